package org.depeche.text;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** Gives words their parts of speech. For use by any threads. */
public final class WordTagger {
  private static final String ENTRY = "pos.model";

  /** OpenNLP keeps the features of a piece; longer sentences are tagged in pieces. */
  private static final int AT_ONCE = 120;

  /** The model looks at a word's ends alone; more of it would only cost. */
  private static final int LONGEST = 60;

  private final @Nullable Spares<Search> searches;

  /**
   * Gives each word its likeliest tag as it comes; a beam of several costs thrice as much and gains next to nothing. The features
   * are OpenNLP's, whose generator keeps state and costs as much to make as a sentence to tag.
   */
  private record Search(LinearModel model, POSContextGenerator contexts) {
    String[] best(String[] words) {
      String[] tags = new String[words.length];
      for (int i = 0; i < words.length; i++) {
        String[] features = contexts.getContext(i, words, tags, null);
        long[] keys = new long[features.length];
        Arrays.setAll(keys, f -> StringHash.keyOf(features[f]));
        tags[i] = model.likeliest(keys);
      }
      return tags;
    }
  }

  private WordTagger(@Nullable POSModel model) {
    this.searches = model == null ? null : searches(model);
  }

  private static Spares<Search> searches(POSModel model) {
    LinearModel linear = LinearModel.of(model.<AbstractModel>getArtifact(ENTRY));
    return new Spares<>(() -> new Search(linear, model.getFactory().getPOSContextGenerator()));
  }

  static WordTagger of(LanguagePack pack) {
    return pack.derive(
        WordTagger.class,
        p -> with(Models.of(p, "tag", POSModel.class, POSModel::new).orElse(null)));
  }

  /** A tagger with a model of one's own, for measuring it. */
  public static WordTagger with(@Nullable POSModel model) {
    return new WordTagger(model);
  }

  /** The model's tags, a contraction's with {@code +}; all {@code X} where the pack has no model. */
  String[] tag(List<Token> tokens) {
    return tag(tokens.stream().map(Token::text).toArray(String[]::new));
  }

  /** The same of words. */
  public String[] tag(String[] words) {
    String[] all = new String[words.length];
    Arrays.fill(all, "X");
    if (searches != null) {
      for (int i = 0; i < words.length; i += AT_ONCE) {
        String[] piece =
            Arrays.stream(words, i, Math.min(words.length, i + AT_ONCE))
                .map(WordTagger::shortened)
                .toArray(String[]::new);
        String[] found = searches.use(search -> search.best(piece));
        for (int j = 0; j < piece.length; j++) {
          all[i + j] = found[j];
        }
      }
    }
    return all;
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
