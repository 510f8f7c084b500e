package org.depeche.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.text.ChoiceModel;
import org.jspecify.annotations.Nullable;

/** Tells how likely two articles are of one incident, by what {@code models/likeness.tsv} learnt of pairs of articles. */
public final class Likeness {
  private static final String UNTOLD = "other";

  /** Of an article in Latin script at least one word in so many is a long one in it. */
  private static final int LATIN = 8;

  /** Days within which an incident is news. */
  private static final int SOON = 10;

  /** Days that those who tell of one day may differ by. */
  private static final int NEAR = 3;

  private static final ChoiceModel MODEL = ChoiceModel.at("/models/likeness.tsv");

  private Likeness() {}

  /** Takes one feature of a pair of articles, most between -1 and 1. */
  @FunctionalInterface
  private interface Features {
    void add(String name, double value);
  }

  /** How likely it is, from 0 to 1. */
  static double of(Traits a, Traits b) {
    double[] sum = new double[1];
    compare(a, b, (name, value) -> sum[0] += value * MODEL.weight(name));
    return 1 / (1 + Math.exp(-sum[0]));
  }

  /** Takes the features of a pair of records, by their places; those of value 0 are left out. */
  @FunctionalInterface
  public interface Pairs {
    void add(int first, int second, Map<String, Double> features);
  }

  /** Compares each record with each one before it. */
  public static void compare(List<IncidentRecord> records, Pairs pairs) {
    List<Traits> traits = records.stream().map(Traits::of).toList();
    for (int i = 0; i < traits.size(); i++) {
      for (int j = 0; j < i; j++) {
        Map<String, Double> features = new HashMap<>();
        compare(traits.get(i), traits.get(j), (name, value) -> {
          if (value != 0) {
            features.put(name, value);
          }
        });
        pairs.add(i, j, features);
      }
    }
  }

  private static void compare(Traits a, Traits b, Features features) {
    boolean isSameLanguage = a.language().equals(b.language());
    boolean isSameScript = isLatin(a) && isLatin(b);
    features.add("any", 1);
    features.add("language", isSameLanguage ? 1 : 0);
    features.add("scripts", isSameScript ? 0 : 1);
    add(features, "word", isSameLanguage ? shared(a, b, Sign.WORD) : Signs.Shared.NOTHING, 100);
    add(features, "name", shared(a, b, Sign.NAME), 10);
    add(features, "lead", shared(a, b, Sign.LEAD), 10);
    add(features, "number", shared(a, b, Sign.NUMBER), 10);
    add(features, "country", shared(a, b, Sign.COUNTRY), 10);
    add(features, "when", shared(a, b, Sign.WHEN), 10);
    if (!isSameLanguage) {
      add(features, "concept", shared(a, b, Sign.CONCEPT), 100);
      add(features, isSameScript ? "sound" : "sound across scripts", shared(a, b, Sign.SOUND), 10);
      double usual = Rarity.learnt().usual(a.language(), b.language());
      double cognate = shared(a, b, Sign.COGNATE).cosine();
      features.add("cognate", cognate - usual);
      features.add("cognate, times the usual", usual == 0 ? 0 : Math.min(2, cognate / usual / 10));
    }
    facts(a, b, features);
  }

  private static void add(Features features, String name, Signs.Shared shared, double scale) {
    features.add(name, shared.cosine());
    features.add(name + ", all", shared.tells() / scale);
  }

  private static void facts(Traits a, Traits b, Features features) {
    if (!a.subject().isEmpty() && !b.subject().isEmpty()) {
      features.add("subject", Collections.disjoint(a.subject(), b.subject()) ? -1 : 1);
    }
    if (isTold(a.kind()) && isTold(b.kind())) {
      features.add("kind", Objects.equals(a.kind(), b.kind()) ? 1 : -1);
    }
    features.add("start", days(a.started(), b.started()));
    features.add("published", days(a.published(), b.published()));
    features.add("another time", isAnotherTime(a, b) ? 1 : 0);
  }

  /** Whether one article appeared well after the other and names no time near that or its incident's. */
  private static boolean isAnotherTime(Traits a, Traits b) {
    if (a.published() == null || b.published() == null || apart(a.published(), b.published()) <= SOON) {
      return false;
    }
    boolean isFirst = a.published().isBefore(b.published());
    Traits earlier = isFirst ? a : b;
    Traits later = isFirst ? b : a;
    return later.named().stream().noneMatch(d -> isNear(d, earlier.published()) || isNear(d, earlier.started()));
  }

  private static boolean isNear(Interval named, @Nullable LocalDate day) {
    return day != null
        && !day.isBefore(named.start().toLocalDate().minusDays(NEAR))
        && !day.isAfter(named.end().toLocalDate().plusDays(NEAR));
  }

  private static long apart(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private static Signs.Shared shared(Traits a, Traits b, Sign sign) {
    return a.signs(sign).shared(b.signs(sign));
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
    return Math.max(-1, 1 - Math.log(1 + apart(a, b)) / 1.75);
  }
}
