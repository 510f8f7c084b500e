package org.depeche.archive;

import java.util.Comparator;

/**
 * A place between two records of an archive.
 *
 * @param file number of the archive's file, from 1
 * @param offset bytes from the file's start
 */
public record Position(int file, long offset) implements Comparable<Position> {
  /** Before the first record. */
  public static final Position START = new Position(1, 0);

  private static final Comparator<Position> ORDER =
      Comparator.comparingInt(Position::file).thenComparingLong(Position::offset);

  public Position {
    if (file < 1 || offset < 0) {
      throw new IllegalArgumentException("no archive position: %d:%d".formatted(file, offset));
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is none
   */
  public static Position parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("no archive position: " + text);
    }
    return new Position(Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + offset;
  }
}
