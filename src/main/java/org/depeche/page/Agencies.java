package org.depeche.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The news agencies that an article credits: in its byline, in the dateline that opens it, in brackets at its end, or in a short line around it. */
final class Agencies {
  private static final Pattern NAME =
      Pattern.compile(
          Signals.agencies().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));

  /** Petra and Ansa are first names, too; and photographers stand behind their agency. */
  private static final Pattern OF_A_PERSON = Pattern.compile("(?:" + NAME + ")\\s?[\\s/|]\\s?\\p{Lu}\\p{Ll}");

  private static final int DATELINE = 90;
  private static final int LONGEST_SIGNATURE = 80;
  private static final int LONGEST_CREDIT = 50;
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]{2,60}[)\\]]|^[^.]{2,60}?[–—-]");

  /** How many blocks before and after the text may hold a credit. */
  private static final int NEAR = 6;

  private static final Pattern LAST_BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]{2,60}[)\\]]\\s*$");

  private Agencies() {}

  /** {@code text} as it was found, {@code paragraphs} those that are the article's. */
  static List<String> of(List<String> bylines, MainText.Found text, List<String> paragraphs) {
    Stream<String> places = Stream.concat(bylines.stream(), credits(text));
    if (!paragraphs.isEmpty()) {
      String first = paragraphs.get(0);
      String last = paragraphs.get(paragraphs.size() - 1);
      places = Stream.concat(places, matches(IN_BRACKETS, first.substring(0, Math.min(DATELINE, first.length()))));
      places = Stream.concat(places, last.length() <= LONGEST_SIGNATURE ? Stream.of(last) : matches(LAST_BRACKETS, last));
    }
    return places.flatMap(p -> matches(NAME, p)).distinct().toList();
  }

  /** Short lines, no sentences, that don't speak of a picture. */
  private static Stream<String> credits(MainText.Found text) {
    List<Block> blocks = text.parts().blocks;
    return blocks.subList(Math.max(0, text.main().first - NEAR), Math.min(blocks.size(), text.main().last + NEAR)).stream()
        .filter(b -> b.text().length() <= LONGEST_CREDIT && !b.isSentence() && !b.isHeading() && !b.isItem() && b.links() < 0.5)
        .filter(b -> !b.part().isInside(Signals.COMMENTS))
        .map(Block::text)
        .filter(line -> !Signals.isOfPicture(line) && !OF_A_PERSON.matcher(line).find());
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(r -> r.group()).toList().stream();
  }
}
