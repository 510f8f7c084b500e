package org.depeche.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where archive and index are kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "data")
  Path folder = Path.of("data");
}
