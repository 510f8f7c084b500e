package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.extract.name.AttestedWords;
import org.depeche.extract.name.AttestedWords.Use;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;

/**
 * Lists the words that names are made of in the training data of all languages, and in which languages: names travel, so
 * a model of one language can look at what the others know.
 */
public final class NameListing {
  private static final int LEAST = 2;

  private final Map<String, Map<String, int[]>> words = new TreeMap<>();

  /** Counts the names of one language's folder; development data is left out. */
  private void read(String language, Path folder) throws IOException {
    for (BioSentence s : BioReader.read(folder, f -> !f.contains("dev"))) {
      for (Found name : s.names()) {
        count(language, s.words().subList(name.start(), name.end()), name.type());
      }
    }
  }

  private void count(String language, List<String> name, Name.Type type) {
    for (int i = 0; i < name.size(); i++) {
      String word = name.get(i).replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}]+$", "");
      if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
        continue;
      }
      Use use = Use.of(type, i, name.size());
      words
          .computeIfAbsent(word, w -> new TreeMap<>())
          .computeIfAbsent(language, l -> new int[Use.values().length])[use.ordinal()]++;
    }
  }

  /** A line a word: the word, then for each language its uses seen at least twice. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    words.forEach(
        (word, languages) -> {
          StringBuilder line = new StringBuilder();
          languages.forEach(
              (language, counts) -> {
                int uses = 0;
                for (int use = 0; use < counts.length; use++) {
                  uses |= counts[use] >= LEAST ? 1 << use : 0;
                }
                if (uses != 0) {
                  line.append('\t').append(language).append(Integer.toHexString(uses));
                }
              });
          if (!line.isEmpty()) {
            lines.add(word + line);
          }
        });
    return lines;
  }

  /** {@link AttestedWords}' file from {@code <folder>/<language>/*.bio}. */
  public static List<String> of(Path data) throws IOException {
    NameListing listing = new NameListing();
    try (Stream<Path> folders = Files.list(data)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        listing.read(folder.getFileName().toString(), folder);
      }
    }
    List<String> lines = new ArrayList<>(List.of(AttestedWords.HEADER));
    lines.addAll(listing.lines());
    return lines;
  }
}
