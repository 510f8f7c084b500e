package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.depeche.extract.number.Morpheme.Flag;
import org.depeche.extract.number.Morpheme.Kind;
import org.jspecify.annotations.Nullable;

/** Cuts what numbers are made of out of a text, in one pass. */
final class NumberLexer {
  private static final int LONGEST_PROCLITIC = 3;

  private final NumberLexicon lexicon;
  private final Digits digits;
  private final CompoundCutter compounds;
  private final HomonymParts homonyms;
  private final String normal;
  private final String lower;
  private final IntPredicate endsSentence;
  private final List<Atom> atoms = new ArrayList<>();
  private int word;

  NumberLexer(NumberLexicon lexicon, String normal, String lower, IntPredicate endsSentence) {
    this.endsSentence = endsSentence;
    this.lexicon = lexicon;
    this.digits = new Digits(lexicon.words());
    this.compounds = new CompoundCutter(lexicon, lower);
    this.homonyms = new HomonymParts(lexicon, lower);
    this.normal = normal;
    this.lower = lower;
  }

  List<Atom> atoms() {
    int length = lower.length();
    for (int i = 0; i < length; ) {
      char c = lower.charAt(i);
      if (Character.isLetter(c)) {
        i = word(i);
      } else if (c >= '0' && c <= '9') {
        i = digits(i);
      } else {
        BigDecimal part = Fractions.sign(c);
        if (part != null) {
          add(i, i + 1, Morpheme.of(Kind.FRACTION, part, Flag.NONE));
        } else if (c == '-') {
          minus(i);
        }
        i = part == null && startsDecimals(i) ? decimals(i) : i + 1;
      }
    }
    return atoms;
  }

  private void add(int start, int end, Morpheme morpheme) {
    atoms.add(new Atom(start, end, morpheme, word));
  }

  /** A hyphen is a sign where nothing stands before it and digits follow. */
  private void minus(int at) {
    boolean open = at == 0 || Character.isWhitespace(lower.charAt(at - 1)) || "(:[".indexOf(lower.charAt(at - 1)) >= 0;
    int next = at + 1;
    while (next < lower.length() && lower.charAt(next) == ' ' && next < at + 3) {
      next++;
    }
    boolean numbered = atoms.isEmpty() || at - atoms.getLast().end() > 1;
    if (open && numbered && next < lower.length() && Character.isDigit(lower.charAt(next))) {
      word++;
      add(at, at + 1, Morpheme.of(Kind.MINUS));
    }
  }

  /** {@code .5} */
  private boolean startsDecimals(int at) {
    boolean open = at == 0 || lower.charAt(at - 1) == ' ' || lower.charAt(at - 1) == '(' || lower.charAt(at - 1) == '-';
    return open
        && lexicon.words().decimal().contains(String.valueOf(lower.charAt(at)))
        && at + 1 < lower.length()
        && Character.isDigit(lower.charAt(at + 1));
  }

  private int decimals(int at) {
    int end = at + 1;
    while (end < lower.length() && Character.isDigit(lower.charAt(end)) && end < at + 20) {
      end++;
    }
    boolean glued = end < lower.length() && Character.isLetter(lower.charAt(end));
    BigDecimal value = new BigDecimal("0." + lower.substring(at + 1, end));
    word++;
    add(at, end, Morpheme.of(Kind.NUMBER, value, glued ? Flag.GLUED : Flag.DIGITS));
    return end;
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Reads the word at {@code start}; gives where to go on. */
  private int word(int start) {
    int end = endOfWord(start);
    word++;
    int read = known(start);
    if (read > 0) {
      return read;
    }
    List<Atom> parts = compounds.parts(start, end, word);
    if (!parts.isEmpty()) {
      atoms.addAll(parts);
      return end;
    }
    if (!lexicon.words().proclitics().isEmpty()) {
      return afterProclitic(start, end);
    }
    boolean named = end < lower.length() && Character.isDigit(lower.charAt(end));
    return named && !isMoney(start, end) ? endOfName(end) : end;
  }

  /** Whether letters before digits may be a sign of money. */
  private boolean isMoney(int start, int end) {
    return Character.isUpperCase(normal.charAt(start)) && lexicon.words().moneyLetters().contains(lower.substring(start, end));
  }

  /** Digits behind letters name something: {@code X2}, {@code A320}. */
  private int endOfName(int at) {
    int end = at;
    while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
      end++;
    }
    return end;
  }

  private int afterProclitic(int start, int end) {
    boolean digit = end < lower.length() && Character.isDigit(lower.charAt(end));
    if (digit ? isFunctionWord(start, end) : lexicon.isFunctionWord(lower.substring(start, end))) { // "لست", I am not
      return end;
    }
    for (int n = Math.min(LONGEST_PROCLITIC, end - start); n > 0; n--) {
      String letters = lower.substring(start, start + n);
      if (!lexicon.isProclitic(letters)) {
        continue;
      }
      if (digit && start + n == end) {
        joiner(start, letters);
        return end;
      }
      int mark = atoms.size();
      joiner(start, letters);
      int read = start + n < end ? known(start + n) : 0;
      if (read > 0) {
        return read;
      }
      atoms.subList(mark, atoms.size()).clear();
    }
    return digit ? endOfName(end) : end;
  }

  /** Whether a word that digits are written onto is no name, such as "عام" or "وفي". */
  private boolean isFunctionWord(int start, int end) {
    boolean joined = end - start > 2 && lexicon.words().joiners().contains(lower.substring(start, start + 1));
    return lexicon.isFunctionWord(lower.substring(start, end))
        || (joined && lexicon.isFunctionWord(lower.substring(start + 1, end)));
  }

  private void joiner(int start, String letters) {
    if (lexicon.words().joiners().contains(letters.substring(0, 1))) {
      add(start, start + 1, Morpheme.of(Kind.JOINER));
    }
  }

  /** The longest phrase known at {@code start}, which ends at a word's end; gives where that is, or 0. */
  private int known(int start) {
    Trie<Morpheme> node = lexicon.free();
    Morpheme found = null;
    int foundEnd = 0;
    int i = start;
    while (i < lower.length()) {
      char c = lower.charAt(i);
      boolean gap = c == ' ' || c == '-';
      node = node.next(gap ? ' ' : c);
      if (node == null) {
        break;
      }
      i++;
      while (gap && i < lower.length() && (lower.charAt(i) == ' ' || lower.charAt(i) == '-')) {
        i++;
      }
      Morpheme morpheme = node.value();
      if (morpheme != null && !gap && isEnd(i)) {
        found = morpheme;
        foundEnd = i;
      }
    }
    if (found == null) {
      return 0;
    }
    add(start, foundEnd, homonyms.read(atoms, start, foundEnd, found));
    return foundEnd;
  }

  private boolean isEnd(int at) {
    return at == lower.length() || !Character.isLetterOrDigit(lower.charAt(at));
  }

  private int digits(int start) {
    word++;
    Digits.Read read = digits.read(normal, start);
    int end = read.end();
    int letters = end < lower.length() && Character.isLetter(lower.charAt(end)) ? endOfWord(end) : end;
    if (read.value() == null) {
      return letters;
    }
    if (read.fraction()) {
      add(start, end, Morpheme.of(Kind.FRACTION, read.value(), Flag.DIGITS));
      return end;
    }
    String suffix = normal.substring(end, letters);
    boolean named = letters < lower.length() && Character.isDigit(lower.charAt(letters)) && letters > end;
    Morpheme multiplier = named ? null : multiplier(suffix, end, letters);
    int dotted = dottedEnding(end);
    if (dotted > end) {
      add(start, dotted, Morpheme.of(Kind.ORDINAL, read.value(), Flag.DIGITS));
      return dotted;
    }
    if (lexicon.isOrdinalEnding(suffix) || isDotted(end)) {
      add(start, letters, Morpheme.of(Kind.ORDINAL, read.value(), Flag.DIGITS));
      return letters;
    }
    Flag flag = suffix.isEmpty() || multiplier != null ? Flag.DIGITS : Flag.GLUED;
    add(start, end, literal(read, flag));
    if (multiplier != null) {
      add(end, letters, multiplier);
      return letters;
    }
    if (suffix.isEmpty()) {
      return spaced(end);
    }
    return named ? endOfName(end) : letters;
  }

  private Morpheme literal(Digits.Read read, Flag flag) {
    return new Morpheme(Kind.NUMBER, read.value(), BigDecimal.ONE, BigDecimal.ONE, read.other(), flag);
  }

  private @Nullable Morpheme multiplier(String suffix, int end, int letters) {
    if (suffix.isEmpty()) {
      return null;
    }
    Morpheme abbreviation = lexicon.abbreviation(suffix);
    if (abbreviation != null) {
      return abbreviation;
    }
    Trie<Morpheme> node = lexicon.free();
    for (int i = end; i < letters && node != null; i++) {
      node = node.next(lower.charAt(i));
    }
    Morpheme morpheme = node == null ? null : node.value();
    return morpheme != null && morpheme.kind() == Kind.MULTIPLIER ? morpheme : null;
  }

  /** An abbreviated power behind a space: {@code 3,5 Mio.} */
  private int spaced(int end) {
    int from = end;
    while (from < lower.length() && lower.charAt(from) == ' ' && from < end + 3) {
      from++;
    }
    int to = from == end ? end : endOfWord(from);
    if (to == from) {
      return end;
    }
    Morpheme multiplier = to - from > 6 ? null : lexicon.abbreviation(normal.substring(from, to));
    if (multiplier == null || !isEnd(to)) {
      return end;
    }
    add(from, to, multiplier);
    return to;
  }

  /** Where an ordinal's ending behind a full stop ends: {@code 21.º}; else {@code end}. */
  private int dottedEnding(int end) {
    if (!lower.startsWith(".", end)) {
      return end;
    }
    int to = endOfWord(end + 1);
    boolean ending = to > end + 1 && to < end + 4 && lexicon.isOrdinalEnding(lower.substring(end + 1, to));
    return ending ? to : end;
  }

  private boolean isDotted(int end) {
    return lexicon.words().ordinalDot()
        && lower.startsWith(". ", end)
        && end + 2 < lower.length()
        && Character.isLetter(lower.charAt(end + 2))
        && !endsSentence.test(end + 1);
  }
}
