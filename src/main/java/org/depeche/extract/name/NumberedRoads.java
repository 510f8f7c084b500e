package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** Numbered roads: "on the M62", "sulla A1", "l'A7". */
final class NumberedRoads {
  /** Airliners have numbers like these, too: "the A320". */
  private static final String NO_AIRLINER = "(?!A ?(?:220|3[0-8]0|319|321)\\b)";

  private final @Nullable Pattern pattern;

  NumberedRoads(NameWords words) {
    this.pattern = words.roads().isEmpty() ? null : pattern(words);
  }

  private static Pattern pattern(NameWords words) {
    String article = "(?<![\\p{L}\\p{N}])(?iu:" + String.join("|", words.roadArticles()) + ")(?:(?<=')|\\s)";
    String number = "(?:" + String.join("|", words.roads()) + ") ?\\d{1,4}(?![\\p{L}\\p{N}-]|[.,]\\d)";
    return Pattern.compile(article + NO_AIRLINER + "(" + number + ")");
  }

  List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = pattern == null ? null : pattern.matcher(text);
    while (matcher != null && matcher.find()) {
      found.add(new Mention(matcher.start(1), matcher.end(1), Name.Type.LOC, Mention.SURE));
    }
    return found;
  }
}
