package org.depeche.evaluate.name;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.name.NameModel;
import org.depeche.model.Name;

/**
 * A sentence whose names are known.
 *
 * @param first whether a new document begins with it
 */
public record BioSentence(boolean first, List<String> words, List<NameModel.Found> names) {
  /** Reads one label a word, {@code B-PER}, {@code I-PER} or {@code O}. */
  public static BioSentence of(boolean first, List<String> words, List<String> labels) {
    List<NameModel.Found> names = new ArrayList<>();
    for (int i = 0; i < labels.size(); ) {
      String label = labels.get(i);
      int end = i + 1;
      if (!label.equals("O")) {
        String type = label.substring(2);
        while (end < labels.size() && labels.get(end).equals("I-" + type)) {
          end++;
        }
        names.add(new NameModel.Found(i, end, Name.Type.valueOf(type)));
      }
      i = end;
    }
    return new BioSentence(first, List.copyOf(words), List.copyOf(names));
  }
}
