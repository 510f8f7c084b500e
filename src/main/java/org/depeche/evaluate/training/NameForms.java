package org.depeche.evaluate.training;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Name;

/**
 * Makes names as a language forms them: a line holds a type and a pattern, in which {@code {Stadtwerke|Netze}} is one of the words,
 * and {@code {LOC}}, {@code {FIRST}} and {@code {LAST}} are a place, a first and a last name.
 */
final class NameForms {
  private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)\\}");

  private final List<String> lines;
  private final Random random;

  NameForms(List<String> lines, Random random) {
    this.lines = List.copyOf(lines);
    this.random = random;
  }

  /**
   * The words of a name of the type; none where the language has no pattern for it.
   *
   * @param other gives a name for {@code LOC}, {@code FIRST} or {@code LAST}
   */
  List<String> make(Name.Type type, Function<String, List<String>> other) {
    List<String> patterns = lines.stream().filter(l -> l.startsWith(type + " ")).toList();
    if (patterns.isEmpty()) {
      return List.of();
    }
    String pattern = patterns.get(random.nextInt(patterns.size())).substring(type.name().length() + 1);
    Matcher choice = CHOICE.matcher(pattern);
    StringBuilder name = new StringBuilder();
    while (choice.find()) {
      choice.appendReplacement(name, Matcher.quoteReplacement(chosen(choice.group(1), other)));
    }
    choice.appendTail(name);
    return List.of(name.toString().split(" "));
  }

  private String chosen(String choice, Function<String, List<String>> other) {
    if (choice.equals("LOC") || choice.equals("FIRST") || choice.equals("LAST")) {
      return String.join(" ", other.apply(choice));
    }
    String[] words = choice.split("\\|");
    return words[random.nextInt(words.length)];
  }
}
