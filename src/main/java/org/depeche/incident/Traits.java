package org.depeche.incident;

import com.ibm.icu.text.BreakIterator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.model.Moment;
import org.depeche.model.TimeMention;
import org.depeche.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What of a record tells which incident it is of: signs to be counted, and dates. Immutable.
 *
 * @param signs what occurs in it, how often
 * @param subject whose incident it is: the sounds of its name
 * @param published the day that it appeared, counted from 1970, or {@link #UNKNOWN}
 * @param started the same of the day that the incident began
 * @param precedents when the earlier incidents were that it recalls
 * @param dated the sentences that name days, weeks or months
 * @param named all that these name
 * @param seasons those that it names
 */
record Traits(
    String id,
    String language,
    Signs signs,
    @Nullable String kind,
    Set<String> subject,
    long published,
    long started,
    Times precedents,
    List<Passage> dated,
    Times named,
    Times seasons) {

  /**
   * A sentence that names days, weeks or months, but for precedents' alone.
   *
   * @param named these; also those that lie as long before the article as a duration of weeks or months that it names ({@code five weeks after
   *     the attack})
   * @param sounds the places of its signs among those of the article
   * @param concepts the same of what its words mean
   */
  @SuppressWarnings("ArrayRecordComponent") // compared never
  record Passage(Times named, int[] sounds, int[] concepts) {}

  static final long UNKNOWN = Long.MIN_VALUE;

  /** Days that those who tell of one day may differ by. */
  static final int NEAR = 3;

  private static final List<String> SEASONS = List.of("WI", "SP", "SU", "FA");
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(" + String.join("|", SEASONS) + ")");
  private static final int MONTHS_OF_SEASON = 4;

  private static final String UNTOLD = "other";
  private static final int MONTH = 31;
  private static final int WEEK = 7;

  /** A number of weeks or months is a rounded one: by so much of itself. */
  private static final double ROUNDED = 0.15;

  static Traits of(IncidentRecord record, WordSigns.ByLanguage words) {
    // one for all, which is near when it is asked for
    String language = String.valueOf(record.language()).intern();
    String kind = record.kind() == null ? null : record.kind().intern();
    SignReader reader = new SignReader(record, words);
    Signs signs = new Signs(Rarity.learnt(), language, reader.read());
    List<Passage> dated = dated(record, reader, signs);
    return new Traits(
        record.id(),
        language,
        signs,
        kind,
        record.subject() == null ? Set.of() : sounds(record.subject().name()),
        number(day(record.published())),
        started(record),
        precedents(record),
        dated,
        Times.all(dated.stream().map(Passage::named).toList()),
        Times.of(record.times().stream().flatMap(t -> season(t.value()).stream()).toList()));
  }

  /** Those that it dates well before itself, to a month at least. */
  private static Times precedents(IncidentRecord record) {
    Optional<LocalDateTime> before = day(record.published()).map(d -> d.minusDays(NEAR).atStartOfDay());
    return Times.of(
        record.precedents().stream()
            .flatMap(p -> Optional.ofNullable(p.date()).flatMap(Interval::of).stream())
            .filter(i -> isShort(i) && before.isPresent() && i.end().isBefore(before.get()))
            .toList());
  }

  private static boolean isShort(Interval interval) {
    return ChronoUnit.DAYS.between(interval.start(), interval.end()) <= MONTH;
  }

  private static long started(IncidentRecord record) {
    Moment started = record.started();
    return started == null || SignReader.isPrecedents(record, started.value()) ? UNKNOWN : number(day(started.value()));
  }

  private static long number(Optional<LocalDate> day) {
    return day.map(LocalDate::toEpochDay).orElse(UNKNOWN);
  }

  /** Whether it tells of an incident that began about when it appeared. */
  boolean isNews() {
    return isIncident() && started != UNKNOWN && published != UNKNOWN && Likeness.apart(started, published) <= NEAR;
  }

  /** Whether it tells of an incident of a known kind. */
  boolean isIncident() {
    return kind != null && !kind.equals(UNTOLD);
  }

  private static List<Passage> dated(IncidentRecord record, SignReader reader, Signs signs) {
    List<Passage> dated = new ArrayList<>();
    String text = record.text();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int points = 0;
    for (int start = sentences.first(), end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
      int next = points + text.codePointCount(start, end);
      Set<Interval> named = named(record, points, next);
      if (!named.isEmpty()) {
        Map<Sign, Map<String, Integer>> words = reader.read(text.substring(start, end));
        dated.add(new Passage(Times.of(named), places(Sign.SOUND, words, signs), places(Sign.CONCEPT, words, signs)));
      }
      points = next;
    }
    return List.copyOf(dated);
  }

  private static int[] places(Sign sign, Map<Sign, Map<String, Integer>> words, Signs signs) {
    return signs.places(sign, "", words.getOrDefault(sign, Map.of()).keySet());
  }

  private static Set<Interval> named(IncidentRecord record, int start, int end) {
    Optional<LocalDate> published = day(record.published());
    Set<Interval> named = new HashSet<>();
    for (TimeMention time : record.times()) {
      String value = time.value();
      boolean isInside = time.span().start() >= start && time.span().start() < end;
      if (isInside && !SignReader.isPrecedents(record, value)) {
        Interval.of(value)
            .or(() -> day(value).map(d -> around(d, 0)))
            .filter(Traits::isShort)
            .ifPresent(named::add);
        if (published.isPresent()) {
          days(value).ifPresent(days -> named.add(around(published.get().minusDays(days), Math.round(ROUNDED * days))));
        }
      }
    }
    return named;
  }

  private static Interval around(LocalDate day, long days) {
    return new Interval(day.minusDays(days).atStartOfDay(), day.plusDays(days + 1).atStartOfDay());
  }

  /** A season with what is near it; a year's winter is that which it begins or ends with. */
  private static Optional<Interval> season(String timex) {
    Matcher season = SEASON.matcher(timex);
    if (!season.matches()) {
      return Optional.empty();
    }
    int place = SEASONS.indexOf(season.group(2));
    LocalDate first = LocalDate.of(Integer.parseInt(season.group(1)), 1, 1).plusMonths(3L * place - 1);
    return Optional.of(new Interval(first.atStartOfDay(), first.plusMonths(place == 0 ? 12 + MONTHS_OF_SEASON : MONTHS_OF_SEASON).atStartOfDay()));
  }

  /** About how many days a duration of weeks or months is. */
  private static Optional<Long> days(String timex) {
    try {
      Period period = Period.parse(timex);
      return Optional.of(30L * period.getMonths() + period.getDays()).filter(d -> d >= WEEK && period.getYears() == 0);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The day that a moment lies on, where it names one. */
  static Optional<LocalDate> day(@Nullable String timex) {
    return Optional.ofNullable(timex)
        .filter(t -> t.length() >= 10)
        .flatMap(t -> Interval.of(t.substring(0, 10)))
        .map(i -> i.start().toLocalDate());
  }

  private static Set<String> sounds(String name) {
    Set<String> sounds = new HashSet<>();
    for (String word : Words.in(name)) {
      String sound = SoundKey.consonants(SoundKey.folded(word));
      if (sound.length() >= SoundKey.SHORTEST) {
        sounds.add(sound);
      }
    }
    return Set.copyOf(sounds);
  }
}
