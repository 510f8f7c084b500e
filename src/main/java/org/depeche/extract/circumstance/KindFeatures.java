package org.depeche.extract.circumstance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.depeche.model.Figure;
import org.depeche.text.PhraseMatcher.Match;

/** What tells an incident's kind, and much of it how far it reached. */
final class KindFeatures {
  private static final int HEAVY = 3;
  private static final int LEAD = 2;
  private static final int END = 2;

  private final Telling telling;
  private final Facts features;

  private KindFeatures(Telling telling, Facts features) {
    this.telling = telling;
    this.features = features;
  }

  static Facts of(Telling telling) {
    KindFeatures known = new KindFeatures(telling, telling.facts());
    List.of(Topic.KIND, Topic.SIGN, Topic.COMPONENT, Topic.CAUSE).forEach(known::cues);
    List.of(Topic.KIND, Topic.SIGN, Topic.COMPONENT).forEach(known::most);
    known.figures();
    known.titleWords(true);
    known.leadWords(true);
    known.senses();
    known.states();
    return known.features;
  }

  /** Scope words, title, lead and figures, as kind has them. */
  static void addScope(Telling telling, Facts features) {
    KindFeatures known = new KindFeatures(telling, features);
    known.cues(Topic.SCOPE);
    known.most(Topic.SCOPE);
    known.titleWords(false);
    known.leadWords(false);
    known.figures();
  }

  /** Lead, end or body. */
  private String place(int word) {
    int sentence = telling.reading.sentence(word);
    return sentence < LEAD ? "L" : sentence >= telling.sentences - END ? "E" : "B";
  }

  private void cues(Topic topic) {
    telling.titleCues(topic).forEach(m -> features.add(topic, "T", m.payload().value()));
    for (Match<Cue> m : telling.cues(topic)) {
      features.add(topic, place(m.firstWord()), m.payload().value());
      features.add(topic, "*", m.payload().value());
    }
  }

  private void most(Topic topic) {
    Map<String, Integer> counts = telling.counts(topic, HEAVY, LEAD);
    List<String> order =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    if (!order.isEmpty()) {
      features.add("most", topic, order.getFirst());
    }
    if (order.size() > 1) {
      features.add("next", topic, order.get(1));
    }
    counts.forEach((value, n) -> features.add("n", topic, value, Facts.atLeast(n, 1, 2, 4, 8)));
  }

  private void figures() {
    for (Figure figure : telling.figures) {
      int word = telling.reading.word(figure.span());
      if (telling.past.holds(word)) {
        continue;
      }
      if (figure.unit() != null) {
        features.add("U", figure.unit());
        features.add("U", place(word), figure.unit());
      }
      if (figure.role() != null) {
        features.add("R", figure.role());
      }
    }
  }

  private void titleWords(boolean grams) {
    String last = "^";
    for (String word : telling.titleWords()) {
      features.own("T", word);
      features.own("*", word);
      features.own("T2" + Facts.stem(last) + " ", word);
      if (grams && word.length() > 3) {
        features.grams("", word);
      }
      last = word;
    }
  }

  private void leadWords(boolean grams) {
    for (String word : telling.leadWords()) {
      features.own("L", word);
      features.own("*", word);
      if (grams) {
        features.grams("", word);
      }
    }
  }

  private void senses() {
    features.each("cT", telling.causeNames(telling.titleCausing()));
    features.pairs("cT", telling.causeNames(telling.titleCausing()));
    features.each("kT", telling.courseNames(telling.titleCourse()));
    features.pairs("kT", telling.courseNames(telling.titleCourse() & StatusFeatures.course(telling)));
    features.each("cL", telling.causeNames(telling.leadCausing()));
    features.each("kL", telling.courseNames(telling.leadCourse()));
    for (String word : telling.titleWords()) {
      features.each("mT", telling.nouns(word));
      features.each("m*", telling.nouns(word));
    }
    for (int w = 0; w < telling.count() && telling.reading.sentence(w) < Telling.LEAD; w++) {
      features.each("mL", telling.nouns(telling.word(w)));
      features.each("m*", telling.nouns(telling.word(w)));
    }
  }

  private void states() {
    int down = 0;
    int degraded = 0;
    for (Match<Cue> m : telling.reading.cues(Topic.STATE)) {
      String state = m.payload().value();
      if (telling.reading.sentence(m.firstWord()) < Telling.LEAD) {
        features.add("sL", state);
      }
      down += state.equals("down") ? 1 : 0;
      degraded += state.equals("degraded") ? 1 : 0;
    }
    features.add("degraded", Integer.compare(HEAVY * degraded, down));
  }
}
