package org.depeche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it came in, its page already reduced to text.
 *
 * @param site the outlet's name, else the host of its address
 * @param published ISO 8601 date, or date and time with offset
 * @param zone the outlet's time zone, for clock times that name none
 * @param text plain text, paragraphs on lines of their own; a lone surrogate becomes U+FFFD
 * @param warnings what was lost on the way here, in sentences
 */
public record Article(
    String id,
    @Nullable String language,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    List<String> authors,
    @Nullable String published,
    @Nullable String zone,
    String text,
    List<String> warnings) {
  public Article {
    authors = List.copyOf(authors);
    warnings = List.copyOf(warnings);
    title = title == null ? null : withoutLoneSurrogates(title);
    text = withoutLoneSurrogates(text);
  }

  /** An article of which nothing but its text is known. */
  public static Article of(String id, String text) {
    return new Article(id, null, null, null, null, List.of(), null, null, text, List.of());
  }

  private static String withoutLoneSurrogates(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c) ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
