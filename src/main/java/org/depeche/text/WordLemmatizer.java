package org.depeche.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * Gives words their lemmas, a word and its tag at a time. The model is slow beside the rest, and a language has few
 * words that come often, so what it says is kept. Not for use by several threads at once.
 */
public final class WordLemmatizer {
  private static final Set<String> THEIR_OWN = Set.of("PROPN", "PUNCT", "SYM", "NUM", "X");
  private static final int LONGEST = 40;

  /** What a language's model said, shared by all texts. */
  private record Known(Map<String, String> lemmas) {
    private static final int MOST = 100_000;

    void keep(String key, String lemma) {
      if (lemmas.size() < MOST) {
        lemmas.put(key, lemma);
      }
    }
  }

  private final @Nullable LemmatizerME model;
  private final Known known;

  private WordLemmatizer(@Nullable LemmatizerME model, Known known) {
    this.model = model;
    this.known = known;
  }

  static WordLemmatizer of(LanguagePack pack) {
    return new WordLemmatizer(
        Models.of(pack, "lemma", LemmatizerModel.class, LemmatizerModel::new)
            .map(LemmatizerME::new)
            .orElse(null),
        pack.derive(Known.class, p -> new Known(new ConcurrentHashMap<>())));
  }

  /**
   * The lemma in lower case.
   *
   * @param tag as the tagger's model gave it, a contraction's with {@code +}
   */
  String lemma(String word, String tag) {
    if (model == null || THEIR_OWN.contains(tag) || word.length() > LONGEST) {
      return word.toLowerCase(Locale.ROOT);
    }
    String shown = inCase(word, tag);
    String key = tag + ' ' + shown;
    String lemma = known.lemmas().get(key);
    if (lemma == null) {
      lemma = ask(shown, tag);
      known.keep(key, lemma);
    }
    return lemma;
  }

  /**
   * A word as models know it best: in lower case, so that the first of a sentence is no other; a noun as written, as
   * some languages write them with a capital, but not in capitals only.
   */
  public static String inCase(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!tag.startsWith("NOUN")) {
      return lower;
    }
    boolean capitals = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
    return capitals && lower.length() == word.length() ? word.charAt(0) + lower.substring(1) : word;
  }

  private String ask(String word, String tag) {
    String found = model.lemmatize(new String[] {word}, new String[] {tag})[0];
    String lower = word.toLowerCase(Locale.ROOT);
    if (found == null || found.isEmpty() || found.equals("O")) {
      return lower;
    }
    String lemma = Tags.single(tag, found).toLowerCase(Locale.ROOT);
    return lemma.isEmpty() ? lower : lemma;
  }
}
