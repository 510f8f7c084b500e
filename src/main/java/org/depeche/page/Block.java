package org.depeche.page;

import java.util.Set;

/**
 * A run of text between the borders of block elements.
 *
 * @param part the element that it stands in
 * @param linked how many of its characters are links
 * @param aside how many stand in inline elements that are named noise
 */
record Block(Part part, String text, int linked, int aside) {
  static final int SHORTEST_PROSE = 60;

  /** A longer line says something, however it begins. */
  private static final int LONGEST_BOILERPLATE = 250;

  private static final int LONGEST_NOTICE = 700;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  boolean isProse() {
    return text.length() >= SHORTEST_PROSE && links() < 0.5 && !isHeading();
  }

  boolean isBoilerplate() {
    return (text.length() <= LONGEST_BOILERPLATE && Signals.isBoilerplate(text))
        || (text.length() <= LONGEST_NOTICE && Signals.isCookieNotice(text));
  }

  /** The share of it that is links. */
  double links() {
    return (double) linked / text.length();
  }

  boolean isHeading() {
    return HEADINGS.contains(part.element.normalName());
  }

  /** 1 to 6; 7 for what is no heading. */
  int level() {
    return isHeading() ? part.element.normalName().charAt(1) - '0' : 7;
  }

  boolean isItem() {
    String name = part.element.normalName();
    return name.equals("li") || name.equals("td") || name.equals("dd") || name.equals("dt") || name.equals("th");
  }

  /** Whether it ends as a sentence does. */
  boolean isSentence() {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’»«“)]* ".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return ".!?…:;。！？؟۔।".indexOf(text.charAt(end)) >= 0;
  }
}
