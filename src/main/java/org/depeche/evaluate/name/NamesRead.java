package org.depeche.evaluate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.name.NameModel;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.extract.name.NameWords;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;

/**
 * What is read of labelled sentences' names.
 *
 * @param errors each name missed or spurious, on a line
 */
public record NamesRead(NameScores scores, List<String> errors) {
  /** The language's model alone, on the sentences' own words; empty where the language has none. */
  public static Optional<NameScores> byModel(List<BioSentence> sentences, LanguagePack pack) {
    return NameModel.of(pack).map(m -> byModel(sentences, new RuntimeWords(pack), m));
  }

  private static NameScores byModel(List<BioSentence> sentences, RuntimeWords words, NameModel model) {
    NameScores scores = new NameScores();
    for (BioSentence sentence : sentences) {
      BioSentence runtime = words.of(sentence);
      scores.count(runtime.names(), model.find(runtime.words().toArray(String[]::new)));
    }
    return scores;
  }

  /** All that is read as an article's names, on the words put back into running text. */
  public static NamesRead inText(List<BioSentence> sentences, LanguagePack pack) {
    NamesRead read = new NamesRead(new NameScores(), new ArrayList<>());
    Set<String> proclitics = Set.copyOf(pack.table("names", NameWords.class).proclitics());
    JoinedWords joined = new JoinedWords(pack.code());
    for (LabelledText text : LabelledText.of(sentences.stream().map(joined::of).toList(), proclitics)) {
      List<Found> found = read(text.text(), pack);
      read.scores.count(text.names(), found);
      read.compare(text.text(), "missed", text.names(), found);
      read.compare(text.text(), "spurious", found, text.names());
    }
    return read;
  }

  private static List<Found> read(String text, LanguagePack pack) {
    return NameExtractor.of(pack).extract(AnalysedText.of(text, pack)).stream()
        .map(
            n ->
                new Found(
                    text.offsetByCodePoints(0, n.span().start()),
                    text.offsetByCodePoints(0, n.span().end()),
                    n.type()))
        .toList();
  }

  private void compare(String text, String kind, List<Found> some, List<Found> others) {
    Set<Found> known = Set.copyOf(others);
    some.stream()
        .filter(n -> !known.contains(n))
        .forEach(
            n -> errors.add("%s\t%s\t%s\t%s".formatted(kind, n.type(), text.substring(n.start(), n.end()), context(text, n))));
  }

  private static String context(String text, Found name) {
    int from = Math.max(0, name.start() - 30);
    return text.substring(from, Math.min(text.length(), name.end() + 20)).replace('\n', ' ');
  }
}
