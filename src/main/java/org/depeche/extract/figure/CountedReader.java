package org.depeche.extract.figure;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.LocaleData.MeasurementSystem;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside an amount: a sign of money, a unit, a noun with what belongs to it. */
final class CountedReader {
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Set<String> COUNTED = Set.of("NOUN", "ADJ", "PROPN", "NUM", "X");
  private static final Unit CELSIUS = new Unit(Unit.Kind.MEASURE, "Cel");
  private static final Unit FAHRENHEIT = new Unit(Unit.Kind.MEASURE, "[degF]");
  private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "percent");

  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final WordScanner words;
  private final NounReader nouns;
  private final Complements complements;
  private final WordTags tags;
  private final Currencies currencies;
  private final List<String> countries;
  private final ULocale locale; // of the first of them
  private final boolean fahrenheit; // whether bare degrees are, as in the English news of the United States

  CountedReader(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers, List<String> countries) {
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.words = new WordScanner(lower);
    this.nouns = new NounReader(text, lexicon, cues, identifiers);
    this.complements = new Complements(text, lexicon, cues, identifiers);
    this.tags = new WordTags(text);
    this.currencies = Currencies.of(text.pack(), lexicon);
    this.countries = countries;
    this.locale = new ULocale(text.pack().code(), countries.isEmpty() ? "" : countries.getFirst());
    boolean spoken = !countries.isEmpty() && ULocale.addLikelySubtags(new ULocale("", locale.getCountry())).getLanguage().equals(locale.getLanguage());
    this.fahrenheit = spoken && LocaleData.getMeasurementSystem(locale) == MeasurementSystem.US;
  }

  Counted read(Amount amount) {
    Counted money = moneyBefore(amount);
    if (money != null) {
      return money;
    }
    String power = normal.substring(words.wordStart(amount.end()), amount.end());
    String code = Signs.all().sum(power);
    if (code != null) {
      return new Counted(amount.start(), amount.end(), new Unit(Unit.Kind.MONEY, code), power);
    }
    boolean linked = takesLink(amount.last());
    Counted beside = rate(unit(amount, withoutCents(amount.end()), linked));
    boolean part = amount.last().kind() == Kind.FRACTION && amount.value() != null && amount.value().doubleValue() <= 1;
    boolean ratio = part && amount.last().has(Trait.RATIO) && beside != null && !beside.is(Unit.Kind.PERCENT);
    if (beside != null && !ratio && !(part && beside.is(Unit.Kind.COUNT))) {
      return beside;
    }
    if (part) {
      Counted measure = partOfMeasure(amount);
      if (measure != null) {
        return measure;
      }
      boolean share = amount.last().has(Trait.RATIO) && lexicon.words().shareNouns();
      Counted of = share ? nouns.read(amount, false) : null;
      return of != null
          ? new Counted(amount.start(), of.end(), PERCENT, of.noun())
          : new Counted(amount.start(), amount.end(), PERCENT, null);
    }
    Counted noun = nouns.read(amount, linked);
    return noun != null ? noun : new Counted(amount.start(), amount.end(), null, null);
  }

  /** A measure with what makes a rate of it: "85 litri al secondo". */
  private @Nullable Counted rate(@Nullable Counted counted) {
    if (counted == null || !counted.is(Unit.Kind.MEASURE)) {
      return counted;
    }
    int from = words.spaces(counted.end());
    int end = words.phraseEnd(from, lexicon.words().perSecond());
    return end == from ? counted : new Counted(counted.start(), end, new Unit(Unit.Kind.MEASURE, counted.unit().name() + "/s"), counted.noun());
  }

  /** Whether the country that the text is about parts thousands by the mark in some digits, as Arabic in Morocco does in "1.400". */
  boolean isGrouping(String digits) {
    return !countries.isEmpty() && digits.contains(DecimalFormatSymbols.getInstance(locale).getGroupingSeparatorString());
  }

  /** The money of the country that the text is about. */
  @Nullable Unit homeMoney() {
    return countries.isEmpty() ? null : Currencies.of(countries.getFirst());
  }

  /** The money or degrees of the country that the text is about, where they are called by the same word; any other unit as it is. */
  Unit local(Unit unit) {
    if (unit.equals(CELSIUS)) {
      return fahrenheit ? FAHRENHEIT : CELSIUS;
    }
    return unit.kind() == Unit.Kind.MONEY ? currencies.local(unit, countries) : unit;
  }

  /** A measure behind an indefinite article: "half a mile", "three-quarters of a tonne". */
  private @Nullable Counted partOfMeasure(Amount amount) {
    int from = words.skip(words.spaces(amount.end()), lexicon.words().links());
    int to = words.wordEnd(from);
    String article = lower.substring(from, to);
    int next = words.nextWordEnd(to);
    if (next < 0 || !lexicon.isArticle(article) || lexicon.isDefinite(article)) {
      return null;
    }
    int start = words.spaces(to);
    Unit unit = lexicon.noun(lower.substring(start, next));
    return unit != null && unit.kind() == Unit.Kind.MEASURE ? new Counted(amount.start(), next, unit, normal.substring(start, next)) : null;
  }

  /** Whether a number's noun is linked to it: "deux millions d'abonnés", but "deux abonnés". */
  private boolean takesLink(NumberMention number) {
    int word = words.wordStart(number.end());
    boolean dozen = word > number.start() && lexicon.isRound(lower.substring(word, number.end()));
    boolean dozens = dozen || !number.has(Trait.DIGITS) && number.value() != null && number.value().remainder(TWELVE).signum() == 0;
    boolean power = number.has(Trait.POWER) || number.value().compareTo(MILLION) >= 0;
    return number.has(Trait.ROUND) || power || dozens;
  }

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
      if (code != null && (sign || length > 1 || isLetterOfMoney(code, end, amount))) {
        int last = afterMoneyWord(withoutCents(amount.end()));
        return new Counted(start, last, signed(code, normal.substring(start, end)), normal.substring(start, end));
      }
    }
    return null;
  }

  /** Whether a letter right before a number is short for the money of a country that the text is about: "R500". */
  private boolean isLetterOfMoney(String code, int end, Amount amount) {
    return end == amount.start() && currencies.isOf(code, countries);
  }

  /** Degrees with the words behind them that make them negative. */
  @Nullable Counted belowZero(Counted counted) {
    return counted.is(Unit.Kind.MEASURE) ? behind(counted, lexicon.words().belowZero()) : null;
  }

  /** Whether a clause ends at a position, or goes on without a noun: "24 euro e 50 a famiglia". */
  boolean endsAt(int end) {
    int next = words.spaces(end);
    return words.isClauseEnd(end) || next > end && !lexicon.isPercent(lower, end) && !COUNTED.contains(tags.tag(next));
  }

  boolean isBehindPreposition(int start) {
    return tags.tagBefore(start).equals("ADP");
  }

  /** What stands behind a measure or sum and is more of it. */
  record More(BigDecimal value, Counted counted) {}

  /** The half behind what is counted, as in "dos kilómetros y medio", or the cents behind a sum: "12 francs 35". */
  @Nullable More more(Counted counted) {
    for (Map.Entry<String, List<String>> part : lexicon.words().more().entrySet()) {
      Counted more = counted.noun() == null ? null : behind(counted, part.getValue());
      if (more != null) {
        return new More(new BigDecimal(part.getKey()), more);
      }
    }
    int end = counted.end() + 3;
    boolean money = counted.is(Unit.Kind.MONEY) && end <= lower.length() && lower.charAt(counted.end()) == ' ';
    boolean ends = money && endsAt(end);
    if (!ends || !lower.substring(counted.end() + 1, end).chars().allMatch(Character::isDigit)) {
      return null;
    }
    boolean whole = !lower.substring(counted.start(), counted.end()).matches(".*\\d[.,]\\d\\d\\D.*");
    BigDecimal cents = new BigDecimal(lower.substring(counted.end() + 1, end)).movePointLeft(2);
    return whole ? new More(cents, new Counted(counted.start(), end, counted.unit(), counted.noun())) : null;
  }

  private @Nullable Unit noun(String word) {
    Unit unit = lexicon.noun(word);
    return unit == null ? null : local(unit);
  }

  private @Nullable Counted behind(Counted counted, List<String> phrases) {
    for (String phrase : phrases) {
      int end = counted.end() + 1 + phrase.length();
      if (lower.startsWith(" " + phrase, counted.end()) && words.wordEnd(end) == end && !lower.startsWith("-", end)) { // "and a half-empty bus"
        end = words.again(end, counted.unit(), this::noun);
        return new Counted(counted.start(), end, counted.unit(), counted.noun());
      }
    }
    return null;
  }

  /** Behind the dash that stands for no cents: "500.–", "50,-". */
  private int withoutCents(int end) {
    int dash = end + 1;
    boolean mark = dash < lower.length() && ".,".indexOf(lower.charAt(end)) >= 0 && "-–—".indexOf(lower.charAt(dash)) >= 0;
    int next = dash + 1 < lower.length() && lower.charAt(dash + 1) == '-' ? dash + 2 : dash + 1;
    return mark && (next == lower.length() || !Character.isLetterOrDigit(lower.charAt(next))) ? next : end;
  }

  /** "$5m dollars" does not occur, but "US$ 3 milhões de dólares" does. */
  private int afterMoneyWord(int end) {
    int from = words.skip(words.spaces(end), lexicon.words().links());
    int to = words.wordEnd(from);
    Unit unit = to > from ? lexicon.noun(lower.substring(from, to)) : null;
    return unit != null && unit.kind() == Unit.Kind.MONEY ? to : end;
  }

  private @Nullable Counted unit(Amount amount, int end, boolean linked) {
    int from = words.spaces(end);
    if (lexicon.words().headLast() && lower.startsWith("-", end)) {
      return attribute(amount, end + 1);
    }
    if (isAbbreviated(amount, end)) {
      from = words.spaces(end + 1);
    }
    if (from - end > 3) {
      return null;
    }
    Counted sign = sign(amount, from);
    if (sign != null) {
      return sign;
    }
    int start = words.skip(from, linked ? lexicon.words().links() : lexicon.words().anyLinks());
    int first = words.wordEnd(start);
    if (first == start) {
      return null;
    }
    return phrase(amount, start, first);
  }

  /** A measure or size tied to its number before a noun: "a 900-acre fire", "a 40-strong crew". */
  private @Nullable Counted attribute(Amount amount, int start) {
    int to = words.wordEnd(start);
    Unit unit = to > start ? lexicon.attribute(lower.substring(start, to)) : null;
    return unit == null ? null : new Counted(amount.start(), to, unit, normal.substring(start, to));
  }

  /** Whether a point ends the number's last word and money follows: "390 Mio. Euro". */
  private boolean isAbbreviated(Amount amount, int end) {
    if (end >= lower.length() || lower.charAt(end) != '.' || !Character.isLetter(lower.charAt(end - 1))) {
      return false;
    }
    int from = words.spaces(end + 1);
    Unit unit = lexicon.noun(lower.substring(from, words.wordEnd(from)));
    Counted sign = from > end + 1 ? sign(amount, from) : null;
    return sign != null && sign.is(Unit.Kind.MONEY) || unit != null && unit.kind() == Unit.Kind.MONEY;
  }

  private @Nullable Counted sign(Amount amount, int from) {
    for (int to = Math.min(normal.length(), from + 6); to > from; to--) {
      boolean elided = to < normal.length() && "'’".indexOf(normal.charAt(to)) >= 0 && Character.isLetter(normal.charAt(to - 1));
      boolean ended = !elided && to == normal.length() || !elided && !Character.isLetterOrDigit(normal.charAt(to)) || !Character.isLetterOrDigit(normal.charAt(to - 1));
      if (!ended) {
        continue;
      }
      String written = normal.substring(from, to);
      String money = Signs.all().money(written);
      String measure = money == null ? Signs.all().measure(written) : null;
      if (money != null || (measure != null && amount.last().has(Trait.DIGITS))) {
        Unit unit = money != null ? signed(money, written) : new Unit(Unit.Kind.MEASURE, measure);
        return new Counted(amount.start(), to, unit, written);
      }
      if (written.equals("%") || (from == amount.end() || written.indexOf('.') > 0) && Signs.all().isPercent(written)) {
        return new Counted(amount.start(), to, PERCENT, written);
      }
    }
    return null;
  }

  private Unit signed(String code, String sign) {
    Unit unit = new Unit(Unit.Kind.MONEY, code);
    return currencies.signed(unit, sign, countries);
  }

  /** A noun of the table, of up to four words. */
  private @Nullable Counted phrase(Amount amount, int start, int first) {
    int second = words.nextWordEnd(first);
    int third = second < 0 ? -1 : words.nextWordEnd(second);
    int fourth = third < 0 ? -1 : words.nextWordEnd(third);
    for (int to : new int[] {fourth, third, second}) {
      String phrase = to < 0 ? "" : lower.substring(start, to);
      Unit known = lexicon.phrase(phrase);
      boolean money = known != null && known.kind() == Unit.Kind.MONEY;
      Unit unit = currencies.named(phrase).or(() -> money ? currencies.called(phrase, countries) : Optional.empty()).orElse(known);
      if (unit != null) {
        int end = unit.kind() == Unit.Kind.COUNT ? complements.withoutAdjective(first, to, unit) : to;
        return new Counted(amount.start(), end, unit, normal.substring(start, end));
      }
    }
    String word = lower.substring(start, first);
    Unit unit = Optional.ofNullable(lexicon.noun(word)).or(() -> currencies.word(word, countries)).orElse(null);
    if (unit == null || unit.kind() == Unit.Kind.COUNT) {
      return null;
    }
    return new Counted(amount.start(), first, local(unit), normal.substring(start, first));
  }
}
