package org.depeche.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote the article, by name. */
final class Authors {
  private static final int LONGEST = 60;
  private static final int MOST = 12;
  private static final Pattern BY =
      Pattern.compile("^(?:by|par|von|por|di|da|de|door|written by|redactie|texte|text|بقلم|كتب|كتبت)[\\s:]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;|/·•،]\\s*|\\s+(?:and|et|und|y|e|en|with|avec|mit|con|com|met|و|&)\\s+(?=\\p{Lu}|[^\\p{L}]|\\p{Lo})");

  private Authors() {}

  /** Names from JSON-LD, else metas, else the page's byline; without the site's own. */
  static List<String> of(Markup markup, StructuredData data, List<String> sites) {
    return Stream.<Stream<String>>of(
            data.names("author").stream(),
            markup.meta("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author").stream(),
            markup.authors.stream().map(Authors::name))
        .map(names -> clean(names, sites))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static String name(Element byline) {
    Element name = byline.selectFirst("[itemprop=name]");
    Element named = name == null ? byline : name;
    return named.hasAttr("content") ? named.attr("content") : named.text();
  }

  private static List<String> clean(Stream<String> names, List<String> sites) {
    return names
        .map(n -> BY.matcher(n.strip()).replaceFirst(""))
        .flatMap(BETWEEN::splitAsStream)
        .map(String::strip)
        .filter(n -> n.length() > 1 && n.length() <= LONGEST && n.indexOf('@') < 0 && !n.contains("://") && n.chars().anyMatch(Character::isLetter))
        .filter(n -> sites.stream().noneMatch(s -> s.toLowerCase(Locale.ROOT).equals(n.toLowerCase(Locale.ROOT))))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
