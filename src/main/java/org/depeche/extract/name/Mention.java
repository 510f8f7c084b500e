package org.depeche.extract.name;

import org.depeche.model.Name;

/**
 * A name found, by chars of the normal form.
 *
 * @param weight how much to trust it where two disagree; higher wins
 */
record Mention(int start, int end, Name.Type type, int weight) {
  static final int MODEL = 1;
  static final int LISTED = 2;
  static final int CUED = 3;
  static final int SURE = 4;

  boolean overlaps(Mention other) {
    return start < other.end && other.start < end;
  }

  boolean covers(Mention other) {
    return start <= other.start && other.end <= end;
  }

  Mention as(Name.Type other) {
    return new Mention(start, end, other, weight);
  }

  String text(String normal) {
    return normal.substring(start, end);
  }
}
