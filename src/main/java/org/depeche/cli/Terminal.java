package org.depeche.cli;

/** Whether someone watches: Java can't tell its streams apart, so the launcher asks the shell. */
final class Terminal {
  /** Standard output is a terminal. */
  static final boolean OUT = Boolean.getBoolean("depeche.terminal.out");

  /** Standard error is a terminal. */
  static final boolean ERR = Boolean.getBoolean("depeche.terminal.err");

  private Terminal() {}
}
