package org.depeche.text;

import java.util.Arrays;

/** Collects the keys of features, of one word after another. */
public final class FeatureKeys implements FeaturePart.Sink {
  private long[] all = new long[128];
  private int count;

  /** Forgets those collected. */
  public void clear() {
    count = 0;
  }

  @Override
  public void add(FeaturePart first, FeaturePart second, FeaturePart third, FeaturePart fourth) {
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count++] = first.key(second, third, fourth);
  }

  public int count() {
    return count;
  }

  /** The first {@link #count} are those collected; not a copy. */
  public long[] all() {
    return all;
  }
}
