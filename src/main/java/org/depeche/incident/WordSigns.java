package org.depeche.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depeche.language.LanguagePack;
import org.depeche.text.Concepts;
import org.depeche.text.Latest;

/** Tells which signs a language's words are. Most words of an article were in earlier ones, so the latest are kept. For one thread. */
final class WordSigns {
  private static final int STEM = 7;
  private static final int SHORTEST_STEM = 3;
  private static final int COGNATE = 5;
  private static final int SHORTEST_COGNATE = 6;
  private static final int MOST_KNOWN = 10_000;

  private final Map<String, List<Value>> known = new Latest<>(MOST_KNOWN);
  private final Optional<Concepts.Reader> concepts;

  /** Those of several languages. */
  static final class ByLanguage {
    private final Map<Optional<LanguagePack>, WordSigns> known = new HashMap<>();

    /** Those of the words of a language, or of all that have no pack. */
    WordSigns of(Optional<LanguagePack> pack) {
      return known.computeIfAbsent(pack, WordSigns::new);
    }
  }

  /** A sign that a word is. */
  record Value(Sign sign, String value) {}

  private WordSigns(Optional<LanguagePack> pack) {
    this.concepts = pack.map(Concepts::of).map(Concepts::reader);
  }

  /** What a word as it is written is. */
  List<Value> of(String written) {
    return known.computeIfAbsent(written, this::read);
  }

  private List<Value> read(String written) {
    List<Value> values = new ArrayList<>();
    String word = written.toLowerCase(Locale.ROOT);
    if (Character.isDigit(word.charAt(0))) {
      values.add(new Value(Sign.WORD, word));
      digits(word, values);
    } else {
      word(written, word, values);
    }
    return List.copyOf(values);
  }

  private void word(String written, String word, List<Value> values) {
    if (word.length() >= SHORTEST_STEM) {
      values.add(new Value(Sign.WORD, word.substring(0, Math.min(STEM, word.length()))));
    }
    concepts.ifPresent(c -> c.of(word).forEach(m -> values.add(new Value(Sign.CONCEPT, m))));
    if (isLatin(word)) {
      String folded = SoundKey.folded(word);
      if (folded.length() >= SHORTEST_COGNATE) {
        values.add(new Value(Sign.COGNATE, folded.substring(0, COGNATE)));
      }
      if (Character.isUpperCase(written.charAt(0)) && folded.length() >= SHORTEST_STEM) {
        values.add(new Value(Sign.NAME, folded));
        sound(word, values);
      }
    } else {
      sound(word, values);
    }
  }

  private static void digits(String word, List<Value> values) {
    if (word.chars().allMatch(Character::isDigit) && word.length() > 1) {
      StringBuilder plain = new StringBuilder();
      word.chars().forEach(c -> plain.append(Character.digit(c, 10)));
      values.add(new Value(Sign.NUMBER, plain.toString()));
    }
  }

  private static void sound(String word, List<Value> values) {
    SoundKey.of(word).ifPresent(s -> values.add(new Value(Sign.SOUND, s)));
  }

  static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }
}
