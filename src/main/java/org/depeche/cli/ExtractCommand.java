package org.depeche.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code depeche extract}. */
@Command(name = "extract", mixinStandardHelpOptions = true, description = "Reads an article into its record.")
final class ExtractCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
