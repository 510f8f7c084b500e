package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.depeche.text.AnalysedText.Paragraph;

/** Cuts a text into the sentences of its narration: a full stop inside a quote ends only the quote's own. */
final class UnitReader {
  private static final String TERMINAL = ".!?\u2026\u061F";
  private static final int NEAR = 6;

  private final Reading reading;
  private final String text;
  private final List<Unit> units = new ArrayList<>();
  private List<Passage> inside = new ArrayList<>();
  private int next;
  private int start;

  private UnitReader(Reading reading) {
    this.reading = reading;
    this.text = reading.normal();
  }

  static List<Unit> read(Reading reading) {
    return new UnitReader(reading).read();
  }

  private List<Unit> read() {
    List<Paragraph> paragraphs = reading.text().paragraphs();
    int done = 0;
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.end() <= done) {
        continue;
      }
      done = paragraph(Math.max(done, paragraph.start()), paragraph.end(), p);
    }
    return units;
  }

  /** Reads a paragraph and, where a quote leads out of it, on to that quote's last paragraph's end. */
  private int paragraph(int from, int to, int number) {
    start = from;
    int end = to;
    int i = from;
    while (i < end) {
      if (next < reading.passages().size() && reading.passages().get(next).start() <= i) {
        Passage passage = reading.passages().get(next++);
        if (inside.isEmpty() && isEmpty(i)) {
          start = passage.start();
        }
        inside.add(passage);
        i = Math.max(i, passage.end());
        if (i > end) {
          end = text.indexOf('\n', i);
          end = end < 0 ? text.length() : end;
        }
        if (endsWith(passage)) {
          cut(i, number);
        }
        continue;
      }
      boolean stop = TERMINAL.indexOf(text.charAt(i)) >= 0 && isEnd(i, end);
      i++;
      if (stop) {
        cut(i, number);
      }
    }
    cut(end, number);
    return end;
  }

  /** Whether no word stands between the sentence's start and a position. */
  private boolean isEmpty(int position) {
    return reading.words().from(start) >= reading.words().from(position);
  }

  private void cut(int end, int paragraph) {
    if (start < end && !(inside.isEmpty() && text.substring(start, end).isBlank())) {
      units.add(new Unit(start, end, paragraph, List.copyOf(inside)));
    }
    start = end;
    inside = new ArrayList<>();
  }

  private boolean isEnd(int at, int end) {
    int i = at + 1;
    while (i < end && (TERMINAL.indexOf(text.charAt(i)) >= 0 || ")]".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    if (i >= end) {
      return true;
    }
    if (text.charAt(i) != ' ') {
      return false;
    }
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i >= end || (!Character.isLowerCase(text.charAt(i)) && !isAbbreviation(at));
  }

  private boolean isAbbreviation(int at) {
    if (text.charAt(at) != '.' || at == 0) {
      return false;
    }
    int word = reading.words().from(at) - 1;
    if (word < 0 || reading.words().end(word) != at) {
      return false;
    }
    boolean initial =
        at - reading.words().start(word) == 1 && Character.isUpperCase(text.charAt(at - 1));
    boolean ordinal = Character.isDigit(text.charAt(at - 1)) && reading.table().nounsCapitalised();
    boolean common =
        word + 1 < reading.words().count()
            && (reading.isPronoun(word + 1)
                || reading.isAny(word + 1, Category.PREPOSITION, Category.DEFINITE, Category.INDEFINITE, Category.SUBORDINATOR));
    return initial && !common || ordinal || reading.is(Category.ABBREVIATION, word);
  }

  /** Whether the sentence around a passage ends with it. */
  private boolean endsWith(Passage passage) {
    char last = text.charAt(passage.contentEnd() - 1);
    if (TERMINAL.indexOf(last) < 0) {
      return false;
    }
    char after = reading.after(passage.end());
    if (after == '\n') {
      return true;
    }
    if (!Character.isLetter(after) && after != '@') {
      return MarkRoles.family(after) != null;
    }
    return !Character.isLowerCase(after) && !isFollowedByCue(passage.end(), Character.isUpperCase(after), last);
  }

  /** After "…?" or "…!" the verb may follow its subject where an incise needn't invert the two: "Who knows?" Doe asked. */
  private boolean isFollowedByCue(int from, boolean capital, char last) {
    Words words = reading.words();
    int first = words.from(from);
    boolean subjectFirst = reading.table().incisesKeepOrder() || !capital;
    int limit = last == '.' || !subjectFirst ? 1 : NEAR;
    for (int w = first; w < Math.min(words.count(), first + limit); w++) {
      if (reading.isMarked(w)) {
        return false;
      }
      if (reading.isAny(w, Category.SPEECH, Category.GESTURE) && !(capital && w == first)) {
        String gap = reading.gap(w);
        return !gap.startsWith(":");
      }
      if (reading.is(Category.SPEECH, w) && !words.isCapitalised(w)) {
        return true;
      }
      String gap = reading.gap(w);
      if (!gap.isEmpty() && !gap.equals(",") && !gap.equals("'") && !gap.equals("-")) {
        return false;
      }
    }
    return false;
  }
}
