package org.depeche.incident;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.model.Moment;
import org.depeche.model.TimeMention;
import org.depeche.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What of a record tells which incident it is of: signs to be counted, by {@link Sign kind}, and dates. Immutable.
 *
 * @param signs what occurs in it, how often
 * @param subject whose incident it is: the sounds of its name
 * @param published the day that it appeared
 * @param started the day that the incident began
 * @param named the days, weeks and months that it names, but for a precedent's; also those that lie as long before it as a duration of
 *     weeks or months that it names ({@code five weeks after the attack})
 */
record Traits(
    String id,
    String language,
    Map<Sign, Signs> signs,
    @Nullable String kind,
    Set<String> subject,
    @Nullable LocalDate published,
    @Nullable LocalDate started,
    Set<Interval> named) {

  private static final int MONTH = 31;
  private static final int WEEK = 7;

  /** A number of weeks or months is a rounded one: by so much of itself. */
  private static final double ROUNDED = 0.15;

  static Traits of(IncidentRecord record) {
    String language = String.valueOf(record.language());
    Rarity rarity = Rarity.learnt();
    Map<Sign, Signs> signs = new EnumMap<>(Sign.class);
    SignReader.read(record).forEach((sign, counts) -> signs.put(sign, Signs.of(rarity, sign, language, counts)));
    Moment started = record.started();
    return new Traits(
        record.id(),
        language,
        signs,
        record.kind(),
        record.subject() == null ? Set.of() : sounds(record.subject().name()),
        day(record.published()).orElse(null),
        started == null || SignReader.isPrecedents(record, started.value()) ? null : day(started.value()).orElse(null),
        named(record));
  }

  private static Set<Interval> named(IncidentRecord record) {
    Optional<LocalDate> published = day(record.published());
    Set<Interval> named = new HashSet<>();
    for (TimeMention time : record.times()) {
      String value = time.value();
      if (!SignReader.isPrecedents(record, value)) {
        Interval.of(value)
            .or(() -> day(value).map(d -> around(d, 0)))
            .filter(i -> ChronoUnit.DAYS.between(i.start(), i.end()) <= MONTH)
            .ifPresent(named::add);
        if (published.isPresent()) {
          days(value).ifPresent(days -> named.add(around(published.get().minusDays(days), Math.round(ROUNDED * days))));
        }
      }
    }
    return Set.copyOf(named);
  }

  private static Interval around(LocalDate day, long days) {
    return new Interval(day.minusDays(days).atStartOfDay(), day.plusDays(days + 1).atStartOfDay());
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

  Signs signs(Sign sign) {
    return signs.getOrDefault(sign, Signs.NONE);
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
    return sounds;
  }
}
