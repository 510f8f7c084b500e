package org.depeche.page;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the paragraphs of the article on a page: the part of it where blocks of prose stand closest together, less what
 * its markup calls something else or what is mostly links. The scores follow Arc90's Readability (2010) and the link
 * density of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
 */
final class MainText {
  private static final Signals SIGNALS = Signals.read();

  private static final String NEVER =
      "script, style, noscript, template, nav, footer, form, button, select, textarea, iframe, object, svg,"
          + " figcaption, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
          + " [role=contentinfo], [role=banner], [role=search], [role=dialog], [style~=display:\\s*none]";
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "dd", "dt", "div", "section",
          "article", "main", "body", "ul", "ol", "dl", "table", "tbody", "tr", "header", "figure", "center", "address",
          "hr", "details", "summary");

  /** An element named noise that holds more of the page's text than this is the article after all. */
  private static final double MOST_NOISE = 0.3;

  /** What an element may add that isn't prose, for each character of prose that it adds. */
  private static final double MOST_REST = 1.0;

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "main", "body", "td", "tr", "tbody", "table", "center");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Words that name parts of a page. */
  record Signals(
      List<String> noise, List<String> weakNoise, List<String> linkedNoise, List<String> content) {
    private static Signals read() {
      try (InputStream in = MainText.class.getResourceAsStream("/page/signals.yaml")) {
        return new YAMLMapper().readValue(in, Signals.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final Set<String> NOISE = words(SIGNALS.noise());
  private static final Set<String> WEAK_NOISE = words(SIGNALS.weakNoise());
  private static final Set<String> LINKED_NOISE = words(SIGNALS.linkedNoise());
  private static final Set<String> CONTENT = words(SIGNALS.content());
  private static final Pattern WORD_BORDER = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** A run of text between block borders. */
  private record Block(Element element, String text, double links) {
    boolean isProse() {
      return text.length() >= 60 && links < 0.5 && !HEADINGS.contains(element.normalName());
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final Map<Element, Double> scores = new IdentityHashMap<>();
  private final Map<Element, Measure> measures = new IdentityHashMap<>();

  private MainText() {}

  /** The article's paragraphs and sub-headings, in order. Empties {@code page} of what is not content. */
  static List<String> paragraphs(Document page) {
    page.select(NEVER).remove();
    removeNoise(page);
    MainText text = new MainText();
    text.cut(page.body());
    text.score();
    text.measure();
    Element main = text.best(page.body());
    return text.within(main);
  }

  private static Set<String> words(List<String> lines) {
    return lines.stream()
        .flatMap(l -> Arrays.stream(l.split(",\\s*")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Drops what is named noise, unless it is named content too or holds most of the page's prose. */
  private static void removeNoise(Document page) {
    int all = page.body().text().length();
    for (Element element : page.body().select("*[class], *[id], aside")) {
      if (element == page.body() || element.parent() == null || HEADINGS.contains(element.normalName())) {
        continue;
      }
      boolean noise =
          named(element, NOISE)
              || (named(element, WEAK_NOISE) && !named(element, CONTENT))
              || (named(element, LINKED_NOISE) && isMostlyLinks(element));
      if (noise && element.text().length() < MOST_NOISE * all) {
        element.remove();
      }
    }
  }

  private static boolean isMostlyLinks(Element element) {
    int text = element.text().length();
    int links = element.select("a").eachText().stream().mapToInt(String::length).sum();
    return text < 40 || links > 0.3 * text;
  }

  private static boolean named(Element element, Set<String> words) {
    if (element.normalName().equals("aside")) {
      return words == NOISE;
    }
    String previous = "";
    for (String part : WORD_BORDER.split(element.className() + " " + element.id())) {
      String word = part.toLowerCase(Locale.ROOT);
      if (words.contains(word) || words.contains(previous + word)) {
        return true;
      }
      previous = word;
    }
    return false;
  }

  /** Cuts the page into blocks. */
  private void cut(Element body) {
    Cutter cutter = new Cutter(body);
    NodeTraversor.traverse(cutter, body);
    cutter.close(body);
  }

  private final class Cutter implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int linkDepth;
    private int linked;

    Cutter(Element body) {
      holder = body;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        int before = text.length();
        append(words.getWholeText());
        linked += linkDepth > 0 ? text.length() - before : 0;
      } else if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          close(element);
        } else if (element.normalName().equals("br")) {
          lineBreak(element);
        } else if (element.normalName().equals("a")) {
          linkDepth++;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          close(element.parent() == null ? element : element.parent());
        } else if (element.normalName().equals("a")) {
          linkDepth--;
        }
      }
    }

    /** Two breaks in a row end a paragraph. */
    private void lineBreak(Element br) {
      Node previous = br.previousSibling();
      while (previous instanceof TextNode blank && blank.isBlank()) {
        previous = previous.previousSibling();
      }
      if (previous instanceof Element e && e.normalName().equals("br")) {
        close(holder);
      } else {
        append(" ");
      }
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!space) {
          text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      }
    }

    /** Ends the block under way; the next one stands in {@code next}. */
    void close(Element next) {
      String words = text.toString().strip();
      if (!words.isEmpty()) {
        blocks.add(new Block(holder, words, (double) linked / words.length()));
      }
      text.setLength(0);
      linked = 0;
      holder = next;
    }
  }

  /** Each block of prose speaks for the elements around it, the nearer the more. */
  private void score() {
    for (Block block : blocks) {
      if (!block.isProse()) {
        continue;
      }
      long commas = block.text().chars().filter(c -> c == ',' || c == '،' || c == '、').count();
      double points = (1 + commas + Math.min(block.text().length() / 100.0, 4)) * (1 - block.links());
      Element element = block.element();
      for (int up = 0; element != null && up < 5; up++, element = element.parent()) {
        double weight = named(element, CONTENT) || element.normalName().equals("article") ? 1.25 : 1;
        scores.merge(element, points * weight / (1 + 0.35 * up), Double::sum);
      }
    }
  }

  /** The element that scores best, or the one around it that adds prose without much else. */
  private Element best(Element body) {
    Element best =
        scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(body);
    Measure inside = measures.getOrDefault(best, Measure.NONE);
    for (Element around = best; around != null; around = around.parent()) {
      Measure wider = measures.getOrDefault(around, Measure.NONE);
      int prose = wider.prose() - inside.prose();
      int rest = wider.rest() - inside.rest();
      if (!CONTAINERS.contains(best.normalName()) || (prose > 0 && rest < MOST_REST * prose)) {
        best = around;
        inside = wider;
      }
    }
    return best;
  }

  /** Adds each block's length to all elements around it. */
  private void measure() {
    for (Block block : blocks) {
      int length = block.text().length();
      Measure own = block.isProse() ? new Measure(length, 0) : new Measure(0, length);
      for (Element e = block.element(); e != null; e = e.parent()) {
        measures.merge(e, own, Measure::plus);
      }
    }
  }

  /** Characters of prose in an element, and of everything else. */
  private record Measure(int prose, int rest) {
    static final Measure NONE = new Measure(0, 0);

    Measure plus(Measure other) {
      return new Measure(prose + other.prose, rest + other.rest);
    }
  }

  private List<String> within(Element main) {
    List<Block> inside = blocks.stream().filter(b -> isWithin(b.element(), main)).toList();
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      if (belongs(inside, i)) {
        paragraphs.add(inside.get(i).text());
      }
    }
    return paragraphs;
  }

  /** Prose belongs; short text does if it isn't a link, and a heading only if prose follows. */
  private static boolean belongs(List<Block> blocks, int i) {
    Block block = blocks.get(i);
    if (HEADINGS.contains(block.element().normalName())) {
      return block.links() < 0.5 && i + 1 < blocks.size() && blocks.get(i + 1).links() < 0.5;
    }
    return block.links() < (block.text().length() < 60 ? 0.5 : 0.7);
  }

  private static boolean isWithin(Element element, Element main) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == main) {
        return true;
      }
    }
    return false;
  }
}
