package org.depeche.text;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** Gives words their parts of speech. For use by any threads. */
public final class WordTagger {
  private static final String ENTRY = "pos.model";

  /** OpenNLP's beam search is quadratic in a sentence's length; longer ones are tagged in pieces. */
  private static final int AT_ONCE = 120;

  /** The model looks at a word's ends alone; more of it would only cost. */
  private static final int LONGEST = 60;

  /** The best tag of each word as it comes: a wider beam costs thrice as much and gains next to nothing. */
  private static final int BEAM = 1;

  private final @Nullable Spares<Search> searches;

  /** OpenNLP's search, which keeps state and costs as much to make as a sentence to tag. */
  private record Search(BeamSearch beam, POSContextGenerator contexts) {
    private static final SequenceValidator<String> ANY = (i, words, tags, tag) -> true;

    static Search over(POSModel model) {
      return new Search(
          new BeamSearch(BEAM, model.getArtifact(ENTRY)), model.getFactory().getPOSContextGenerator());
    }

    List<String> best(String[] words) {
      return beam.bestSequence(words, null, contexts, ANY).getOutcomes();
    }
  }

  private WordTagger(@Nullable POSModel model) {
    this.searches = model == null ? null : new Spares<>(() -> Search.over(model));
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
        List<String> found = searches.use(search -> search.best(piece));
        for (int j = 0; j < piece.length; j++) {
          all[i + j] = found.get(j);
        }
      }
    }
    return all;
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
