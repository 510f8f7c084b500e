package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Trait;

/** Finds single measures that are told with a part, but no number: "metro y medio", "mezzo metro", "un metro e venti". */
final class Singles {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> HUNDREDTHS = Set.of("m");

  private final String lower;
  private final String normal;
  private final Lexicon lexicon;
  private final WordScanner words;

  Singles(String lower, String normal, Lexicon lexicon) {
    this.lower = lower;
    this.normal = normal;
    this.lexicon = lexicon;
    this.words = new WordScanner(lower);
  }

  Map<Amount, Counted> find(List<NumberMention> numbers) {
    Map<Amount, Counted> found = new HashMap<>();
    Map<Integer, NumberMention> byEnd = new HashMap<>();
    Map<Integer, NumberMention> byStart = new HashMap<>();
    numbers.forEach(n -> byEnd.put(n.end(), n));
    numbers.forEach(n -> byStart.put(n.start(), n));
    for (Map.Entry<String, List<String>> part : lexicon.words().more().entrySet()) {
      part.getValue().forEach(phrase -> behind(phrase, new BigDecimal(part.getKey()), byEnd, found));
    }
    lexicon.words().halfBefore().forEach(word -> before(word, found));
    numbers.stream().filter(n -> n.has(Trait.ARTICLE)).forEach(n -> hundredths(n, byStart, found));
    return found;
  }

  /** A measure before "y medio" that no number stands before, but for an article; one in the dual is two. */
  private void behind(String phrase, BigDecimal part, Map<Integer, NumberMention> byEnd, Map<Amount, Counted> found) {
    String written = " " + phrase;
    for (int at = lower.indexOf(written); at >= 0; at = lower.indexOf(written, at + 1)) {
      int start = at;
      while (start > 0 && Character.isLetter(lower.charAt(start - 1))) {
        start--;
      }
      start += start < at && !isMeasure(start, at) && lexicon.words().clitics().contains(lower.substring(start, start + 1)) ? 1 : 0; // "ولترا ونصف"
      int end = at + written.length();
      NumberMention one = byEnd.get(start - 1);
      boolean single = one == null ? isMeasure(start, at) : one.has(Trait.ARTICLE) && lexicon.noun(lower.substring(start, at)) != null;
      if (words.wordEnd(end) == end && single) {
        int last = words.again(end, lexicon.noun(lower.substring(start, at)), lexicon::noun);
        BigDecimal whole = lexicon.dual(lower.substring(start, at)) == null ? BigDecimal.ONE : BigDecimal.TWO;
        put(found, one == null ? start : one.start(), last, whole.add(part), start, at);
      }
    }
  }

  /** "mezzo metro" */
  private void before(String word, Map<Amount, Counted> found) {
    Matcher half = Pattern.compile("(?<!\\p{L})" + Pattern.quote(word)).matcher(lower);
    while (half.find()) {
      int to = words.wordEnd(half.end());
      if (isMeasure(half.end(), to)) {
        put(found, half.start(), to, HALF, half.end(), to);
      }
    }
  }

  /** "un metro e venti" */
  private void hundredths(NumberMention one, Map<Integer, NumberMention> byStart, Map<Amount, Counted> found) {
    int start = words.spaces(one.end());
    int end = words.wordEnd(start);
    int next = words.skip(words.spaces(end), lexicon.words().and());
    NumberMention part = byStart.get(next);
    boolean small = part != null && part.value() != null && part.value().compareTo(BigDecimal.TEN) >= 0 && part.value().compareTo(HUNDRED) < 0;
    if (!small || !isMeasure(start, end) || !HUNDREDTHS.contains(lexicon.noun(lower.substring(start, end)).name())) {
      return;
    }
    if (lexicon.noun(lower.substring(words.spaces(part.end()), words.wordEnd(words.spaces(part.end())))) == null) {
      put(found, one.start(), part.end(), BigDecimal.ONE.add(part.value().movePointLeft(2)), start, end);
    }
  }

  private boolean isMeasure(int start, int end) {
    Unit unit = start < end ? lexicon.noun(lower.substring(start, end)) : null;
    return unit != null && unit.kind() == Unit.Kind.MEASURE;
  }

  private void put(Map<Amount, Counted> found, int start, int end, BigDecimal value, int noun, int nounEnd) {
    NumberMention number = new NumberMention(start, end, NumberMention.Kind.CARDINAL, value, null, null, null, Set.of());
    Unit unit = lexicon.noun(lower.substring(noun, nounEnd));
    found.put(Amount.of(number), new Counted(start, end, unit, normal.substring(noun, nounEnd)));
  }
}
