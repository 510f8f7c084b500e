package org.depeche.extract.name;

import java.util.Locale;
import java.util.function.Predicate;
import org.depeche.language.LanguagePack;

/** What is known of a word by itself: a letter for each list that it is on. */
final class WordKinds {
  private final CueWords cues;
  private final NameLists lists;
  private final Predicate<String> common;

  WordKinds(LanguagePack pack, Predicate<String> common) {
    this.cues = CueWords.of(pack);
    this.lists = NameLists.of(pack);
    this.common = common;
  }

  /** The letters of a word, in the same order for all. */
  String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(cues.letters(word));
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
