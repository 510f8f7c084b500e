package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import org.depeche.language.LanguagePack;
import org.depeche.text.Token;
import org.depeche.text.WordTokenizer;
import org.depeche.text.WordTokenizer.Piece;

/** Learns how the pieces that {@link WordTokenizer} leaves to a model fall into words. */
public final class TokenTraining implements Training {
  private static final Pattern PLAIN = Pattern.compile("^[\\p{L}\\p{N}]+$");

  @Override
  public Trained train(String language, Path data) throws IOException {
    Treebank treebank = Treebank.read(data);
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    TokenizerModel measured = model(language, treebank.train());
    Spans score = score(treebank.dev(), WordTokenizer.with(pack, measured));
    return new Trained(model(language, treebank.all()), "tokens: " + score + "\n");
  }

  private static TokenizerModel model(String language, List<TreebankSentence> sentences)
      throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (TreebankSentence sentence : sentences) {
      Set<Integer> borders = borders(sentence);
      WordTokenizer.pieces(
          sentence.text(),
          0,
          sentence.text().length(),
          piece -> {
            if (!piece.whole()) {
              samples(sentence.text(), piece, borders, samples);
            }
          });
    }
    return TokenizerME.train(
        ObjectStreamUtils.createObjectStream(samples),
        new TokenizerFactory(language, null, true, PLAIN),
        Parameters.maxent(100, 3));
  }

  /** A piece as it stands; its parts alone and in capitals, as quotation marks and headlines leave them. */
  private static void samples(
      String text, Piece piece, Set<Integer> borders, List<TokenSample> samples) {
    List<Span> parts = new ArrayList<>();
    int start = piece.start();
    for (int i = start + 1; i <= piece.end(); i++) {
      if (i == piece.end() || borders.contains(i)) {
        parts.add(new Span(start - piece.start(), i - piece.start()));
        start = i;
      }
    }
    String form = text.substring(piece.start(), piece.end());
    Span[] spans = parts.toArray(Span[]::new);
    samples.add(new TokenSample(form, spans));
    if (spans.length > 1) {
      String upper = form.toUpperCase(Locale.ROOT);
      if (upper.length() == form.length()) {
        samples.add(new TokenSample(upper, spans));
      }
      for (Span part : spans) {
        String alone = part.getCoveredText(form).toString();
        if (!PLAIN.matcher(alone).matches()) {
          samples.add(new TokenSample(alone, new Span[] {new Span(0, alone.length())}));
        }
      }
    }
  }

  private static Set<Integer> borders(TreebankSentence sentence) {
    Set<Integer> borders = new TreeSet<>();
    for (TreebankSentence.Word word : sentence.words()) {
      borders.add(word.start());
      borders.add(word.end());
    }
    return borders;
  }

  static Spans score(List<TreebankSentence> dev, WordTokenizer tokenizer) {
    Spans spans = new Spans();
    for (TreebankSentence sentence : dev) {
      Set<Long> expected = new HashSet<>();
      sentence.words().forEach(w -> expected.add(Spans.key(w.start(), w.end())));
      Set<Long> found = new HashSet<>();
      for (Token token : tokenizer.tokens(sentence.text(), 0, sentence.text().length())) {
        found.add(Spans.key(token.start(), token.end()));
      }
      spans.count(expected, found);
    }
    return spans;
  }
}
