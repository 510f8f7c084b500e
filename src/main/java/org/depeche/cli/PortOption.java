package org.depeche.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a command listens. */
final class PortOption {
  private static final int HIGHEST = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen; 0 for any port that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "7070",
      converter = Port.class)
  int number;

  static final class Port implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String number) {
      if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > HIGHEST) {
        throw new TypeConversionException("\"" + number + "\" is no port; it is a number from 0 to " + HIGHEST);
      }
      return Integer.valueOf(number);
    }
  }
}
