package org.depeche.incident;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.depeche.text.Models;

/**
 * What {@code models/likeness.tsv} learnt of pairs of articles: a linear model with a layer of rectified units beside it, which see what comes
 * together. A line names a feature, how much it weighs, and how much for each unit; the last, {@link #UNITS}, how much units weigh. Immutable.
 */
final class LikenessModel {
  private static final String FILE = "/models/likeness.tsv";
  private static final String UNITS = "+";

  /** By feature: its weight, and those for the units. */
  private final double[][] weights;

  /** Nothing, and what each unit weighs. */
  private final double[] units;

  private LikenessModel(Map<String, double[]> lines) {
    this.weights = Arrays.stream(Feature.values()).map(f -> Objects.requireNonNull(lines.get(f.key), f.key)).toArray(double[][]::new);
    this.units = Objects.requireNonNull(lines.get(UNITS));
  }

  static LikenessModel learnt() {
    return Models.at(FILE, LikenessModel.class, LikenessModel::read);
  }

  private static LikenessModel read(InputStream in) throws IOException {
    Map<String, double[]> lines = new HashMap<>();
    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t")).forEach(
        fields -> lines.put(fields[0], Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray()));
    return new LikenessModel(lines);
  }

  /** The logarithm of the odds of features given in their order. */
  double of(double[] features) {
    double[] sums = new double[units.length];
    for (int f = 0; f < features.length; f++) {
      if (features[f] != 0) {
        double[] row = weights[f];
        for (int u = 0; u < sums.length; u++) {
          sums[u] += features[f] * row[u];
        }
      }
    }
    double sum = sums[0];
    for (int u = 1; u < sums.length; u++) {
      sum += Math.max(0, sums[u]) * units[u];
    }
    return sum;
  }
}
