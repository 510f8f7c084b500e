package org.depeche.extract.quote;

/**
 * Words that say that someone speaks, or that marks mean something else.
 *
 * @param first its first word
 * @param last its last word
 */
record Cue(Category category, int first, int last) {
  boolean isSource() {
    return category == Category.SOURCE_BEFORE || category == Category.SOURCE_AFTER;
  }
}
