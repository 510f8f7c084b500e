package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;

/** Reads sentences written for the project, whose names stand in brackets after their type: {@code [PER Ada Neri]}. */
final class MarkedSentences {
  private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC) ([^\\]]+)\\]");

  private MarkedSentences() {}

  /** The sentence of one line; a border of a name is a border of a word, whatever stands there. */
  static BioSentence of(String line) {
    List<String> words = new ArrayList<>();
    List<Found> names = new ArrayList<>();
    Matcher name = NAME.matcher(line);
    int at = 0;
    while (name.find()) {
      words.addAll(words(line.substring(at, name.start())));
      int start = words.size();
      words.addAll(words(name.group(2)));
      names.add(new Found(start, words.size(), Name.Type.valueOf(name.group(1))));
      at = name.end();
    }
    words.addAll(words(line.substring(at)));
    return new BioSentence(true, List.copyOf(words), List.copyOf(names));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }
}
