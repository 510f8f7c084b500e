package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads sentences with their names: a word and its label a line, parted by a tab, an empty line after each sentence,
 * {@code -DOCSTART-} before a document.
 */
final class BioReader {
  private BioReader() {}

  /** All sentences of the files {@code *.bio} in a folder whose names {@code chosen} takes, in the order of the names. */
  static List<BioSentence> read(Path folder, Predicate<String> chosen) throws IOException {
    List<BioSentence> sentences = new ArrayList<>();
    for (Path file : files(folder, chosen)) {
      sentences.addAll(read(file));
    }
    return sentences;
  }

  static List<Path> files(Path folder, Predicate<String> chosen) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".bio"))
          .filter(f -> chosen.test(f.getFileName().toString()))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  static List<BioSentence> read(Path file) throws IOException {
    List<BioSentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    boolean first = true;
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (line.startsWith("-DOCSTART-")) {
        first = true;
      } else if (tab > 0) {
        words.add(line.substring(0, tab));
        labels.add(line.substring(tab + 1).strip());
      } else if (!words.isEmpty()) {
        sentences.add(BioSentence.of(first, words, labels));
        words.clear();
        labels.clear();
        first = false;
      }
    }
    if (!words.isEmpty()) {
      sentences.add(BioSentence.of(first, words, labels));
    }
    return sentences;
  }
}
