package org.depeche.extract.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.extract.number.NumberMention;
import org.depeche.text.AnalysedText;

/** All that a text's tokens may mean for times; a token can start several units. */
final class Lattice {
  private static final Pattern OFFSET = Pattern.compile(" ?([+-]) ?(\\d{1,2})(?::?(\\d\\d))?(?!\\d)");

  /** Before a capital these tell that it is no name: "ce Mardi". */
  private static final Set<String> POINTING = Set.of("this", "next", "last");
  private static final Set<String> POINTING_AT_DAYS = Set.of("this", "next", "last", "det");

  private final Tokens tokens;
  private final List<List<Unit>> units;
  private final String text;
  private final String written;
  private final Lexicon lexicon;
  private final Set<String> lowercase;

  private Lattice(String text, String written, Lexicon lexicon, Set<String> lowercase) {
    this.text = text;
    this.lexicon = lexicon;
    this.written = written;
    this.lowercase = lowercase;
    this.tokens = Tokens.of(text);
    this.units = new ArrayList<>(tokens.count());
  }

  static Lattice of(AnalysedText text, Lexicon lexicon, DigitShapes shapes, Set<String> lowercase, List<NumberMention> numbers) {
    Lattice lattice = new Lattice(Tokens.fold(text.lower()), text.normal(), lexicon, lowercase);
    for (int token = 0; token < lattice.tokens.count(); token++) {
      lattice.units.add(lattice.read(token, shapes));
    }
    numbers.forEach(lattice::add);
    return lattice;
  }

  Tokens tokens() {
    return tokens;
  }

  List<Unit> at(int token) {
    return token < units.size() ? units.get(token) : List.of();
  }

  /** Whether a unit of a category starts at a token. */
  boolean has(int token, String category) {
    for (Unit unit : at(token)) {
      if (unit.category().equals(category)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a unit of one of some categories starts at a token. */
  boolean hasAny(int token, Set<String> categories) {
    for (Unit unit : at(token)) {
      if (categories.contains(unit.category())) {
        return true;
      }
    }
    return false;
  }

  private List<Unit> read(int token, DigitShapes shapes) {
    List<Unit> found = new ArrayList<>(0);
    char first = tokens.first(token);
    if (Character.isDigit(first)) {
      shapes.read(text, tokens, token, found);
      lexicon.at(tokens, token, (s, at) -> add(found, s, at));
    } else if (Character.isLetter(first) && !isTag(tokens.start(token))) {
      lexicon.at(tokens, token, (s, at) -> add(found, s, at));
    } else {
      String sign = sign(first);
      if (!sign.isEmpty()) {
        found.add(new Unit(sign, "", token, token + 1, tokens.start(token)));
      }
      lexicon.at(tokens, token, (s, at) -> add(found, s, at));
    }
    return found.isEmpty() ? List.of() : found;
  }

  /** Whether a word is a handle, a hashtag or the like: {@code $DEC}. */
  private boolean isTag(int start) {
    return start > 0 && "$#@".indexOf(text.charAt(start - 1)) >= 0;
  }

  private void add(List<Unit> found, Lexicon.Sense sense, int[] at) {
    if (sense.category().equals("ordsuffix") && !tokens.touches(at[0])) {
      return;
    }
    if (sense.category().equals("zonebase")) {
      found.add(new Unit("zone", "+00:00", at[0], at[1], at[2]));
      Matcher offset = OFFSET.matcher(text).region(tokens.end(at[1] - 1), text.length());
      if (offset.lookingAt()) {
        String minutes = offset.group(3) == null ? "00" : offset.group(3);
        String value = offset.group(1) + (offset.group(2).length() == 1 ? "0" : "") + offset.group(2) + ":" + minutes;
        found.add(new Unit("zone", value, at[0], tokens.at(offset.end() - 1) + 1, at[2]));
      }
      return;
    }
    if (lowercase.contains(sense.category()) && isName(at[0], sense.category())
        || sense.capital() && !Character.isUpperCase(written.charAt(at[2]))) {
      return;
    }
    found.add(new Unit(sense.category(), sense.value(), at[0], at[1], at[2]));
  }

  /** Whether a word has a capital, and only one, though no sentence or heading starts with it and nothing marks it as a date. */
  private boolean isName(int token, String category) {
    int start = tokens.start(token);
    return Character.isUpperCase(written.charAt(start))
        && !(start + 1 < written.length() && Character.isUpperCase(written.charAt(start + 1)))
        && token > 0
        && !tokens.breaksBefore(token)
        && tokens.isWord(token - 1)
        && !isInFigures(token)
        && !(category.equals("weekday") && isBeforeNumber(token))
        && !hasAny(token - 1, category.equals("weekday") ? POINTING_AT_DAYS : POINTING);
  }

  /** Whether the number of a day or a clock time follows: "Mardi 12", "Jeudi avant 17h". */
  private boolean isBeforeNumber(int token) {
    int next = token + 1;
    int number = next < tokens.count() && tokens.isWord(next) && leads(next) ? next + 1 : next;
    return number < tokens.count() && tokens.isNumber(number) && !tokens.breaksBefore(number);
  }

  private boolean leads(int token) {
    boolean[] leads = new boolean[1];
    lexicon.at(tokens, token, (sense, at) -> leads[0] |= sense.category().equals("clockprep") && at[1] == token + 1);
    return leads[0];
  }

  /** Whether a sign leads from a word to a number: {@code Sep-23-2020}. */
  private boolean isInFigures(int token) {
    return token + 2 < tokens.count()
        && "/-".indexOf(tokens.first(token + 1)) >= 0
        && tokens.touches(token + 1)
        && tokens.touches(token + 2)
        && tokens.isNumber(token + 2);
  }

  private static String sign(char c) {
    return switch (c) {
      case ',', '،' -> "comma";
      case '.' -> "dot";
      case '(' -> "lpar";
      case ')' -> "rpar";
      case '-', '–', '—' -> "dash";
      case '/' -> "slash";
      case ':' -> "colon";
      default -> "";
    };
  }

  /** "Three-quarters", which are no quarters of a year. */
  private void fraction(NumberMention number, int from) {
    if (text.substring(number.start(), number.end()).indexOf('-') > 0) {
      List<Unit> here = new ArrayList<>(units.get(from));
      here.add(new Unit("fraction", "", from, tokens.at(number.end() - 1) + 1, number.start()));
      units.set(from, here);
    }
  }


  private void add(NumberMention number) {
    BigDecimal value = number.value();
    int from = tokens.at(number.start());
    if (value == null || value.signum() < 0 || from >= tokens.count()) {
      return;
    }
    if (number.kind() == NumberMention.Kind.FRACTION) {
      fraction(number, from);
      return;
    }
    int to = tokens.at(number.end() - 1) + 1;
    boolean digits = tokens.isNumber(from);
    if (digits && (to == from + 1 || number.kind() == NumberMention.Kind.ORDINAL)) {
      return;
    }
    String category =
        number.kind() == NumberMention.Kind.ORDINAL ? "ordinal" : digits ? "num" : "numw";
    if (!units.get(from).isEmpty() && text.substring(number.start(), number.end()).indexOf('-') > 0) {
      units.get(from).removeIf(u -> u.category().equals("numw") && u.to() < to); // no "dix" in "dix-huit"
    }
    Unit unit = new Unit(category, value.stripTrailingZeros().toPlainString(), from, to, number.start());
    List<Unit> here = units.get(from);
    if (here.isEmpty()) {
      units.set(from, new ArrayList<>(List.of(unit)));
    } else if (here.stream().noneMatch(u -> u.category().equals("weekday") && category.equals("numw") && u.to() == to)) {
      here.removeIf(u -> u.category().equals(category) && u.to() == to);
      here.add(unit);
    }
  }
}
