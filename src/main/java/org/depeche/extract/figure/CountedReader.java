package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside an amount: a sign of money, a unit, a noun with what belongs to it. */
final class CountedReader {
  /** Longer sentences are lists or noise; tagging them costs more than it tells. */
  private static final int MOST_TOKENS = 400;

  private static final int WORDS_BEFORE_HEAD = 4;
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "percent");

  private final AnalysedText text;
  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Identifiers identifiers;

  CountedReader(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers) {
    this.identifiers = identifiers;
    this.cues = cues;
    this.text = text;
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
  }

  Counted read(Amount amount) {
    Counted money = moneyBefore(amount);
    if (money != null) {
      return money;
    }
    boolean linked = takesLink(amount.last());
    Counted beside = unit(amount, amount.end(), linked);
    if (beside != null) {
      return beside;
    }
    if (amount.last().kind() == Kind.FRACTION && amount.value() != null && amount.value().doubleValue() <= 1) {
      Counted of = amount.last().has(Trait.RATIO) ? noun(amount, false) : null;
      return of != null
          ? new Counted(amount.start(), of.end(), PERCENT, of.noun())
          : new Counted(amount.start(), amount.end(), PERCENT, null);
    }
    Counted noun = noun(amount, linked);
    return noun != null ? noun : new Counted(amount.start(), amount.end(), null, null);
  }

  /** Whether a number's noun is linked to it: "deux millions d'abonnés", but "deux abonnés". */
  private static boolean takesLink(NumberMention number) {
    boolean dozens = !number.has(Trait.DIGITS) && number.value() != null && number.value().remainder(TWELVE).signum() == 0;
    boolean power = number.value() == null || number.value().compareTo(MILLION) >= 0;
    return number.has(Trait.ROUND) || power || dozens;
  }

  // ---- money before the number

  private @Nullable Counted moneyBefore(Amount amount) {
    int end = amount.start();
    while (end > 0 && normal.charAt(end - 1) == ' ' && amount.start() - end < 2) {
      end--;
    }
    for (int length = Math.min(4, end); length > 0; length--) {
      int start = end - length;
      boolean sign = !Character.isLetter(normal.charAt(end - 1));
      boolean whole = start == 0 || !Character.isLetterOrDigit(normal.charAt(start - 1)) || !Character.isLetter(normal.charAt(start));
      String code = whole ? Signs.all().money(normal.substring(start, end)) : null;
      if (code != null && (sign || length > 1)) {
        int last = afterMoneyWord(amount.end());
        return new Counted(start, last, new Unit(Unit.Kind.MONEY, code), normal.substring(start, end));
      }
    }
    return null;
  }

  /** "$5m dollars" does not occur, but "US$ 3 milhões de dólares" does. */
  private int afterMoneyWord(int end) {
    int from = skipLink(spaces(end));
    int to = wordEnd(from);
    Unit unit = to > from ? lexicon.noun(lower.substring(from, to)) : null;
    return unit != null && unit.kind() == Unit.Kind.MONEY ? to : end;
  }

  // ---- signs, units and the table's nouns right behind the number

  private @Nullable Counted unit(Amount amount, int end, boolean linked) {
    int from = spaces(end);
    if (from - end > 2) {
      return null;
    }
    Counted sign = sign(amount, from);
    if (sign != null) {
      return sign;
    }
    int start = skip(from, linked ? lexicon.words().links() : lexicon.words().anyLinks());
    int first = wordEnd(start);
    if (first == start) {
      return null;
    }
    return phrase(amount, start, first);
  }

  private @Nullable Counted sign(Amount amount, int from) {
    for (int to = Math.min(normal.length(), from + 6); to > from; to--) {
      boolean ended = to == normal.length() || !Character.isLetterOrDigit(normal.charAt(to)) || !Character.isLetterOrDigit(normal.charAt(to - 1));
      if (!ended) {
        continue;
      }
      String written = normal.substring(from, to);
      String money = Signs.all().money(written);
      String measure = money == null ? Signs.all().measure(written) : null;
      if (money != null || (measure != null && amount.last().has(Trait.DIGITS))) {
        Unit unit = new Unit(money != null ? Unit.Kind.MONEY : Unit.Kind.MEASURE, money != null ? money : measure);
        return new Counted(amount.start(), to, unit, written);
      }
      if (written.equals("%")) {
        return new Counted(amount.start(), to, PERCENT, written);
      }
    }
    return null;
  }

  /** A noun of the table, of up to three words. */
  private @Nullable Counted phrase(Amount amount, int start, int first) {
    int second = nextWordEnd(first);
    int third = second < 0 ? -1 : nextWordEnd(second);
    for (int to : new int[] {third, second}) {
      Unit unit = to < 0 ? null : lexicon.phrase(lower.substring(start, to));
      if (unit != null) {
        return new Counted(amount.start(), to, unit, normal.substring(start, to));
      }
    }
    Unit unit = lexicon.noun(lower.substring(start, first));
    if (unit == null || unit.kind() == Unit.Kind.COUNT) {
      return null;
    }
    return new Counted(amount.start(), first, unit, normal.substring(start, first));
  }

  private int nextWordEnd(int end) {
    int from = spaces(end);
    if (from == end || from >= lower.length()) {
      return -1;
    }
    int to = wordEnd(from);
    return to == from ? -1 : to;
  }

  // ---- other nouns

  private @Nullable Counted noun(Amount amount, boolean linked) {
    int start = spaces(amount.end());
    start = skip(start, linked ? lexicon.words().links() : lexicon.words().anyLinks());
    int at = start;
    for (int n = 0; n < WORDS_BEFORE_HEAD; n++) {
      int end = wordEnd(at);
      if (end == at || (at > start && !isGap(at))) {
        return null;
      }
      String word = lower.substring(at, end);
      if (lexicon.isStop(word)) {
        return null;
      }
      Unit unit = lexicon.noun(word);
      if (identifiers.isInTime(at) || (unit == null && cues.isContext(at))) {
        return null;
      }
      String tag = unit != null || lexicon.isAdjective(word) ? "" : tag(at);
      boolean proper = tag.equals("PROPN") && n == 0 && amount.first().has(Trait.DIGITS) && isAbbreviation(at, end);
      if (unit != null || tag.equals("NOUN") || proper) {
        return head(amount, start, at, end, unit);
      }
      if (!tag.isEmpty() && !tag.equals("ADJ") && !tag.equals("ADV") && !(tag.equals("VERB") && n == 0 && lexicon.words().headLast())) {
        return null;
      }
      at = spaces(end);
    }
    return null;
  }

  private boolean isAbbreviation(int start, int end) {
    return normal.substring(start, end).chars().allMatch(Character::isUpperCase);
  }

  private Counted head(Amount amount, int start, int at, int end, @Nullable Unit unit) {
    Unit found = unit;
    int last = end;
    int lastStart = at;
    while (lexicon.words().headLast()) {
      int next = nextWordEnd(last);
      int from = next < 0 ? last : spaces(last);
      if (next < 0 || from - last != 1 || lexicon.isStop(lower.substring(from, next))) {
        break;
      }
      Unit better = lexicon.noun(lower.substring(from, next));
      if (!tag(from).equals("NOUN") || !tag(lastStart).equals("NOUN")) {
        break;
      }
      found = better != null ? better : new Unit(Unit.Kind.COUNT, lemma(from, next));
      last = next;
      lastStart = from;
    }
    if (found == null) {
      found = new Unit(Unit.Kind.COUNT, lemma(lastStart, last));
    }
    last = Signs.all().isCompleted(found.name()) ? complement(last) : last;
    return new Counted(amount.start(), last, found, normal.substring(start, last));
  }

  /** A bare noun that says what is counted: "rapports de dysfonctionnements". */
  private int complement(int end) {
    int from = spaces(end);
    if (from == end) {
      return end;
    }
    int link = skip(from, lexicon.words().complements());
    int to = wordEnd(link);
    if (link == from || to == link) {
      return end;
    }
    String word = lower.substring(link, to);
    if (lexicon.isStop(word) || !Character.isLowerCase(normal.charAt(link)) && !isUncased(normal.charAt(link)) && !lexicon.words().compounds()) {
      return end;
    }
    int next = nextWordEnd(to);
    boolean described = next > 0 && tag(spaces(to)).equals("ADJ") || next > 0 && tag(spaces(to)).equals("NOUN");
    return tag(link).equals("NOUN") && !described && !lexicon.isAdjective(word) ? to : end;
  }

  private static boolean isUncased(char c) {
    return !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }

  private String lemma(int start, int end) {
    int sentence = text.sentenceAt(start);
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int token = tokenAt(tokens, start);
    if (token >= 0 && tokens.get(token).end() == end) {
      return text.lemmas(sentence)[token].toLowerCase(Locale.ROOT).replace(' ', '-');
    }
    return lower.substring(start, end);
  }

  private String tag(int position) {
    int sentence = text.sentenceAt(position);
    if (sentence < 0) {
      return "X";
    }
    List<Token> tokens = text.sentences().get(sentence).tokens();
    if (tokens.size() > MOST_TOKENS) {
      return "X";
    }
    int token = tokenAt(tokens, position);
    return token < 0 ? "X" : text.tags(sentence)[token];
  }

  private static int tokenAt(List<Token> tokens, int position) {
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Token token = tokens.get(middle);
      if (token.end() <= position) {
        low = middle + 1;
      } else if (token.start() > position) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  // ---- the text

  private int spaces(int at) {
    int to = at;
    while (to < lower.length() && lower.charAt(to) == ' ' && to < at + 4) {
      to++;
    }
    return to;
  }

  private boolean isGap(int at) {
    char before = lower.charAt(at - 1);
    return before == ' ' || before == '-' || before == '\'';
  }

  private int wordEnd(int at) {
    int to = at;
    while (to < lower.length() && Character.isLetter(lower.charAt(to)) && to < at + 60) {
      to++;
    }
    return to;
  }

  private int skipLink(int at) {
    return skip(at, lexicon.words().links());
  }

  private int skip(int at, List<String> words) {
    for (String word : words) {
      if (lower.startsWith(word, at)) {
        int end = at + word.length();
        if (word.endsWith("'") || (end < lower.length() && lower.charAt(end) == ' ')) {
          return spaces(end);
        }
      }
    }
    return at;
  }
}
