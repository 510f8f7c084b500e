package org.depeche.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Tells how likely two articles are of one incident. */
final class Likeness {
  private static final String UNTOLD = "other";

  /** Of an article in Latin script at least one word in so many is a long one in it. */
  private static final int LATIN = 8;

  /** Days within which an incident is news. */
  private static final int SOON = 10;

  /** Days that those who tell of one day may differ by. */
  private static final int NEAR = 3;

  /**
   * Of the features, as logistic regression finds them on {@code corpus/gold/incidents.ndjson} and short news in seven languages; the
   * first and the last as they bring most of those together rightly.
   */
  private static final double[] WEIGHTS = {
    -6.5, -0.1, 1.8, 0.8, 2.0, 1.4, 1.2, 1.5, 2.5, 2.6, 0.7, 1.0, 0.9, 0.4, 2.1, 1.1, 1.5, 1.5, 0.4, 2.7, 2.8, 0.8, 0.9, 1.9, -2
  };

  private Likeness() {}

  /** How likely it is, from 0 to 1. */
  static double of(Traits a, Traits b) {
    double[] features = features(a, b);
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The features of a pair, most between -1 and 1. */
  private static double[] features(Traits a, Traits b) {
    boolean isSameLanguage = a.language().equals(b.language());
    boolean isSameScript = isLatin(a) && isLatin(b);
    Signs.Shared word = isSameLanguage ? shared(a, b, Sign.WORD) : Signs.Shared.NOTHING;
    Signs.Shared name = shared(a, b, Sign.NAME);
    Signs.Shared cognate = isSameLanguage ? Signs.Shared.NOTHING : shared(a, b, Sign.COGNATE);
    Signs.Shared sound = isSameLanguage ? Signs.Shared.NOTHING : shared(a, b, Sign.SOUND);
    Signs.Shared sense = shared(a, b, Sign.SENSE);
    Signs.Shared number = shared(a, b, Sign.NUMBER);
    double usual = isSameLanguage ? 0 : Rarity.learnt().usual(a.language(), b.language());
    Signs.Shared country = shared(a, b, Sign.COUNTRY);
    Signs.Shared when = shared(a, b, Sign.WHEN);
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
      word.tells() / 100, name.tells() / 10, usual == 0 ? 0 : Math.min(2, cognate.cosine() / usual / 10), isSameScript ? sound.tells() / 10 : 0,
      isSameScript ? 0 : sound.tells() / 10, number.tells() / 10, country.tells() / 10,
      when.cosine(), when.tells() / 10, isAnotherTime(a, b) ? 1 : 0
    };
  }

  /** Whether one article appeared well after the other and names no day near that or its incident's. */
  private static boolean isAnotherTime(Traits a, Traits b) {
    if (a.published() == null || b.published() == null || apart(a.published(), b.published()) <= SOON) {
      return false;
    }
    boolean isFirst = a.published().isBefore(b.published());
    Traits earlier = isFirst ? a : b;
    Traits later = isFirst ? b : a;
    return later.named().stream().noneMatch(d -> isNear(d, earlier.published()) || isNear(d, earlier.started()));
  }

  private static boolean isNear(LocalDate day, @Nullable LocalDate other) {
    return other != null && apart(day, other) <= NEAR;
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
