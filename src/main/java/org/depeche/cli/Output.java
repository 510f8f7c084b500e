package org.depeche.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command reads from and writes to. Unlike {@code System.out}, these streams tell when writing fails. */
final class Output {
  private static final Path STANDARD = Path.of("-");

  private Output() {}

  /** A file, or standard input for {@code -}. */
  static InputStream read(String file) throws IOException {
    return file.equals("-") ? System.in : new FileInputStream(file);
  }

  /** Whether {@link #write} takes standard output for it. */
  static boolean isStandard(@Nullable Path file) {
    return file == null || file.equals(STANDARD);
  }

  /**
   * A file, made anew, or standard output for {@code -} and where none is named.
   *
   * @throws IOException if it is the file that is read, or its folder is missing
   */
  static OutputStream write(@Nullable Path file, @Nullable String input) throws IOException {
    if (file == null || isStandard(file)) {
      return new FileOutputStream(FileDescriptor.out);
    }
    if (input != null && Files.exists(file) && Files.exists(Path.of(input)) && Files.isSameFile(file, Path.of(input))) {
      throw new IOException("--output " + file + " is the file that is read; name another");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException("--output " + file + ": there is no folder " + folder);
    }
    return Files.newOutputStream(file);
  }
}
