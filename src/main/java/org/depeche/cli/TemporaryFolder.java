package org.depeche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A store's folder that is gone afterwards. */
final class TemporaryFolder {
  private TemporaryFolder() {}

  static Path create(String command) throws IOException {
    return Files.createTempDirectory("depeche-" + command);
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("depeche: " + folder + " could not be deleted: " + e.getMessage());
    }
  }
}
