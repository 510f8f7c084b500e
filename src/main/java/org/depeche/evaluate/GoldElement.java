package org.depeche.evaluate;

import java.util.Map;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/** An annotation in a gold article: its element's name, its attributes, and where it stands. */
record GoldElement(String tag, Map<String, String> attributes, Span span) {
  @Nullable String get(String attribute) {
    return attributes.get(attribute);
  }

  String need(String attribute) {
    String value = attributes.get(attribute);
    if (value == null) {
      throw new IllegalArgumentException(
          "<%s>%s</%s> has no %s".formatted(tag, span.text(), tag, attribute));
    }
    return value;
  }
}
