package org.depeche.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The news agencies that an article credits: in its byline, in the dateline that opens it, or in brackets or a short line at its end. */
final class Agencies {
  private static final Pattern NAME =
      Pattern.compile(
          Signals.agencies().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  private static final int DATELINE = 90;
  private static final int LONGEST_SIGNATURE = 80;
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]{2,60}[)\\]]|^[^.]{2,60}?[–—-]");
  private static final Pattern LAST_BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]{2,60}[)\\]]\\s*$");

  private Agencies() {}

  static List<String> of(List<String> bylines, List<String> paragraphs) {
    Stream<String> places = bylines.stream();
    if (!paragraphs.isEmpty()) {
      String first = paragraphs.get(0);
      String last = paragraphs.get(paragraphs.size() - 1);
      places = Stream.concat(places, matches(IN_BRACKETS, first.substring(0, Math.min(DATELINE, first.length()))));
      places = Stream.concat(places, last.length() <= LONGEST_SIGNATURE ? Stream.of(last) : matches(LAST_BRACKETS, last));
    }
    return places.flatMap(p -> matches(NAME, p)).distinct().toList();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(r -> r.group()).toList().stream();
  }
}
