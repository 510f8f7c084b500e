package org.depeche.search;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depeche.language.LanguagePack;
import org.depeche.model.Interval;
import org.depeche.summary.Vocabulary;

/** The fields that a query can name, and whose each is. */
enum QueryField {
  SPEAKER(Part.QUOTE, Kind.NAME),
  ORG(Part.ARTICLE, Kind.NAME),
  PERSON(Part.ARTICLE, Kind.NAME),
  PLACE(Part.ARTICLE, Kind.NAME),
  SUBJECT(Part.ARTICLE, Kind.NAME),
  COUNTRY(Part.ARTICLE, Kind.WORD),
  KIND(Part.ARTICLE, Kind.LISTED),
  STATUS(Part.ARTICLE, Kind.LISTED),
  CAUSE(Part.CAUSE, Kind.LISTED),
  LANG(Part.ARTICLE, Kind.WORD),
  SITE(Part.ARTICLE, Kind.WORD),
  UNIT(Part.FIGURE, Kind.WORD),
  DATE(Part.ARTICLE, Kind.DATE),
  FIGURE(Part.FIGURE, Kind.NUMBER);

  private enum Kind {
    NAME, WORD, LISTED, DATE, NUMBER
  }

  private final Part of;
  private final Kind kind;

  QueryField(Part of, Kind kind) {
    this.of = of;
    this.kind = kind;
  }

  /** The field of a name in any case. */
  static Optional<QueryField> of(String name) {
    return Arrays.stream(values()).filter(f -> f.key().equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(QueryField::key).collect(Collectors.joining(", "));
  }

  /** Its name, in queries and in the index. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Part of() {
    return of;
  }

  /**
   * Asks for a value.
   *
   * @throws QueryException if it has no such value; the message says which there are
   */
  Query is(String value) {
    return switch (kind) {
      case NAME -> NameTerms.query(key(), value);
      case WORD -> new TermQuery(new Term(key(), Fields.keyword(value)));
      case LISTED -> listed(Fields.keyword(value));
      case DATE -> during(interval(value), interval(value), true, true);
      case NUMBER -> DoubleRange.newIntersectsQuery(key(), new double[] {number(value)}, new double[] {number(value)});
    };
  }

  private Query listed(String value) {
    Set<String> values = new TreeSet<>();
    for (LanguagePack pack : LanguagePack.all()) {
      Vocabulary words = Vocabulary.of(pack);
      values.addAll(this == KIND ? words.kinds().keySet() : this == STATUS ? words.status().keySet() : words.categories().keySet());
    }
    if (this == CAUSE) {
      values.addAll(List.of("unknown", "confirmed", "suspected", "denied"));
    }
    if (!values.contains(value)) {
      throw QueryException.of("value", key(), String.join(", ", values));
    }
    return new TermQuery(new Term(key(), value));
  }

  /**
   * Asks for what lies between two values, {@code *} being open.
   *
   * @throws QueryException if it has no such values
   */
  Query between(String low, String high, boolean withLow, boolean withHigh) {
    return switch (kind) {
      case DATE -> during(interval(low), interval(high), withLow, withHigh);
      case NUMBER -> numbers(low, high, withLow, withHigh);
      default -> throw QueryException.of("ranges", key());
    };
  }

  private static Optional<Interval> interval(String value) {
    if (isOpen(value)) {
      return Optional.empty();
    }
    return Optional.of(Interval.of(value).orElseThrow(() -> QueryException.of("date")));
  }

  private static Query during(Optional<Interval> low, Optional<Interval> high, boolean withLow, boolean withHigh) {
    long from = low.map(i -> (withLow ? i.start() : i.end()).toEpochSecond(ZoneOffset.UTC)).orElse(Long.MIN_VALUE);
    long to = high.map(i -> (withHigh ? i.end() : i.start()).toEpochSecond(ZoneOffset.UTC) - 1).orElse(Long.MAX_VALUE);
    return LongField.newRangeQuery(Fields.PUBLISHED, from, to);
  }

  private Query numbers(String low, String high, boolean withLow, boolean withHigh) {
    double from = isOpen(low) ? Double.NEGATIVE_INFINITY : withLow ? number(low) : Math.nextUp(number(low));
    double to = isOpen(high) ? Double.POSITIVE_INFINITY : withHigh ? number(high) : Math.nextDown(number(high));
    if (from > to) {
      throw QueryException.of("order");
    }
    return DoubleRange.newIntersectsQuery(key(), new double[] {from}, new double[] {to});
  }

  private static boolean isOpen(String value) {
    return value.equals("*") || value.isEmpty();
  }

  private static double number(String value) {
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw QueryException.of("number");
  }
}
