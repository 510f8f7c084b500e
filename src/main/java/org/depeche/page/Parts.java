package org.depeche.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a page into blocks of text and the parts that hold them, in one pass; both in the order of the page. */
final class Parts implements NodeFilter {
  private static final Set<String> NEVER =
      Set.of(
          "head", "script", "style", "template", "svg", "iframe", "object", "select", "textarea", "button",
          "input", "canvas", "audio", "video", "figcaption", "math", "map", "datalist");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
          "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rt", "rp", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img");
  private static final Set<String> NOISE = Set.of("nav", "footer", "form", "aside", "dialog", "figure", "menu", "noscript");
  private static final Set<String> NOISE_ROLES =
      Set.of("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu");

  final List<Part> all = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>();
  private final Signals signals = new Signals();
  private final StringBuilder text = new StringBuilder();
  private Part open;
  private final Deque<Element> asides = new ArrayDeque<>();
  private int links;
  private int linked;
  private int aside;

  Parts(Document page) {
    open = new Part(page.body(), null, 0, 0);
    all.add(open);
    Part body = open;
    page.body().childNodes().forEach(n -> n.filter(this));
    close();
    body.last = blocks.size();
  }

  Part body() {
    return all.get(0);
  }

  /** Adds up, in each part, the blocks that aren't dropped. Parts inside others come after them. */
  void count(BitSet dropped) {
    all.forEach(Part::clear);
    for (int i = dropped.nextClearBit(0); i < blocks.size(); i = dropped.nextClearBit(i + 1)) {
      blocks.get(i).part().add(blocks.get(i));
    }
    for (int i = all.size() - 1; i > 0; i--) {
      all.get(i).parent.add(all.get(i));
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || NEVER.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    if (name.equals("br")) {
      lineBreak(element);
    } else if (INLINE.contains(name)) {
      links += name.equals("a") ? 1 : 0;
      if (isAside(element)) {
        asides.push(element);
      }
    } else {
      close();
      open = new Part(element, open, marks(element), blocks.size());
      all.add(open);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node == open.element) {
      close();
      open.last = blocks.size();
      open = open.parent;
    } else if (node.normalName().equals("a")) {
      links--;
    }
    if (node == asides.peek()) {
      asides.pop();
    }
    return FilterResult.CONTINUE;
  }

  private boolean isAside(Element inline) {
    int marks = signals.marks(inline);
    return (marks & Signals.NOISE) != 0
        || ((marks & Signals.WEAK_NOISE) != 0 && (marks & Signals.CONTENT) == 0)
        || isHidden(inline);
  }

  private int marks(Element element) {
    String name = element.normalName();
    int marks = signals.marks(element);
    if (NOISE.contains(name)) {
      marks |= Signals.NOISE | Signals.ASIDE;
    }
    if (NOISE_ROLES.contains(element.attr("role")) || isHidden(element)) {
      marks |= Signals.NOISE;
    }
    if (name.equals("article") || name.equals("main") || element.attr("itemprop").equals("articleBody")) {
      marks |= Signals.CONTENT;
    }
    return marks;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
  }

  /** Two breaks in a row end a paragraph. */
  private void lineBreak(Element br) {
    Node previous = br.previousSibling();
    while (previous instanceof TextNode blank && blank.isBlank()) {
      previous = previous.previousSibling();
    }
    if (previous instanceof Element e && e.normalName().equals("br")) {
      close();
    } else {
      append(" ");
    }
  }

  private void append(String words) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space) {
        if (!isInvisible(c)) {
          text.append(c);
        }
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    int added = text.length() - before;
    linked += links > 0 ? added : 0;
    aside += asides.isEmpty() ? 0 : added;
  }

  /** Hints where a word may be broken, and byte order marks. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
  }

  /** Ends the block under way. */
  private void close() {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      blocks.add(new Block(open, words, Math.min(linked, words.length()), aside));
    }
    text.setLength(0);
    linked = 0;
    aside = 0;
  }
}
