package org.depeche.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.model.Article;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.Duplicate;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.model.Precedent;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.Subject;
import org.depeche.model.TimeMention;
import org.depeche.text.AlignedText;
import org.jspecify.annotations.Nullable;

/** The record that a gold file's elements amount to. */
record GoldRecord(
    String file,
    Map<String, String> head,
    @Nullable String title,
    String source,
    String text,
    List<Duplicate> duplicates,
    List<GoldElement> elements) {

  GoldArticle article() {
    String id = head.get("language") + "/" + file;
    Article article =
        new Article(
            id,
            head.get("language"),
            title,
            head.get("url"),
            head.get("site"),
            List.of(),
            head.get("published"),
            head.get("zone"),
            source,
            List.of());
    List<Name> names = names();
    List<Precedent> precedents = precedents();
    return new GoldArticle(
        article,
        new IncidentRecord(
            id,
            article.language(),
            title,
            article.url(),
            article.site(),
            List.of(),
            article.published(),
            List.of(),
            text,
            duplicates,
            head.get("kind"),
            head.get("status"),
            head.get("scope"),
            subject(names),
            moment("started", "first-report"),
            moment("ended", "resolved"),
            moment("duration"),
            of("component").map(GoldRecord::component).toList(),
            causes(precedents),
            precedents,
            names,
            of("time").map(GoldRecord::time).toList(),
            of("figure").map(GoldRecord::figure).toList(),
            quotes(),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of()));
  }

  private Stream<GoldElement> of(String... tags) {
    Set<String> wanted = Set.of(tags);
    return elements.stream().filter(e -> wanted.contains(e.tag()));
  }

  private List<Name> names() {
    return of("org", "per", "loc")
        .map(
            e ->
                new Name(
                    Name.Type.valueOf(e.tag().toUpperCase(Locale.ROOT)),
                    e.attributes().getOrDefault("name", AlignedText.of(e.span().text()).normal()),
                    e.span()))
        .toList();
  }

  private @Nullable Subject subject(List<Name> mentions) {
    String name = head.get("subject");
    if (name == null) {
      return null;
    }
    return mentions.stream()
        .filter(m -> m.name().equals(name) || AlignedText.of(m.span().text()).normal().equals(name))
        .findFirst()
        .map(m -> new Subject(name, m.type(), m.span()))
        .orElseThrow(() -> new IllegalArgumentException("subject " + name + " is not a name here"));
  }

  /** The first time that plays the first of {@code roles} that any time plays. */
  private @Nullable Moment moment(String... roles) {
    return Stream.of(roles)
        .flatMap(role -> of("time").filter(e -> role.equals(e.get("role"))))
        .findFirst()
        .map(e -> new Moment(e.need("value"), e.get("modifier"), e.span()))
        .orElse(null);
  }

  private static Component component(GoldElement e) {
    return new Component(e.span().text(), e.need("concept"), e.need("state"), e.span());
  }

  private static TimeMention time(GoldElement e) {
    return new TimeMention(
        TimeMention.Type.valueOf(e.need("type")),
        e.need("value"),
        e.get("modifier"),
        e.get("role"),
        e.span());
  }

  private static Figure figure(GoldElement e) {
    String modifier = e.attributes().getOrDefault("modifier", "exact");
    return new Figure(
        decimal(e, "value"),
        decimal(e, "low"),
        decimal(e, "high"),
        null,
        Figure.Modifier.valueOf(modifier.toUpperCase(Locale.ROOT).replace('-', '_')),
        e.get("unit"),
        null,
        e.get("role"),
        e.get("source"),
        null,
        e.span());
  }

  private static @Nullable BigDecimal decimal(GoldElement e, String attribute) {
    String value = e.get(attribute);
    return value == null || value.isEmpty() ? null : new BigDecimal(value);
  }

  private static Cause cause(GoldElement e) {
    return new Cause(
        e.span().text(),
        e.need("category"),
        Cause.Status.valueOf(e.need("status").toUpperCase(Locale.ROOT)),
        e.get("holder"),
        e.span());
  }

  private List<Precedent> precedents() {
    return of("precedent")
        .map(
            e ->
                new Precedent(
                    e.get("date"),
                    e.get("duration"),
                    of("cause")
                        .filter(c -> e.span().contains(c.span()))
                        .findFirst()
                        .map(GoldRecord::cause)
                        .orElse(null),
                    e.span()))
        .toList();
  }

  private List<Cause> causes(List<Precedent> precedents) {
    return of("cause")
        .filter(e -> precedents.stream().noneMatch(p -> p.span().contains(e.span())))
        .map(GoldRecord::cause)
        .toList();
  }

  private List<Quote> quotes() {
    Map<String, List<GoldElement>> pieces = new LinkedHashMap<>();
    of("quote")
        .forEach(
            e ->
                pieces
                    .computeIfAbsent(
                        e.attributes().getOrDefault("id", "at " + e.span().start()),
                        id -> new ArrayList<>())
                    .add(e));
    Map<String, Span> cues = new HashMap<>();
    of("cue").forEach(c -> cues.putIfAbsent(c.need("quote"), c.span()));
    return pieces.entrySet().stream()
        .map(q -> quote(q.getValue(), cues.get(q.getKey())))
        .toList();
  }

  private Quote quote(List<GoldElement> pieces, @Nullable Span cue) {
    GoldElement first = pieces.get(0);
    int start = first.span().start();
    int end = pieces.get(pieces.size() - 1).span().end();
    String whole =
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    String speaker = first.get("speaker");
    String role = first.get("role");
    return new Quote(
        "message".equals(first.get("kind")) ? Quote.Kind.MESSAGE : Quote.Kind.SPEECH,
        String.join(" ", pieces.stream().map(p -> p.span().text()).toList()),
        new Span(start, end, whole),
        pieces.size() == 1 ? List.of() : pieces.stream().map(GoldElement::span).toList(),
        speaker == null && role == null ? null : new Quote.Speaker(speaker, role, first.span()),
        cue);
  }
}
