package org.depeche.extract.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what an underspecified time means: on which day a clock time or part of the day is and in which half of it, in which week a weekday, in which
 * year a month. The options are what rules say, the days told before, and those beside. For one text, asked from its beginning to its end.
 */
public final class UnderspecifiedTimes {
  private static final int MOST_BEFORE = 5;

  /** How many times back is looked for those. */
  private static final int TIMES_BEFORE = 40;

  /** How much more than what rules say another must weigh: three times as likely. */
  private static final double MUCH = Math.log(3);

  private static final int NOON = 12;
  private static final int FAR = 3;
  private static final int[] HOURS = {-48, -24, -12, -6, -1, 0, 1, 3, 6, 12, 24, 48};
  private static final int[] DAYS = {-365, -60, -14, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 14, 60, 365};

  private final AnalysedText text;
  private final Tokens tokens;
  private final Scene scene;
  private final Choice choice;
  private final List<Told> told = new ArrayList<>();

  /** What was told before, the latest last. */
  private record Told(LocalDate date, @Nullable Integer hour, int token, int sentence) {}

  /**
   * What a time may mean.
   *
   * @param value what its TIMEX3 value begins with
   * @param features what a model weighs
   */
  public record Option(String value, List<String> features) {}

  /** Chooses one of the options of a time by its place; the first is what rules say. */
  @FunctionalInterface
  public interface Choice {
    /** What rules say. */
    Choice RULED = (time, options) -> 0;

    int of(Span time, List<Option> options);

    /** By the model that comes with the program. */
    static Choice learnt() {
      ChoiceModel model = ChoiceModel.at("/models/time.bin");
      return (time, options) -> choose(model, options.stream().map(Option::features).toList());
    }
  }

  /** The likeliest of a time's options by their features, or what rules say where it isn't much less likely. */
  public static int choose(ChoiceModel model, List<List<String>> options) {
    double[] weights = model.weigh(options);
    int likeliest = LinearModel.highest(weights);
    return weights[likeliest] - weights[0] > MUCH ? likeliest : 0;
  }

  /** A day, the hour of a clock time, and where the day comes from. */
  private record Candidate(LocalDate date, @Nullable Integer hour, Set<String> origins) {
    boolean isSame(Candidate other) {
      return date.equals(other.date) && Objects.equals(hour, other.hour);
    }
  }

  /** Where a time stands and what was told before it, whatever it means. */
  private record Place(int sentence, List<Told> before, List<String> facts, List<String> words) {}

  UnderspecifiedTimes(AnalysedText text, Tokens tokens, Scene scene, Choice choice) {
    this.text = text;
    this.tokens = tokens;
    this.scene = scene;
    this.choice = choice;
  }

  /** Keeps what a date, part of the day or clock time meant. */
  void keep(Draft d, Reading context, LocalDate date, @Nullable Integer hour) {
    told.add(new Told(date, hour, d.from, context.sentence()));
  }

  /** The day and hour of a clock time; what rules say where it isn't known at what time the text came out. */
  LocalDateTime clock(Draft d, Reading context, LocalDateTime ruled, boolean isNamed) {
    if (scene.written() == null) {
      return ruled;
    }
    boolean isOnDial = d.isOnDial();
    LocalDate date = ruled.toLocalDate();
    Map<LocalDate, Set<String>> days = isNamed ? Map.of(date, Set.of()) : days(d, context, date);
    List<Candidate> candidates = new ArrayList<>();
    for (int hour : isOnDial ? new int[] {d.hour, d.hour + NOON} : new int[] {ruled.getHour()}) {
      days.forEach((day, origins) -> candidates.add(new Candidate(day, hour, origins)));
    }
    Candidate chosen = choose(isOnDial ? "dial" : "clock", d, context, new Candidate(date, ruled.getHour(), Set.of()), candidates);
    return chosen.date.atTime(chosen.hour, ruled.getMinute());
  }

  /** The day of a part of the day. */
  LocalDate part(Draft d, Reading context, LocalDate ruled) {
    List<Candidate> candidates = new ArrayList<>();
    days(d, context, ruled).forEach((day, origins) -> candidates.add(new Candidate(day, null, origins)));
    return choose("part " + d.part, d, context, new Candidate(ruled, null, Set.of()), candidates).date;
  }

  /**
   * The week of a weekday or the year of a month.
   *
   * @param days what it may be
   */
  LocalDate date(String kind, Draft d, Reading context, LocalDate ruled, Stream<LocalDate> days) {
    List<Candidate> candidates = days.map(day -> new Candidate(day, null, Set.of())).toList();
    return choose(kind, d, context, new Candidate(ruled, null, Set.of()), candidates).date;
  }

  /** The days that may be meant, and where each comes from. */
  private Map<LocalDate, Set<String>> days(Draft d, Reading context, LocalDate ruled) {
    Map<LocalDate, Set<String>> days = new TreeMap<>();
    add(days, ruled, "rule");
    around(days, scene.today(), "today");
    around(days, scene.date(context), "spoken");
    Set<LocalDate> known = new HashSet<>();
    for (Told before : before(d.from)) {
      if (known.isEmpty()) {
        add(days, before.date.plusDays(1), "after last");
      }
      if (known.size() < MOST_BEFORE && known.add(before.date)) {
        add(days, before.date, "told " + known.size());
      }
    }
    return days;
  }

  private static void around(Map<LocalDate, Set<String>> days, @Nullable LocalDate day, String origin) {
    if (day != null) {
      add(days, day.minusDays(1), "before " + origin);
      add(days, day, origin);
      add(days, day.plusDays(1), "after " + origin);
    }
  }

  private static void add(Map<LocalDate, Set<String>> days, LocalDate day, String origin) {
    days.computeIfAbsent(day, k -> new TreeSet<>()).add(origin);
  }

  /** What was told before a token, the latest first; a day may have been read ahead. */
  private List<Told> before(int token) {
    return told.subList(Math.max(0, told.size() - TIMES_BEFORE), told.size()).reversed().stream().filter(t -> t.token < token).toList();
  }

  private Candidate choose(String kind, Draft d, Reading context, Candidate ruled, List<Candidate> candidates) {
    if (candidates.size() < 2) {
      return ruled;
    }
    List<Candidate> all = candidates.stream().sorted(Comparator.comparing(c -> !c.isSame(ruled))).toList();
    Place place = place(kind, d, context);
    List<Option> options = IntStream.range(0, all.size()).mapToObj(i -> new Option(value(all.get(i), kind), features(all.get(i), i == 0, place))).toList();
    return all.get(choice.of(text.span(tokens.start(d.from), tokens.end(d.to - 1)), options));
  }

  private static String value(Candidate c, String kind) {
    String day = c.date.toString();
    return switch (kind) {
      case "month" -> day.substring(0, 7);
      case "clock", "dial" -> String.format(Locale.ROOT, "%sT%02d", day, c.hour);
      default -> kind.startsWith("part ") ? day + "T" + kind.substring(5) : day;
    };
  }

  private Place place(String kind, Draft d, Reading context) {
    String direction = context.future() ? "future" : context.past() ? "past" : context.open() ? "open" : "";
    String tense = direction + (context.since() ? " since" : context.background() ? " until" : "");
    LocalDateTime now = scene.written();
    List<String> facts =
        List.of(
            kind, tense, kind + " " + tense, "sentence " + Math.min(FAR, context.sentence()), "opens " + tokens.breaksBefore(d.from),
            "out " + (now == null ? "?" : now.getHour() / 4));
    String language = text.pack().code();
    String before = word(d.from - 1) + " ^";
    List<String> words = List.of(language + " " + before, language + " " + word(d.from - 2) + " " + before, language + " ^ " + word(d.to));
    return new Place(context.sentence(), before(d.from), facts, words);
  }

  /** The word at a token; a sign where there is none. */
  private String word(int token) {
    boolean isInside = token >= 0 && token < tokens.count();
    return !isInside ? "$" : tokens.isNumber(token) ? "0" : tokens.word(token);
  }

  private List<String> features(Candidate c, boolean isRuled, Place place) {
    List<String> own = own(c, isRuled, place);
    List<String> features = new ArrayList<>(own);
    for (String fact : place.facts) {
      own.forEach(o -> features.add(o + " " + fact));
    }
    LocalDate today = scene.today();
    String side = isRuled + (today == null ? " ?" : " " + Integer.signum(c.date.compareTo(today)));
    place.words.forEach(w -> features.add(side + " " + w));
    return features;
  }

  /** What tells one option from the others. */
  private List<String> own(Candidate c, boolean isRuled, Place place) {
    List<String> own = new ArrayList<>(c.origins);
    own.add("ruled " + isRuled);
    own.add(isRuled + String.join("+", c.origins));
    LocalDate today = scene.today();
    own.add("day " + (today == null ? "?" : bucket(ChronoUnit.DAYS.between(today, c.date), DAYS)));
    LocalDateTime now = scene.written();
    if (c.hour != null && now != null) {
      own.add("hour " + c.hour);
      own.add("out " + bucket(ChronoUnit.HOURS.between(now.truncatedTo(ChronoUnit.HOURS), c.date.atTime(c.hour, 0)), HOURS));
    }
    List<Told> before = place.before;
    if (before.isEmpty()) {
      own.add("none told");
    } else {
      Told last = before.getFirst();
      own.add("last " + bucket(ChronoUnit.DAYS.between(last.date, c.date), DAYS) + away(last, place));
      own.add("times " + Math.min(FAR, before.stream().filter(t -> t.date.equals(c.date)).count()));
    }
    if (c.hour != null) {
      before.stream()
          .filter(t -> t.hour != null)
          .findFirst()
          .ifPresent(t -> own.add("clock " + bucket(ChronoUnit.HOURS.between(t.date.atTime(t.hour, 0), c.date.atTime(c.hour, 0)), HOURS) + away(t, place)));
    }
    return own;
  }

  private static String away(Told before, Place place) {
    return " away " + Math.min(FAR, place.sentence - before.sentence);
  }

  private static String bucket(long value, int[] ends) {
    return IntStream.of(ends).filter(end -> value <= end).mapToObj(String::valueOf).findFirst().orElse("more");
  }
}
