package org.depeche.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {
  private static final String OF_JAR = Main.class.getPackage().getImplementationVersion();

  /** The version's number; {@code 0} for classes outside a jar. */
  static String number() {
    return OF_JAR == null ? "0" : OF_JAR;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"depeche " + (OF_JAR == null ? "(not from a jar)" : OF_JAR)};
  }
}
