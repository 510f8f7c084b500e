package org.depeche.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.model.Moment;
import org.depeche.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What of a record tells which incident it is of: signs to be counted, by {@link Sign kind}, and dates. Immutable.
 *
 * @param signs what occurs in it, how often
 * @param subject whose incident it is: the sounds of its name
 * @param published the day that it appeared
 * @param started the day that the incident began
 * @param named the days, weeks and months that it names, but for an earlier incident's
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
        started == null || SignReader.isEarlier(record, started.value()) ? null : day(started.value()).orElse(null),
        record.times().stream()
            .filter(t -> !SignReader.isEarlier(record, t.value()))
            .flatMap(t -> Interval.of(t.value()).stream())
            .filter(i -> ChronoUnit.DAYS.between(i.start(), i.end()) <= MONTH)
            .collect(Collectors.toUnmodifiableSet()));
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
