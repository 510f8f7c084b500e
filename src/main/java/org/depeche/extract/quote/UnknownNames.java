package org.depeche.extract.quote;

import java.util.Set;
import org.depeche.extract.name.CommonWords;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads names that nobody knows, where letters don't tell them: the words that stand as the subject right beside a verb
 * of saying, and what follows a noun for an organization.
 */
final class UnknownNames {
  private static final int LONGEST = 4;
  private static final int WITHOUT_ARTICLE = 2;
  private static final Set<String> COMMON = Set.of("NOUN", "ADJ");
  private static final Set<String> NO_NAMES = Set.of("VERB", "AUX", "ADP", "ADV", "SCONJ", "CCONJ", "PRON", "PART", "NUM");
  /** Ties a preposition of one letter to a name: "لـاقتصاد". */
  private static final char TATWEEL = '\u0640';
  private static final char TANWEEN = '\u064B';
  private static final String ACCUSATIVE = "ا";
  private static final Set<String> STATES = Set.of("ADJ", "ADV");
  private static final Set<String> OWNED = Set.of("ها", "هم", "هما", "تنا");
  private static final Set<String> PREPOSITIONS = Set.of("ب", "ل");
  private static final int SHORTEST_INFLECTED = 5;

  private final Reading reading;
  private final Words words;
  private final CommonWords common;

  UnknownNames(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
    this.common = CommonWords.of(reading.text().pack());
  }

  /** The subject right beside a verb, if it is a name; null where it is a noun or missing. */
  @Nullable Mention beside(Cue cue, int end) {
    int next = cue.last() + 1;
    if (reading.is(Category.PREPOSITION, cue.last())) {
      return null;
    }
    if (words.isCaseless(cue.first())) {
      while (words.isSpaced(next - 1) && next < words.count() && reading.length(Category.AUXILIARY, next) > 1) {
        next += reading.length(Category.AUXILIARY, next);
      }
      return next < words.count() && words.start(next) < end && words.isSpaced(next - 1) && mayOpenName(next)
          ? mention(next, runEnd(next, WITHOUT_ARTICLE))
          : null;
    }
    return lone(cue, end);
  }

  /** In a script without capitals a name looks like a noun, unless it is one given to people. */
  private boolean mayOpenName(int w) {
    return isGiven(w)
        || !NO_NAMES.contains(reading.tag(w)) && !reading.is(Category.COMPLEMENTIZER, w);
  }

  /** The noun without article right after a verb, where every noun has a capital. */
  @Nullable Mention lone(Cue cue, int end) {
    int next = cue.last() + 1;
    boolean ahead = !cue.isSource() && next < words.count() && words.start(next) < end && words.isSpaced(cue.last());
    return ahead && reading.table().nounsCapitalised() && isLone(next) ? mention(next, next) : null;
  }

  /** The last word of the name that a noun for an organization opens: "bank of so-and-so"; -1 where it opens none. */
  int organizationEnd(int noun, int nounLast) {
    boolean open = words.isCaseless(noun) && !reading.hasArticle(nounLast);
    return open && words.isSpaced(nounLast) ? runEnd(nounLast + 1, 1) : -1;
  }

  /** The last word of a name that starts at a word; -1 where none may. */
  int nameEnd(int w) {
    return runEnd(w, WITHOUT_ARTICLE);
  }

  /**
   * A noun without article after one that has it is no part of the name, but the verb's object. Words after the first few go on with a name only if an article ties them to it; of two with an article the second is the
   * verb's object or an adjective.
   */
  private int runEnd(int first, int free) {
    int last = -1;
    int left = free;
    if (first < words.count() && isGoverned(first)) {
      return -1;
    }
    for (int w = first; w < Math.min(words.count(), first + LONGEST) && isFree(w); w++) {
      boolean article = reading.hasArticle(w);
      boolean second = article && w > first && reading.hasArticle(w - 1) && !(w - 2 >= first && reading.is(Category.NAME_PARTICLE, w - 2));
      boolean noun = !article && w > first && reading.hasArticle(w - 1) && COMMON.contains(reading.tag(w)) && !reading.is(Category.NAME_PARTICLE, w - 1);
      if (second || noun || !article && !reading.is(Category.NAME_PARTICLE, w) && left-- <= 0) {
        break;
      }
      last = w;
      if (!words.isSpaced(w)) {
        break;
      }
    }
    return last;
  }

  private boolean isLone(int w) {
    return words.isCapitalised(w) && words.end(w) - words.start(w) > 2 && isFree(w) && !reading.isRole(w)
        && !reading.is(Category.COMPANY, w);
  }

  private boolean isFree(int w) {
    return !isInflected(w)
        && !reading.isMarked(w)
        && !Character.isDigit(words.key(w).charAt(0))
        && reading.written(w, w).indexOf(TATWEEL) != 1
        && !reading.isPronoun(w)
        && !reading.isAny(
            w,
            Category.PREPOSITION, Category.SUBORDINATOR, Category.INDEFINITE, Category.AUXILIARY, Category.VERB,
            Category.SPEECH, Category.ATTRIBUTION, Category.UTTERANCE, Category.SCREEN, Category.PERSON, Category.CONNECTIVE,
            Category.SOURCE_BEFORE, Category.COMPLEMENTIZER, Category.CALENDAR);
  }

  /**
   * Whether the form of a word of a script without capitals tells that it names nobody: an accusative, which says how
   * ("مقتنعًا"), a noun with its pronoun ("عينيها", "لإذاعتنا").
   */
  boolean isInflected(int w) {
    String key = words.key(w);
    if (words.isCaseless(w) && reading.written(w, w).indexOf(TANWEEN) > 0) {
      return true;
    }
    if (!words.isCaseless(w) || key.length() < SHORTEST_INFLECTED || reading.tag(w).equals("PROPN") || isGiven(w)) {
      return false;
    }
    boolean accusative = key.endsWith(ACCUSATIVE) && STATES.contains(reading.tag(w));
    return accusative || OWNED.stream().anyMatch(key::endsWith);
  }

  /** A preposition with a common noun: "بأسف". */
  private boolean isGoverned(int w) {
    String word = reading.written(w, w);
    return words.isCaseless(w) && PREPOSITIONS.contains(word.substring(0, 1)) && reading.tag(w).equals("NOUN") && !isGiven(w)
        && !reading.is(Category.NAME_PARTICLE, w) && common.isListed(word.substring(1)) && !common.isListed(word);
  }

  private boolean isGiven(int w) {
    return reading.isAny(w, Category.GIVEN_FEMININE, Category.GIVEN_MASCULINE);
  }

  private @Nullable Mention mention(int first, int last) {
    return last < first
        ? null
        : new Mention(
            first, last, words.start(first), words.end(last), Kind.UNKNOWN,
            reading.written(first, last), null, null, null, Gender.ANY, false, false);
  }
}
