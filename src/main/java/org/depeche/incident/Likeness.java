package org.depeche.incident;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.depeche.incident.Traits.Passage;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;

/** Tells how likely two articles are of one incident, by what {@code models/likeness.tsv} learnt of pairs of articles. */
public final class Likeness {
  /** Of an article in Latin script at least one word in so many is a long one in it. */
  private static final int LATIN = 8;

  /** The names of what is looked at, in order. */
  public static final List<String> FEATURES = Arrays.stream(Feature.values()).map(f -> f.key).toList();

  /** Days within which an incident is news. */
  private static final int SOON = 10;

  /** No pair is so sure that it outweighs many others. */
  private static final double MOST = 5;

  static final double LEAST = -MOST;

  /** The most that a feature counts for: a long text is no surer than those learnt from. */
  private static final double MOST_OF_FEATURE = 2;

  private Likeness() {}

  /** Takes one feature of a pair of articles, most between -1 and 1. */
  @FunctionalInterface
  private interface Features {
    void add(Feature feature, double value);
  }

  /** The logarithm of the odds that they are, from {@link #LEAST} on. */
  static double of(Traits a, Traits b) {
    if (isApart(a, b)) {
      return LEAST;
    }
    return Math.clamp(LikenessModel.learnt().of(features(a, b)), LEAST, MOST);
  }

  /** Whether two articles can't be of one incident, however alike they are. */
  private static boolean isApart(Traits a, Traits b) {
    return recallsAsEarlier(a, b) || recallsAsEarlier(b, a);
  }

  /** The one that came out when the other was no news any more; null if neither did. */
  static @Nullable Traits late(Traits a, Traits b) {
    if (a.published() == Traits.UNKNOWN || b.published() == Traits.UNKNOWN || apart(a.published(), b.published()) <= SOON) {
      return null;
    }
    return a.published() < b.published() ? b : a;
  }

  /** Whether an article tells of an incident of its own, and of the other's, of the same kind, as an earlier one. */
  private static boolean recallsAsEarlier(Traits a, Traits earlier) {
    return areOf(a.precedents(), earlier) && a.isNews() && Objects.equals(a.kind(), earlier.kind());
  }

  /** Takes the values of the {@link #FEATURES} of a pair of records, given by their places. */
  @FunctionalInterface
  public interface Pairs {
    void add(int first, int second, double[] features);
  }

  /** Compares each record with each one before it that it isn't apart from for certain. */
  public static void compare(List<IncidentRecord> records, Pairs pairs) {
    WordSigns.ByLanguage words = new WordSigns.ByLanguage();
    List<Traits> traits = records.stream().map(r -> Traits.of(r, words)).toList();
    for (int i = 0; i < traits.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (isApart(traits.get(i), traits.get(j))) {
          continue;
        }
        pairs.add(i, j, features(traits.get(i), traits.get(j)));
      }
    }
  }

  private static double[] features(Traits a, Traits b) {
    double[] values = new double[FEATURES.size()];
    compare(a, b, (feature, value) -> values[feature.ordinal()] = Math.clamp(value, -MOST_OF_FEATURE, MOST_OF_FEATURE));
    return values;
  }

  private static void compare(Traits a, Traits b, Features features) {
    boolean isSameLanguage = a.language().equals(b.language());
    boolean isSameScript = isLatin(a) && isLatin(b);
    features.add(Feature.ANY, 1);
    features.add(Feature.LANGUAGE, isSameLanguage ? 1 : 0);
    features.add(Feature.SCRIPTS, isSameScript ? 0 : 1);
    add(features, Feature.WORD, Feature.ALL_WORDS, isSameLanguage ? shared(a, b, Sign.WORD) : Signs.Shared.NOTHING);
    add(features, Feature.NAME, Feature.ALL_NAMES, shared(a, b, Sign.NAME));
    add(features, Feature.LEAD, Feature.ALL_LEADS, shared(a, b, Sign.LEAD));
    add(features, Feature.NUMBER, Feature.ALL_NUMBERS, shared(a, b, Sign.NUMBER));
    add(features, Feature.COUNTRY, Feature.ALL_COUNTRIES, shared(a, b, Sign.COUNTRY));
    add(features, Feature.WHEN, Feature.ALL_WHEN, shared(a, b, Sign.WHEN));
    if (!isSameLanguage) {
      add(features, Feature.CONCEPT, Feature.ALL_CONCEPTS, shared(a, b, Sign.CONCEPT));
      Feature sound = isSameScript ? Feature.SOUND : Feature.SOUND_ACROSS_SCRIPTS;
      add(features, sound, isSameScript ? Feature.ALL_SOUNDS : Feature.ALL_SOUNDS_ACROSS_SCRIPTS, shared(a, b, Sign.SOUND));
      double usual = Rarity.learnt().usual(a.language(), b.language());
      double cognate = shared(a, b, Sign.COGNATE).cosine();
      features.add(Feature.COGNATE, cognate - usual);
      features.add(Feature.TIMES_THE_USUAL, usual == 0 ? 0 : Math.min(2, cognate / usual / 10));
    }
    facts(a, b, features);
  }

  private static void add(Features features, Feature alike, Feature all, Signs.Shared shared) {
    features.add(alike, shared.cosine());
    features.add(all, shared.tells() / all.scale);
  }

  private static void facts(Traits a, Traits b, Features features) {
    if (!a.subject().isEmpty() && !b.subject().isEmpty()) {
      features.add(Feature.SUBJECT, Collections.disjoint(a.subject(), b.subject()) ? -1 : 1);
    }
    if (a.isIncident() && b.isIncident()) {
      features.add(Feature.KIND, Objects.equals(a.kind(), b.kind()) ? 1 : -1);
    }
    features.add(Feature.START, days(a.started(), b.started()));
    features.add(Feature.PUBLISHED, days(a.published(), b.published()));
    Traits later = late(a, b);
    if (later != null) {
      lookBack(later == a ? b : a, later, features);
    }
  }

  /** An article that appeared well after another may look back at its incident. */
  private static void lookBack(Traits earlier, Traits later, Features features) {
    features.add(Feature.SILENT, names(later, earlier) ? 0 : 1);
    features.add(Feature.SEASON, areOf(later.seasons(), earlier) ? 1 : 0);
    features.add(Feature.ANOTHER_START, later.isNews() ? 1 : 0);
    if (!later.isNews()) {
      recall(earlier, later, features);
    }
  }

  /** The most that a sentence shares with the earlier article of those that name its time. */
  private static void recall(Traits earlier, Traits later, Features features) {
    List<Passage> recalling = later.dated().stream().filter(p -> areOf(p.named(), earlier)).toList();
    if (!recalling.isEmpty()) {
      most(Feature.THEN_SOUND, Sign.SOUND, earlier, later, recalling.stream().map(Passage::sounds).toList(), features);
      most(Feature.THEN_CONCEPT, Sign.CONCEPT, earlier, later, recalling.stream().map(Passage::concepts).toList(), features);
    }
  }

  private static void most(Feature feature, Sign sign, Traits earlier, Traits later, List<int[]> passages, Features features) {
    features.add(
        feature, passages.stream().mapToDouble(p -> later.signs().shared(earlier.signs(), sign, p)).max().orElse(0) / feature.scale);
  }

  /** Whether the later one names a time near the earlier one, or one that this names. */
  private static boolean names(Traits later, Traits earlier) {
    return areOf(later.named(), earlier) || later.named().meet(earlier.named()) || areOf(later.precedents(), earlier);
  }

  /** Whether one of some times is about that of an article's incident. */
  private static boolean areOf(Times times, Traits article) {
    return times.hold(article.published(), Traits.NEAR) || times.hold(article.started(), Traits.NEAR);
  }

  /** How many days two lie apart. */
  static long apart(long a, long b) {
    return Math.abs(a - b);
  }

  private static Signs.Shared shared(Traits a, Traits b, Sign sign) {
    return a.signs().shared(b.signs(), sign);
  }

  private static boolean isLatin(Traits a) {
    return LATIN * a.signs().count(Sign.COGNATE) > a.signs().count(Sign.WORD);
  }

  /** From 1 for the same day down to -1 for a month and more; 0 where a day is unknown. */
  private static double days(long a, long b) {
    if (a == Traits.UNKNOWN || b == Traits.UNKNOWN) {
      return 0;
    }
    return Math.max(-1, 1 - Math.log(1 + apart(a, b)) / 1.75);
  }
}
