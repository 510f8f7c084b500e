package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.evaluate.IncidentScores.Labelled;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Likeness;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.text.AnalysedText;

/**
 * Learns from labelled articles how likely two are of one incident: logistic regression with a layer of rectified units beside the linear part,
 * over all pairs, by Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015), units left out at random. From the same articles in
 * the same order it learns the same.
 */
public final class LikenessTraining {
  private static final int LEAD = 2;
  private static final double OF_ARCHIVE = 0.3;
  private static final int SUBJECT = Likeness.FEATURES.indexOf("subject");
  private static final int SILENT = Likeness.FEATURES.indexOf("silent of then");

  /** Most pairs are of articles that lie far apart and are of two incidents: one of so many stands for all. */
  private static final int OF_SILENT = 10;

  private static final int UNITS = 64;
  private static final double LEFT_OUT = 0.3;
  private static final double SPREAD_OF_UNITS = 0.1;
  private static final int ROUNDS = 20;
  private static final int BATCH = 1024;
  private static final double RATE = 0.01;

  /** Of the rate, what is left of it at the end. */
  private static final double LAST_RATE = 0.05;

  private static final int SEED = 1;

  private final Random random = new Random(SEED);
  private final List<Pair> pairs = new ArrayList<>();
  private final Weights direct = new Weights(Likeness.FEATURES.size(), 0);
  private final Weights toUnits = new Weights(Likeness.FEATURES.size() * UNITS, Math.sqrt(2.0 / Likeness.FEATURES.size()));
  private final Weights fromUnits = new Weights(UNITS, SPREAD_OF_UNITS);

  /**
   * Two articles.
   *
   * @param importance how much they count
   */
  @SuppressWarnings("ArrayRecordComponent") // compared never
  private record Pair(double[] features, boolean areOfOne, double importance) {}

  /** Weights, which move by the mean of their last slopes, over the root of the mean square of these. */
  private final class Weights {
    private static final double MEAN = 0.9;
    private static final double MEAN_SQUARE = 0.999;
    private static final double LEAST = 1e-8;

    private final double[] values;
    private final double[] slopes;
    private final double[] means;
    private final double[] squares;

    Weights(int count, double spread) {
      values = DoubleStream.generate(() -> spread * random.nextGaussian()).limit(count).toArray();
      slopes = new double[count];
      means = new double[count];
      squares = new double[count];
    }

    void step(int number, double rate) {
      for (int i = 0; i < values.length; i++) {
        means[i] = MEAN * means[i] + (1 - MEAN) * slopes[i];
        squares[i] = MEAN_SQUARE * squares[i] + (1 - MEAN_SQUARE) * slopes[i] * slopes[i];
        double mean = means[i] / (1 - Math.pow(MEAN, number));
        values[i] -= rate * mean / (Math.sqrt(squares[i] / (1 - Math.pow(MEAN_SQUARE, number))) + LEAST);
        slopes[i] = 0;
      }
    }
  }

  /**
   * Adds all pairs of articles, and all pairs of the first sentences of those of one file.
   *
   * @param files labelled articles
   * @param archive articles of incidents of their own, whose pairs with any count less: they are many; two that seem to have one subject don't count,
   *     since they may be of one incident after all
   */
  public void add(List<List<Labelled>> files, List<Labelled> archive) {
    int labelled = files.stream().mapToInt(List::size).sum();
    List<Labelled> all = Stream.concat(files.stream().flatMap(List::stream), archive.stream()).toList();
    compare(all, (i, j) -> i >= labelled || j >= labelled);
    for (List<Labelled> file : files) {
      compare(file.stream().map(LikenessTraining::lead).toList(), (i, j) -> false);
    }
  }

  /** What short news would say: an article's first sentences, without title or day. */
  private static Labelled lead(Labelled article) {
    IncidentRecord record = article.record();
    AnalysedText text = AnalysedText.of(record.text(), LanguagePack.of(String.valueOf(record.language())).orElseThrow());
    int end = text.sentences().get(Math.min(LEAD, text.sentences().size()) - 1).end();
    String lead = text.span(0, end).text();
    return new Labelled(
        RecordReader.read(new Article(record.id(), record.language(), null, null, null, List.of(), null, null, lead, List.of())), article.gold());
  }

  private void compare(List<Labelled> articles, BiPredicate<Integer, Integer> isOfArchive) {
    Likeness.compare(
        articles.stream().map(Labelled::record).toList(),
        (i, j, features) -> {
          boolean areOfOne = articles.get(i).gold().equals(articles.get(j).gold());
          boolean isSample = !areOfOne && features[SILENT] > 0;
          if (isSample && random.nextInt(OF_SILENT) > 0) {
            return;
          }
          int stands = isSample ? OF_SILENT : 1;
          if (!isOfArchive.test(i, j)) {
            pairs.add(new Pair(features, areOfOne, stands));
          } else if (features[SUBJECT] <= 0) {
            pairs.add(new Pair(features, areOfOne, stands * OF_ARCHIVE));
          }
        });
  }

  /** The lines of {@code models/likeness.tsv}. */
  public List<String> learn() {
    int batches = Math.ceilDiv(pairs.size(), BATCH);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(pairs, random);
      for (int batch = 0; batch < batches; batch++) {
        pairs.subList(batch * BATCH, Math.min(pairs.size(), (batch + 1) * BATCH)).forEach(this::descend);
        int done = round * batches + batch;
        double rate = RATE * (1 - (1 - LAST_RATE) * done / (ROUNDS * batches));
        List.of(direct, toUnits, fromUnits).forEach(w -> w.step(done + 1, rate));
      }
    }
    List<String> lines = new ArrayList<>();
    for (int f = 0; f < Likeness.FEATURES.size(); f++) {
      int at = f * UNITS;
      lines.add(line(Likeness.FEATURES.get(f), direct.values[f], IntStream.range(at, at + UNITS).mapToDouble(i -> toUnits.values[i])));
    }
    lines.add(line("+", 0, DoubleStream.of(fromUnits.values)));
    return lines;
  }

  private static String line(String name, double first, DoubleStream others) {
    return DoubleStream.concat(DoubleStream.of(first), others)
        .mapToObj(v -> String.format(Locale.ROOT, "%.3f", v))
        .collect(Collectors.joining("\t", name + "\t", ""));
  }

  /** Adds up the slopes of one pair's loss. */
  private void descend(Pair pair) {
    double[] state = new double[UNITS];
    double sum = 0;
    for (int f = 0; f < pair.features.length; f++) {
      double value = pair.features[f];
      sum += value * direct.values[f];
      for (int u = 0; u < UNITS && value != 0; u++) {
        state[u] += value * toUnits.values[f * UNITS + u];
      }
    }
    for (int u = 0; u < UNITS; u++) {
      state[u] = random.nextDouble() < LEFT_OUT ? 0 : Math.max(0, state[u]) / (1 - LEFT_OUT);
      sum += state[u] * fromUnits.values[u];
    }
    double slope = pair.importance * (1 / (1 + Math.exp(-sum)) - (pair.areOfOne ? 1 : 0)) / BATCH;
    double[] unitSlopes = new double[UNITS];
    for (int u = 0; u < UNITS; u++) {
      fromUnits.slopes[u] += slope * state[u];
      unitSlopes[u] = state[u] > 0 ? slope * fromUnits.values[u] / (1 - LEFT_OUT) : 0;
    }
    for (int f = 0; f < pair.features.length; f++) {
      double value = pair.features[f];
      direct.slopes[f] += slope * value;
      for (int u = 0; u < UNITS && value != 0; u++) {
        toUnits.slopes[f * UNITS + u] += value * unitSlopes[u];
      }
    }
  }
}
