package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** An article as schema.org's {@code NewsArticle}, in JSON-LD. */
record NewsArticle(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    @JsonProperty("@id") String id,
    @Nullable String headline,
    @Nullable @JsonProperty("abstract") String summary,
    String articleBody,
    @Nullable String inLanguage,
    @Nullable String datePublished,
    List<Thing> author,
    @Nullable Thing publisher,
    @Nullable String url,
    @Nullable Event about,
    List<Thing> mentions,
    List<Quotation> hasPart) {
  static final String MEDIA_TYPE = "application/ld+json";
  private static final Map<Name.Type, String> TYPES = Map.of(Name.Type.ORG, "Organization", Name.Type.PER, "Person", Name.Type.LOC, "Place");

  /** What is known of someone or something by name. */
  record Thing(@JsonProperty("@type") String type, String name) {}

  record Event(@JsonProperty("@type") String type, String name, @Nullable String startDate, @Nullable String endDate) {}

  record Quotation(@JsonProperty("@type") String type, String text, @Nullable Thing spokenByCharacter) {}

  static NewsArticle of(IncidentRecord record, String address) {
    return new NewsArticle(
        "https://schema.org",
        "NewsArticle",
        address,
        record.title(),
        record.language() == null ? null : record.summary().get(record.language()),
        record.text(),
        record.language(),
        record.published(),
        record.authors().stream().map(name -> new Thing("Person", name)).toList(),
        record.site() == null ? null : new Thing("Organization", record.site()),
        record.url(),
        event(record),
        record.names().stream().map(n -> thing(n.type(), n.name())).distinct().toList(),
        record.quotes().stream().filter(q -> q.kind().isMarked()).map(q -> quotation(record, q)).toList());
  }

  private static Thing thing(Name.Type type, String name) {
    return new Thing(Objects.requireNonNull(TYPES.get(type)), name);
  }

  private static @Nullable Event event(IncidentRecord record) {
    if (record.kind() == null || record.subject() == null) {
      return null;
    }
    return new Event("Event", record.subject().name() + ": " + record.kind(), date(record.started()), date(record.ended()));
  }

  /** A date or time of ISO 8601; TIMEX3's open ones are none. */
  private static @Nullable String date(@Nullable Moment moment) {
    return moment != null && moment.value().matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?") ? moment.value() : null;
  }

  private static Quotation quotation(IncidentRecord record, Quote quote) {
    String name = quote.speaker() == null ? null : quote.speaker().name();
    Thing speaker =
        name == null
            ? null
            : record.names().stream().filter(n -> n.name().equals(name)).findFirst().map(n -> thing(n.type(), name)).orElse(new Thing("Person", name));
    return new Quotation("Quotation", quote.text(), speaker);
  }
}
