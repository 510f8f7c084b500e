package org.depeche.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article in JSON-LD, by the vocabulary of schema.org.
 *
 * @param article the object that describes the page's article; missing if there is none
 * @see <a href="https://schema.org/Article">schema.org's Article</a>
 */
record StructuredData(JsonNode article) {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern WRAPPING = Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*]]>|]]>)\\s*;?\\s*$");
  private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|Posting|Report)$");
  private static final Pattern MARKUP = Pattern.compile("<[^>]{0,500}>");

  /**
   * Reads a page's scripts of JSON-LD; broken ones count for nothing.
   *
   * @param addresses the page's address and its canonical one, to tell its article from others
   */
  static StructuredData of(List<String> scripts, List<String> addresses) {
    List<JsonNode> articles = new ArrayList<>();
    for (String script : scripts) {
      try {
        collect(LENIENT.readTree(unwrapped(script)), articles);
      } catch (JsonProcessingException | StackOverflowError broken) {
        continue;
      }
    }
    return new StructuredData(
        articles.stream()
            .filter(a -> addresses.stream().anyMatch(address -> isAt(a, address)))
            .findFirst()
            .or(() -> articles.stream().filter(a -> a.has("datePublished") || a.has("articleBody")).findFirst())
            .or(() -> articles.stream().findFirst())
            .orElse(MissingNode.getInstance()));
  }

  /** Some wrap their data in a comment, which was for browsers of the last century. */
  private static String unwrapped(String script) {
    return script.contains("<!") || script.contains("]]>") || script.contains("-->") ? WRAPPING.matcher(script).replaceAll("") : script;
  }

  /** Articles stand alone, in lists, in a graph, or as what a page is about; those in an item list are others. */
  private static void collect(JsonNode node, List<JsonNode> articles) {
    if (node.isArray()) {
      node.forEach(n -> collect(n, articles));
    } else if (node.isObject()) {
      if (types(node).anyMatch(t -> ARTICLE.matcher(t).matches())) {
        articles.add(node);
      }
      for (String inside : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        collect(node.path(inside), articles);
      }
    }
  }

  private static Stream<String> types(JsonNode node) {
    return each(node.path("@type")).map(JsonNode::asText);
  }

  private static boolean isAt(JsonNode article, String address) {
    String path = path(address);
    return path.length() > 1
        && Stream.of(article.path("url"), article.path("mainEntityOfPage"), article.path("mainEntityOfPage").path("@id"), article.path("@id"))
            .anyMatch(n -> n.isTextual() && path(n.asText()).equals(path));
  }

  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*", "").replaceFirst("/$", "");
  }

  private static Stream<JsonNode> each(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(all::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      all.add(node);
    }
    return all.stream();
  }

  /** A property as text. */
  Optional<String> text(String property) {
    return each(article.path(property)).filter(JsonNode::isValueNode).map(n -> plain(n.asText())).filter(t -> !t.isEmpty()).findFirst();
  }

  /** A text of several paragraphs, which may be marked up, and the markup escaped. */
  Optional<String> paragraphs(String property) {
    return each(article.path(property))
        .filter(JsonNode::isValueNode)
        .map(n -> n.asText().indexOf('<') < 0 ? Parser.unescapeEntities(n.asText(), false) : n.asText())
        .map(t -> t.indexOf('<') < 0 ? t.lines() : new Parts(Jsoup.parseBodyFragment(t)).blocks.stream().map(Block::text))
        .map(lines -> lines.map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n\n")))
        .filter(t -> !t.isEmpty())
        .findFirst();
  }

  /** The names of the people or organizations that a property holds, as text or as objects. */
  List<String> names(String property) {
    return each(article.path(property))
        .flatMap(n -> n.isValueNode() ? Stream.of(n) : each(n.path("name")))
        .map(n -> plain(n.asText()))
        .filter(n -> !n.isEmpty())
        .toList();
  }

  /** The objects that a property holds. */
  List<StructuredData> parts(String property) {
    return each(article.path(property)).filter(JsonNode::isObject).map(StructuredData::new).toList();
  }

  /** Text may hold markup, escaped or not. */
  private static String plain(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text.strip();
    }
    String whole = Parser.unescapeEntities(MARKUP.matcher(text).replaceAll(" "), false);
    return whole.replaceAll("[ \\t]+", " ").strip();
  }
}
