package org.depeche.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.POSModel;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** Gives words their parts of speech. Not for use by several threads at once. */
public final class WordTagger {
  private static final String ENTRY = "pos.model";

  /** Longer sentences are tagged in pieces, as the models' first words were. */
  private static final int AT_ONCE = 120;

  /** No word that models know is longer; more of one would only cost. */
  private static final int LONGEST = 60;

  private final @Nullable LinearModel model;
  private final FormLexicon lexicon;

  private WordTagger(@Nullable LinearModel model, FormLexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  static WordTagger of(LanguagePack pack) {
    return new WordTagger(Models.of(pack, "tag", LinearModel.class, WordTagger::read).orElse(null), FormLexicon.of(pack));
  }

  private static LinearModel read(InputStream in) throws IOException {
    return linear(new POSModel(in));
  }

  private static LinearModel linear(POSModel model) {
    return LinearModel.of(model.<AbstractModel>getArtifact(ENTRY));
  }

  /** A tagger with a model of one's own, for measuring it. */
  public static WordTagger with(POSModel model, FormLexicon lexicon) {
    return new WordTagger(linear(model), lexicon);
  }

  /** The model's tags, a contraction's with {@code +}; all {@code X} where the pack has no model. */
  String[] tag(List<Token> tokens) {
    return tag(tokens.stream().map(Token::text).toArray(String[]::new));
  }

  /** The same of words. */
  public String[] tag(String[] words) {
    String[] all = new String[words.length];
    Arrays.fill(all, "X");
    for (int i = 0; i < words.length && model != null; i += AT_ONCE) {
      tag(model, Arrays.copyOfRange(words, i, Math.min(words.length, i + AT_ONCE)), i, all);
    }
    return all;
  }

  /** Gives each word its likeliest tag as it comes; a beam of several costs thrice as much and gains next to nothing. */
  private void tag(LinearModel model, String[] words, int start, String[] all) {
    Arrays.setAll(words, i -> shortened(words[i]));
    TagFeatures features = new TagFeatures(words, lexicon);
    String[] tags = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      tags[i] = model.likeliest(features.of(i, tags));
    }
    System.arraycopy(tags, 0, all, start, tags.length);
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
