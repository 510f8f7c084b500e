package org.depeche.incident;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import org.depeche.text.AnalysedText;

/**
 * Writes words so that scripts can be compared: in plain Latin letters, and as the consonants that survive from one script to
 * another (Spotify, سبوتيفاي: {@code sbtf}).
 */
public final class SoundKey {
  /** Shorter keys are those of too many words. */
  static final int SHORTEST = 3;

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final String FROM = "bpvfwckqgjhxszyrlmntd";
  private static final String TO_ = "bbff kkkkk ssz rlmntt";

  /** Letters that lean on the front of Arabic words. */
  private static final String CLITICS = "\u0648\u0628\u0644\u0641\u0643";

  private SoundKey() {}

  /** The sound of a name's word as it is written; none where too little is left to tell names apart. */
  public static Optional<String> of(String word) {
    return Optional.of(ofAny(word)).filter(s -> s.length() >= SHORTEST);
  }

  /** The same, however little is left. */
  static String ofAny(String word) {
    return consonants(folded(withoutClitics(word)));
  }

  /** An Arabic word without what leans on its front. */
  private static String withoutClitics(String word) {
    int start = 0;
    while (word.length() - start > 4 && CLITICS.indexOf(word.charAt(start)) >= 0 && start < 2) {
      start++;
    }
    boolean hasArticle = word.length() - start > 4 && word.startsWith("\u0627\u0644", start);
    return word.substring(hasArticle ? start + 2 : start);
  }

  /** A word in lower case without diacritics; of another script in Latin letters. */
  static String folded(String word) {
    String bare = isPlain(word) ? word : AnalysedText.withoutMarks(word); // as ICU writes it, but sooner
    return (isPlain(bare) ? bare : LATIN.transliterate(word)).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  /** The consonants of a folded word, those that scripts confuse made one; shorter than the word's sound where it is mostly vowels. */
  static String consonants(String folded) {
    String simple =
        folded.replace("sch", "s").replace("sh", "s").replace("ch", "k").replace("gh", "k").replace("kh", "k").replace("ph", "f")
            .replace("th", "t").replace("dh", "t").replace("x", "ks").replace("ce", "se").replace("ci", "si");
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < simple.length(); i++) {
      int at = FROM.indexOf(simple.charAt(i));
      char c = at < 0 ? ' ' : TO_.charAt(at);
      if (c != ' ' && (key.isEmpty() || key.charAt(key.length() - 1) != c)) {
        key.append(c == 'z' ? 's' : c);
      }
    }
    return key.toString();
  }
}
