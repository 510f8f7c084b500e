package org.depeche.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Duplicate;
import org.jspecify.annotations.Nullable;

/**
 * Collapses the paragraphs that an article repeats. A paragraph repeats an earlier one if it has the same words, or
 * nearly the same: at most a tenth of them changed, in eight or more, with every number the same. The first stays.
 *
 * <p>Candidates for a near copy are found through shared runs of words, at most a few for each run, so the work is
 * linear in the text's length; only paragraphs that stay are compared with, so collapsing twice changes nothing more.
 */
public final class RepeatedParagraphs {
  private static final int RUN = 3;
  private static final int HOLDERS_OF_A_RUN = 4;
  private static final int CANDIDATES = 4;

  private final List<ParagraphWords> kept = new ArrayList<>();
  private final Map<List<String>, ParagraphWords> exact = new HashMap<>();
  private final Map<Integer, List<Integer>> holders = new HashMap<>();

  private RepeatedParagraphs() {}

  /** The text's paragraphs, each line of it that isn't blank, without the repeats. */
  public static Deduplicated collapse(String text) {
    RepeatedParagraphs seen = new RepeatedParagraphs();
    List<String> paragraphs = new ArrayList<>();
    List<Duplicate> duplicates = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String paragraph = line.strip();
      if (paragraph.isEmpty()) {
        continue;
      }
      Duplicate duplicate = seen.add(ParagraphWords.of(number, paragraph));
      if (duplicate == null) {
        paragraphs.add(paragraph);
      } else {
        duplicates.add(duplicate);
      }
      number++;
    }
    return new Deduplicated(String.join("\n\n", paragraphs), duplicates);
  }

  /** Remembers a paragraph, or says which one it repeats. */
  private @Nullable Duplicate add(ParagraphWords paragraph) {
    if (paragraph.words().isEmpty()) {
      return null;
    }
    ParagraphWords same = exact.get(paragraph.words());
    if (same != null) {
      return new Duplicate(paragraph.number(), same.number(), 1);
    }
    for (int candidate : candidates(paragraph)) {
      double similarity = kept.get(candidate).similarity(paragraph);
      if (similarity > 0) {
        return new Duplicate(paragraph.number(), kept.get(candidate).number(), similarity);
      }
    }
    exact.put(paragraph.words(), paragraph);
    for (int run : paragraph.runs(RUN)) {
      List<Integer> list = holders.computeIfAbsent(run, k -> new ArrayList<>(1));
      if (list.size() < HOLDERS_OF_A_RUN) {
        list.add(kept.size());
      }
    }
    kept.add(paragraph);
    return null;
  }

  /** The kept paragraphs that share the most runs of words with {@code paragraph}. */
  private List<Integer> candidates(ParagraphWords paragraph) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (int run : paragraph.runs(RUN)) {
      holders.getOrDefault(run, List.of()).forEach(k -> shared.merge(k, 1, Integer::sum));
    }
    return shared.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }
}
