package org.depeche.incident;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.circumstance.PartNouns;
import org.depeche.extract.name.Countries;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.model.Moment;
import org.depeche.model.Name;
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
 */
record Traits(
    String id,
    String language,
    Map<Sign, Signs> signs,
    @Nullable String kind,
    Set<String> subject,
    @Nullable LocalDate published,
    @Nullable LocalDate started) {

  /** Which articles a sign can be compared in. */
  enum Sign {
    /** A word's stem, within a language. */
    WORD,
    /** A word of a name or one that may be, across languages of Latin script. */
    NAME,
    /** The first letters of a long word, across languages of Latin script. */
    COGNATE,
    /** The consonants of a name, across scripts. */
    SOUND,
    /** What a word names of services and things, across languages with a pack. */
    SENSE,
    /** A number of some size, in any language. */
    NUMBER,
    /** A country's code, in any language. */
    COUNTRY,
    /** A day or a minute that the article names. */
    WHEN
  }

  private static final Signs NONE = new Signs(new int[0], new byte[0]);
  private static final String CLITICS = "\u0648\u0628\u0644\u0641\u0643";
  private static final int STEM = 7;
  private static final int SHORTEST_STEM = 3;
  private static final int COGNATE = 5;
  private static final int SHORTEST_COGNATE = 6;
  private static final int SHORTEST_SOUND = 3;
  private static final int MINUTE = "2025-04-16T13:20".length();
  private static final int LEAST_NUMBER = 13;

  /**
   * Signs of one kind, by their numbers in a {@link SignIndex}, ascending.
   *
   * @param counts how often each occurs
   */
  record Signs(int[] ids, byte[] counts) {
    boolean isEmpty() {
      return ids.length == 0;
    }
  }

  Signs signs(Sign sign) {
    return signs.getOrDefault(sign, NONE);
  }

  static Traits of(IncidentRecord record, SignIndex index) {
    return new Reader(record).read(index);
  }

  /** The day that a moment lies on, where it names one. */
  static Optional<LocalDate> day(@Nullable String timex) {
    return Optional.ofNullable(timex)
        .filter(t -> t.length() >= 10)
        .flatMap(t -> Interval.of(t.substring(0, 10)))
        .map(i -> i.start().toLocalDate());
  }

  private static final class Reader {
    private final IncidentRecord record;
    private final Optional<LanguagePack> pack;
    private final Map<Sign, Map<String, Integer>> signs = new EnumMap<>(Sign.class);

    Reader(IncidentRecord record) {
      this.record = record;
      this.pack = Optional.ofNullable(record.language()).flatMap(LanguagePack::of);
    }

    Traits read(SignIndex index) {
      for (Sign sign : Sign.values()) {
        signs.put(sign, new LinkedHashMap<>());
      }
      String text = record.title() == null ? record.text() : record.title() + "\n" + record.text();
      words(text);
      record.names().forEach(this::country);
      record.figures().forEach(this::number);
      record.times().forEach(this::when);
      Set<String> subject = new HashSet<>();
      if (record.subject() != null) {
        subject.addAll(sounds(record.subject().name()));
      }
      Map<Sign, Signs> indexed = new EnumMap<>(Sign.class);
      signs.forEach((sign, counts) -> indexed.put(sign, index.signs(sign, String.valueOf(record.language()), counts)));
      return new Traits(
          record.id(), String.valueOf(record.language()), indexed, record.kind(), subject, published(), started());
    }

    private void count(Sign sign, String value) {
      signs.getOrDefault(sign, Map.of()).merge(value, 1, Integer::sum);
    }

    private void words(String text) {
      Optional<PartNouns> nouns = pack.map(PartNouns::of);
      Words words = Words.of(text);
      for (int w = 0; w < words.count(); w++) {
        String written = text.substring(words.start(w), words.end(w));
        String word = written.toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.charAt(0))) {
          count(Sign.WORD, word);
          digits(word);
          continue;
        }
        if (word.length() >= SHORTEST_STEM) {
          count(Sign.WORD, word.substring(0, Math.min(STEM, word.length())));
        }
        nouns.ifPresent(n -> n.of(word).forEach(s -> count(Sign.SENSE, s)));
        if (isLatin(word)) {
          String folded = SoundKey.folded(word);
          if (folded.length() >= SHORTEST_COGNATE) {
            count(Sign.COGNATE, folded.substring(0, COGNATE));
          }
          if (Character.isUpperCase(written.charAt(0)) && folded.length() >= SHORTEST_STEM) {
            count(Sign.NAME, folded);
            sound(folded);
          }
        } else {
          sound(SoundKey.folded(withoutClitics(word)));
        }
      }
    }

    private void country(Name name) {
      if (name.type() == Name.Type.LOC) {
        pack.flatMap(p -> Countries.of(p).code(name.span().text())).ifPresent(c -> count(Sign.COUNTRY, c));
      }
    }

    private void sound(String folded) {
      String sound = SoundKey.consonants(folded);
      if (sound.length() >= SHORTEST_SOUND) {
        count(Sign.SOUND, sound);
      }
    }

    private void when(TimeMention time) {
      String value = time.value();
      day(value).ifPresent(d -> count(Sign.WHEN, d.toString()));
      if (time.type() == TimeMention.Type.TIME && day(value).isPresent() && value.length() >= MINUTE) {
        count(Sign.WHEN, value.substring(0, MINUTE));
      }
    }

    private void digits(String word) {
      if (word.chars().allMatch(Character::isDigit) && word.length() > 1) {
        StringBuilder plain = new StringBuilder();
        word.chars().forEach(c -> plain.append(Character.digit(c, 10)));
        count(Sign.NUMBER, plain.toString());
      }
    }

    private void number(Figure figure) {
      if (figure.value() != null && figure.value().doubleValue() >= LEAST_NUMBER) {
        count(Sign.NUMBER, figure.value().stripTrailingZeros().toPlainString());
      }
    }

    private @Nullable LocalDate published() {
      return day(record.published()).orElse(null);
    }

    private @Nullable LocalDate started() {
      Moment started = record.started();
      return started == null ? null : day(started.value()).orElse(null);
    }
  }

  private static Set<String> sounds(String name) {
    Set<String> sounds = new HashSet<>();
    Words words = Words.of(name);
    for (int w = 0; w < words.count(); w++) {
      String sound = SoundKey.consonants(SoundKey.folded(name.substring(words.start(w), words.end(w))));
      if (sound.length() >= SHORTEST_SOUND) {
        sounds.add(sound);
      }
    }
    return sounds;
  }

  private static String withoutClitics(String word) {
    int start = 0;
    while (word.length() - start > 4 && CLITICS.indexOf(word.charAt(start)) >= 0 && start < 2) {
      start++;
    }
    boolean hasArticle = word.length() - start > 4 && word.startsWith("\u0627\u0644", start);
    return word.substring(hasArticle ? start + 2 : start);
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
