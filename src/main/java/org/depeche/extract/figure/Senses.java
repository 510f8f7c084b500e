package org.depeche.extract.figure;

import java.util.HashMap;
import java.util.Map;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher;

/**
 * Tells what nouns of two senses count by what their text is about: "operaciones" are a surgeon's in a text with
 * operating theatres, and a bank's in others.
 */
final class Senses {
  private final Map<Unit, Unit> usual = new HashMap<>();
  private final Map<Unit, Unit> others = new HashMap<>();
  private final PhraseMatcher<Unit> matcher;

  private Senses(FigureWords words) {
    PhraseMatcher.Builder<Unit> builder = PhraseMatcher.<Unit>builder().clitics(words.clitics());
    words
        .senses()
        .forEach(
            (other, sense) -> {
              Unit open = open(other, sense);
              usual.put(open, new Unit(Unit.Kind.COUNT, sense.usual()));
              others.put(open, new Unit(Unit.Kind.COUNT, other));
              sense.near().forEach(phrase -> builder.add(phrase, open));
            });
    this.matcher = builder.build();
  }

  static Senses of(LanguagePack pack, FigureWords words) {
    return pack.derive(Senses.class, p -> new Senses(words));
  }

  /** What a noun of two senses counts before its text is asked. */
  static Unit open(String other, FigureWords.Sense sense) {
    return new Unit(Unit.Kind.COUNT, sense.usual() + "/" + other);
  }

  /** What a unit is in a text: itself, unless it is that of a noun of two senses. */
  Unit in(AnalysedText text, Unit unit) {
    if (!usual.containsKey(unit)) {
      return unit;
    }
    boolean isOther = matcher.find(text.lower()).stream().anyMatch(m -> m.payload().equals(unit));
    return (isOther ? others : usual).get(unit);
  }
}
