package org.depeche.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Another program that writes to a store until it is killed. */
final class KilledWriter {
  private KilledWriter() {}

  /** What the {@code main} of a class, given the store's folder, printed before it was killed; the last line may be torn. */
  static List<String> lines(Class<?> writer, Path data, long bytes) throws IOException, InterruptedException {
    Path log = data.resolve("acknowledged");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                writer.getName(),
                data.toString())
            .redirectOutput(log.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (process.isAlive() && Files.size(log) < bytes) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
    return Files.readString(log).lines().toList();
  }
}
