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

  private static final Share WORD = Share.of("word", 100);
  private static final Share NAME = Share.of("name", 10);
  private static final Share LEAD = Share.of("lead", 10);
  private static final Share NUMBER = Share.of("number", 10);
  private static final Share COUNTRY = Share.of("country", 10);
  private static final Share WHEN = Share.of("when", 10);
  private static final Share CONCEPT = Share.of("concept", 100);
  private static final Share SOUND = Share.of("sound", 10);
  private static final Share SOUND_ACROSS_SCRIPTS = Share.of("sound across scripts", 10);

  private static final ChoiceModel MODEL = ChoiceModel.at("/models/likeness.tsv");

  private Likeness() {}

  /**
   * The features of what articles share of signs of a kind: how like one another they are by it, and how much all of it tells.
   *
   * @param scale what brings how much it tells near 1
   */
  private record Share(String name, String all, double scale) {
    static Share of(String name, double scale) {
      return new Share(name, name + ", all", scale);
    }
  }

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
    add(features, WORD, isSameLanguage ? shared(a, b, Sign.WORD) : Signs.Shared.NOTHING);
    add(features, NAME, shared(a, b, Sign.NAME));
    add(features, LEAD, shared(a, b, Sign.LEAD));
    add(features, NUMBER, shared(a, b, Sign.NUMBER));
    add(features, COUNTRY, shared(a, b, Sign.COUNTRY));
    add(features, WHEN, shared(a, b, Sign.WHEN));
    if (!isSameLanguage) {
      add(features, CONCEPT, shared(a, b, Sign.CONCEPT));
      add(features, isSameScript ? SOUND : SOUND_ACROSS_SCRIPTS, shared(a, b, Sign.SOUND));
      double usual = Rarity.learnt().usual(a.language(), b.language());
      double cognate = shared(a, b, Sign.COGNATE).cosine();
      features.add("cognate", cognate - usual);
      features.add("cognate, times the usual", usual == 0 ? 0 : Math.min(2, cognate / usual / 10));
    }
    facts(a, b, features);
  }

  private static void add(Features features, Share share, Signs.Shared shared) {
    features.add(share.name, shared.cosine());
    features.add(share.all, shared.tells() / share.scale);
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
