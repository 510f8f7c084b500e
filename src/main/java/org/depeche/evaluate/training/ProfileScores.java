package org.depeche.evaluate.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.extract.circumstance.Facts;
import org.depeche.extract.circumstance.ProfileModel;
import org.depeche.text.LinearModel;
import org.jspecify.annotations.Nullable;

/** How well models tell what gold articles say of their incidents, by fact and language. */
final class ProfileScores {
  private final Map<String, Map<String, int[]>> facts = new LinkedHashMap<>();

  void add(ProfileExample example, ProfileModel model) {
    count("kind", example, known(example.lesson().gold().kind()), guess(model.kind(), example.lesson().facts()));
    count("status", example, known(example.lesson().gold().status()), guess(model.status(), example.status()));
    count("scope", example, known(example.lesson().gold().scope()), guess(model.scope(), example.scope()));
    count(
        "subject",
        example,
        example.subject().isEmpty() ? Set.of() : Set.of(example.subject()),
        model.subjectOf(example.subjects(), example.lesson().kind()).stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    count(
        "components",
        example,
        example.lesson().gold().components().stream().map(c -> c.concept() + " " + c.state()).collect(Collectors.toSet()),
        model.components(example.parts()).stream().map(c -> c.concept() + " " + c.state()).collect(Collectors.toSet()));
  }

  private static Set<String> known(@Nullable String value) {
    return Stream.ofNullable(value).collect(Collectors.toSet());
  }

  private static Set<String> guess(LinearModel model, Facts facts) {
    return Set.of(model.best(facts.hashes()).outcome());
  }

  private void count(String fact, ProfileExample example, Set<String> gold, Set<String> found) {
    Set<String> hits = new TreeSet<>(gold);
    hits.retainAll(found);
    for (String language : List.of(example.lesson().language(), "all")) {
      int[] tally =
          facts.computeIfAbsent(fact, f -> new TreeMap<>()).computeIfAbsent(language, l -> new int[3]);
      tally[0] += hits.size();
      tally[1] += gold.size() - hits.size();
      tally[2] += found.size() - hits.size();
    }
  }

  @Override
  public String toString() {
    StringBuilder report = new StringBuilder("F1 on articles not learnt from\n");
    facts.forEach(
        (fact, languages) -> {
          report.append(String.format(Locale.ROOT, "%-11s", fact));
          languages.forEach(
              (language, t) ->
                  report.append(
                      String.format(Locale.ROOT, " %s %.1f", language, 200.0 * t[0] / (2 * t[0] + t[1] + t[2]))));
          report.append('\n');
        });
    return report.toString();
  }
}
