package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;

/**
 * Running text with its names as labelled sentences: gold articles, and sentences written for the project, whose names stand in
 * brackets after their type ({@code [PER Ada Neri]}). A border of a name is a border of a word, whatever stands there.
 */
final class MarkedSentences {
  private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC) ([^\\]]+)\\]");

  private final List<String> words = new ArrayList<>();
  private final List<Found> names = new ArrayList<>();

  private MarkedSentences() {}

  /** The sentence of one line. */
  static BioSentence of(String line) {
    MarkedSentences sentence = new MarkedSentences();
    Matcher name = NAME.matcher(line);
    int at = 0;
    while (name.find()) {
      sentence.add(line.substring(at, name.start()));
      sentence.add(Name.Type.valueOf(name.group(1)), name.group(2));
      at = name.end();
    }
    sentence.add(line.substring(at));
    return sentence.labelled();
  }

  /** The sentences of an article. */
  static List<BioSentence> of(GoldArticle article, LanguagePack pack) {
    AnalysedText text = AnalysedText.of(article.gold().text(), pack);
    List<BioSentence> sentences = new ArrayList<>();
    for (Sentence s : text.sentences()) {
      MarkedSentences sentence = new MarkedSentences();
      int at = s.start();
      for (Name name : article.gold().names()) {
        int start = text.start(name.span());
        int end = text.end(name.span());
        if (start >= at && end <= s.end()) {
          sentence.add(text.normal().substring(at, start));
          sentence.add(name.type(), text.normal().substring(start, end));
          at = end;
        }
      }
      sentence.add(text.normal().substring(at, s.end()));
      sentences.add(sentence.labelled());
    }
    return sentences;
  }

  private void add(String text) {
    if (!text.isBlank()) {
      words.addAll(List.of(text.strip().split("\\s+")));
    }
  }

  private void add(Name.Type type, String name) {
    int start = words.size();
    add(name);
    names.add(new Found(start, words.size(), type));
  }

  private BioSentence labelled() {
    return new BioSentence(true, List.copyOf(words), List.copyOf(names));
  }
}
