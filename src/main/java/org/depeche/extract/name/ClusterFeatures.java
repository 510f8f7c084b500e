package org.depeche.extract.name;

import java.util.Arrays;
import org.depeche.text.FeaturePart;

/** What a name model sees of the clusters that a word and its neighbours are in. */
final class ClusterFeatures {
  private static final FeaturePart GAP = FeaturePart.of("_");
  private static final int WHOLE = 4;

  /** The level of a path at which pairs of words are looked at: coarse, since pairs are rare. */
  private static final int PAIR = 2;

  private final Kind kind;
  private final FeaturePart[][] paths;

  /** What the features begin with, by the level of the path; the pairs' at one level only. */
  record Kind(
      FeaturePart[] own,
      FeaturePart[] shaped,
      FeaturePart[] left,
      FeaturePart[] right,
      FeaturePart withLeft,
      FeaturePart withRight) {

    /** @param prefix tells one set of clusters from another */
    static Kind of(String prefix) {
      return new Kind(
          levels(prefix + "c"),
          levels(prefix + "s"),
          levels(prefix + "l"),
          levels(prefix + "r"),
          FeaturePart.of(prefix + "ll="),
          FeaturePart.of(prefix + "rr="));
    }

    private static FeaturePart[] levels(String name) {
      FeaturePart[] levels = new FeaturePart[WHOLE + 1];
      Arrays.setAll(levels, k -> FeaturePart.of(name + k + "="));
      return levels;
    }
  }

  ClusterFeatures(Kind kind, FeaturePart[] lower, WordClusters clusters) {
    this.kind = kind;
    paths = new FeaturePart[lower.length][];
    for (int i = 0; i < lower.length; i++) {
      paths[i] = clusters.of(lower[i]);
    }
  }

  /** Gives the features of a word to {@code sink}, always in the same order. */
  void about(int i, FeaturePart shape, FeaturePart.Sink sink) {
    FeaturePart[] path = paths[i];
    for (int k = 0; k < path.length; k++) {
      sink.add(kind.own[k], path[k]);
    }
    if (path.length > 0) {
      sink.add(kind.shaped[PAIR], path[PAIR], GAP, shape);
      sink.add(kind.shaped[WHOLE], path[WHOLE], GAP, shape);
    }
    if (i > 0 && paths[i - 1].length > 0) {
      beside(kind.left, kind.withLeft, paths[i - 1], path, sink);
    }
    if (i + 1 < paths.length && paths[i + 1].length > 0) {
      beside(kind.right, kind.withRight, paths[i + 1], path, sink);
    }
  }

  private static void beside(
      FeaturePart[] alone, FeaturePart pair, FeaturePart[] neighbour, FeaturePart[] own, FeaturePart.Sink sink) {
    sink.add(alone[PAIR], neighbour[PAIR]);
    sink.add(alone[WHOLE], neighbour[WHOLE]);
    if (own.length > 0) {
      sink.add(pair, neighbour[PAIR], GAP, own[PAIR]);
    }
  }
}
