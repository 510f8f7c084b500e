package org.depeche.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Finds the paragraphs of the article on a page: the part of it where blocks of prose stand closest together, less what
 * its markup calls something else or what is mostly links. The scores follow Arc90's Readability (2010) and the link
 * density of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
 */
final class MainText {
  /** What is named noise and holds more than this, for each character outside of all noise, is no noise. */
  private static final double MOST_NOISE = 0.5;

  private static final int MOST_SPARED = 6;

  /** What an element may add that isn't prose, for each character of prose that it adds. */
  private static final double MOST_REST = 1.0;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\u00AD]+");

  /** How many characters of a paragraph tell whether it is another. */
  private static final int COMPARED = 50;

  private static final int SHORTEST_ARTICLE = 300;
  private static final int SHORTEST_LEAD = 40;
  private static final int MOST_LEAD_BLOCKS = 4;

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "article", "main", "body", "td", "tr", "tbody", "table", "center", "form");

  private final Parts parts;
  private final List<Block> blocks;
  private final String description;
  private final boolean strict;
  private final BitSet dropped = new BitSet();

  /**
   * Starts a search.
   *
   * @param description what the page is about, without spaces
   * @param strict whether comments are never the article
   */
  private MainText(Parts parts, String description, boolean strict) {
    this.parts = parts;
    this.description = description;
    this.blocks = parts.blocks;
    this.strict = strict;
  }

  /**
   * Finds the article on a page.
   *
   * @param description what the page's head says that it is about
   * @param body the article as structured data gives it, or an empty string; it stands where the page shows none of it
   */
  static Found of(Document page, String description, String body) {
    Parts parts = new Parts(page);
    String about = SPACES.matcher(description).replaceAll("");
    Found found = article(parts, about, true);
    if (found.length() < SHORTEST_ARTICLE) {
      Found other = article(parts, about, false);
      found = other.length() > found.length() ? other : found;
    }
    if (body.length() >= SHORTEST_ARTICLE && !found.agreesWith(body)) {
      List<String> paragraphs = body.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      return new Found(parts, found.main(), paragraphs, List.of("The text is that of the page's structured data."));
    }
    return found.length() > 0 ? found : new Found(parts, found.main(), List.of(), List.of("No article was found on the page."));
  }

  private static Found article(Parts parts, String about, boolean strict) {
    MainText text = new MainText(parts, about, strict);
    text.drop();
    text.score();
    Part main = text.best();
    return new Found(parts, main, text.within(main).stream().map(Block::text).toList(), List.of());
  }

  /**
   * The article's text.
   *
   * @param main the part of the page that holds it
   * @param paragraphs with list items and sub-headings, in order
   */
  record Found(Parts parts, Part main, List<String> paragraphs, List<String> warnings) {
    int length() {
      return paragraphs.stream().mapToInt(String::length).sum();
    }

    /** Whether half of the one is in the other, both ways. */
    boolean agreesWith(String body) {
      String plain = SPACES.matcher(body).replaceAll("");
      int shared = 0;
      for (String paragraph : paragraphs) {
        shared += plain.contains(start(paragraph)) ? paragraph.length() : 0;
      }
      return shared >= 0.5 * length() && shared >= 0.5 * plain.length();
    }
  }

  /** Drops what is named noise, and lines that are. */
  private void drop() {
    parts.count(dropped);
    Set<Part> spared = spared();
    for (Part part : parts.all) {
      if (isNoise(part) && !spared.contains(part)) {
        dropped.set(part.first, part.last);
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.aside() * 2 > block.text().length() || (block.isBoilerplate() && !block.isHeading())) {
        dropped.set(i);
      }
    }
    parts.count(dropped);
  }

  /** What is named noise but holds much of the page's prose: the article, or a part of the page around it. The biggest first. */
  private Set<Part> spared() {
    Set<Part> spared = new HashSet<>();
    for (int round = 0; round < MOST_SPARED; round++) {
      double clean = parts.body().bulk();
      Part biggest = null;
      int end = 0;
      for (Part part : parts.all) {
        if (part.first < end || !isNoise(part) || spared.contains(part)) {
          continue;
        }
        clean -= part.bulk();
        end = part.last;
        if (!(strict && part.is(Signals.COMMENTS)) && (biggest == null || part.bulk() > biggest.bulk())) {
          biggest = part;
        }
      }
      if (biggest == null || biggest.bulk() < MOST_NOISE * clean) {
        break;
      }
      spared.add(biggest);
    }
    return spared;
  }

  private static boolean isNoise(Part part) {
    return part.is(Signals.NOISE)
        || (part.is(Signals.WEAK_NOISE) && !part.is(Signals.CONTENT))
        || (part.is(Signals.LINKED_NOISE) && part.isMostlyLinks());
  }

  /** Each block of prose speaks for the elements around it, the nearer the more. */
  private void score() {
    for (int i = dropped.nextClearBit(0); i < blocks.size(); i = dropped.nextClearBit(i + 1)) {
      Block block = blocks.get(i);
      if (!block.isProse()) {
        continue;
      }
      long commas = block.text().chars().filter(c -> c == ',' || c == '،' || c == '、').count();
      double points = (1 + commas + Math.min(block.text().length() / 100.0, 4)) * (1 - block.links());
      Part part = block.part();
      for (int up = 0; part != null && up < 5; up++, part = part.parent) {
        part.addScore(points * (part.is(Signals.CONTENT) ? 1.25 : 1) / (1 + 0.35 * up));
      }
    }
  }

  /** The part that scores best, or the one around it that adds prose without much else. */
  private Part best() {
    Part best = parts.body();
    for (Part part : parts.all) {
      best = part.score() > best.score() ? part : best;
    }
    Part inside = best;
    for (Part around = best; around != null; around = around.parent) {
      int prose = around.prose() - inside.prose();
      int rest = around.rest() - inside.rest();
      if (!CONTAINERS.contains(best.element.normalName()) || (prose > 0 && rest < MOST_REST * prose)) {
        best = around;
        inside = around;
      }
    }
    return best;
  }

  /** The blocks of the article: those of the main part, after the lead if that stands before it. */
  private List<Block> within(Part main) {
    List<Block> inside = new ArrayList<>();
    for (int i = dropped.nextClearBit(main.first); i < main.last; i = dropped.nextClearBit(i + 1)) {
      inside.add(blocks.get(i));
    }
    List<Block> article = new ArrayList<>(Trimming.trim(inside));
    int first = article.isEmpty() ? main.first : blocks.indexOf(article.get(0));
    article.addAll(0, lead(first));
    return article;
  }

  /** The paragraph between the title and block {@code end} that is named a lead, or that the page gives as its description. */
  private List<Block> lead(int end) {
    int title = -1;
    for (int i = 0; i < end; i++) {
      title = blocks.get(i).level() == 1 ? i : title;
    }
    for (Part part : parts.all) {
      if (part.first > title && part.last <= end && isLead(part)) {
        return blocks.subList(part.first, part.last);
      }
    }
    return title < 0 ? List.of() : blocks.subList(title + 1, end).stream().filter(this::isLead).limit(1).toList();
  }

  /** A sentence as a heading, or what the page says it is about. */
  private boolean isLead(Block block) {
    String text = block.text();
    boolean sentence = block.isHeading() && text.length() >= Block.SHORTEST_PROSE && block.isSentence() && block.links() == 0;
    boolean described =
        text.length() >= SHORTEST_LEAD
            && !description.isEmpty()
            && text.charAt(0) == description.charAt(0)
            && description.startsWith(start(text)) && !block.part().isInside(Signals.ASIDE);
    return sentence || described;
  }

  private static String start(String text) {
    return SPACES.matcher(text.substring(0, Math.min(COMPARED, text.length()))).replaceAll("");
  }

  private boolean isLead(Part part) {
    if (part.last == part.first || part.last > part.first + MOST_LEAD_BLOCKS) {
      return false;
    }
    int length = 0;
    int linked = 0;
    for (Block block : blocks.subList(part.first, part.last)) {
      length += block.text().length();
      linked += block.linked();
    }
    return length >= SHORTEST_LEAD
        && linked < 0.3 * length
        && !part.isInside(Signals.ASIDE)
        && (part.is(Signals.LEAD) || part.element.attr("itemprop").equals("description"));
  }
}
