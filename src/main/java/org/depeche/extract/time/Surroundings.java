package org.depeche.extract.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.time.Matching.Match;
import org.depeche.extract.time.Matching.Step;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** What the words around an expression say of it. */
final class Surroundings {
  private static final Set<String> COUNTED = Set.of("unit", "units", "wunit", "age", "month", "hsep", "hourunit", "oclock", "of", "ordsuffix", "percent");

  private final AnalysedText text;
  private final Lattice lattice;
  private final Tokens tokens;
  private final Map<Integer, Boolean> future = new HashMap<>();

  Surroundings(AnalysedText text, Lattice lattice) {
    this.text = text;
    this.lattice = lattice;
    this.tokens = lattice.tokens();
  }

  /** The unit of a category that ends right before another. */
  @Nullable Unit before(Unit first, String category) {
    for (int token = Math.max(0, first.from() - 4); token < first.from(); token++) {
      for (Unit unit : lattice.at(token)) {
        if (unit.to() == first.from() && unit.category().equals(category)) {
          return unit;
        }
      }
    }
    return null;
  }

  /** Where an expression stands and whether the words around it look ahead. */
  Reading reading(List<Step> steps) {
    Unit first = steps.get(0).unit();
    int sentence = text.sentenceAt(first.start());
    Unit inside = Extraction.inner(steps).isEmpty() ? first : Extraction.inner(steps).get(0).unit();
    boolean ahead = before(inside, "deadline") != null || future.computeIfAbsent(sentence, this::looksAhead);
    return new Reading(sentence, ahead);
  }

  private boolean looksAhead(int sentence) {
    if (sentence < 0) {
      return false;
    }
    int from = tokens.at(text.sentences().get(sentence).start());
    int end = text.sentences().get(sentence).end();
    for (int token = from; token < tokens.count() && tokens.start(token) < end; token++) {
      if (lattice.has(token, "futurecue")) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing after a match can be counted by its number. */
  boolean isClosed(Match match) {
    int next = match.end();
    for (Step step : match.steps()) {
      next = Math.max(next, step.unit().to());
    }
    return next >= tokens.count()
        || tokens.breaksBefore(next)
        || !(tokens.isWord(next) || tokens.isNumber(next))
        || !lattice.at(next).isEmpty() && lattice.at(next).stream().noneMatch(Surroundings::canBeCounted);
  }

  /** Whether an adverb is not written as the noun that it could be: "morgen", not "Morgen" inside a sentence. */
  boolean isLower(Match match) {
    int start = match.steps().get(0).unit().start();
    int sentence = text.sentenceAt(start);
    return Character.isLowerCase(text.normal().charAt(start))
        || sentence >= 0 && text.sentences().get(sentence).start() == start;
  }

  /** Whether no word stands before, as at the start of a quote: "weeks, not days". */
  boolean standsAlone(Match match) {
    int first = match.steps().get(0).unit().from();
    String unit = match.steps().get(match.steps().size() - 1).unit().value();
    return !unit.equals("H")
        && !unit.equals("S")
        && (first == 0 || tokens.breaksBefore(first) || !tokens.isWord(first - 1) && !tokens.isNumber(first - 1));
  }

  /** "One" alone is hardly ever a time of day. */
  static boolean isOne(Match match) {
    List<Step> inner = Extraction.inner(match.steps());
    return inner.size() == 1
        && inner.get(0).unit().category().equals("clocknum")
        && inner.get(0).unit().value().equals("1");
  }

  /** Whether a measure stands before, as in "kilometres per hour". */
  boolean isMeasure(Match match) {
    int before = match.steps().get(0).unit().from() - 1;
    return before >= 0 && lattice.has(before, "measure");
  }

  /** Whether something is counted shortly before: "500 complaints a day". */
  boolean isRate(Match match) {
    int first = match.steps().get(0).unit().from();
    for (int token = first - 1; token >= Math.max(0, first - 4) && !tokens.breaksBefore(token + 1); token--) {
      if (lattice.has(token, "num") || lattice.has(token, "numw") || lattice.has(token, "times")) {
        return token < first - 1 || lattice.has(token, "times");
      }
    }
    return false;
  }

  private static boolean canBeCounted(Unit unit) {
    return COUNTED.contains(unit.category());
  }

  /** A number of four digits alone is a year if nothing is counted by it. */
  boolean isYear(Match match) {
    Unit year = match.steps().get(match.steps().size() - 1).unit();
    int value = year.number();
    int next = year.to();
    if (match.steps().size() > 1) {
      return value > 1000;
    }
    if (value < 1500 || value > 2050 || value < 1900 && !isClosed(match) || year.start() > 0 && "-/".indexOf(text.normal().charAt(year.start() - 1)) >= 0) {
      return false;
    }
    return value % 100 != 0 || isClosed(match) || next < tokens.count() && !lattice.at(next).isEmpty();
  }
}
