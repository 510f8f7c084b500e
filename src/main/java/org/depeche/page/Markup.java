package org.depeche.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's elements say for machines, collected in one pass. */
final class Markup {
  private static final Set<String> LINKS = Set.of("canonical");
  private static final List<String> NAMINGS = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, Element> properties = new HashMap<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> authors = new ArrayList<>();
  final List<Element> liveUpdates = new ArrayList<>();
  final List<String> scripts = new ArrayList<>();
  private final Map<String, Element> firsts = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();

  Markup(Document page) {
    page.stream().forEach(this::add);
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "meta" -> {
        for (String naming : NAMINGS) {
          String name = element.attr(naming);
          if (!name.isEmpty() && !element.attr("content").isBlank()) {
            metas.putIfAbsent(name.toLowerCase(Locale.ROOT), element.attr("content").strip());
          }
        }
      }
      case "link" -> {
        for (String rel : element.attr("rel").toLowerCase(Locale.ROOT).split(" ")) {
          if (LINKS.contains(rel)) {
            links.putIfAbsent(rel, element.attr("abs:href"));
          }
        }
      }
      case "script" -> {
        if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
          scripts.add(element.data());
        }
      }
      case "time" -> times.add(element);
      case "h1", "title", "html" -> firsts.putIfAbsent(element.normalName(), element);
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    String names = element.attr("itemprop");
    if (!names.isEmpty()) {
      for (String property : names.split("\\s+")) {
        properties.putIfAbsent(property, element);
      }
      if (names.contains("liveBlogUpdate")) {
        liveUpdates.add(element);
      }
    }
    if (element.attr("rel").contains("author") || names.contains("author")) {
      authors.add(element);
    }
  }

  /** The content of the first of these metas that there is. */
  Optional<String> meta(String... names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  /** A property in microdata: of its attributes for machines, or its text. */
  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name))
        .map(
            e ->
                e.hasAttr("content")
                    ? e.attr("content")
                    : e.hasAttr("datetime") ? e.attr("datetime") : e.text())
        .filter(t -> !t.isBlank());
  }

  /** The absolute address of a link of that relation. */
  Optional<String> link(String rel) {
    return Optional.ofNullable(links.get(rel)).filter(h -> h.startsWith("http"));
  }

  /** The text of the first {@code h1} or {@code title}. */
  Optional<String> text(String name) {
    return Optional.ofNullable(firsts.get(name)).map(Element::text).filter(t -> !t.isBlank());
  }

  /** The language that the page's root names. */
  Optional<String> language() {
    return Optional.ofNullable(firsts.get("html")).map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"));
  }
}
