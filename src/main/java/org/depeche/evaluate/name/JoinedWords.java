package org.depeche.evaluate.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.name.NameModel.Found;

/**
 * Words that corpora of a language part and print does not, as {@code de a} for {@code da}; from {@code
 * joined/<language>.tsv} beside this class, where there is one.
 */
final class JoinedWords {
  private final Map<String, String> joined = new HashMap<>();

  JoinedWords(String language) {
    try (InputStream in = JoinedWords.class.getResourceAsStream("joined/" + language + ".tsv")) {
      if (in != null) {
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .forEach(pair -> joined.put(pair[0], pair[1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(language, e);
    }
  }

  /** The sentence as it would be printed; what stands before a name is not joined to its first word. */
  BioSentence of(BioSentence sentence) {
    if (joined.isEmpty()) {
      return sentence;
    }
    Set<Integer> borders = new HashSet<>();
    sentence.names().forEach(n -> borders.addAll(List.of(n.start(), n.end())));
    List<String> words = new ArrayList<>();
    int[] places = new int[sentence.words().size() + 1];
    for (int i = 0; i < sentence.words().size(); i++) {
      String word = sentence.words().get(i);
      String before = words.isEmpty() || borders.contains(i) ? "" : words.getLast();
      String one = joined.get(before.toLowerCase(Locale.ROOT) + " " + word);
      places[i] = words.size();
      if (one == null) {
        words.add(word);
      } else {
        words.set(words.size() - 1, Character.isUpperCase(before.charAt(0)) ? capitalized(one) : one);
      }
    }
    places[sentence.words().size()] = words.size();
    List<Found> names =
        sentence.names().stream().map(n -> new Found(places[n.start()], places[n.end()], n.type())).toList();
    return new BioSentence(sentence.first(), List.copyOf(words), names);
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
