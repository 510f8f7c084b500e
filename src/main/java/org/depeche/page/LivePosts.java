package org.depeche.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The entries of a live blog: those that its structured data lists, else elements that are marked as its updates. */
final class LivePosts {
  private LivePosts() {}

  static List<Post> of(Markup markup, StructuredData data) {
    List<Post> listed = data.parts("liveBlogUpdate").stream().flatMap(u -> post(u).stream()).toList();
    return listed.isEmpty() ? markup.liveUpdates.stream().flatMap(u -> post(u).stream()).toList() : listed;
  }

  private static Optional<Post> post(StructuredData update) {
    return update
        .text("articleBody")
        .map(text -> new Post(update.text("datePublished").flatMap(d -> Dates.read(d, false)).orElse(null), update.text("headline").orElse(null), text));
  }

  private static Optional<Post> post(Element update) {
    Element time = update.selectFirst("time[datetime], [itemprop=datePublished]");
    Element headline = update.selectFirst("[itemprop=headline], h2, h3, h4");
    Element body = update.selectFirst("[itemprop=articleBody]");
    String text = Stream.of(body == null ? update : body).flatMap(b -> b.select("p, li").stream()).map(Element::text).filter(t -> !t.isBlank()).reduce((a, b) -> a + "\n\n" + b).orElse("");
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<String> published =
        Optional.ofNullable(time).flatMap(t -> Dates.read(t.hasAttr("datetime") ? t.attr("datetime") : t.hasAttr("content") ? t.attr("content") : t.text(), false));
    return Optional.of(new Post(published.orElse(null), headline == null ? null : headline.text(), text));
  }
}
