package org.depeche.api;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Subject;
import org.jspecify.annotations.Nullable;

/** An article as the IPTC's ninjs, version 3. */
record Ninjs(
    String uri,
    String type,
    String representationType,
    @Nullable String contentCreated,
    @Nullable String language,
    @Nullable String by,
    List<Text> headlines,
    List<Text> descriptions,
    List<Text> bodies,
    List<Named> people,
    List<Named> organisations,
    List<Named> places,
    List<Named> subjects) {

  record Text(String role, String contentType, String value) {
    static List<Text> of(String role, @Nullable String value) {
      return value == null ? List.of() : List.of(new Text(role, "text/plain", value));
    }
  }

  record Named(String name, @Nullable String rel) {}

  static Ninjs of(IncidentRecord record, String address) {
    String summary = record.language() == null ? null : record.summary().get(record.language());
    return new Ninjs(
        address,
        "text",
        "full",
        time(record.published()),
        record.language(),
        record.authors().isEmpty() ? null : String.join(", ", record.authors()),
        Text.of("main", record.title()),
        Text.of("summary", summary),
        Text.of("main", record.text()),
        named(record, Name.Type.PER),
        named(record, Name.Type.ORG),
        named(record, Name.Type.LOC),
        record.kind() == null ? List.of() : List.of(new Named(record.kind(), "about")));
  }

  private static List<Named> named(IncidentRecord record, Name.Type type) {
    Subject subject = record.subject();
    return record.names().stream()
        .filter(n -> n.type() == type)
        .map(Name::name)
        .distinct()
        .map(name -> new Named(name, subject != null && subject.name().equals(name) ? "about" : null))
        .toList();
  }

  /** Only a whole time is one. */
  private static @Nullable String time(@Nullable String published) {
    try {
      return published == null ? null : OffsetDateTime.parse(published).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX"));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
