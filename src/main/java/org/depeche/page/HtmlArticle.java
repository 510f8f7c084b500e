package org.depeche.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article on an HTML page: its paragraphs, without all that stands around them, and what its markup says of it. */
public final class HtmlArticle {
  private static final Pattern MARKUP =
      Pattern.compile("(?is)^\\s*(<!doctype html|<html|<\\?xml|<head|<body|<article|<div|<p[ >])");
  private static final Pattern LANGUAGE = Pattern.compile("(?i)[a-z]{2}([-_].*)?");

  private final Document page;
  private final String address;
  private final Markup markup;
  private final StructuredData data;
  private final List<String> sites;

  private HtmlArticle(@Nullable String url, String html) {
    page = Jsoup.parse(html, url == null ? "" : url);
    markup = new Markup(page);
    String declared = markup.link("canonical").or(() -> markup.meta("og:url")).orElse("");
    address = url == null ? declared : url;
    data = StructuredData.of(markup.scripts, List.of(address, declared));
    sites = Titles.sites(Stream.concat(site().stream(), data.names("publisher").stream()), Host.of(address).orElse(""));
  }

  /** Whether {@code text} is HTML rather than plain text. */
  public static boolean isHtml(String text) {
    return MARKUP.matcher(text.substring(0, Math.min(text.length(), 2000))).find();
  }

  /** Reads a page; {@code id} and {@code url} are the caller's, the rest is the page's. */
  public static PageArticle read(String id, @Nullable String url, String html) {
    return new HtmlArticle(url, html).read(id);
  }

  private PageArticle read(String id) {
    String language = language().orElse(null);
    boolean monthFirst = markup.language().or(() -> markup.meta("og:locale")).filter(l -> l.matches("(?i)en[-_](us|ph)")).isPresent();
    MainText.Found text = MainText.of(page, markup.meta("description", "og:description").orElse(""), data.text("articleBody").orElse(""));
    Optional<String> title = title();
    boolean titled = !text.paragraphs().isEmpty() && title.filter(t -> Titles.same(t, text.paragraphs().get(0))).isPresent();
    List<String> paragraphs = text.paragraphs().subList(titled ? 1 : 0, text.paragraphs().size());
    PublicationTime time = new PublicationTime(markup, data, address, monthFirst);
    List<String> authors = Authors.of(markup, data, sites);
    List<String> credits = Stream.of(authors, data.names("sourceOrganization"), data.names("provider"), data.names("creditText")).flatMap(List::stream).toList();
    String published = time.published(text.parts(), text.main()).orElse(null);
    return new PageArticle(
        id,
        title.orElse(null),
        published,
        time.modified().orElse(null),
        authors,
        site().or(() -> data.names("publisher").stream().findFirst()).or(() -> Host.asSite(address)).orElse(null),
        language,
        CanonicalUrl.of(markup.link("canonical").or(() -> markup.meta("og:url")), address).orElse(null),
        free().orElse(null),
        Agencies.of(credits, text, paragraphs),
        LivePosts.of(markup, data, text, title.orElse(""), published),
        String.join("\n\n", paragraphs),
        text.warnings());
  }

  private Optional<String> title() {
    List<String> candidates =
        Stream.of(data.text("headline"), markup.meta("og:title"), markup.text("h1"), markup.property("headline"), markup.meta("twitter:title"), markup.text("title"))
            .flatMap(Optional::stream)
            .toList();
    return Titles.of(candidates, sites);
  }

  private Optional<String> site() {
    return markup.meta("og:site_name", "application-name");
  }

  private Optional<String> language() {
    return Stream.of(markup.language(), markup.meta("content-language"), data.text("inLanguage"), markup.meta("og:locale", "dc.language"))
        .flatMap(Optional::stream)
        .filter(l -> LANGUAGE.matcher(l).matches())
        .map(l -> l.substring(0, 2).toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private Optional<Boolean> free() {
    return data.text("isAccessibleForFree")
        .or(() -> data.parts("hasPart").stream().flatMap(p -> p.text("isAccessibleForFree").stream()).findFirst())
        .or(() -> markup.property("isAccessibleForFree"))
        .map(f -> f.equalsIgnoreCase("true") || f.endsWith("/True"))
        .or(() -> markup.meta("article:content_tier").map(t -> t.equalsIgnoreCase("free")));
  }
}
