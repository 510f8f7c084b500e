package org.depeche.evaluate.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads sentences with their names: a word and its label a line, parted by a tab, an empty line after each sentence,
 * {@code -DOCSTART-} before a document.
 */
public final class BioReader {
  private static final Pattern LABEL = Pattern.compile("O|[BI]-(PER|ORG|LOC)");

  private BioReader() {}

  /** All sentences of the files {@code *.bio} in a folder whose names {@code chosen} takes, in the order of the names. */
  public static List<BioSentence> read(Path folder, Predicate<String> chosen) throws IOException {
    List<BioSentence> sentences = new ArrayList<>();
    for (Path file : files(folder, chosen)) {
      sentences.addAll(read(file));
    }
    return sentences;
  }

  /** The files {@code *.bio} in a folder whose names {@code chosen} takes, in the order of the names. */
  public static List<Path> files(Path folder, Predicate<String> chosen) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".bio"))
          .filter(f -> chosen.test(f.getFileName().toString()))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  /**
   * One file's sentences.
   *
   * @throws IOException if a label is none that is known; the message names file and line
   */
  public static List<BioSentence> read(Path file) throws IOException {
    List<BioSentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    boolean first = true;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      int tab = line.indexOf('\t');
      if (line.startsWith("-DOCSTART-")) {
        first = true;
      } else if (tab > 0) {
        words.add(line.substring(0, tab));
        labels.add(label(line.substring(tab + 1).strip(), file, number));
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

  private static String label(String label, Path file, int line) throws IOException {
    if (!LABEL.matcher(label).matches()) {
      throw new IOException("%s, line %d: \"%s\" is no label; O, or B- or I- with PER, ORG or LOC".formatted(file, line, label));
    }
    return label;
  }
}
