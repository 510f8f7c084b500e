package org.depeche.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Another program has a folder. */
public final class LockedException extends IOException {
  private static final long serialVersionUID = 1;

  LockedException(Path folder) {
    super("%s is in use by another depeche; stop it, or name another folder with --data".formatted(folder));
  }
}
