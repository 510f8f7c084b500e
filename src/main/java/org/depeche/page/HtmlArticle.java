package org.depeche.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depeche.model.Article;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article on an HTML page: its paragraphs, without navigation, captions, asides and forms, and what its head says of
 * it.
 */
public final class HtmlArticle {
  private static final Pattern MARKUP =
      Pattern.compile("(?is)^\\s*(<!doctype html|<html|<\\?xml|<head|<body|<article|<div|<p[ >])");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]");

  private HtmlArticle() {}

  /** Whether {@code text} is HTML rather than plain text. */
  public static boolean isHtml(String text) {
    return MARKUP.matcher(text.substring(0, Math.min(text.length(), 2000))).find();
  }

  /** Reads a page; {@code id} and {@code url} are the caller's, the rest is the page's. */
  public static Article read(String id, @Nullable String url, String html) {
    Document page = Jsoup.parse(html, url == null ? "" : url);
    Optional<String> title =
        meta(page, "og:title").or(() -> text(page, "h1")).or(() -> text(page, "title"));
    Optional<String> language =
        Optional.of(page.select("html").attr("lang"))
            .filter(l -> l.matches("(?i)[a-z]{2}([-_].*)?"))
            .map(l -> l.substring(0, 2).toLowerCase(Locale.ROOT));
    Optional<String> published =
        meta(page, "article:published_time")
            .or(() -> meta(page, "datePublished"))
            .or(() -> Optional.of(page.select("time[datetime]").attr("datetime")))
            .filter(HtmlArticle::isDate);
    List<String> authors = page.select("meta[name=author]").eachAttr("content");
    return new Article(
        id,
        language.orElse(null),
        title.orElse(null),
        Optional.ofNullable(url).or(() -> canonical(page)).orElse(null),
        meta(page, "og:site_name").orElse(null),
        authors,
        published.orElse(null),
        null,
        String.join("\n\n", MainText.paragraphs(page)),
        List.of());
  }

  private static boolean isDate(String date) {
    try {
      TemporalAccessor read =
          ISO.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return read.isSupported(ChronoField.YEAR);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Optional<String> meta(Document page, String name) {
    return Optional.of(
            page.select("meta[property=%1$s], meta[name=%1$s], meta[itemprop=%1$s]".formatted(name))
                .attr("content")
                .strip())
        .filter(c -> !c.isEmpty());
  }

  private static Optional<String> text(Document page, String selector) {
    return Optional.ofNullable(page.selectFirst(selector))
        .map(Element::text)
        .filter(t -> !t.isBlank());
  }

  private static Optional<String> canonical(Document page) {
    return Optional.of(page.select("link[rel=canonical]").attr("abs:href"))
        .filter(h -> !h.isEmpty());
  }
}
