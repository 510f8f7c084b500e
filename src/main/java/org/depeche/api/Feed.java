package org.depeche.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.depeche.extract.time.Anchor;
import org.depeche.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds as JSON Feed 1.1 has it, and written as Atom (RFC 4287).
 *
 * @param self where the feed is
 */
record Feed(
    String version,
    String title,
    @JsonProperty("home_page_url") String home,
    @JsonProperty("feed_url") String self,
    List<Item> items) {
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
  private static final String NAME = "Dépêche";

  /** An article. */
  record Item(
      String id,
      String url,
      @Nullable String title,
      @JsonProperty("content_text") String text,
      @JsonProperty("date_published") @Nullable String published,
      @Nullable String language,
      List<Author> authors) {}

  /** The outlet. */
  record Author(String name) {}

  static Feed of(String query, String home, String self, List<Hit> hits) {
    String title = query.equals("*") ? NAME : NAME + ": " + query;
    return new Feed("https://jsonfeed.org/version/1.1", title, home, self, hits.stream().map(h -> item(h, home)).toList());
  }

  private static Item item(Hit hit, String home) {
    String record = home + "v1/articles/" + Articles.escape(hit.id());
    return new Item(
        record,
        Optional.ofNullable(hit.url()).filter(u -> u.matches("https?://\\S+")).orElse(record),
        hit.title(),
        hit.passages().stream().map(Hit.Passage::text).collect(Collectors.joining(" … ")),
        published(hit.published()).map(Instant::toString).orElse(null),
        hit.language(),
        Optional.ofNullable(hit.site()).map(Author::new).stream().toList());
  }

  /** In the outlet's clock where no zone is given. */
  private static Optional<Instant> published(@Nullable String published) {
    try {
      return Optional.ofNullable(Anchor.of(published, null).published()).map((LocalDateTime p) -> p.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  byte[] atom() throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    out.writeStartElement("feed");
    out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    element(out, "id", self);
    element(out, "title", title);
    element(out, "updated", items.stream().map(Feed::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH.toString()));
    author(out, NAME);
    link(out, "self", self);
    link(out, "alternate", home);
    for (Item item : items) {
      entry(out, item);
    }
    out.writeEndDocument();
    out.close();
    return bytes.toByteArray();
  }

  /** Atom wants one of every entry. */
  private static String updated(Item item) {
    return Objects.requireNonNullElse(item.published, Instant.EPOCH.toString());
  }

  private static void entry(XMLStreamWriter out, Item item) throws XMLStreamException {
    out.writeStartElement("entry");
    if (item.language != null) {
      out.writeAttribute("xml:lang", item.language);
    }
    element(out, "id", item.id);
    element(out, "title", Objects.requireNonNullElse(item.title, item.text));
    element(out, "updated", updated(item));
    for (Author author : item.authors) {
      author(out, author.name);
    }
    link(out, "alternate", item.url);
    element(out, "summary", item.text);
    out.writeEndElement();
  }

  private static void author(XMLStreamWriter out, String name) throws XMLStreamException {
    out.writeStartElement("author");
    element(out, "name", name);
    out.writeEndElement();
  }

  private static void link(XMLStreamWriter out, String relation, String address) throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("href", address);
  }

  /** Without what no XML can hold. */
  private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD"));
    out.writeEndElement();
  }
}
