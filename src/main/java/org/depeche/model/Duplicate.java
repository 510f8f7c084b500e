package org.depeche.model;

/**
 * A paragraph of the source that was left out.
 *
 * @param paragraph its place among the source's non-empty paragraphs, from 0
 * @param of the place of the paragraph that it repeats
 * @param similarity 1 for the same words, less for a near copy
 */
public record Duplicate(int paragraph, int of, double similarity) {
  public Duplicate {
    if (of < 0 || of >= paragraph) {
      throw new IllegalArgumentException(
          "paragraph %d can't repeat paragraph %d".formatted(paragraph, of));
    }
  }
}
