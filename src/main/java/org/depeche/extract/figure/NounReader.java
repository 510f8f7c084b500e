package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.List;
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
  private static final int SHORTEST_JOINED = 4;
  private static final Set<String> ADJECTIVES = Set.of("", "ADJ", "VERB"); // of the table, or by their tags
  private static final Set<String> HANGING = Set.of("ADP", "CCONJ", "AUX");
  private static final Set<String> PREDICATES = Set.of("VERB", "AUX", "PRON");
  private static final Set<String> LEADING_TO_NOUN = Set.of("VERB", "ADP");

  private final AnalysedText text;
  private final String normal;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Identifiers identifiers;
  private final WordScanner words;
  private final WordTags tags;
  private final Complements complements;

  NounReader(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers) {
    this.text = text;
    this.normal = text.normal();
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
    this.identifiers = identifiers;
    this.words = new WordScanner(lower);
    this.tags = new WordTags(text);
    this.complements = new Complements(text, lexicon, cues, identifiers);
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
      int hyphenEnd = words.hyphenEnd(end);
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
      if (unit == null && n == 0 && tags.tag(at).equals("ADJ") && !lexicon.words().boundArticles().isEmpty()) { // nouns lead there: "واحد وتسعون ألف متقدم"
        return head(amount, start, at, end, null);
      }
      if (unit == null && lexicon.isParticiple(word)) {
        boolean noun = bound || isSubject(end) || (tags.tag(at).equals("NOUN") || isObject(amount, at)) && isFirstNumber(amount) && !isOther(amount.start(), at);
        return n == 0 && noun ? head(amount, start, at, end, null) : null;
      }
      if (identifiers.isInTime(at) && !lexicon.isAdjective(word) || participle && !lexicon.words().isNounAfterParticiple()) {
        return null;
      }
      if (participle || unit == null && lexicon.isOther(word)) {
        at = words.spaces(end);
        continue;
      }
      String tag = unit != null || lexicon.isAdjective(word) ? "" : tags.tag(at);
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

  /** Whether a verb or a preposition before the number leads to a participle: "cita 14 contagiati". */
  private boolean isObject(Amount amount, int at) {
    return tags.tag(at).equals("VERB") && LEADING_TO_NOUN.contains(tags.tagBefore(amount.start()));
  }

  /** Whether so many are counted of a plural in Arabic, and not of a singular. */
  private static boolean isFew(Amount amount) {
    BigDecimal value = amount.value();
    return value != null && value.compareTo(BigDecimal.TWO) > 0 && value.compareTo(BigDecimal.TEN) <= 0 && value.stripTrailingZeros().scale() <= 0;
  }

  /** Whether "and" is written onto a word of several letters. */
  private boolean isJoined(String word) {
    return word.length() > SHORTEST_JOINED && lexicon.words().and().contains(word.substring(0, 1));
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
    boolean ends = next == end || HANGING.contains(tags.tag(next));
    return ends && tag.equals("ADJ") && lexicon.words().roundLinks() && isFirstNumber(amount) && !isOther(amount.start(), at) && !amount.first().has(Trait.ROUND);
  }

  private boolean isCapitalNoun(int at) {
    return lexicon.capitalisesNouns() && Character.isUpperCase(normal.charAt(at));
  }

  /** Whether a clause or predicate follows, to which a participle right behind a number is the noun: "212 graduados no pueden". */
  private boolean isSubject(int end) {
    int next = words.spaces(end);
    String tag = next == end ? "X" : tags.tag(next);
    int second = tag.equals("ADV") ? words.spaces(words.wordEnd(next)) : next;
    return next > end && PREDICATES.contains(tags.tag(second));
  }

  /** Behind an adjective of parts, as in "30 low-income schools", or the "and" between two; {@code end} where there is none. */
  private int behindDescription(int at, int end, int start) {
    boolean hyphen = lexicon.words().headLast() && end + 1 < lower.length() && lower.charAt(end) == '-';
    int next = hyphen ? words.wordEnd(end + 1) : end;
    if (next > end + 1 && words.nextWordEnd(next) > 0 && lexicon.noun(lower.substring(end + 1, next)) == null) {
      return words.spaces(next);
    }
    boolean joins = lexicon.words().headLast() && at > start && lexicon.words().and().contains(lower.substring(at, end));
    return joins && isDescribing(start, at) && tags.tag(words.spaces(end)).equals("ADJ") ? words.spaces(end) : end;
  }

  /** Whether there are only adjectives in a place. */
  private boolean isDescribing(int start, int end) {
    for (int at = start; at < end; at = words.spaces(words.wordEnd(at))) {
      if (words.wordEnd(at) == at || !tags.tag(at).equals("ADJ")) {
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
    int word = words.wordStart(number.end());
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
      if (whole || ends || !tags.tag(from).equals("NOUN") || !tags.tag(lastStart).equals("NOUN")) {
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
    last = complements.end(last, found);
    return new Counted(amount.start(), last, found, normal.substring(start, last));
  }

  /** By the lemma, which the table may know where it does not know the form; else the lemma itself. */
  private Unit byLemma(int start, int end) {
    String lemma = tags.lemma(start, end);
    Unit unit = lexicon.noun(lemma);
    return unit != null ? unit : new Unit(Unit.Kind.COUNT, lemma);
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
    int token = WordTags.tokenAt(tokens, position);
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
    int i = WordTags.tokenAt(tokens, position);
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

}
