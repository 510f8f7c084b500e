package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.model.Name;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/** Tells the numbers that name something, or belong to a time, from those that count. */
final class Identifiers {
  private static final int LONGEST_COMMA = 2;
  private static final int LONGEST_NAME = 30;
  private static final String CLOSING = "»\"”“’";
  private static final Pattern OPENING_OF_NAME = Pattern.compile("[«\"“„‘] ?(?:\\p{L}{1,4} )?$");
  private static final Pattern REST_OF_NAME = Pattern.compile("(?: \\p{Lu}\\p{L}+){1,2} ?[" + CLOSING + "]");
  private static final Pattern NAME_IN_MARKS = Pattern.compile("[«\"“„‘]\\p{L}+(?: \\p{L}+)? $");
  private static final int SHORTEST_CALL = 3;
  private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
  private static final int MOST_LABEL_WORDS = 3;

  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final Mentions mentions;
  private final Beside beside;
  private final WordTags tags;

  Identifiers(AnalysedText text, Lexicon lexicon, List<TimeMention> times, List<Name> names) {
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.beside = new Beside(text, lexicon);
    this.tags = new WordTags(text);
    this.mentions = new Mentions(text, lexicon, beside, times, names);
  }

  /** The numbers that may be figures. */
  List<NumberMention> without(List<NumberMention> numbers) {
    List<NumberMention> kept = new ArrayList<>();
    int listedEnd = -1; // of a number that names something, which others may follow: "numbers 112 and 101"
    for (int i = 0; i < numbers.size(); i++) {
      NumberMention number = numbers.get(i);
      NumberMention share = Everies.share(lower, lexicon, number);
      if (share != null && !isTaken(share.start(), share.end())) {
        kept.add(share);
        continue;
      }
      boolean article = number.has(Trait.ARTICLE) && !lexicon.isPercent(lower, number.end());
      NumberMention next = i + 1 < numbers.size() ? numbers.get(i + 1) : null;
      boolean idiom = lexicon.isIdiom(lower, number.start(), number.end()) && !(beside.isMeasured(number.end()) && BigDecimal.ZERO.equals(number.value()));
      if (number.kind() == Kind.ORDINAL || article || idiom || mentions.holds(number, next) || isWritten(number)) {
        continue;
      }
      boolean named = isDigits(number) && !isMoney(number.start()) && beside.isNamed(number.end());
      boolean labelled = named || isDigits(number) && (isLabelled(number.start()) && (lexicon.words().headLast() || !beside.hasNoun(number.end()) || !beside.isCounted(number.end())) || isPlain(number) && isTitled(number));
      labelled = labelled || isDecimal(number) && isLabelled(number.start()) && !beside.hasNoun(number.end()); // "magnitudo 6,4"
      labelled = labelled || isCalled(number) || isInMarks(number) || isName(number) || isPlain(number) && number.start() == next(listedEnd) && !beside.hasNoun(number.end());
      listedEnd = labelled && isPlain(number) ? number.end() : -1;
      if (isLettered(number)) {
        continue;
      }
      boolean joined = next != null && (isDashed(number, next) || beside.joins(number.end(), next.start()));
      boolean range = joined && beside.isMeasured(next.end()); // "dal 5 all'8 per cento"
      boolean other = (labelled || isPlain(number) && isOneThing(number)) && !range && !beside.isMeasured(number.end());
      if (chained(numbers, i) || other || isCode(number) || i > 0 && isCode(numbers.get(i - 1)) && inRow(numbers.get(i - 1), number) || isAge(number) || next != null && changesToTime(number, next)) {
        continue;
      }
      kept.add(number);
    }
    return kept;
  }

  /** Whether a length of time is told by how it changed, as in "from 3 to 45 minutes", or by two guesses: "six, eight hours". */
  private boolean changesToTime(NumberMention number, NumberMention next) {
    String between = lower.substring(number.end(), Math.max(number.end(), next.start())).strip();
    boolean listed = between.equals(",") && next.start() - number.end() <= LONGEST_COMMA;
    return (listed || lexicon.words().changesTo().contains(between)) && isTimeOrPlace(next.end()) && !mentions.isPoint(next.start()); // "11 000 à 9h45"
  }

  private boolean isDashed(NumberMention a, NumberMention b) {
    return b.start() - a.end() == 1 && "-\u2013".indexOf(lower.charAt(a.end())) >= 0;
  }

  /** Whether part of a place belongs to a time or a name. */
  boolean isTaken(int start, int end) {
    return mentions.isTaken(start, end);
  }

  /** Whether a name ends at a position. */
  boolean isNamed(int end) {
    return mentions.isNamed(end);
  }

  /** Whether the name of a person ends at a position. */
  boolean isPerson(int end) {
    return mentions.isPerson(end);
  }

  /** Where a number stands that follows another one and a comma or "and"; -1 where neither follows. */
  private int next(int end) {
    return Stream.concat(Stream.of(", "), lexicon.words().and().stream().map(and -> lexicon.words().clitics().contains(and) ? " " + and : " " + and + " "))
        .filter(joint -> end >= 0 && lower.startsWith(joint, end))
        .map(joint -> end + joint.length())
        .findFirst()
        .orElse(-1);
  }

  /** Whether a letter is written onto the number of a thing: "runway 12L". */
  private boolean isLettered(NumberMention number) {
    int end = number.end();
    boolean letter = end < lower.length() && Character.isLetter(lower.charAt(end)) && (end + 1 == lower.length() || !Character.isLetter(lower.charAt(end + 1)));
    return letter && isPlain(number) && isLabelled(number.start());
  }

  private boolean isMoney(int start) {
    return start > 0 && Character.getType(lower.charAt(start - 1)) == Character.CURRENCY_SYMBOL;
  }

  /** Whether letters, signs or points tie the digits to something else. */
  private boolean isWritten(NumberMention number) {
    if (!number.has(Trait.DIGITS)) {
      boolean compound = number.kind() == Kind.FRACTION && number.end() + 1 < lower.length() && lower.charAt(number.end()) == '-';
      return compound && Character.isLetter(lower.charAt(number.end() + 1));
    }
    int start = number.start();
    char before = start == 0 ? ' ' : lower.charAt(start - 1);
    if (Character.isDigit(before) || "#@_/\\:+.=°º".indexOf(before) >= 0) {
      boolean sign = before == ':' || before == '.';
      return !sign || start > 1 && Character.isDigit(lower.charAt(start - 2));
    }
    if (isCased(before) && !isMoneyWord(start)) {
      return true;
    }
    boolean hyphened = before == '-' && start > 1 && Character.isLetter(lower.charAt(start - 2));
    int end = number.end();
    char after = end >= lower.length() ? ' ' : lower.charAt(end);
    char next = end + 1 >= lower.length() ? ' ' : lower.charAt(end + 1);
    boolean attribute = after == '-' && Character.isLetter(next) && !beside.isTied(end);
    boolean tied = attribute || "_@\\".indexOf(after) >= 0 || ("/:.".indexOf(after) >= 0 && Character.isDigit(next));
    return hyphened || tied;
  }

  private static boolean isCased(char c) {
    return Character.toUpperCase(c) != Character.toLowerCase(c);
  }

  /** Whether the letters right before digits are a sign of money: "Sh500". */
  private boolean isMoneyWord(int end) {
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1))) {
      from--;
    }
    return Signs.all().money(normal.substring(from, end)) != null;
  }

  private boolean isPlain(NumberMention number) {
    return lower.substring(number.start(), number.end()).chars().allMatch(Character::isDigit);
  }

  private boolean isDecimal(NumberMention number) {
    return lower.substring(number.start(), number.end()).matches("\\d+,\\d{1,2}");
  }

  private boolean isDigits(NumberMention number) {
    return lower.substring(number.start(), number.end()).chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  /** Whether an article of the singular stands before more than one, as in "le 112". */
  private boolean isOneThing(NumberMention number) {
    boolean several = number.value() != null && number.value().compareTo(BigDecimal.ONE) > 0;
    return several
        && number.start() > 0
        && lexicon.isSingularArticle(wordBefore(number.start()))
        && !beside.isMeasured(number.end());
  }

  /** Whether a number and the word behind it are written with capital letters in a sentence, as a name is: "the Two Oceans Marathon". */
  private boolean isName(NumberMention number) {
    int next = number.end() + 1;
    String word = wordBefore(number.start());
    int before = number.start() - 1 - word.length();
    boolean inside = before >= 0 && (Character.isLowerCase(normal.charAt(before)) || lexicon.isArticle(word)); // no title in capitals
    boolean capital = inside && !number.has(Trait.DIGITS) && isCapitalised(number) && next < lower.length() && lower.charAt(number.end()) == ' ';
    return capital && Character.isUpperCase(normal.charAt(next));
  }

  /** Whether a person's age stands in parentheses behind the name or a noun for one: "Corinne (34)", "eine Frau (34)". */
  private boolean isAge(NumberMention number) {
    boolean alone = isInParentheses(number.start(), number.end()) && isDigits(number);
    return alone && (mentions.isPerson(number.start() - 2) || isOnePerson(wordBefore(number.start()), number));
  }

  private boolean isOnePerson(String noun, NumberMention age) {
    Lexicon.Unit unit = lexicon.noun(noun);
    return unit != null && Signs.all().isPeople(unit.name()) && lexicon.isSingular(noun) && age.value() != null && age.value().compareTo(OLDEST) < 0;
  }

  /** Whether a stretch stands alone in parentheses behind a word. */
  boolean isInParentheses(int start, int end) {
    return start > 2 && lower.charAt(start - 1) == '(' && end < lower.length() && lower.charAt(end) == ')';
  }

  /** Whether a number is of a name of few words that stands between marks: "«سيبر 3»", "“Plan Azul 2”", "« Les 400 Coups »". */
  private boolean isInMarks(NumberMention number) {
    int end = number.end();
    Matcher name = NAME_IN_MARKS.matcher(lower.substring(Math.max(0, number.start() - LONGEST_NAME), number.start()));
    boolean last = isDigits(number) && end < lower.length() && CLOSING.indexOf(lower.charAt(end)) >= 0 && name.find();
    Matcher rest = REST_OF_NAME.matcher(normal).region(end, Math.min(normal.length(), end + LONGEST_NAME));
    boolean capital = isDigits(number) || !lexicon.capitalisesNouns() || number.value() != null && Character.isUpperCase(normal.charAt(number.start()));
    return last || capital && rest.lookingAt() && OPENING_OF_NAME.matcher(normal.substring(Math.max(0, number.start() - LONGEST_NAME), number.start())).find();
  }

  /** Digits that begin with a zero, but are no decimals. */
  private boolean isCode(NumberMention number) {
    int start = number.start();
    return lower.charAt(start) == '0' && start + 1 < number.end() && Character.isDigit(lower.charAt(start + 1));
  }

  /** Digits in a row, as in telephone numbers. */
  private boolean chained(List<NumberMention> numbers, int i) {
    int row = 1;
    for (int j = i; j > 0 && inRow(numbers.get(j - 1), numbers.get(j)) && row < 4; j--) {
      row++;
    }
    for (int j = i; j + 1 < numbers.size() && inRow(numbers.get(j), numbers.get(j + 1)) && row < 4; j++) {
      row++;
    }
    return row > 2;
  }

  private boolean inRow(NumberMention a, NumberMention b) {
    if (!a.has(Trait.DIGITS) || !b.has(Trait.DIGITS) || b.start() - a.end() != 1) {
      return false;
    }
    return " -./".indexOf(lower.charAt(a.end())) >= 0;
  }

  /** Whether digits are a number that is called, with a word or two between it and the word that says so: "numero verde 800". */
  private boolean isCalled(NumberMention number) {
    if (!isPlain(number) || number.end() - number.start() < SHORTEST_CALL || beside.hasNoun(number.end())) {
      return false;
    }
    int at = number.start();
    for (int i = 0; i < MOST_LABEL_WORDS; i++) {
      String word = wordBefore(at);
      if (word.isEmpty()) {
        return false;
      }
      String bare = word.substring(lexicon.words().clitics().contains(word.substring(0, 1)) ? 1 : 0);
      if (lexicon.words().callLabels().contains(word) || lexicon.words().callLabels().contains(bare)) {
        return true;
      }
      at = lower.lastIndexOf(word, at - 1);
    }
    return false;
  }

  /** Whether the word before is one whose number names it, or an adjective of one: {@code ligne 4}, {@code route nationale 7}. */
  boolean isLabelled(int start) {
    String word = wordBefore(start);
    int before = start - 1 - word.length();
    boolean describes = !lexicon.words().headLast() && before > 0 && lower.startsWith(word + " ", before) && tags.tag(before).equals("ADJ");
    return lexicon.isLabel(word) || describes && lexicon.isLabel(wordBefore(before));
  }

  /** Whether a capital word in the middle of a sentence stands before, as in "Schedule 8", and no known noun behind. */
  private boolean isTitled(NumberMention number) {
    int end = number.start() - 1;
    int start = end - wordBefore(number.start()).length();
    boolean word = start > 1 && start < end && lower.charAt(end) == ' ' && lower.charAt(start - 1) == ' ';
    boolean inside = word && (Character.isLetter(lower.charAt(start - 2)) || lower.charAt(start - 2) == ',');
    return inside
        && Character.isUpperCase(normal.charAt(start))
        && Signs.all().money(normal.substring(start, end)) == null
        && !lexicon.capitalisesNouns()
        && !mentions.isTaken(start, end)
        && !beside.isCounted(number.end());
  }

  private String wordBefore(int start) {
    int end = start;
    while (end > 0 && " -\"(°º".indexOf(lower.charAt(end - 1)) >= 0 && start - end < 4) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1)) && end - from < 30) {
      from--;
    }
    return lower.substring(from, end);
  }

  /** Whether so many digits are more likely a telephone number than a count. */
  boolean isLong(NumberMention number) {
    String written = lower.substring(number.start(), number.end());
    boolean letters = written.chars().anyMatch(Character::isLetter);
    return !letters && written.chars().filter(Character::isDigit).count() >= 9;
  }

  /** Whether digits are one of the numbers that help is called by anywhere. */
  boolean isNumberOfCalls(Amount amount) {
    return Signs.all().isNumberOfCalls(lower.substring(amount.first().start(), amount.first().end()));
  }

  boolean isInTime(int position) {
    return mentions.isInTime(position);
  }

  /** Whether plain digits may be a year. */
  boolean isYear(NumberMention number) {
    int value = number.value() == null || number.end() - number.start() != 4 ? 0 : number.value().intValue();
    return number.has(Trait.DIGITS) && value >= 1800 && value <= 2100;
  }

  /** Whether the word behind a number is one of time, or of a street that the number stands in. */
  boolean isTimeOrPlace(int end) {
    int from = end;
    while (from < lower.length() && lower.charAt(from) == ' ' && from < end + 3) {
      from++;
    }
    int to = from;
    while (to < lower.length() && Character.isLetter(lower.charAt(to)) && to < from + 30) {
      to++;
    }
    String word = lower.substring(from, to);
    return to > from && lexicon.isNeverCounted(word) && !lexicon.isStop(word); // "180 secondo il sindaco"
  }

  /** Whether a number is spelled with a capital letter inside a sentence: "Legione Zero". */
  boolean isCapitalised(NumberMention number) {
    int start = number.start();
    return start > 1
        && Character.isUpperCase(normal.charAt(start))
        && lower.charAt(start - 1) == ' '
        && Character.isLetter(lower.charAt(start - 2))
        && !lexicon.capitalisesNouns();
  }

  /** Whether a number that stands without a noun is more likely a name, a year or a grade than a count. */
  boolean mayName(Amount amount) {
    NumberMention first = amount.first();
    if (first.has(Trait.ROUND)) {
      boolean elided = first.start() > 0 && lower.charAt(first.start() - 1) == '\''; // "un'ottantina"
      String word = lower.substring(elided ? lower.lastIndexOf(' ', first.start()) + 1 : first.start(), first.end());
      int gap = Math.max(word.indexOf(' '), word.indexOf('\''));
      return amount.value() != null && !(gap > 0 && lexicon.isArticle(word.substring(0, gap))); // "une cinquantaine" counts, "en quarantaine" doesn't
    }
    if (!first.has(Trait.DIGITS)) {
      return amount.value() != null && amount.value().intValue() < 13 && first == amount.last();
    }
    if (first.has(Trait.GLUED)) {
      return true;
    }
    NumberMention last = amount.last();
    String written = lower.substring(last.start(), last.end()).replaceFirst("^- *", "");
    boolean decimals = first.value() != null && first.value().scale() > 0;
    boolean letters = written.chars().anyMatch(Character::isLetter);
    if (decimals && !letters) {
      return true;
    }
    boolean plain = written.chars().allMatch(Character::isDigit);
    return isLong(first) || (plain && (written.length() <= 4 || written.length() > 6));
  }

}
