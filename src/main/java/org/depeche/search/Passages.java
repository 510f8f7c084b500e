package org.depeche.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Picks the sentences of a text that fit a query best. */
final class Passages {
  private static final int MOST = 3;

  /** How much of an article is looked at, in chars. */
  private static final int LOOKED_AT = 100_000;

  /** How much of a sentence is shown, in chars. */
  private static final int LONGEST = 400;

  private static final int BEFORE_FIRST_MARK = 100;

  private Passages() {}

  static List<Hit.Passage> of(String chain, String field, Query query, String text) throws IOException {
    Object passages =
        UnifiedHighlighter.builderWithoutSearcher(Analysis.analyzer(chain))
            .withMaxLength(LOOKED_AT)
            .withMaxNoHighlightPassages(1)
            .withWeightMatches(false) // what was asked for may stand in the title only
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
            .withPassageSortComparator(Comparator.comparingInt(Passage::getStartOffset))
            .withFormatter(new Formatter())
            .build()
            .highlightWithoutSearcher(field, query, text, MOST);
    return passages instanceof List<?> found
        ? found.stream().map(Hit.Passage.class::cast).toList()
        : List.of();
  }

  private static final class Formatter extends PassageFormatter {
    @Override
    public List<Hit.Passage> format(Passage[] passages, String text) {
      return Arrays.stream(passages).map(p -> passage(p, text)).toList();
    }
  }

  private static Hit.Passage passage(Passage found, String text) {
    int start = found.getStartOffset();
    int end = found.getEndOffset();
    if (end - start > LONGEST) {
      int first = found.getNumMatches() == 0 ? start : found.getMatchStarts()[0];
      start = border(text, Math.max(start, first - BEFORE_FIRST_MARK));
      end = border(text, Math.min(end, start + LONGEST));
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Hit.Passage(text.codePointCount(0, start), text.substring(start, end), marks(found, text, start, end));
  }

  private static List<Hit.Mark> marks(Passage found, String text, int start, int end) {
    List<Hit.Mark> marks = new ArrayList<>();
    int reached = start;
    for (int i = 0; i < found.getNumMatches(); i++) {
      int from = Math.max(reached, found.getMatchStarts()[i]);
      int to = Math.min(end, found.getMatchEnds()[i]);
      if (from < to) {
        marks.add(new Hit.Mark(text.codePointCount(start, from), text.codePointCount(start, to)));
        reached = to;
      }
    }
    return marks;
  }

  /** {@code at}, or one less where that would part a surrogate pair. */
  private static int border(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return inside ? at - 1 : at;
  }
}
