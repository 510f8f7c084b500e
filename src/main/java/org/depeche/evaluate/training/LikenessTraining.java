package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.evaluate.IncidentScores.Labelled;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Likeness;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.text.AnalysedText;

/**
 * Learns from labelled articles how likely two are of one incident: logistic regression with an L2 prior over all pairs, fitted by
 * Newton's method, since OpenNLP's minimizer ends too early on it. Nothing in it is random.
 */
public final class LikenessTraining {
  private static final double PRIOR = 1;
  private static final int LEAD = 2;
  private static final int STEPS = 15;

  private final Map<String, Integer> places = new TreeMap<>();
  private final List<int[]> features = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Boolean> areOfOne = new ArrayList<>();

  /** Adds all pairs of some articles, and all pairs of their first sentences. */
  public void add(List<Labelled> articles) {
    compare(articles);
    compare(articles.stream().map(LikenessTraining::lead).toList());
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

  private void compare(List<Labelled> articles) {
    Likeness.compare(
        articles.stream().map(Labelled::record).toList(),
        (i, j, pair) -> {
          features.add(pair.keySet().stream().mapToInt(f -> places.computeIfAbsent(f, k -> places.size())).toArray());
          values.add(pair.values().stream().mapToDouble(v -> v).toArray());
          areOfOne.add(articles.get(i).gold().equals(articles.get(j).gold()));
        });
  }

  /** A weight a feature. */
  public Map<String, Double> learn() {
    double[] fitted = new double[places.size()];
    for (int i = 0; i < STEPS; i++) {
      step(fitted);
    }
    Map<String, Double> weights = new TreeMap<>();
    places.forEach((feature, place) -> weights.put(feature, Math.round(fitted[place] * 1000) / 1000.0));
    return weights;
  }

  /** One of Newton's steps: solves for the change at which the gradient would vanish if the curvature stayed as it is here. */
  private void step(double[] weights) {
    int n = weights.length;
    double[][] equations = new double[n][n + 1];
    for (int f = 0; f < n; f++) {
      equations[f][f] = PRIOR;
      equations[f][n] = PRIOR * weights[f];
    }
    for (int i = 0; i < features.size(); i++) {
      int[] pair = features.get(i);
      double[] value = values.get(i);
      double p = 1 / (1 + Math.exp(-weigh(i, weights)));
      for (int f = 0; f < pair.length; f++) {
        equations[pair[f]][n] += (p - (areOfOne.get(i) ? 1 : 0)) * value[f];
        for (int g = 0; g < pair.length; g++) {
          equations[pair[f]][pair[g]] += p * (1 - p) * value[f] * value[g];
        }
      }
    }
    solve(equations);
    for (int f = 0; f < n; f++) {
      weights[f] -= equations[f][n];
    }
  }

  /** Gauss and Jordan's elimination; with a prior the matrix is positive definite, so that no rows need to change places. */
  private static void solve(double[][] rows) {
    for (int pivot = 0; pivot < rows.length; pivot++) {
      double[] row = rows[pivot];
      double by = row[pivot];
      for (int c = pivot; c < row.length; c++) {
        row[c] /= by;
      }
      for (double[] other : rows) {
        double times = other[pivot];
        if (other != row && times != 0) {
          for (int c = pivot; c < row.length; c++) {
            other[c] -= times * row[c];
          }
        }
      }
    }
  }

  private double weigh(int pair, double[] weights) {
    double sum = 0;
    for (int f = 0; f < features.get(pair).length; f++) {
      sum += weights[features.get(pair)[f]] * values.get(pair)[f];
    }
    return sum;
  }
}
