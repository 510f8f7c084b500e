package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.Morpheme.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the part from the number in words that are both. The Arabic خمس is "five" before the plural of what is counted, "a
 * fifth" before what is divided: a definite noun, one that a definite noun follows, or a quantity.
 */
final class HomonymParts {
  private static final int LONGEST_PLURAL_ROOT = 3; // shorter words may all be plurals: "مدن", "قرى"

  private final NumberLexicon lexicon;
  private final String lower;
  private final Set<String> quantities;
  private final List<Pattern> plurals;

  HomonymParts(NumberLexicon lexicon, String lower) {
    this.lexicon = lexicon;
    this.lower = lower;
    this.quantities = new HashSet<>(lexicon.words().quantities());
    this.plurals = lexicon.words().pluralShapes().stream().map(Pattern::compile).toList();
  }

  /** What the word between {@code start} and {@code end}, read so far as {@code word}, is behind these atoms. */
  Morpheme read(List<Atom> before, int start, int end, Morpheme word) {
    String form = lower.substring(start, end);
    Morpheme power = lexicon.powerBehind(form);
    boolean behindNumber = !before.isEmpty() && before.getLast().is(Kind.NUMBER) && start - before.getLast().end() <= 1;
    if (power != null && (behindNumber || isJoinedNumber(wordAt(end)))) {
      return power;
    }
    Morpheme part = lexicon.homonymPart(form);
    return part != null && isPart(before, start, end, word) ? part : word;
  }

  private boolean isPart(List<Atom> before, int start, int end, Morpheme word) {
    boolean behind = !before.isEmpty() && start - before.getLast().end() <= 1;
    if (word.kind() == Kind.NUMBER && word.room().compareTo(BigDecimal.TEN) == 0) {
      return behind && isJoinedToTen(before);
    }
    if (behind && word.kind() == Kind.NUMBER && !before.getLast().is(Kind.JOINER)) {
      Morpheme number = before.getLast().morpheme();
      return number.flag() != Flag.DIGITS && number.value().compareTo(BigDecimal.TEN) >= 0;
    }
    String next = wordAt(end);
    if (isQuantity(next)) {
      return true;
    }
    return word.kind() == Kind.NUMBER && !isNumber(next) && isDivided(next, end + 1 + next.length());
  }

  /** A ten cannot follow a ten: "ثلاثون وخمسين" ends with two fifths. */
  private static boolean isJoinedToTen(List<Atom> before) {
    return before.size() > 1
        && before.getLast().is(Kind.JOINER)
        && before.get(before.size() - 2).morpheme().room().compareTo(BigDecimal.TEN) == 0;
  }

  private boolean isDivided(String noun, int end) {
    String bare = bare(noun);
    if (bare != null) {
      return !lexicon.isFunctionWord(noun);
    }
    boolean counted =
        noun.length() <= LONGEST_PLURAL_ROOT
            || lexicon.isFunctionWord(noun)
            || plurals.stream().anyMatch(p -> p.matcher(noun).matches());
    String owner = wordAt(end);
    return !counted && bare(owner) != null && !lexicon.isFunctionWord(owner);
  }

  private boolean isQuantity(String word) {
    String bare = bare(word);
    String noun = bare == null ? word : bare;
    return quantities.contains(noun)
        || lexicon.words().possessives().stream()
            .anyMatch(p -> noun.endsWith(p) && quantities.contains(noun.substring(0, noun.length() - p.length())));
  }

  /** Whether a word is a joiner and a number in one, as behind one thousand, but not behind two of them: "ألفا وخمسمئة". */
  private boolean isJoinedNumber(String word) {
    boolean joined = !word.isEmpty() && lexicon.words().joiners().contains(word.substring(0, 1));
    return joined && (word.length() == 1 || lexicon.isNumber(word.substring(1)));
  }

  private boolean isNumber(String word) {
    String bare = bare(word);
    String number = bare == null ? word : bare;
    boolean joined = !number.isEmpty() && lexicon.words().joiners().contains(number.substring(0, 1));
    return lexicon.isNumber(number) || (joined && lexicon.isNumber(number.substring(1)));
  }

  /** A word without the article written onto it. */
  private @Nullable String bare(String word) {
    for (String article : lexicon.words().boundArticles()) {
      if (word.startsWith(article) && word.length() > article.length() + 1) {
        return word.substring(article.length());
      }
    }
    return null;
  }

  /** The word behind a single space, or an empty string. */
  private String wordAt(int end) {
    if (end >= lower.length() || lower.charAt(end) != ' ') {
      return "";
    }
    int to = end + 1;
    while (to < lower.length() && Character.isLetter(lower.charAt(to)) && to - end < 24) {
      to++;
    }
    return lower.substring(end + 1, to);
  }
}
