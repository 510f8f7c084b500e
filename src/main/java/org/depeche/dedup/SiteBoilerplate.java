package org.depeche.dedup;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.text.Latest;

/**
 * Learns the paragraphs that a site puts under its articles, from seeing them there again and again, and leaves them out.
 * Remembers the paragraphs seen last of the sites seen last, so that its memory is bounded.
 */
public final class SiteBoilerplate {
  private static final int SITES = 10_000;
  private static final int PARAGRAPHS = 2_000;

  /** In how many articles before a paragraph was seen. */
  public static final int OFTEN = 3;

  private final Map<String, Map<Long, Integer>> sites = new Latest<>(SITES);

  /** An article's text without the paragraphs that three earlier ones of the site had, too; learns from it. */
  public String without(String site, String text) {
    Map<Long, Integer> seen = sites.computeIfAbsent(site, s -> new Latest<>(PARAGRAPHS));
    Set<Long> here = new HashSet<>();
    return text.lines()
        .filter(paragraph -> !paragraph.isBlank())
        .filter(paragraph -> isNew(paragraph, seen, here))
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean isNew(String paragraph, Map<Long, Integer> seen, Set<Long> here) {
    long hash = hash(paragraph);
    int times = here.add(hash) ? seen.merge(hash, 1, Integer::sum) : seen.getOrDefault(hash, 1);
    return times <= OFTEN;
  }

  /** What tells a paragraph from others: a hash of its letters and digits alone. */
  public static long hash(String paragraph) {
    long hash = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = hash * 0x9E3779B97F4A7C15L + Character.toLowerCase(c);
      }
    }
    return hash;
  }
}
