package org.depeche.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.incident.Traits.Sign;
import org.jspecify.annotations.Nullable;

/** Tells how likely two articles are of one incident. */
final class Likeness {
  private static final String UNTOLD = "other";

  /** Of an article in Latin script at least one word in so many is a long one in it. */
  private static final int LATIN = 8;

  /** Of the features, as logistic regression finds them on {@code corpus/gold/incidents.ndjson} and short news in seven languages. */
  private static final double[] WEIGHTS = {
    -6.1, -0.1, 1.8, 0.8, 2.0, 1.4, 1.2, 1.5, 2.5, 2.6, 0.7, 1.0, 0.9, 0.4, 2.1, 1.1, 1.5, 1.5, 0.4, 2.7, 2.8, 0.8, 0.9, 1.9
  };

  private static final int PAIRS = 200;
  private static final int MOST_PAIRS = 300;

  private final Map<String, Double> usual = new HashMap<>();
  private final SignIndex index;

  Likeness(SignIndex index) {
    this.index = index;
  }

  /** How alike the words of two languages are: two articles that have nothing to do with one another share so much. */
  private double usual(Traits a, Traits b) {
    return usual.getOrDefault(pair(a, b), 0.0);
  }

  private static String pair(Traits a, Traits b) {
    return a.language().compareTo(b.language()) < 0 ? a.language() + b.language() : b.language() + a.language();
  }

  /** Learns how alike languages are, from articles in any order. */
  void compareLanguages(List<Traits> articles) {
    Map<String, double[]> sums = new HashMap<>();
    for (int step = 1; step <= PAIRS && step < articles.size(); step++) {
      for (int i = 0; i + step < articles.size(); i++) {
        Traits a = articles.get(i);
        Traits b = articles.get(i + step);
        if (a.language().equals(b.language())) {
          continue;
        }
        double[] sum = sums.computeIfAbsent(pair(a, b), k -> new double[2]);
        if (sum[1] < MOST_PAIRS) {
          sum[0] += index.shared(a, b, Sign.COGNATE).cosine();
          sum[1]++;
        }
      }
    }
    sums.forEach((languages, sum) -> usual.put(languages, sum[0] / sum[1]));
  }

  /** How likely it is, from 0 to 1. */
  double of(Traits a, Traits b) {
    double[] features = features(a, b);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The features of a pair, each between -1 and 1. */
  private double[] features(Traits a, Traits b) {
    boolean isSameLanguage = a.language().equals(b.language());
    boolean isSameScript = isLatin(a) && isLatin(b);
    SignIndex.Shared word = isSameLanguage ? index.shared(a, b, Sign.WORD) : SignIndex.NOTHING;
    SignIndex.Shared name = index.shared(a, b, Sign.NAME);
    SignIndex.Shared cognate = isSameLanguage ? SignIndex.NOTHING : index.shared(a, b, Sign.COGNATE);
    SignIndex.Shared sound = isSameLanguage ? SignIndex.NOTHING : index.shared(a, b, Sign.SOUND);
    SignIndex.Shared sense = index.shared(a, b, Sign.SENSE);
    SignIndex.Shared number = index.shared(a, b, Sign.NUMBER);
    double usual = usual(a, b);
    SignIndex.Shared country = index.shared(a, b, Sign.COUNTRY);
    SignIndex.Shared when = index.shared(a, b, Sign.WHEN);
    boolean isSubjectKnown = !a.subject().isEmpty() && !b.subject().isEmpty();
    boolean isSameSubject = isSubjectKnown && !Collections.disjoint(a.subject(), b.subject());
    boolean isKindKnown = isTold(a.kind()) && isTold(b.kind());
    double kind = !isKindKnown ? 0 : String.valueOf(a.kind()).equals(b.kind()) ? 1 : -1;
    double subject = !isSubjectKnown ? 0 : isSameSubject ? 1 : -1;
    double start = days(a.started(), b.started());
    double published = days(a.published(), b.published());
    return new double[] {
      1, isSameLanguage ? 1 : 0, isSameScript ? 0 : 1, word.cosine(), name.cosine(), cognate.cosine() - usual,
      isSameScript ? sound.cosine() : 0, isSameScript ? 0 : sound.cosine(), sense.cosine(), number.cosine(), country.cosine(),
      subject, kind, start, published,
      word.weight() / 100, name.weight() / 10, usual == 0 ? 0 : cognate.cosine() / usual / 10, isSameScript ? sound.weight() / 10 : 0,
      isSameScript ? 0 : sound.weight() / 10, number.weight() / 10, country.weight() / 10,
      when.cosine(), when.weight() / 10
    };
  }

  private static boolean isLatin(Traits a) {
    return LATIN * a.signs(Sign.COGNATE).ids().length > a.signs(Sign.WORD).ids().length;
  }

  private static boolean isTold(@Nullable String kind) {
    return kind != null && !kind.equals(UNTOLD);
  }

  /** From 1 for the same day down to -1 for a month and more; 0 where a day is unknown. */
  private static double days(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return 0;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(a, b));
    return Math.max(-1, 1 - Math.log(1 + days) / 1.75);
  }
}
