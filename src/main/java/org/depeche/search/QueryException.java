package org.depeche.search;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What was asked is no query; the message says why, and what would be one. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final int position;
  private final String reason;
  private final transient Object[] values;

  /**
   * A reason of {@code search/errors.properties}.
   *
   * @param position as {@link #position} gives it; negative where there is none
   */
  private QueryException(String field, int position, String reason, Object... values) {
    super(message(Locale.ENGLISH, reason, values));
    this.field = field;
    this.position = position;
    this.reason = reason;
    this.values = values;
  }

  /** What is wrong with the query. */
  static QueryException of(String reason, Object... values) {
    return new QueryException("q", -1, reason, values);
  }

  static QueryException ofCursor() {
    return new QueryException("cursor", -1, "cursor");
  }

  /** The same, at a place in the query. */
  QueryException at(int place) {
    return new QueryException(field, place, reason, values);
  }

  /** The message in a language; in English where it isn't one of those that there are packs for. */
  public String message(Locale language) {
    return message(language, reason, values);
  }

  private static String message(Locale language, String reason, Object... values) {
    ResourceBundle said = ResourceBundle.getBundle("search.errors", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    Locale numbers = new Locale.Builder().setLocale(language).setUnicodeLocaleKeyword("nu", "latn").build();
    return new MessageFormat(said.getString(reason), numbers).format(values);
  }

  /** What of the request is wrong. */
  public String field() {
    return field;
  }

  /** Where in what was typed, in code points from 0. */
  public OptionalInt position() {
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
