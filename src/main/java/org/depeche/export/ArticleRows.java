package org.depeche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.search.StoredRecord;
import org.jspecify.annotations.Nullable;

/** A row an article. Its text is its publisher's, and stays out. */
final class ArticleRows {
  private ArticleRows() {}

  static Table<StoredRecord> table() {
    List<Column<StoredRecord>> columns = new ArrayList<>();
    columns().forEach(c -> columns.add(c.of(StoredRecord::record)));
    columns.addAll(Provenance.COLUMNS);
    return new Table<>(
        "articles", "An article and what it says of its incident.", columns, (store, query, taker) -> store.forEach(query, Set.of(), taker::take));
  }

  private static List<Column<IncidentRecord>> columns() {
    return List.of(
        Column.string("article", "The article's id.", IncidentRecord::id),
        Column.string("language", "ISO 639-1.", IncidentRecord::language),
        Column.string("site", "The outlet, by its site.", IncidentRecord::site),
        Column.string("url", "Its address.", IncidentRecord::url),
        Column.string("title", "Its title.", IncidentRecord::title),
        Column.strings("authors", "Its authors.", IncidentRecord::authors),
        Column.string("published", "ISO 8601 date, or date and time.", IncidentRecord::published),
        Column.strings(
            "appearances",
            "The addresses at which its text is known to have come out, if more than one; the first publisher's first.",
            r -> r.appearances().stream().map(a -> a.url() == null ? a.id() : a.url()).toList()),
        Column.integer("characters", "How long its text is, in code points, without repeated paragraphs.", r -> r.text().codePointCount(0, r.text().length())),
        Column.string("kind", "What happened, such as outage or power-cut.", IncidentRecord::kind),
        Column.string("status", "ongoing, partially-resolved or resolved, as the article tells it.", IncidentRecord::status),
        Column.string("scope", "worldwide, international, national, regional or local.", IncidentRecord::scope),
        Column.string("subject", "Whose incident it is.", r -> r.subject() == null ? null : r.subject().name()),
        Column.string("started", "A TIMEX3 value.", r -> Dataset.value(r.started())),
        Column.string("started_modifier", "TIMEX3's, such as approx.", r -> modifier(r.started())),
        Column.string("ended", "A TIMEX3 value.", r -> Dataset.value(r.ended())),
        Column.string("ended_modifier", "TIMEX3's, such as approx.", r -> modifier(r.ended())),
        Column.string("duration", "A TIMEX3 duration.", r -> Dataset.value(r.duration())),
        Column.string("duration_modifier", "TIMEX3's, such as approx.", r -> modifier(r.duration())),
        Column.strings("organizations", "The organizations that it names.", r -> names(r, Name.Type.ORG)),
        Column.strings("people", "The people that it names.", r -> names(r, Name.Type.PER)),
        Column.strings("places", "The places that it names.", r -> names(r, Name.Type.LOC)),
        Column.integer("quotes", "How many quotes it has.", r -> r.quotes().size()),
        Column.integer("figures", "How many figures.", r -> r.figures().size()),
        Column.integer("times", "How many times.", r -> r.times().size()),
        Column.integer("causes", "How many claims of a cause.", r -> r.causes().size()));
  }

  private static @Nullable String modifier(@Nullable Moment moment) {
    return moment == null ? null : moment.modifier();
  }

  private static List<String> names(IncidentRecord record, Name.Type type) {
    return record.names().stream().filter(n -> n.type() == type).map(Name::name).distinct().toList();
  }
}
