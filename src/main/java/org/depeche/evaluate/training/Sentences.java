package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a corpus as plain text. */
final class Sentences {
  private static final String CLOSERS = ".,;:!?)]}»”…%";
  private static final String OPENERS = "([{«“„'";
  private static final int SHORTEST = 20;

  private Sentences() {}

  /** Reads {@code .conllu} by its text comments and any other file as a token a line. */
  static List<String> read(Path file) throws IOException {
    return file.toString().endsWith(".conllu") ? treebank(file) : tokens(file);
  }

  private static List<String> treebank(Path file) throws IOException {
    String head = "# text = ";
    return Files.readAllLines(file).stream()
        .filter(l -> l.startsWith(head) && l.length() > head.length() + SHORTEST)
        .map(l -> l.substring(head.length()))
        .toList();
  }

  private static List<String> tokens(Path file) throws IOException {
    List<String> sentences = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String token = line.isBlank() ? "" : line.split("\\s", 2)[0];
      if (token.isEmpty()) {
        if (sentence.length() > SHORTEST) {
          sentences.add(sentence.toString());
        }
        sentence.setLength(0);
      } else if (!token.equals("-DOCSTART-") && !token.startsWith("http")) {
        append(sentence, token);
      }
    }
    return sentences;
  }

  private static void append(StringBuilder sentence, String token) {
    boolean joined =
        sentence.isEmpty()
            || CLOSERS.indexOf(token.charAt(0)) >= 0
            || OPENERS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    sentence.append(joined ? "" : " ").append(token);
  }
}
