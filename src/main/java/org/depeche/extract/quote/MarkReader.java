package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depeche.text.AnalysedText;
import org.depeche.text.AnalysedText.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between quotation marks, of any style, in one pass. Marks that nest are matched inside out; a
 * quote that a paragraph's end leaves open goes on where the next paragraph reopens or closes it.
 */
final class MarkReader {
  private static final int DEEPEST_KEPT = 4;
  private static final String DASHES = "\u2014\u2013\u2015";

  private final String text;
  private final List<Paragraph> paragraphs;
  private final MarkRoles roles;
  private final List<Open> stack = new ArrayList<>();
  private final int[] openOf = new int[MarkRoles.Family.values().length];
  private final List<Passage> found = new ArrayList<>();

  private static final class Open {
    final MarkRoles.Family family;
    final char mark;
    final int start;
    final List<Passage.Piece> pieces = new ArrayList<>(1);
    final List<Passage> inner = new ArrayList<>(0);
    int pieceStart;

    Open(MarkRoles.Family family, char mark, int start) {
      this.family = family;
      this.mark = mark;
      this.start = start;
      this.pieceStart = start + 1;
    }
  }

  private MarkReader(AnalysedText text, Lexicon lexicon) {
    this.text = text.normal();
    this.paragraphs = text.paragraphs();
    this.roles = new MarkRoles(text, lexicon);
  }

  /** The outermost passages, in order. */
  static List<Passage> read(AnalysedText text, Lexicon lexicon) {
    return new MarkReader(text, lexicon).read();
  }

  private List<Passage> read() {
    for (int i = 0; i < paragraphs.size(); i++) {
      paragraph(i);
    }
    found.sort(Comparator.comparingInt(Passage::start));
    return found;
  }

  private void paragraph(int number) {
    Paragraph paragraph = paragraphs.get(number);
    int before = found.size();
    int i = paragraph.start();
    while (i < paragraph.end() && text.charAt(i) == ' ') {
      i++;
    }
    int first = i;
    roles.enter(paragraph);
    if (!stack.isEmpty() && roles.reopens(stack.get(0).family, i)) {
      stack.get(0).pieceStart = ++i;
    }
    boolean dialogue = stack.isEmpty() && opensDialogue(first, paragraph.end());
    for (; i < paragraph.end(); i++) {
      MarkRoles.Family family = MarkRoles.family(text.charAt(i));
      if (family != null) {
        mark(family, i);
      }
    }
    if (!stack.isEmpty()) {
      leaveOpen(number);
    }
    if (dialogue && stack.isEmpty()) {
      List<Passage> inner = new ArrayList<>(found.subList(before, found.size()));
      found.subList(before, found.size()).clear();
      int content = first + 1;
      while (text.charAt(content) == ' ') {
        content++;
      }
      found.add(
          new Passage(
              first, paragraph.end(), List.of(new Passage.Piece(content, paragraph.end())), inner, true));
    }
  }

  private boolean opensDialogue(int first, int end) {
    if (first + 3 >= end) {
      return false;
    }
    boolean dash = DASHES.indexOf(text.charAt(first)) >= 0;
    boolean hyphen = text.charAt(first) == '-' && text.charAt(first + 1) == ' ';
    if (!dash && !hyphen) {
      return false;
    }
    int next = text.charAt(first + 1) == ' ' ? first + 2 : first + 1;
    char c = text.charAt(next);
    return Character.isLetter(c) || c == '\u00BF' || c == '\u00A1' || c == '\u2026' || c == '\u00AB';
  }

  private void mark(MarkRoles.Family family, int at) {
    MarkRoles.Family other = other(family);
    if (other != null && openOf[family.ordinal()] == 0 && openOf[other.ordinal()] > 0 && roles.standsIn(at, other)) {
      close(other, at);
      return;
    }
    char open = openOf[family.ordinal()] == 0 ? 0 : topOf(family);
    switch (roles.role(at, family, open)) {
      case OPEN -> {
        stack.add(new Open(family, text.charAt(at), at));
        openOf[family.ordinal()]++;
      }
      case CLOSE -> close(family, at);
      case NONE -> {}
    }
  }

  /** The double marks of the other shape. */
  private static MarkRoles.@Nullable Family other(MarkRoles.Family family) {
    return switch (family) {
      case STRAIGHT -> MarkRoles.Family.CURVED;
      case CURVED -> MarkRoles.Family.STRAIGHT;
      default -> null;
    };
  }

  private char topOf(MarkRoles.Family family) {
    for (int i = stack.size() - 1; i >= Math.max(0, stack.size() - DEEPEST_KEPT); i--) {
      if (stack.get(i).family == family) {
        return stack.get(i).mark;
      }
    }
    return family.usual;
  }

  /** Closes the innermost open mark of a family; what was opened inside it and never closed is forgotten. */
  private void close(MarkRoles.Family family, int at) {
    if (openOf[family.ordinal()] == 0) {
      return;
    }
    Open open = pop();
    while (open.family != family) {
      keep(open.inner);
      open = pop();
    }
    end(open, at, at + 1);
  }

  private Open pop() {
    Open open = stack.remove(stack.size() - 1);
    openOf[open.family.ordinal()]--;
    return open;
  }

  private void end(Open open, int contentEnd, int end) {
    addPieces(open, contentEnd);
    if (open.pieces.isEmpty()) {
      keep(open.inner);
      return;
    }
    keep(List.of(new Passage(open.start, end, List.copyOf(open.pieces), List.copyOf(open.inner), false)));
  }

  private void keep(List<Passage> passages) {
    if (stack.isEmpty()) {
      found.addAll(passages);
    } else if (stack.size() <= DEEPEST_KEPT) {
      stack.get(stack.size() - 1).inner.addAll(passages);
    }
  }

  /** Adds what stands since the last opening mark, a piece a paragraph. */
  private void addPieces(Open open, int contentEnd) {
    int start = open.pieceStart;
    for (int i = start; i < contentEnd; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        addPiece(open, start, i);
        start = i + 1;
      }
    }
    addPiece(open, start, contentEnd);
  }

  private void addPiece(Open open, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      open.pieces.add(new Passage.Piece(start, end));
    }
  }

  /** Decides at a paragraph's end what becomes of an open quote. */
  private void leaveOpen(int number) {
    while (stack.size() > 1) {
      keep(pop().inner);
    }
    Open open = stack.get(0);
    int end = paragraphs.get(number).end();
    switch (number + 1 < paragraphs.size()
        ? roles.next(open.family, paragraphs.get(number + 1))
        : MarkRoles.Next.NOTHING) {
      case REOPENED -> {
        addPieces(open, end);
        open.pieceStart = paragraphs.get(number + 1).start();
      }
      case CLOSED -> {}
      case NOTHING -> {
        pop();
        boolean stray = open.pieces.isEmpty() && open.inner.stream().anyMatch(p -> p.start() > open.start);
        if (stray || open.family.isSingle()) {
          keep(open.inner);
        } else {
          end(open, end, end);
        }
      }
    }
  }
}
