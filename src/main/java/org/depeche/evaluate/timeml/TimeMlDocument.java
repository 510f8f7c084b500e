package org.depeche.evaluate.timeml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TimeML document reduced to what is scored.
 *
 * @param created the document creation time's value
 * @param text what stands in its TEXT element, without tags
 * @param expressions its TIMEX3 elements that hold text, in order
 */
public record TimeMlDocument(String name, @Nullable String created, String text, List<Expression> expressions) {
  public TimeMlDocument {
    expressions = List.copyOf(expressions);
  }

  /**
   * A time expression.
   *
   * @param start first char in the document's text
   * @param end char after the last
   */
  public record Expression(int start, int end, String type, String value) {}
}
