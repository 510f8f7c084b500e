package org.depeche.cli;

import picocli.CommandLine.Option;

/** Where a command listens. */
final class PortOption {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen; 0 for any port that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "7070")
  int number;
}
