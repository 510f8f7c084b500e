package org.depeche.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element of a page, with what stands between its tags: its blocks, from {@code first} to before {@code last}. */
final class Part {
  final Element element;
  final @Nullable Part parent;
  final int marks;
  final int first;
  int last;
  private int text;
  private int linked;
  private int prose;
  private double score;

  /**
   * A part that starts here.
   *
   * @param marks what its names say it is, see {@link Signals}
   * @param first the number of the next block
   */
  Part(Element element, @Nullable Part parent, int marks, int first) {
    this.element = element;
    this.parent = parent;
    this.marks = marks;
    this.first = first;
    this.last = first;
  }

  boolean is(int mark) {
    return (marks & mark) != 0;
  }

  /** Whether it or a part around it is. */
  boolean isInside(int mark) {
    return is(mark) || (parent != null && parent.isInside(mark));
  }

  void add(Block block) {
    text += block.text().length();
    linked += block.linked();
    prose += block.isProse() ? block.text().length() : 0;
  }

  void add(Part inner) {
    text += inner.text;
    linked += inner.linked;
    prose += inner.prose;
  }

  /** Forgets what stands in it, to count anew. */
  void clear() {
    text = 0;
    linked = 0;
    prose = 0;
    score = 0;
  }

  void addScore(double points) {
    score += points;
  }

  double score() {
    return score;
  }

  /** Characters of blocks that read as prose. */
  int prose() {
    return prose;
  }

  /** Characters of all other blocks. */
  int rest() {
    return text - prose;
  }

  int text() {
    return text;
  }

  /** How much of an article it may hold; short lines count little. */
  double bulk() {
    return prose + 0.1 * rest();
  }

  boolean isMostlyLinks() {
    return text < 40 || linked > 0.3 * text;
  }

  boolean contains(Part other) {
    return first <= other.first && other.last <= last;
  }
}
