package org.depeche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * When an article came out and when it was last changed: from JSON-LD, else metas, microdata, {@code time} elements, the
 * address, and dates shown near the title, in this order. What is written for machines wins unless it can't be: a date
 * before the web or in the future.
 */
final class PublicationTime {
  private static final String[] PUBLISHED = {
    "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished", "date_published",
    "publication_date", "publicationdate", "pubdate", "publishdate", "publish-date", "publish_date", "publish-time", "article.published",
    "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "sailthru.date", "parsely-pub-date", "shareaholic:article_published_time",
    "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date.created", "dcterms.date", "dc.date", "citation_publication_date",
    "datecreated", "date", "created", "displaydate", "timestamp"
  };
  private static final String[] MODIFIED = {
    "article:modified_time", "og:updated_time", "datemodified", "article:modified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified"
  };
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_.=-]((?:19|20)\\d\\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?!\\d))(?=[/_.?&-]|$)");

  /** How many blocks around the title may show the date. */
  private static final int NEAR = 12;

  private static final int MOST_TIMES = 100;
  private static final int LONGEST_BYLINE = 200;

  private final Signals signals = new Signals();
  private final Markup markup;
  private final StructuredData data;
  private final String address;
  private final boolean monthFirst;

  PublicationTime(Markup markup, StructuredData data, String address, boolean monthFirst) {
    this.markup = markup;
    this.data = data;
    this.address = address;
    this.monthFirst = monthFirst;
  }

  /** A date that a reader sees, and whether what stands before it says that it is that of a change. */
  private record Shown(String date, boolean modified, boolean published) {}

  /**
   * When it came out.
   *
   * @param main where the text stands, among the blocks of {@code parts}
   */
  Optional<String> published(Parts parts, Part main) {
    List<Shown> shown = new ArrayList<>();
    return data.text("datePublished").flatMap(this::read)
        .or(() -> first(PUBLISHED))
        .or(() -> markup.property("datePublished").flatMap(this::read))
        .or(() -> data.text("dateCreated").flatMap(this::read))
        .or(() -> time(e -> !isOfChange(e)))
        .or(
            () -> {
              shown.addAll(shown(parts, main));
              return shown.stream().filter(Shown::published).map(Shown::date).findFirst();
            })
        .or(() -> shown.stream().filter(s -> !s.modified()).map(Shown::date).findFirst())
        .or(this::inAddress)
        .or(() -> markup.property("dateCreated").flatMap(this::read));
  }

  /** When it was last changed. */
  Optional<String> modified() {
    return data.text("dateModified").flatMap(this::read)
        .or(() -> first(MODIFIED))
        .or(() -> markup.property("dateModified").flatMap(this::read))
        .or(() -> time(PublicationTime::isOfChange));
  }

  private Optional<String> read(String value) {
    return Dates.read(value, monthFirst);
  }

  private Optional<String> first(String[] metas) {
    return Stream.of(metas).flatMap(m -> markup.meta(m).stream()).flatMap(v -> read(v).stream()).findFirst();
  }

  /** Of the {@code time} elements outside of links, lists of others and comments, one that names itself, else the first. */
  private Optional<String> time(Predicate<Element> wanted) {
    List<Element> times = markup.times.stream().limit(MOST_TIMES).filter(e -> isOfArticle(e) && wanted.test(e)).toList();
    return Stream.concat(times.stream().filter(e -> says(e, Signals.dateWords().published())), times.stream())
        .flatMap(e -> read(e.hasAttr("datetime") ? e.attr("datetime") : e.text()).stream())
        .findFirst();
  }

  private boolean isOfArticle(Element time) {
    for (Element e = time; e != null; e = e.parent()) {
      String name = e.normalName();
      if (name.equals("a") || name.equals("aside") || name.equals("nav") || name.equals("footer") || name.equals("li")
          || (signals.marks(e) & (Signals.NOISE | Signals.COMMENTS)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element's names, or the words before it, hold one of these. */
  private static boolean says(Element time, List<String> words) {
    String names = (time.className() + " " + time.id() + " " + time.attr("itemprop") + (time.hasAttr("pubdate") ? " pubdate" : ""));
    String before = time.previousSibling() instanceof TextNode text ? text.text() : "";
    if (before.isBlank() && time.parent() != null) {
      names += " " + time.parent().className();
    }
    return holds(names + " " + before, words);
  }

  private static boolean holds(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }

  private static boolean isOfChange(Element time) {
    return says(time, Signals.dateWords().modified()) && !says(time, Signals.dateWords().published());
  }

  private Optional<String> inAddress() {
    Matcher m = IN_ADDRESS.matcher(address);
    return m.find() ? read("%s-%02d-%02d".formatted(m.group(1), Integer.valueOf(m.group(2)), Integer.valueOf(m.group(3)))) : Optional.empty();
  }

  /** The dates in short lines from a little before the title to a little into the text, then just after the text. */
  private List<Shown> shown(Parts parts, Part main) {
    List<Block> blocks = parts.blocks;
    int title = main.first;
    for (int i = Math.min(main.last, blocks.size()) - 1; i >= 0; i--) {
      title = blocks.get(i).level() == 1 ? i : title;
    }
    List<Shown> shown = new ArrayList<>();
    scan(blocks, title, Math.min(title + NEAR, blocks.size()), shown);
    scan(blocks, Math.max(0, title - NEAR / 2), title, shown);
    scan(blocks, Math.max(title, main.last - NEAR / 2), Math.min(main.last + NEAR / 2, blocks.size()), shown);
    return shown;
  }

  private void scan(List<Block> blocks, int from, int to, List<Shown> shown) {
    for (Block block : blocks.subList(from, Math.max(from, to))) {
      boolean elsewhere = block.part().isInside(Signals.COMMENTS) || block.links() > 0.5 || isCopyright(block.text());
      if (elsewhere || block.text().length() > LONGEST_BYLINE) {
        continue;
      }
      int start = 0;
      for (Dates.Found date : Dates.find(block.text(), monthFirst)) {
        String before = block.text().substring(start, date.start());
        boolean modified = holds(before, Signals.dateWords().modified());
        shown.add(new Shown(date.iso(), modified, !modified && holds(before, Signals.dateWords().published())));
        start = date.end();
      }
    }
  }

  private static boolean isCopyright(String line) {
    return line.contains("©") || line.toLowerCase(Locale.ROOT).contains("copyright");
  }
}
