package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the noun that an amount counts, with what belongs to it. */
final class NounReader {
  private static final int WORDS_BEFORE_HEAD = 4;
  private static final int NEAR = 20;
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 2;
  private static final char ACCUSATIVE = 'ا'; // what an indefinite noun ends with that nothing completes
  private static final Set<String> ADJECTIVES = Set.of("", "ADJ", "VERB"); // of the table, or by their tags
  private static final Set<String> HANGING = Set.of("ADP", "CCONJ", "AUX");
  private static final Set<String> PREDICATES = Set.of("VERB", "AUX", "PRON");

  private final AnalysedText text;
  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Identifiers identifiers;
  private final WordScanner words;

  NounReader(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers) {
    this.text = text;
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
    this.identifiers = identifiers;
    this.words = new WordScanner(lower);
  }

  /**
   * The amount with its noun.
   *
   * @param linked whether a number like this is linked to its noun: "deux millions d’abonnés"
   */
  @Nullable Counted read(Amount amount, boolean linked) {
    int number = words.spaces(behindPoint(amount));
    Match<Cue> modifier = cues.modifierStarting(number);
    int from = modifier == null ? number : words.spaces(modifier.end()); // "600 or so tips"
    int start = words.skip(from, linked ? lexicon.words().links() : lexicon.words().anyLinks());
    if (start == from && needsLink(amount.last())) {
      return null;
    }
    boolean bound = linked && start > from && !lexicon.words().headLast();
    int at = start;
    for (int n = 0; n < WORDS_BEFORE_HEAD; n++) {
      int end = words.wordEnd(at);
      if (end == at || (at > start && !words.isGap(at))) {
        return null;
      }
      int hyphenEnd = hyphenEnd(end);
      Unit ofTwoParts = hyphenEnd == end ? null : lexicon.noun(lower.substring(at, hyphenEnd));
      if (ofTwoParts != null) {
        return head(amount, start, at, hyphenEnd, ofTwoParts);
      }
      String word = lower.substring(at, end);
      if (lexicon.articleBefore(lower, amount.start()) >= 0 && lexicon.hasBoundArticle(word)) { // "السبعة الباقية", the remaining seven
        return null;
      }
      boolean exact = amount.value() != null && amount.last().kind() == Kind.CARDINAL;
      Unit owned = lexicon.noun(word) == null ? lexicon.possessed(word) : null;
      boolean other = n == 0 && start == from && lexicon.noun(word) == null && (lexicon.isPossessed(word) || isJoined(word)); // "المئات أنفسهم", "أربعة واحتفاظ"
      boolean single = n == 0 && start == from && isFew(amount) && lexicon.isSingular(word); // "حضر أربعة اجتماع"
      if ((other || single) && !lexicon.words().boundArticles().isEmpty()) {
        return null;
      }
      boolean definite = lexicon.hasBoundArticle(word) || start > from && (owned != null || isMadeDefinite(end));
      if (exact && definite && lexicon.articleBefore(lower, amount.start()) < 0) { // "26 من المصابين", "146 من أفراد الطاقم", "رفض خمسة العرض"
        Unit whole = start == from ? null : owned != null ? owned : lexicon.noun(word);
        return whole == null ? null : new Counted(amount.start(), amount.end(), whole, null);
      }
      if (amount.last().has(Trait.RATIO) && lexicon.possessed(word) != null) { // "four fans of ten their tickets"
        return null;
      }
      int tied = n < WORDS_BEFORE_HEAD - 1 ? behindDescription(at, end, start) : end;
      if (tied > end) {
        at = tied;
        continue;
      }
      if (lexicon.isStop(word)) {
        return null;
      }
      Unit unit = lexicon.noun(word);
      boolean participle =
          unit == null
              ? cues.isContext(at) && !isCapitalNoun(at)
              : lexicon.words().isNounAfterParticiple() && n == 0 && !fits(amount, at, pluralEnd(end));
      if (unit == null && !bound && participle && !lexicon.words().isNounAfterParticiple()) {
        return null;
      }
      if (unit == null && n == 0 && tag(at).equals("ADJ") && !lexicon.words().boundArticles().isEmpty()) { // nouns lead there: "واحد وتسعون ألف متقدم"
        return head(amount, start, at, end, null);
      }
      if (unit == null && lexicon.isParticiple(word)) {
        boolean noun = bound || isSubject(end) || tag(at).equals("NOUN") && isFirstNumber(amount) && !isOther(amount.start(), at);
        return n == 0 && noun ? head(amount, start, at, end, null) : null;
      }
      if (identifiers.isInTime(at) && !lexicon.isAdjective(word) || participle && !lexicon.words().isNounAfterParticiple()) {
        return null;
      }
      if (participle || unit == null && lexicon.isOther(word)) {
        at = words.spaces(end);
        continue;
      }
      String tag = unit != null || lexicon.isAdjective(word) ? "" : tag(at);
      boolean proper = tag.equals("PROPN") && n == 0 && amount.first().has(Trait.DIGITS) && isAbbreviation(at, end);
      boolean taken = bound && n == 0 && (tag.equals("VERB") || tag.equals("PROPN"));
      if (unit != null || tag.equals("NOUN") || proper || taken || n == 0 && (isNominal(at, end, tag) || isAlone(amount, at, end, tag))) {
        return head(amount, start, at, end, unit);
      }
      if (!tag.isEmpty() && !tag.equals("ADJ") && !tag.equals("ADV") && !(tag.equals("VERB") && n == 0 && lexicon.words().isNounAfterParticiple() && lexicon.mayDescribe(word))) {
        return null;
      }
      at = words.spaces(end);
    }
    return null;
  }

  /** Whether so many are counted of a plural in Arabic, and not of a singular. */
  private static boolean isFew(Amount amount) {
    BigDecimal value = amount.value();
    return value != null && value.compareTo(BigDecimal.TWO) > 0 && value.compareTo(BigDecimal.TEN) <= 0 && !amount.last().has(Trait.POWER) && value.stripTrailingZeros().scale() <= 0;
  }

  /** Whether "and" is written onto a word of several letters. */
  private boolean isJoined(String word) {
    return word.length() > SHORTEST_STEM && lexicon.words().and().contains(word.substring(0, 1));
  }

  /** Whether the word behind a noun makes it definite: "أفراد الطاقم", the crew's members. */
  private boolean isMadeDefinite(int end) {
    int next = words.nextWordEnd(end);
    return next > 0 && lexicon.hasBoundArticle(lower.substring(words.spaces(end), next));
  }

  /** Behind the point of a power that is cut short, where a noun follows: "2,9 Mio. Spieler". */
  private int behindPoint(Amount amount) {
    int end = amount.end();
    boolean point = end < lower.length() && lower.charAt(end) == '.' && amount.last().has(Trait.POWER) && amount.last().has(Trait.DIGITS) && Character.isLetter(lower.charAt(end - 1));
    int from = point ? words.spaces(end + 1) : end;
    return from > end && lexicon.noun(lower.substring(from, words.wordEnd(from))) != null ? end + 1 : end;
  }

  /** Behind a word of two parts tied by a hyphen: "e-mails". */
  private int hyphenEnd(int end) {
    return end + 1 < lower.length() && lower.charAt(end) == '-' ? words.wordEnd(end + 1) : end;
  }

  /** Whether no number stands before one in its sentence, whose noun a participle behind it might share. */
  private boolean isFirstNumber(Amount amount) {
    int sentence = text.sentenceAt(amount.start());
    List<Token> tokens = sentence < 0 ? List.of() : text.sentences().get(sentence).tokens();
    for (int i = 0; i < tokens.size() && tokens.get(i).end() <= amount.start(); i++) {
      if (text.tags(sentence)[i].equals("NUM")) {
        return false;
      }
    }
    return true;
  }

  /** Whether an adjective or participle is written as a noun: "14 Betroffene", but "14 Berliner Schulen". */
  private boolean isNominal(int at, int end, String tag) {
    int next = words.spaces(end);
    boolean alone = next == end || next == lower.length() || !Character.isUpperCase(normal.charAt(next));
    return alone && ADJECTIVES.contains(tag) && isCapitalNoun(at);
  }

  /** Whether an adjective stands for who is so, where nothing it might describe is near: "quattro positivi tra gli operatori". */
  private boolean isAlone(Amount amount, int at, int end, String tag) {
    int next = words.spaces(end);
    boolean ends = next == end || HANGING.contains(tag(next));
    return ends && tag.equals("ADJ") && lexicon.words().roundLinks() && isFirstNumber(amount) && !isOther(amount.start(), at) && !amount.first().has(Trait.ROUND);
  }

  private boolean isCapitalNoun(int at) {
    return lexicon.capitalisesNouns() && Character.isUpperCase(normal.charAt(at));
  }

  /** Whether a clause or predicate follows, to which a participle right behind a number is the noun: "212 graduados no pueden". */
  private boolean isSubject(int end) {
    int next = words.spaces(end);
    String tag = next == end ? "X" : tag(next);
    int second = tag.equals("ADV") ? words.spaces(words.wordEnd(next)) : next;
    return next > end && PREDICATES.contains(tag(second));
  }

  /** Behind an adjective of parts, as in "30 low-income schools", or the "and" between two; {@code end} where there is none. */
  private int behindDescription(int at, int end, int start) {
    boolean hyphen = lexicon.words().headLast() && end + 1 < lower.length() && lower.charAt(end) == '-';
    int next = hyphen ? words.wordEnd(end + 1) : end;
    if (next > end + 1 && words.nextWordEnd(next) > 0 && lexicon.noun(lower.substring(end + 1, next)) == null) {
      return words.spaces(next);
    }
    boolean joins = lexicon.words().headLast() && at > start && lexicon.words().and().contains(lower.substring(at, end));
    return joins && isDescribing(start, at) && tag(words.spaces(end)).equals("ADJ") ? words.spaces(end) : end;
  }

  /** Whether there are only adjectives in a place. */
  private boolean isDescribing(int start, int end) {
    for (int at = start; at < end; at = words.spaces(words.wordEnd(at))) {
      if (words.wordEnd(at) == at || !tag(at).equals("ADJ")) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word for others stands before a number or between it and its noun. */
  private boolean isOther(int start, int noun) {
    int from = lower.lastIndexOf(' ', Math.max(0, start - 2)) + 1;
    return Stream.of(lower.substring(Math.min(from, start), noun).split("[ ']")).anyMatch(lexicon::isOther);
  }

  private boolean isAbbreviation(int start, int end) {
    int last = normal.charAt(end - 1) == 's' ? end - 1 : end;
    return last - start > 2 && normal.substring(start, last).chars().allMatch(Character::isUpperCase);
  }

  private boolean needsLink(NumberMention number) {
    int word = words.letters(number.end());
    boolean round = number.has(Trait.ROUND) || lexicon.isRound(lower.substring(Math.max(word, number.start()), number.end()));
    return lexicon.words().roundLinks() && (round || number.has(Trait.POWER));
  }

  /** Whether a noun may be what more than one are counted of. */
  private boolean fits(Amount amount, int start, int end) {
    BigDecimal value = amount.value();
    boolean share = amount.last().has(Trait.RATIO) && lexicon.noun(lower.substring(start, end)) == null;
    boolean several = share || value == null || value.abs().compareTo(BigDecimal.TWO) >= 0;
    return !several || lexicon.mayBeSeveral(normal.substring(start, end));
  }

  private int pluralEnd(int end) {
    return words.pluralEnd(end, lexicon.hasApostrophePlural());
  }

  private @Nullable Counted head(Amount amount, int start, int at, int end, @Nullable Unit unit) {
    Unit found = unit;
    int last = pluralEnd(end);
    int lastStart = at;
    while (lexicon.words().headLast()) {
      int next = words.nextWordEnd(last);
      int from = next < 0 ? last : words.spaces(last);
      if (next < 0 || from - last != 1 || lexicon.isStop(lower.substring(from, next))) {
        break;
      }
      Unit better = lexicon.noun(lower.substring(from, next));
      boolean whole = better == null && lexicon.isPlural(lower.substring(lastStart, last));
      boolean ends = fits(amount, lastStart, last) && !fits(amount, from, next);
      if (whole || ends || !tag(from).equals("NOUN") || !tag(lastStart).equals("NOUN")) {
        break;
      }
      found = better;
      last = next;
      lastStart = from;
    }
    boolean counted = found == null || found.kind() == Unit.Kind.COUNT;
    if (counted && !fits(amount, lastStart, last)) {
      return null;
    }
    found = found == null ? byLemma(lastStart, last) : found;
    last = paired(hyphened(last), found);
    last = Signs.all().isIncomplete(found.name()) || Signs.all().isContainer(found.name()) ? complement(last) : last;
    last = Signs.all().isContainer(found.name()) ? content(last) : last;
    boolean open = Signs.all().isIncomplete(found.name()) || Signs.all().isContainer(found.name());
    last = open && lower.charAt(last - 1) != ACCUSATIVE ? construct(last) : last;
    return new Counted(amount.start(), last, found, normal.substring(start, last));
  }

  /** By the lemma, which the table may know where it does not know the form; else the lemma itself. */
  private Unit byLemma(int start, int end) {
    String lemma = lemma(start, end);
    Unit unit = lexicon.noun(lemma);
    return unit != null ? unit : new Unit(Unit.Kind.COUNT, lemma);
  }

  /** Behind what is tied to a noun by a hyphen: "antennes-relais". */
  private int hyphened(int end) {
    return lexicon.words().roundLinks() ? hyphenEnd(end) : end;
  }

  /** Behind a second noun that counts in the same: "Kundinnen und Kunden". */
  private int paired(int end, Unit unit) {
    int from = words.spaces(end);
    int second = from == end ? from : words.skip(from, lexicon.words().and());
    second += second == from && second < lower.length() && lexicon.words().clitics().contains(lower.substring(second, second + 1)) ? 1 : 0; // "طالب وطالبة"
    int to = words.wordEnd(second);
    boolean joined = second > from && to > second;
    boolean same = joined && unit.equals(lexicon.noun(lower.substring(second, to)));
    return same || joined && isOfTwoGenders(end, second, to) ? to : end;
  }

  /** Whether a noun and the one that ends at {@code end} are the same but for the ending: "Pensionistinnen und Pensionisten". */
  private boolean isOfTwoGenders(int end, int second, int to) {
    int first = end;
    while (first > 0 && Character.isLetter(lower.charAt(first - 1))) {
      first--;
    }
    int same = 0;
    while (first + same < end && second + same < to && lower.charAt(first + same) == lower.charAt(second + same)) {
      same++;
    }
    if (same == end - first && to - second == same + 1) {
      return !lexicon.words().boundArticles().isEmpty(); // with the ending of the feminine
    }
    return lexicon.words().compounds() && same >= SHORTEST_STEM && to - second - same <= LONGEST_ENDING;
  }

  /** What a plural noun behind a number counts in that an article or "between" parts from it: "sono 40mila gli utenti colpiti", "15 tra scuole e asili". */
  @Nullable Unit pluralBehind(int end) {
    int from = words.spaces(end);
    int to = words.wordEnd(from);
    String word = lower.substring(from, to);
    int next = lexicon.isDefinite(word) || lexicon.words().between().contains(word) ? words.nextWordEnd(to) : -1;
    Unit unit = next < 0 ? null : lexicon.noun(lower.substring(words.spaces(to), next));
    return unit != null && unit.kind() == Unit.Kind.COUNT && lexicon.isPlural(lower.substring(words.spaces(to), next)) ? unit : null;
  }

  /** What the nearest plural noun before a position in a sentence counts in. */
  @Nullable Unit pluralBefore(int position, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int token = tokenAt(tokens, position);
    for (int i = token - 1; i >= 0 && i > token - NEAR; i--) {
      String word = lower.substring(tokens.get(i).start(), tokens.get(i).end());
      Unit unit = lexicon.isPlural(word) ? lexicon.noun(word) : null;
      boolean verb = text.tags(sentence)[i].equals("AUX"); // "sono stati", which aren't states
      if (unit != null && unit.kind() == Unit.Kind.COUNT && !verb) {
        return unit;
      }
    }
    return null;
  }

  /** What the nearest noun before a predicate counts in that may be several. */
  @Nullable Unit subjectBefore(int position, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    String[] tags = text.tags(sentence);
    int i = tokenAt(tokens, position);
    for (int left = NEAR; --i >= 0 && left > 0; left--) {
      Token token = tokens.get(i);
      String word = lower.substring(token.start(), token.end());
      if (tags[i].equals("NOUN") && lexicon.mayBeSeveral(normal.substring(token.start(), token.end()))) {
        boolean time = lexicon.isNeverCounted(word) || identifiers.isInTime(token.start());
        Unit unit = time ? null : lexicon.noun(word);
        return time || unit != null && unit.kind() != Unit.Kind.COUNT ? null : unit == null ? byLemma(token.start(), token.end()) : unit;
      }
      if (tags[i].equals("NOUN") && (i == 0 || !tags[i - 1].equals("ADP"))) { // one thing, whose name or hour the number is
        return null;
      }
    }
    return null;
  }

  /** A bare noun that says what is counted: "rapports de dysfonctionnements". */
  private int complement(int end) {
    int from = words.spaces(end);
    if (from == end) {
      return end;
    }
    int link = words.skip(from, lexicon.words().complements());
    int to = words.wordEnd(link);
    if (link == from || to == link) {
      return end;
    }
    String word = lower.substring(link, to);
    if (lexicon.isStop(word) || !Character.isLowerCase(normal.charAt(link)) && !isUncased(normal.charAt(link)) && !lexicon.words().compounds()) {
      return end;
    }
    int next = words.nextWordEnd(to);
    boolean described = next > 0 && tag(words.spaces(to)).equals("ADJ") || next > 0 && tag(words.spaces(to)).equals("NOUN");
    return tag(link).equals("NOUN") && !described && !lexicon.isAdjective(word) ? to : end;
  }

  /** Behind a noun that says without a link what a container holds: "koppen koffie", "Flaschen Wasser". */
  private int content(int end) {
    int next = words.nextWordEnd(end);
    int from = next < 0 ? end : words.spaces(end);
    boolean linked = lexicon.words().roundLinks() || lexicon.words().headLast();
    boolean other = !linked && next > 0 && (identifiers.isInTime(from) || lexicon.isStop(lower.substring(from, next)));
    return !linked && next > 0 && !other && tag(from).equals("NOUN") ? next : end;
  }

  /** Behind the bare noun that a noun in the construct state goes on with: "12 سيارة مياه", 12 water tankers. */
  int construct(int end) {
    int next = words.nextWordEnd(end);
    if (lexicon.words().boundArticles().isEmpty() || next < 0) {
      return end;
    }
    int from = words.spaces(end);
    String word = lower.substring(from, next);
    boolean joined = lexicon.words().clitics().contains(word.substring(0, 1));
    boolean bare = tag(from).equals("NOUN") && !joined && !lexicon.isStop(word) && !lexicon.hasBoundArticle(word) && !identifiers.isInTime(from);
    int after = words.nextWordEnd(next);
    boolean verb = after > 0 && lexicon.isRelative(lower.substring(words.spaces(next), after)); // "سبعة أعضاء حضر منهم أربعة"
    boolean other = verb || lower.charAt(next - 1) == ACCUSATIVE || lexicon.isPossessed(word) || lexicon.isOther(word) || cues.modifierStarting(from) != null;
    return bare && !other ? next : end;
  }

  /** Where a phrase ends whose first word ends at {@code first}, without an adjective that makes no other thing of it: "11 رحلة جوية". */
  int withoutAdjective(int first, int end, Unit unit) {
    boolean same = !lexicon.words().boundArticles().isEmpty() && !lexicon.isPhrasal(unit) && unit.equals(lexicon.noun(lower.substring(lower.lastIndexOf(' ', first - 1) + 1, first)));
    return same && words.nextWordEnd(first) == end && tag(words.spaces(first)).equals("ADJ") ? first : end;
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

  /** The tag of the word at a position. */
  String tag(int position) {
    int sentence = text.sentenceAt(position);
    if (sentence < 0 || text.sentences().get(sentence).isNoise()) {
      return "X";
    }
    int token = tokenAt(text.sentences().get(sentence).tokens(), position);
    return token < 0 ? "X" : text.tags(sentence)[token];
  }

  /** The tag of the word right before a position; "X" where a sign parts them. */
  String tagBefore(int position) {
    int end = position;
    while (end > 0 && lower.charAt(end - 1) == ' ' && position - end < 3) {
      end--;
    }
    return end > 0 && Character.isLetter(lower.charAt(end - 1)) ? tag(end - 1) : "X";
  }

  /** The token that a position stands in, or -1. */
  static int tokenAt(List<Token> tokens, int position) {
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
}
