package org.depeche.dedup;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Appearance;
import org.jspecify.annotations.Nullable;

/** One text under all the addresses and outlets that it came out at. */
public final class Story {
  private final List<Appearance> appearances = new ArrayList<>();
  final Shingles first;
  final long[] keys;
  final @Nullable String site;

  Story(Shingles first, long[] keys, @Nullable String site) {
    this.first = first;
    this.keys = keys;
    this.site = site;
  }

  void add(Appearance appearance) {
    appearances.add(appearance);
  }

  /** Where it came out, the first publisher first. */
  public List<Appearance> appearances() {
    return appearances.stream().sorted(Appearance.BY_PUBLICATION).toList();
  }
}
