package org.depeche.extract.name;

import java.util.HashSet;
import java.util.Set;
import org.depeche.language.LanguagePack;

/**
 * Names that are the same in all languages: towns, people's first and last names. Many are words too, so that they only
 * hint at what a word is. Immutable, and shared by all languages.
 */
final class Gazetteer {
  private final Set<String> towns = new HashSet<>();

  /** Beginnings of towns' names, up to a space. */
  private final Set<String> beginnings = new HashSet<>();

  private final Set<String> first = new HashSet<>();
  private final Set<String> last = new HashSet<>();

  private Gazetteer() {
    for (String line : LanguagePack.lines("/names/towns.txt")) {
      String town = SpelledAlike.form(line);
      towns.add(town);
      for (int space = town.indexOf(' '); space > 0; space = town.indexOf(' ', space + 1)) {
        beginnings.add(town.substring(0, space));
      }
    }
    words("/names/first.txt", first);
    words("/names/last.txt", last);
  }

  private static final class Shared {
    static final Gazetteer GAZETTEER = new Gazetteer();
  }

  /** The one there is, read at first use. */
  static Gazetteer shared() {
    return Shared.GAZETTEER;
  }

  private static void words(String file, Set<String> words) {
    for (String line : LanguagePack.lines(file)) {
      for (String word : line.split(" ")) {
        words.add(SpelledAlike.form(word));
      }
    }
  }

  /** Whether people bear the word as their first name. */
  boolean isFirst(String word) {
    return first.contains(word);
  }

  /** Whether people bear the word as their last name. */
  boolean isLast(String word) {
    return last.contains(word);
  }

  /** Whether the word alone is one of the names. */
  boolean knows(String word) {
    return towns.contains(word) || isFirst(word) || isLast(word);
  }

  /** Whether a town goes by these words. */
  boolean isTown(String words) {
    return towns.contains(words);
  }

  /** The end of the longest name of a town among the words that begins at {@code start}; {@code start} where none does. */
  int townEnd(String[] words, int start) {
    int end = start;
    String name = words[start];
    for (int i = start + 1; ; i++) {
      if (towns.contains(name)) {
        end = i;
      }
      if (i == words.length || !beginnings.contains(name)) {
        return end;
      }
      name += " " + words[i];
    }
  }
}
