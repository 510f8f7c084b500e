package org.depeche.text;

import java.util.List;

/**
 * A sentence.
 *
 * @param start first char in the normal form
 * @param end char after the last
 * @param paragraph the place of its paragraph, from 0
 */
public record Sentence(int start, int end, int paragraph, List<Token> tokens) {
  private static final int MOST_TOKENS = 400;

  /** Whether it is so long that it is a list or noise: tagging it costs more than it tells. */
  public boolean isNoise() {
    return tokens.size() > MOST_TOKENS;
  }
}
