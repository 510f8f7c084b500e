package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depeche.text.AlignedText;
import org.depeche.text.Tags;

/**
 * Reads <a href="https://universaldependencies.org/format.html">CoNLL-U</a>. Words are found again in the sentence's own
 * text; a sentence whose words can't be found there is left out.
 */
final class ConlluReader {
  private static final int FORM = 1;
  private static final int LEMMA = 2;
  private static final int TAG = 3;

  private ConlluReader() {}

  /** What stands in one place of the text: a word, or the parts of a contraction. */
  private record Unit(String form, List<String[]> parts) {}

  static List<TreebankSentence> read(Path file) throws IOException {
    List<TreebankSentence> sentences = new ArrayList<>();
    String text = "";
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# text = ")) {
        text = line.substring("# text = ".length());
      } else if (line.isEmpty() && !rows.isEmpty()) {
        sentence(text, rows).ifPresent(sentences::add);
        rows.clear();
      } else if (!line.isEmpty() && line.charAt(0) != '#') {
        rows.add(line.split("\t", -1));
      }
    }
    if (!rows.isEmpty()) {
      sentence(text, rows).ifPresent(sentences::add);
    }
    return sentences;
  }

  private static Optional<TreebankSentence> sentence(String text, List<String[]> rows) {
    List<TreebankSentence.Word> words = new ArrayList<>();
    AlignedText aligned = AlignedText.of(text);
    int at = 0;
    for (Unit unit : merged(text, units(rows))) {
      int start = text.indexOf(unit.form(), at);
      if (start < 0 || !text.substring(at, start).isBlank()) {
        return Optional.empty();
      }
      at = start + unit.form().length();
      word(aligned, start, at, unit).ifPresent(words::add);
    }
    return Optional.of(new TreebankSentence(aligned.normal(), words));
  }

  private static Optional<TreebankSentence.Word> word(
      AlignedText aligned, int start, int end, Unit unit) {
    String text = aligned.original();
    int from = aligned.index(text.codePointCount(0, start));
    int to = aligned.index(text.codePointCount(0, end));
    if (to <= from) {
      return Optional.empty();
    }
    List<String> tags = unit.parts().stream().map(p -> p[TAG]).toList();
    String tag = Tags.weightiest(tags);
    String lemma = unit.parts().get(tags.indexOf(tag))[LEMMA];
    String form = aligned.normal().substring(from, to);
    return Optional.of(
        new TreebankSentence.Word(from, to, form, tag, Lemmas.plain(lemma, form)));
  }

  private static List<Unit> units(List<String[]> rows) {
    List<Unit> units = new ArrayList<>();
    int last = 0; // id of the last part of the contraction being read
    for (String[] row : rows) {
      int dash = row[0].indexOf('-');
      if (dash > 0) {
        last = Integer.parseInt(row[0].substring(dash + 1));
        units.add(new Unit(row[FORM], new ArrayList<>()));
      } else if (row[0].indexOf('.') < 0) {
        if (Integer.parseInt(row[0]) > last) {
          units.add(new Unit(row[FORM], new ArrayList<>()));
        }
        units.getLast().parts().add(row);
      }
    }
    return units;
  }

  /** Joins words that stand letter to letter in the text: proclitics and suffixes that a treebank cuts off. */
  private static List<Unit> merged(String text, List<Unit> units) {
    List<Unit> merged = new ArrayList<>();
    int at = 0;
    for (Unit unit : units) {
      int start = text.indexOf(unit.form(), at);
      boolean joined =
          start == at
              && start > 0
              && !merged.isEmpty()
              && Character.isLetter(text.charAt(start - 1))
              && Character.isLetter(text.charAt(start));
      if (joined) {
        Unit before = merged.removeLast();
        List<String[]> parts = new ArrayList<>(before.parts());
        parts.addAll(unit.parts());
        merged.add(new Unit(before.form() + unit.form(), parts));
      } else {
        merged.add(unit);
      }
      at = start < 0 ? at : start + unit.form().length();
    }
    return merged;
  }
}
