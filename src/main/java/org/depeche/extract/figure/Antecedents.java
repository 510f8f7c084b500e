package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a number without a noun counts: the whole it is part of ("two of the six tracks"), what the number before
 * it counted ("14 passengers, and eleven paid"), or the noun of its sentence ("complaints peaked at 11,640").
 */
final class Antecedents {
  private static final int FARTHEST_WHOLE = 12;
  private static final int FARTHEST_SENTENCE = 2;
  private static final int MOST_LINKS = 2;
  private static final int FARTHEST_LAST = 4;
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12); // up to it, a word may be an hour
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final BigDecimal FAR_MORE = BigDecimal.valueOf(100);
  private static final Set<String> LEADING = Set.of("VERB", "AUX", "ADP", "ADV", "ADJ", "SCONJ");
  private static final int FARTHEST_CHANGE = 40;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> CLAUSE_ENDS = List.of(".", ";", ":", "–", "—", "\n", "|", "•", "(");
  private static final int FARTHEST_HEADING = 60;
  private static final int LONGEST_HEADING = 5;
  private static final Set<String> NOMINAL = Set.of("NOUN", "ADJ");
  private static final Set<String> CLOSING = Set.of("ADP", "CCONJ", "SCONJ", "ADV");
  private static final Set<String> PREDICATES = Set.of("VERB", "AUX");

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Identifiers identifiers;
  private final NounReader nouns;
  private final WordTags tags;
  private @Nullable Unit last;
  private int lastSentence = -1;
  private @Nullable BigDecimal lastValue;
  private @Nullable Unit money;
  private int moneySentence = -1;
  private @Nullable Counted previous;
  private int previousSentence = -1;

  Antecedents(AnalysedText text, Lexicon lexicon, Cues cues, Identifiers identifiers) {
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
    this.identifiers = identifiers;
    this.nouns = new NounReader(text, lexicon, cues, identifiers);
    this.tags = new WordTags(text);
  }

  /** Keeps what a number counted, but for one that only describes the one before it: "400 people in nine villages". */
  void keep(Amount amount, Counted counted, int sentence) {
    if (counted.is(Unit.Kind.COUNT) && !describes(counted)) {
      last = counted.unit();
      lastValue = amount.value();
      lastSentence = sentence;
    }
    if (counted.is(Unit.Kind.MONEY) && Signs.all().isCurrency(counted.unit().name())) {
      money = counted.unit();
      moneySentence = sentence;
    }
    previous = counted;
    previousSentence = sentence;
  }

  private boolean describes(Counted counted) {
    if (previous == null || !previous.is(Unit.Kind.COUNT) || previous.end() >= counted.start()) {
      return false;
    }
    String[] between = lower.substring(previous.end(), counted.start()).strip().split(" ");
    return between.length <= MOST_LINKS
        && Stream.of(between).allMatch(w -> lexicon.isStop(w) && !lexicon.words().and().contains(w));
  }

  /** "two of the six tracks" */
  boolean isPartOf(Amount part, Amount whole) {
    if (part.value() == null || whole.start() <= part.end() || whole.start() - part.end() > FARTHEST_WHOLE) {
      return false;
    }
    String between = lower.substring(part.end(), whole.start()).strip();
    return cues.isPartitive(part.end() + 1) || lexicon.words().links().contains(between);
  }

  /** What the noun behind a number counts in where an article parts them. */
  @Nullable Unit behind(Amount amount) {
    return nouns.pluralBehind(amount.end());
  }

  /** The money that was spoken of last. */
  @Nullable Unit money() {
    return money;
  }

  /** What is named as the whole right behind a number: "four thousand of your letters". */
  @Nullable Unit whole(Amount amount) {
    int end = cues.partitiveEnd(amount.end() + 1);
    boolean pronoun = end > 0 && lexicon.isRelative(lower.substring(lower.lastIndexOf(' ', end - 1) + 1, end));
    Counted whole = end < 0 || pronoun ? null : nouns.read(amount.at(amount.start(), end), false);
    return whole != null && whole.is(Unit.Kind.COUNT) ? whole.unit() : null;
  }

  /**
   * What the subject of its sentence counts in, where a number is all that is said of it: "the flights diverted were 38",
   * "le richieste sono salite a 103"; or, set beside it, "i negozi, 260, sono aperti".
   */
  @Nullable Unit predicated(Amount amount, boolean apposed, int sentence) {
    boolean several = amount.value() != null && amount.value().compareTo(BigDecimal.ONE) > 0 && amount.value().stripTrailingZeros().scale() <= 0;
    if (sentence < 0 || text.sentences().get(sentence).isNoise() || !several || amount.isRange() || isName(amount, true)) {
      return null;
    }
    Match<Cue> modifier = amount.start() == 0 ? null : cues.modifierEnding(amount.start() - 1);
    int start = modifier == null ? amount.start() : modifier.start();
    boolean said = apposed ? isApposed(start) : tags.tagBefore(start).equals("AUX") || isChange(start);
    return said && standsAloneOrTold(spaces(amount.end())) ? nouns.subjectBefore(start, sentence) : null;
  }

  /** Whether a comma parts a number from the noun whose number it tells, or what describes that: "i negozi, 260 in tutto, sono aperti". */
  private boolean isApposed(int start) {
    int comma = start - 2;
    return comma > 0 && lower.charAt(start - 1) == ' ' && ",،".indexOf(lower.charAt(comma)) >= 0 && NOMINAL.contains(tags.tagBefore(comma));
  }

  /** What a number counts that a colon leads to from a line or clause of few words: "Feriti: 7", "Treni soppressi: 48". */
  @Nullable Unit listed(Amount amount) {
    String before = text.normal().substring(Math.max(0, amount.start() - FARTHEST_HEADING), amount.start()).strip();
    if (!before.endsWith(":") || isName(amount, true)) {
      return null;
    }
    String heading = before.substring(0, before.length() - 1).strip();
    String[] words = heading.substring(CLAUSE_ENDS.stream().mapToInt(heading::lastIndexOf).max().orElse(-1) + 1).strip().split("[ ']+");
    List<Unit> counted =
        Stream.of(words)
            .filter(w -> lexicon.mayBeSeveral(w) && !lexicon.words().numberOf().contains(AnalysedText.lowerCase(w)))
            .map(w -> lexicon.noun(AnalysedText.lowerCase(w)))
            .filter(u -> u != null && u.kind() == Unit.Kind.COUNT)
            .toList();
    if (counted.isEmpty() || words.length > LONGEST_HEADING) {
      return null;
    }
    return lexicon.words().headLast() ? counted.getLast() : counted.getFirst();
  }

  /** Whether a verb of change and its preposition stand before: "scesi da", "gestiegen auf". */
  private boolean isChange(int start) {
    String[] words = lower.substring(Math.max(0, start - FARTHEST_CHANGE), start).strip().split(" ");
    String link = words[words.length - 1];
    boolean linked = lexicon.words().changesTo().contains(link) || lexicon.words().between().contains(link);
    return linked && words.length > 1 && lexicon.words().changes().contains(words[words.length - 2]);
  }

  /** Whether the clause ends behind a number, or goes on without what it might count. */
  private boolean standsAloneOrTold(int next) {
    return standsAlone(next) || CLOSING.contains(tags.tag(next));
  }

  /** What the number before counted, if this one goes on with it. */
  @Nullable Unit before(Amount amount, int sentence) {
    if (isAfterTo(amount)) {
      boolean tooMuch = previous.is(Unit.Kind.PERCENT) && amount.value() != null && amount.value().compareTo(HUNDRED) > 0;
      return tooMuch ? null : previous.unit();
    }
    if (isMoney(amount, sentence - moneySentence)) {
      return money;
    }
    Unit unit = last;
    return unit != null && !isFarMore(amount) && takes(amount, sentence - lastSentence) ? unit : null;
  }

  /**
   * What the figure before counted, where a number closes a phrase that sets it beside that one: "it was built for 230
   * degrees, but switched off at 310", "we tested three clusters. We run 412".
   */
  @Nullable Unit echoed(Amount amount, int sentence) {
    boolean share = previous != null && previous.is(Unit.Kind.PERCENT) && previous.noun() == null;
    boolean counts = previous != null && previous.is(Unit.Kind.COUNT);
    boolean near = previous != null && !previous.isBare() && !share && (sentence == previousSentence || counts && sentence == previousSentence + 1);
    if (!near || amount.value() == null || amount.isRange() || amount.value().compareTo(BigDecimal.ONE) <= 0 || isName(amount, counts)) {
      return null;
    }
    boolean hour = amount.value().compareTo(TWELVE) <= 0;
    boolean object = PREDICATES.contains(tags.tagBefore(amount.start())); // "they had four keys; she had two"
    boolean number = amount.first().has(Trait.DIGITS) || !counts && !hour || object || isAgainst(amount);
    boolean led = isModified(amount.start()) || LEADING.contains(tags.tagBefore(amount.start()));
    boolean told = led && standsAlone(spaces(amount.end())) || isThose(amount) || isAgainst(amount);
    return number && told && !isFarMore(amount) ? previous.unit() : null;
  }

  /** Whether a number is set beside the one before, and no noun follows: "1,5 gigabit, contre 40 en temps normal". */
  private boolean isAgainst(Amount amount) {
    int next = spaces(amount.end());
    boolean against = lexicon.words().against().stream().anyMatch(p -> lower.startsWith(p + " ", amount.start() - p.length() - 1));
    return against && (standsAlone(next) || CLOSING.contains(tags.tag(next)));
  }

  /** Whether an article of the plural stands before a number that is no hour, and no noun behind: "contro i 140 di prima". */
  private boolean isThose(Amount amount) {
    int from = lower.lastIndexOf(' ', Math.max(0, amount.start() - 2)) + 1;
    String article = from < amount.start() ? lower.substring(from, amount.start()).strip() : "";
    boolean plural = !lexicon.words().singularArticles().isEmpty() && lexicon.isDefinite(article) && !lexicon.isSingularArticle(article);
    return plural && amount.value().compareTo(HOURS) > 0 && CLOSING.contains(tags.tag(spaces(amount.end())));
  }

  private boolean isName(Amount amount, boolean counts) {
    return counts && identifiers.isNumberOfCalls(amount)
        || identifiers.isLong(amount.first())
        || identifiers.isYear(amount.first())
        || identifiers.isLabelled(amount.start());
  }

  /** What was counted last, a few sentences ago. */
  @Nullable Unit latest(Amount amount, int sentence) {
    boolean decimals = amount.value() != null && amount.value().stripTrailingZeros().scale() > 0;
    return decimals || sentence - lastSentence > FARTHEST_LAST ? null : last;
  }

  /** Whether millions come after a number by far smaller: "19 suspects … more than 8 million". */
  private boolean isFarMore(Amount amount) {
    return amount.first().has(Trait.POWER)
        && amount.value() != null
        && lastValue != null
        && amount.value().compareTo(lastValue.multiply(FAR_MORE)) > 0;
  }

  /** "from 48 euros to 41" */
  private boolean isAfterTo(Amount amount) {
    return previous != null
        && previous.end() < amount.start()
        && lexicon.words().to().contains(lower.substring(previous.end(), amount.start()).strip());
  }

  /** Whether a number with decimals or in millions goes on with a sum of money. */
  private boolean isMoney(Amount amount, int sentences) {
    boolean millions = amount.first().has(Trait.POWER) && amount.value() != null;
    boolean decimals = amount.value() != null && amount.value().stripTrailingZeros().scale() > 0;
    boolean latest = moneySentence >= lastSentence;
    boolean alone = moneySentence > lastSentence && amount.first().has(Trait.DIGITS) && !identifiers.mayName(amount);
    return money != null && latest && (sentences == 0 && (decimals || alone) || sentences <= 1 && millions);
  }

  private boolean takes(Amount amount, int sentences) {
    int next = spaces(amount.end());
    boolean part = cues.isPartitive(next);
    if (identifiers.isLong(amount.first()) || identifiers.isYear(amount.first()) && !part) {
      return false;
    }
    if (sentences <= FARTHEST_SENTENCE && part || sentences <= 1 && isOther(amount.start())) {
      return true;
    }
    boolean digits = amount.first().has(Trait.DIGITS);
    if (sentences == 0) {
      return !digits || !identifiers.isLabelled(amount.start());
    }
    if (digits) {
      return sentences == 1 && isModified(amount.start()) && PREDICATES.contains(tags.tag(next));
    }
    boolean word = !amount.first().has(Trait.ROUND) && amount.first().value() != null;
    return word && (sentences <= 1 || sentences <= FARTHEST_SENTENCE && standsAlone(next));
  }

  /** Whether a predicate or the clause's end follows. */
  private boolean standsAlone(int next) {
    if (next >= lower.length() || ".,;!?\"'\n)".indexOf(lower.charAt(next)) >= 0) {
      return true;
    }
    return PREDICATES.contains(tags.tag(next));
  }

  private boolean isModified(int start) {
    return start > 0 && lower.charAt(start - 1) == ' ' && cues.modifierEnding(start - 1) != null;
  }

  private boolean isOther(int start) {
    int end = start;
    while (end > 0 && lower.charAt(end - 1) == ' ' && start - end < 3) {
      end--;
    }
    int from = end;
    while (from > 0 && Character.isLetter(lower.charAt(from - 1)) && end - from < 20) {
      from--;
    }
    return from < end && lexicon.isOther(lower.substring(from, end));
  }

  private int spaces(int at) {
    int to = at;
    while (to < lower.length() && lower.charAt(to) == ' ') {
      to++;
    }
    return to;
  }

  /** What the nearest noun before a number in its sentence counts in, where it stands in the plural. */
  @Nullable Unit named(Amount amount, int sentence) {
    return sentence < 0 || isFarMore(amount) ? null : nouns.pluralBefore(amount.start(), sentence);
  }
}
