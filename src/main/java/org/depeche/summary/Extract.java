package org.depeche.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.depeche.summary.ExtractFeatures.Option;
import org.depeche.text.ChoiceModel;

/** The sentences of an article that best stand for it, in its own words. */
public final class Extract {
  /** How many at most. */
  public static final int SENTENCES = 4;

  /** With as many words together, as standfirsts have, no other is added. */
  private static final int ENOUGH_WORDS = 55;

  /** Together, unless the first alone has more. */
  private static final int MOST_WORDS = 90;

  /** The share of its words that one may have in common with another. */
  private static final double MOST_ALIKE = 0.6;

  private final ChoiceModel model;

  private Extract(ChoiceModel model) {
    this.model = model;
  }

  /** By the model that comes with the program. */
  public static List<Span> of(IncidentRecord record) {
    return of(record, ChoiceModel.at("/models/extract.bin"));
  }

  /** By a model of one's own, for measuring it: four sentences at most, in the article's order. */
  public static List<Span> of(IncidentRecord record, ChoiceModel model) {
    return new Extract(model).choose(ExtractFeatures.of(record));
  }

  private List<Span> choose(List<Option> options) {
    double[] weights = model.weigh(options.stream().map(Option::features).toList());
    List<Option> chosen = new ArrayList<>();
    Optional<Integer> best = best(options, weights, chosen);
    while (best.isPresent() && chosen.size() < SENTENCES && length(chosen) < ENOUGH_WORDS) {
      chosen.add(options.get(best.get()));
      best = best(options, weights, chosen);
    }
    return chosen.stream().map(Option::span).sorted(Comparator.comparingInt(Span::start)).toList();
  }

  private static Optional<Integer> best(List<Option> options, double[] weights, List<Option> chosen) {
    int left = MOST_WORDS - length(chosen);
    Integer best = null;
    for (int i = 0; i < weights.length; i++) {
      Option option = options.get(i);
      boolean fits = chosen.isEmpty() || option.length() <= left;
      if (fits && (best == null || weights[i] > weights[best]) && chosen.stream().noneMatch(c -> areAlike(c, option))) {
        best = i;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int length(List<Option> chosen) {
    return chosen.stream().mapToInt(Option::length).sum();
  }

  private static boolean areAlike(Option a, Option b) {
    Set<String> common = new HashSet<>(a.words());
    common.retainAll(b.words());
    return common.size() > MOST_ALIKE * Math.min(a.words().size(), b.words().size());
  }
}
