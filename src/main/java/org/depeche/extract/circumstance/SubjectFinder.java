package org.depeche.extract.circumstance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depeche.model.Name;
import org.depeche.model.Subject;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Finds whose incident it is: the organization named most, first and beside the incident. */
final class SubjectFinder {
  private static final int NEAR = 4;
  private static final double FIRST_SENTENCE = 3;
  private static final double TITLE = 3;
  private static final double BESIDE_INCIDENT = 2;
  private static final double FIRST_PARAGRAPH = 1;
  private static final double HANDLE = -1;
  private static final double MONITOR = -3;

  private final Reading reading;
  private final String title;

  SubjectFinder(Reading reading, @Nullable String title) {
    this.reading = reading;
    this.title = title == null ? "" : title.toLowerCase(Locale.ROOT);
  }

  Optional<Subject> find(Past past) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Name name : reading.names) {
      if (name.type() == Name.Type.ORG && !past.holds(reading.word(name.span()))) {
        scores.merge(name.name(), score(name), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .map(e -> Map.entry(e.getKey(), e.getValue() + standing(e.getKey())))
        .filter(e -> e.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .flatMap(best -> mention(best.getKey()));
  }

  private double score(Name name) {
    int word = reading.word(name.span());
    double score = 1;
    if (reading.sentence(word) == 0) {
      score += FIRST_SENTENCE;
    } else if (reading.text.start(name.span()) < reading.text.paragraphs().getFirst().end()) {
      score += FIRST_PARAGRAPH;
    }
    if (name.span().text().startsWith("@")) {
      score += HANDLE;
    }
    if (isNear(Topic.KIND, word) || isNear(Topic.STATE, word)) {
      score += BESIDE_INCIDENT;
    }
    if (isMonitor(word)) {
      score += MONITOR;
    }
    return score;
  }

  private boolean isNear(Topic topic, int word) {
    return reading.inSegment(topic, word).stream()
        .anyMatch(c -> Math.abs(c.lastWord() - word) <= NEAR || Math.abs(c.firstWord() - word) <= NEAR);
  }

  private boolean isMonitor(int word) {
    return reading.inSegment(Topic.MONITOR, word).stream()
        .anyMatch(c -> c.firstWord() <= word && word - c.lastWord() <= 2);
  }

  private double standing(String name) {
    return title.contains(name.toLowerCase(Locale.ROOT)) ? TITLE : 0;
  }

  private Optional<Subject> mention(String name) {
    return reading.names.stream()
        .filter(n -> n.name().equals(name) && n.type() == Name.Type.ORG)
        .findFirst()
        .map(n -> new Subject(n.name(), n.type(), n.span()));
  }
}
