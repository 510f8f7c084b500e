package org.depeche.text;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** Gives words their parts of speech. Not for use by several threads at once. */
final class WordTagger {
  /** OpenNLP's beam search is quadratic in a sentence's length; longer ones are tagged in pieces. */
  private static final int AT_ONCE = 120;

  /** The model looks at a word's ends alone; more of it would only cost. */
  private static final int LONGEST = 60;

  private final @Nullable POSTaggerME model;

  private WordTagger(@Nullable POSTaggerME model) {
    this.model = model;
  }

  static WordTagger of(LanguagePack pack) {
    return new WordTagger(
        Models.of(pack, "tag", POSModel.class, POSModel::new).map(POSTaggerME::new).orElse(null));
  }

  /** The model's tags, a contraction's with {@code +}; all {@code X} where the pack has no model. */
  String[] tag(List<Token> tokens) {
    String[] all = new String[tokens.size()];
    Arrays.fill(all, "X");
    if (model != null) {
      String[] words = tokens.stream().map(t -> shortened(t.text())).toArray(String[]::new);
      for (int i = 0; i < words.length; i += AT_ONCE) {
        String[] piece = Arrays.copyOfRange(words, i, Math.min(words.length, i + AT_ONCE));
        System.arraycopy(model.tag(piece), 0, all, i, piece.length);
      }
    }
    return all;
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
