package org.depeche.extract.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.language.LanguagePack;

/** What is known of a word by itself: a letter for each list that it is on. */
final class WordKinds {
  private final Map<Character, Predicate<String>> byLower = new HashMap<>();
  private final NameLists lists;
  private final Predicate<String> common;
  private final List<String> proclitics;

  WordKinds(LanguagePack pack, NameWords words, Predicate<String> common) {
    this.lists = NameLists.of(pack);
    this.common = common;
    this.proclitics = words.proclitics();
    words("t", words.titles());
    words("r", words.roles());
    words("l", words.links());
    words("q", words.qualifiers());
    words("w", words.whereabouts());
    words("b", words.belongings());
    words("a", words.articles());
    words("n", words.notNames());
    endings("i", words.institutions());
    endings("p", words.places());
    endings("g", words.generics());
    endings("k", words.kinds());
    endings("s", words.sites());
  }

  private void words(String letter, List<String> list) {
    byLower.put(letter.charAt(0), Set.copyOf(list)::contains);
  }

  private void endings(String letter, List<String> list) {
    byLower.put(letter.charAt(0), new WordEndings(list)::contains);
  }

  /** The letters of a word, in the same order for all. */
  String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(listed(lower));
    for (int i = 0; i < proclitics.size() && letters.isEmpty(); i++) {
      if (lower.startsWith(proclitics.get(i))) {
        letters.append(listed(lower.substring(proclitics.get(i).length())));
      }
    }
    String form = SpelledAlike.form(word);
    add(letters, lists.isGiven(form), 'N');
    add(letters, lists.mayBeFirst(form), 'F');
    add(letters, lists.mayBeLast(form), 'L');
    add(letters, lists.isTown(form), 'T');
    add(letters, lists.mayBeOrganization(form), 'O');
    add(letters, lists.isPlace(form), 'P');
    add(letters, lists.uses(form) != 0, 'U');
    add(letters, common.test(lower), 'C');
    lists.common().ifPresent(c -> letters.append(c.kind(form).ordinal()));
    return letters.toString();
  }

  private String listed(String lower) {
    StringBuilder letters = new StringBuilder();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      Predicate<String> list = byLower.get(letter);
      if (list != null && list.test(lower)) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  /** Whether no list has the word, nor any text that the model learnt from. */
  boolean isUnheard(String word) {
    String form = SpelledAlike.form(word);
    return form.length() > 2
        && form.chars().allMatch(Character::isLetter)
        && !common.test(form.toLowerCase(Locale.ROOT))
        && lists.common().map(c -> c.kind(form) == CommonWords.Kind.UNKNOWN).orElse(true);
  }

  private static void add(StringBuilder letters, boolean is, char letter) {
    if (is) {
      letters.append(letter);
    }
  }
}
