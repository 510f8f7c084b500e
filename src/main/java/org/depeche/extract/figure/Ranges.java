package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.jspecify.annotations.Nullable;

/** Joins the two numbers of a range, or two guesses: "entre 3 000 et 5 000", "drei bis fünf Millionen", "10-12", "sei, forse sette". */
final class Ranges {
  private static final int LONGEST_LIST = 8;
  private static final int FARTHEST = 30;
  private static final int FARTHEST_VERB = 8;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<BigDecimal> POWERS =
      List.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(1_000_000_000));

  private final String lower;
  private final Cues cues;
  private final Set<String> and;
  private final Set<String> to;
  private final Lexicon lexicon;
  private final Set<String> links;
  private final Set<String> changes;
  private final CountedReader reader;

  Ranges(String lower, Cues cues, Lexicon lexicon, CountedReader reader) {
    this.reader = reader;
    FigureWords words = lexicon.words();
    this.lexicon = lexicon;
    this.lower = lower;
    this.cues = cues;
    this.and = new HashSet<>(words.and());
    this.to = new HashSet<>(words.to());
    this.links = new HashSet<>(words.links());
    this.changes = new HashSet<>(words.changes());
    words.links().stream().filter(l -> l.endsWith("'")).forEach(l -> links.add(l.substring(0, l.length() - 1)));
  }

  List<Amount> join(List<NumberMention> numbers) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Amount range = i + 1 < numbers.size() ? range(numbers.get(i), numbers.get(i + 1)) : null;
      boolean last = i + 1 == numbers.size();
      NumberMention sum = range == null ? sumOfList(numbers, i) : null;
      amounts.add(range != null ? range : last ? Amount.of(numbers.get(i)) : sum != null ? inPowerOf(numbers.get(i), sum) : changing(numbers.get(i), numbers.get(i + 1)));
      i += range == null ? 0 : 1;
    }
    return amounts;
  }

  /** The sum in a power that ends a list of bare numbers: "zwei, vier und sieben Millionen Franken"; null where there is none. */
  private @Nullable NumberMention sumOfList(List<NumberMention> numbers, int i) {
    int end = i;
    while (end + 1 < numbers.size() && end < i + LONGEST_LIST && isListed(numbers.get(end), numbers.get(end + 1))) {
      end++;
    }
    NumberMention last = numbers.get(end);
    boolean sum = end > i && last.has(Trait.POWER) && last.value() != null && !numbers.get(i).has(Trait.POWER) && numbers.get(i).value() != null;
    return sum && numbers.get(i).value().compareTo(POWERS.getFirst()) < 0 && reader.read(Amount.of(last)).is(Unit.Kind.MONEY) ? last : null;
  }

  private boolean isListed(NumberMention a, NumberMention b) {
    String between = b.start() > a.end() && b.start() - a.end() < FARTHEST ? lower.substring(a.end(), b.start()).strip() : "";
    return between.equals(",") || and.contains(between);
  }

  private static Amount inPowerOf(NumberMention number, NumberMention sum) {
    BigDecimal power = POWERS.reversed().stream().filter(p -> sum.value().compareTo(p) >= 0).findFirst().orElse(BigDecimal.ONE);
    return Amount.of(number).valued(plain(number.value().multiply(power)));
  }

  /** A number, in the power of the one that it changed to, or of the sum that it is part of: "from 14 to 9 million", "two of the three million euros". */
  private Amount changing(NumberMention a, NumberMention b) {
    Amount amount = Amount.of(a);
    String between = lower.substring(a.end(), Math.max(a.end(), b.start())).strip();
    boolean powers = b.has(Trait.POWER) && b.value() != null && !a.has(Trait.POWER) && a.value() != null;
    boolean part = powers && lexicon.words().partitives().contains(between) && reader.read(Amount.of(b)).is(Unit.Kind.MONEY);
    if (!powers || !part && !lexicon.words().changesTo().contains(between) || a.value().compareTo(POWERS.get(0)) >= 0) {
      return amount;
    }
    return POWERS.reversed().stream()
        .filter(power -> b.value().compareTo(power) >= 0 && !(part && a.value().multiply(power).compareTo(b.value()) >= 0))
        .findFirst()
        .map(power -> amount.valued(plain(a.value().multiply(power))))
        .orElse(amount);
  }

  private @Nullable Amount range(NumberMention a, NumberMention b) {
    if (b.start() - a.end() > FARTHEST || a.value() == null || b.value() == null || a.kind() == Kind.FRACTION) {
      return null;
    }
    BigDecimal low = reader.read(Amount.of(a)).isBare() ? scaled(a.value(), b) : a.value();
    if (!joins(a, b) && !isGuessed(a, b, low)) {
      return null;
    }
    if (low.compareTo(b.value()) >= 0 || differs(a, b)) {
      return null;
    }
    return new Amount(a.start(), b.end(), null, low, b.value(), a, b);
  }

  /** Whether two numbers in words are guesses at one, of which the second may be told to be so: "quaranta, cinquanta chili". */
  private boolean isGuessed(NumberMention a, NumberMention b, BigDecimal low) {
    String between = lower.substring(a.end(), b.start()).strip();
    if (!between.startsWith(",") || b.value().compareTo(low.multiply(BigDecimal.TWO)) > 0) {
      return false;
    }
    String joint = between.substring(1).strip();
    boolean words = !a.has(Trait.DIGITS) && !b.has(Trait.DIGITS);
    return joint.isEmpty() ? words && !reader.read(Amount.of(b)).isBare() : lexicon.words().perhaps().contains(joint);
  }

  /** Whether the ends are counted in different units: "5 % to 30 euros". */
  private boolean differs(NumberMention a, NumberMention b) {
    Unit unit = reader.read(Amount.of(a)).unit();
    Unit other = reader.read(Amount.of(b)).unit();
    boolean share = unit != null && unit.kind() == Unit.Kind.PERCENT && other == null && b.value().compareTo(HUNDRED) > 0;
    return share || unit != null && unit.kind() != Unit.Kind.COUNT && other != null && !unit.equals(other);
  }

  private boolean joins(NumberMention a, NumberMention b) {
    String between = lower.substring(a.end(), b.start()).strip();
    if (between.length() <= 3 && isDash(between)) {
      return true;
    }
    String joint = joint(withoutSign(between));
    int before = wordEnd(beforeSign(a.start()));
    int word = before;
    while (word > 0 && Character.isLetter(lower.charAt(word - 1)) && before - word < 5) {
      word--;
    }
    boolean article = word < before && lexicon.isArticle(lower.substring(word, before));
    boolean opened = cues.opensRange(before) || (article && cues.opensRange(wordEnd(word)));
    boolean changed = lexicon.words().changesTo().contains(joint) && isChange(a.start()) && reader.isBehindPreposition(a.start());
    return to.contains(joint) && !changed || (opened && and.contains(joint));
  }

  /** Before a sign of money with letters, as in "entre R$ 20 e R$ 35". */
  private int beforeSign(int start) {
    int end = start > 0 && lower.charAt(start - 1) == ' ' ? start - 1 : start;
    int space = lower.lastIndexOf(' ', Math.max(0, end - 1));
    boolean sign = space > 0 && end > space + 1 && isMoney(lower.substring(space + 1, end));
    return sign ? space : start;
  }

  /** Whether a verb of change stands before the first number: "rose from 12 to 31". */
  private boolean isChange(int start) {
    int end = start;
    for (int words = 0; words < FARTHEST_VERB; words++) {
      int to = wordEnd(end);
      int from = to;
      while (from > 0 && Character.isLetter(lower.charAt(from - 1))) {
        from--;
      }
      String word = lower.substring(from, to);
      if (word.isEmpty() || to < end && lower.substring(to, end).indexOf(',') >= 0) {
        return false;
      }
      if (changes.contains(word) || word.length() > 1 && lexicon.words().clitics().contains(word.substring(0, 1)) && changes.contains(word.substring(1))) {
        return true;
      }
      end = from;
    }
    return false;
  }

  /** A dash, perhaps with signs of money: {@code £3-£5}. */
  private static boolean isDash(String between) {
    boolean dash = between.indexOf('-') >= 0 || between.indexOf('\u2013') >= 0;
    return dash
        && between
            .chars()
            .allMatch(c -> c == '-' || c == '\u2013' || c == ' ' || c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  private static String withoutSign(String between) {
    int space = between.lastIndexOf(' ');
    String last = between.substring(space + 1);
    boolean sign = isMoney(last);
    return sign && space > 0 ? between.substring(0, space) : between;
  }

  private static boolean isMoney(String lower) {
    String upper = lower.toUpperCase(Locale.ROOT);
    return !lower.isEmpty() && (Signs.all().money(upper) != null || Signs.all().money(upper.charAt(0) + lower.substring(1)) != null);
  }

  /** The word between the numbers, without the first one's unit or the second one's sign of money. */
  private String joint(String between) {
    int end = between.length();
    while (end > 0 && !Character.isLetter(between.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(between.charAt(start - 1))) {
      start--;
    }
    String word = between.substring(start, end);
    if (lexicon.isArticle(word) && !to.contains(word) && start > 0) {
      return joint(between.substring(0, start).strip());
    }
    if (!to.contains(word) && !and.contains(word)) {
      return "";
    }
    String before = between.substring(0, start).strip();
    if (before.indexOf(',') >= 0 || before.indexOf('.') >= 0 || before.indexOf(';') >= 0) {
      return "";
    }
    for (String part : before.equals("-") ? new String[0] : before.split("[ ']+")) { // "acht- bis zehntausend"
      if (!part.isEmpty() && !links.contains(part) && !isUnit(part)) {
        return "";
      }
    }
    return word;
  }

  private boolean isUnit(String part) {
    Unit unit = lexicon.noun(part);
    boolean sign = part.chars().noneMatch(Character::isLetter) || Signs.all().measure(part) != null;
    return sign || (unit != null && unit.kind() != Unit.Kind.COUNT);
  }

  private int wordEnd(int start) {
    int end = start;
    while (end > 0 && !Character.isLetter(lower.charAt(end - 1)) && start - end < 4) {
      end--;
    }
    return end;
  }

  /** "three to five million": the power belongs to both. */
  private BigDecimal scaled(BigDecimal low, NumberMention b) {
    boolean word = lower.substring(b.start(), b.end()).chars().anyMatch(Character::isLetter) || !b.has(Trait.DIGITS);
    if (!word) {
      return low;
    }
    boolean hundreds = low.compareTo(BigDecimal.TEN) < 0 && b.value().compareTo(POWERS.get(0)) < 0 && b.value().remainder(HUNDRED).signum() == 0;
    if (hundreds && !b.has(Trait.DIGITS) && low.multiply(HUNDRED).compareTo(b.value()) < 0) {
      return low.multiply(HUNDRED); // "due-trecento"
    }
    boolean thousands = low.compareTo(POWERS.get(0)) >= 0; // "6.000 y 7.500 millones"
    for (BigDecimal power : POWERS.reversed()) {
      boolean shares = b.value().compareTo(power) >= 0 && !(thousands && power.equals(POWERS.get(0)));
      BigDecimal scaled = low.multiply(power);
      if (shares && scaled.compareTo(b.value()) < 0) {
        return plain(scaled);
      }
    }
    return low;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
