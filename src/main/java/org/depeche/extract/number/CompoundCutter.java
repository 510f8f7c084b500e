package org.depeche.extract.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.depeche.extract.number.Morpheme.Kind;

/** Cuts a word wholly into number parts, the longest first: "zweihundertdrei", "ventitré". */
final class CompoundCutter {
  private static final int LONGEST_WORD = 120;

  private final Trie<Morpheme> inside;
  private final String lower;

  CompoundCutter(NumberLexicon lexicon, String lower) {
    this.inside = lexicon.inside();
    this.lower = lower;
  }

  /** The parts of the word, whose number is {@code word}; none where it is no number. */
  List<Atom> parts(int start, int end, int word) {
    if (end - start > LONGEST_WORD || inside.next(lower.charAt(start)) == null) {
      return List.of();
    }
    List<Atom> parts = new ArrayList<>();
    if (!cut(start, end, word, parts, new boolean[end - start + 1])) {
      return List.of();
    }
    Collections.reverse(parts);
    boolean elided = end < lower.length() && lower.charAt(end) == '\'';
    Kind first = parts.getFirst().kind();
    boolean whole = parts.size() == 1 && !elided;
    boolean partOfPower = first == Kind.DENOMINATOR && parts.getLast().is(Kind.MULTIPLIER); // "Viertelmillion"
    boolean begins = first == Kind.NUMBER || first == Kind.MULTIPLIER || partOfPower;
    boolean open = parts.getLast().is(Kind.JOINER); // "dice" is no ten
    return whole || open || !begins ? List.of() : parts;
  }

  /** Collects the parts from the last to the first; {@code dead} holds from where no cut leads to the end. */
  private boolean cut(int at, int end, int word, List<Atom> parts, boolean[] dead) {
    if (at == end) {
      return true;
    }
    int base = dead.length - 1 - (end - at);
    if (dead[base]) {
      return false;
    }
    Trie<Morpheme> node = inside;
    List<Atom> choices = new ArrayList<>(3);
    for (int i = at; i < end; i++) {
      node = node.next(lower.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value() != null) {
        choices.add(new Atom(at, i + 1, node.value(), word));
      }
    }
    for (Atom choice : choices.reversed()) {
      if (cut(choice.end(), end, word, parts, dead)) {
        parts.add(choice);
        return true;
      }
    }
    dead[base] = true;
    return false;
  }
}
