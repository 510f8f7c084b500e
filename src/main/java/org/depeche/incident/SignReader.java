package org.depeche.incident;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.depeche.extract.name.Countries;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.TimeMention;
import org.depeche.text.Words;

/** Reads the signs in an article, and how often each occurs. For one thread. */
final class SignReader {
  private static final int LEAD = 250;
  private static final int MINUTE = "2025-04-16T13:20".length();
  private static final int LEAST_NUMBER = 13;

  private final IncidentRecord record;
  private final WordSigns words;
  private Map<Sign, Map<String, Integer>> signs = none();

  SignReader(IncidentRecord record, WordSigns.ByLanguage words) {
    this.record = record;
    this.words = words.of(pack(record));
  }

  private static Map<Sign, Map<String, Integer>> none() {
    Map<Sign, Map<String, Integer>> none = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      none.put(sign, new LinkedHashMap<>());
    }
    return none;
  }

  private static Optional<LanguagePack> pack(IncidentRecord record) {
    return Optional.ofNullable(record.language()).flatMap(LanguagePack::of);
  }

  /** The signs in the record, by kind. */
  Map<Sign, Map<String, Integer>> read() {
    signs = none();
    words(record.title() == null ? record.text() : record.title() + "\n" + record.text());
    lead();
    record.names().forEach(this::country);
    record.figures().forEach(this::number);
    record.times().stream().filter(t -> !isPrecedents(record, t.value())).forEach(this::when);
    return signs;
  }

  /** Whether a time is that of an earlier incident that the article recalls. */
  static boolean isPrecedents(IncidentRecord record, String timex) {
    return record.precedents().stream().anyMatch(p -> p.date() != null && timex.startsWith(p.date()));
  }

  /** The signs in some of its words. */
  Map<Sign, Map<String, Integer>> read(String words) {
    signs = none();
    words(words);
    return signs;
  }

  private void count(Sign sign, String value) {
    signs.getOrDefault(sign, Map.of()).merge(value, 1, Integer::sum);
  }

  private void words(String text) {
    for (String written : Words.in(text)) {
      words.of(written).forEach(v -> count(v.sign(), v.value()));
    }
  }

  private void lead() {
    record.names().stream().filter(n -> n.span().start() < LEAD).forEach(n -> lead(n.name(), false));
    if (record.title() != null) {
      lead(record.title(), true);
    }
  }

  private void lead(String text, boolean areCapitalsNames) {
    for (String word : Words.in(text)) {
      if (!areCapitalsNames || !WordSigns.isLatin(word) || Character.isUpperCase(word.charAt(0))) {
        SoundKey.of(word).ifPresent(s -> count(Sign.LEAD, s));
      }
    }
  }

  private void country(Name name) {
    if (name.type() == Name.Type.LOC) {
      pack(record).flatMap(p -> Countries.of(p).code(name.span().text())).ifPresent(c -> count(Sign.COUNTRY, c));
    }
  }

  private void when(TimeMention time) {
    String value = time.value();
    Traits.day(value).ifPresent(d -> count(Sign.WHEN, d.toString()));
    if (time.type() == TimeMention.Type.TIME && Traits.day(value).isPresent() && value.length() >= MINUTE) {
      count(Sign.WHEN, value.substring(0, MINUTE));
    }
  }

  private void number(Figure figure) {
    if (figure.value() != null && figure.value().doubleValue() >= LEAST_NUMBER) {
      count(Sign.NUMBER, figure.value().stripTrailingZeros().toPlainString());
    }
  }
}
