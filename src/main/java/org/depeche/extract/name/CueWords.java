package org.depeche.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.depeche.language.LanguagePack;

/** Words that tell a name beside them or belong to one: a letter for each list of {@link NameWords} that a word is on. */
final class CueWords {
  /** What ends a company's name, which has a case of its own: SE, but not se. */
  private static final char SUFFIX = 'x';

  private final SortedMap<Character, Predicate<String>> lists = new TreeMap<>();
  private final Set<String> suffixes;
  private final List<String> proclitics;

  private CueWords(LanguagePack pack) {
    NameWords words = pack.table("names", NameWords.class);
    proclitics = words.proclitics();
    suffixes = Set.copyOf(words.suffixes());
    lists.put('t', Set.copyOf(words.titles())::contains);
    lists.put('l', Set.copyOf(words.links())::contains);
    lists.put('q', Set.copyOf(words.qualifiers())::contains);
    lists.put('w', Set.copyOf(words.whereabouts())::contains);
    lists.put('b', Set.copyOf(words.belongings())::contains);
    lists.put('a', Set.copyOf(words.articles())::contains);
    lists.put('n', Set.copyOf(words.notNames())::contains);
    lists.put('r', new WordEndings(words.roles())::contains);
    lists.put('i', new WordEndings(words.institutions(), words.offices())::contains);
    lists.put('p', new WordEndings(words.places())::contains);
    lists.put('g', new WordEndings(words.generics())::contains);
    lists.put('k', new WordEndings(words.kinds())::contains);
    lists.put('s', new WordEndings(words.sites())::contains);
  }

  static CueWords of(LanguagePack pack) {
    return pack.derive(CueWords.class, CueWords::new);
  }

  /** The letters of a word as written, in the order of the alphabet; without a proclitic where the word has none with it. */
  String letters(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String letters = listed(lower);
    for (int i = 0; i < proclitics.size() && letters.isEmpty(); i++) {
      if (lower.startsWith(proclitics.get(i))) {
        letters = listed(lower.substring(proclitics.get(i).length()));
      }
    }
    return suffixes.contains(word) ? letters + SUFFIX : letters;
  }

  private String listed(String lower) {
    StringBuilder letters = new StringBuilder();
    lists.forEach(
        (letter, list) -> {
          if (list.test(lower)) {
            letters.append((char) letter);
          }
        });
    return letters.toString();
  }
}
