package org.depeche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.depeche.search.StoredRecord;
import org.jspecify.annotations.Nullable;

/** A fact and the article that it was read in. */
record Fact<F>(StoredRecord stored, F fact, Span span) {
  /** How much of the text around a fact is shown on each side, in chars. */
  private static final int AROUND = 100;

  /** A table of facts, with the columns that all of them have and {@code own}. */
  static <F> Table<Fact<F>> table(
      String name,
      String description,
      Function<IncidentRecord, List<F>> facts,
      Function<F, Span> span,
      List<Column<Fact<F>>> own) {
    List<Column<Fact<F>>> columns = new ArrayList<>(common());
    columns.addAll(own);
    Provenance.COLUMNS.forEach(c -> columns.add(c.of(Fact::stored)));
    return new Table<>(
        name,
        description,
        columns,
        (store, query, taker) ->
            store.forEach(
                query,
                Set.of("id", "language", "site", "url", "published", "text", name),
                stored -> {
                  for (F fact : facts.apply(stored.record())) {
                    taker.take(new Fact<>(stored, fact, span.apply(fact)));
                  }
                }));
  }

  private static <F> List<Column<Fact<F>>> common() {
    return List.of(
        Column.string("article", "The article's id.", f -> f.article().id()),
        Column.string("language", "The article's language, ISO 639-1.", f -> f.article().language()),
        Column.string("site", "The outlet, by its site.", f -> f.article().site()),
        Column.string("url", "The article's address.", f -> f.article().url()),
        Column.string("published", "ISO 8601 date, or date and time.", f -> f.article().published()),
        Column.integer("start", "Where it stands in the article's text, in code points from 0.", f -> f.span.start()),
        Column.integer("end", "The position after it, in code points.", f -> f.span.end()),
        Column.string("exact", "What stands there.", f -> f.span.text()),
        Column.string("prefix", "The words of the paragraph just before.", Fact::prefix),
        Column.string("suffix", "The words of the paragraph just after.", Fact::suffix));
  }

  static <F> Column<Fact<F>> string(String name, String description, Function<F, @Nullable Object> value) {
    return Column.string(name, description, f -> value.apply(f.fact));
  }

  static <F> Column<Fact<F>> number(String name, String description, Function<F, @Nullable Object> value) {
    return Column.number(name, description, f -> value.apply(f.fact));
  }

  private IncidentRecord article() {
    return stored.record();
  }

  private @Nullable String prefix() {
    String text = article().text();
    int end = text.offsetByCodePoints(0, span.start());
    int start = Math.max(Math.max(0, end - AROUND), text.lastIndexOf('\n', end - 1) + 1);
    while (start > 0 && start < end && !Character.isWhitespace(text.charAt(start - 1))) {
      start++; // no word is cut
    }
    return start == end ? null : text.substring(start, end);
  }

  private @Nullable String suffix() {
    String text = article().text();
    int start = text.offsetByCodePoints(0, span.end());
    int paragraph = text.indexOf('\n', start);
    int end = Math.min(Math.min(text.length(), start + AROUND), paragraph < 0 ? text.length() : paragraph);
    while (end > start && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return start == end ? null : text.substring(start, end);
  }
}
