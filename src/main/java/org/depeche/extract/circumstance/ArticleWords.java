package org.depeche.extract.circumstance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/** What is known of each word of an article: its part of speech, senses and paragraph, and whether a quote, time or name holds it. */
final class ArticleWords {
  private static final int LEAST_IN_TITLE = 4;

  /** How many words a clause's verb may be away from a phrase, and "not" from the verb: "no se puede por ahora descartar". */
  private static final int WIDE = 12;

  private static final int NOT_BEFORE = 5;
  private static final int NOT_BEHIND = 3;

  /** At most how many words a sentence has that only refutes the one before. */
  private static final int SHORT = 16;

  /** Senses that make claims, others name what they are about. */
  private static final List<String> CLAIMING =
      List.of(
          "causen", "because", "leadv", "deny", "exclude", "untrue", "neg", "proof", "relation", "suspect", "maybe",
          "role", "rumour", "blame", "attribute", "admit", "investigate", "outsider", "official", "operator", "earlier", "but");

  private static final List<String> DENYING = List.of("deny", "exclude", "neg", "proof");
  private static final List<String> REFUSALS = List.of("deny", "exclude", "untrue");
  private static final List<String> DENIALS = List.of("deny", "exclude", "neg", "untrue");
  private static final Set<String> DENYING_STANCES =
      Set.of(Stance.DENIAL.name(), Stance.REBUTTAL.name(), Stance.DISMISSAL.name(), Stance.NEGATION.name());
  private static final Set<String> REFUSING_STANCES = Set.of(Stance.DENIAL.name(), Stance.REBUTTAL.name(), Stance.DISMISSAL.name());
  private static final Set<String> DOUBTS = Set.of(Stance.CLAIM.name(), Stance.SUSPICION.name());

  final Telling telling;
  final Reading reading;
  final String[] tags;
  final boolean[] timed;
  final boolean[] quoted;
  final boolean[] named;
  final int[] paragraphs;
  private final Clauses clauses;
  private final long[] senses;
  private final long claiming;
  private final long refusals;
  private final long rumours;
  private final long sides;
  private final long attack;
  private final long denials;
  private final Set<String> title = new HashSet<>();

  ArticleWords(Telling telling) {
    this.telling = telling;
    this.reading = telling.reading;
    this.tags = tags(telling);
    this.timed = covered(reading, reading.times.stream().map(TimeMention::span).toList());
    this.quoted = covered(reading, reading.quotes.stream().map(Quote::span).toList());
    this.named = covered(reading, reading.names.stream().map(Name::span).toList());
    this.paragraphs = paragraphs(reading);
    this.clauses = new Clauses(reading, tags);
    this.senses = senses(telling);
    this.claiming = telling.causeSet(CLAIMING);
    this.rumours = telling.causeSet(List.of("rumour", "earlier"));
    this.attack = telling.causeSet(List.of("attack"));
    this.sides = telling.causeSet(List.of("outsider", "official", "operator"));
    this.refusals = telling.causeSet(REFUSALS);
    this.denials = telling.causeSet(DENIALS);
    for (String word : telling.titleWords()) {
      if (word.length() >= LEAST_IN_TITLE) {
        title.add(Facts.stem(word));
      }
    }
  }

  /** What each word says of causes. "Not ruled out" is a doubt as a whole; its words by themselves would speak for a denial. */
  private long[] senses(Telling telling) {
    long[] senses = new long[tags.length];
    Arrays.setAll(senses, telling::causing);
    long denying = telling.causeSet(DENYING);
    for (Match<Cue> cue : reading.cues(Topic.STANCE)) {
      for (int w = cue.firstWord(); isDoubt(cue) && w <= cue.lastWord(); w++) {
        senses[w] &= ~denying;
      }
    }
    return senses;
  }

  /** The part of speech of each word: its token's. */
  private static String[] tags(Telling telling) {
    Reading reading = telling.reading;
    String[] tags = new String[reading.words.count()];
    int w = 0;
    List<Sentence> sentences = reading.text.sentences();
    for (int s = 0; s < sentences.size(); s++) {
      List<Token> tokens = sentences.get(s).tokens();
      String[] known = reading.text.tags(s);
      for (int t = 0; t < known.length; t++) {
        while (w < tags.length && reading.words.start(w) < tokens.get(t).end()) {
          tags[w++] = known[t];
        }
      }
    }
    while (w < tags.length) {
      tags[w++] = "X";
    }
    correct(tags, telling);
    return tags;
  }

  /**
   * A cause that the pack knows is a noun behind a determiner; a word of denial is no adjective, and before a determiner a verb: "nie tout
   * piratage"; what might say something is no noun between two conjunctions: "y niega que"; "neither … nor" joins no clauses.
   */
  private static void correct(String[] tags, Telling telling) {
    Reading reading = telling.reading;
    long not = telling.causeSet(List.of("neg"));
    for (int w = 0; w < tags.length; w++) {
      if (tags[w].endsWith("CONJ") && (telling.causing(w) & not) != 0) {
        tags[w] = "PART";
      }
    }
    for (Match<Cue> cause : reading.cues(Topic.CAUSE)) {
      int w = cause.firstWord();
      if (w == cause.lastWord() && w > 0 && reading.isDeterminer(w - 1) && tags[w].equals("VERB")) {
        tags[w] = "NOUN";
      }
    }
    for (Match<Cue> stance : reading.cues(Topic.STANCE)) {
      int w = stance.firstWord();
      boolean isVerb = w == stance.lastWord() && w + 1 < tags.length && tags[w + 1].equals("DET") && stance.payload().value().equals(Stance.DENIAL.name());
      if (tags[w].equals("ADJ") || isVerb) {
        tags[w] = "VERB";
      }
    }
    for (Match<Cue> saying : reading.cues(Topic.SAYING)) {
      int w = saying.firstWord();
      boolean isBetween = w > 0 && w + 1 < tags.length && tags[w - 1].equals("CCONJ") && tags[w + 1].equals("SCONJ");
      if (tags[w].equals("NOUN") && (isBetween || isPredicate(w, tags, reading))) {
        tags[w] = "VERB";
      }
    }
  }

  /** Whether a word is between its sentence's first noun and what might be an object, and no verb before it: "police suspect arson". */
  private static boolean isPredicate(int w, String[] tags, Reading reading) {
    int start = reading.sentenceStart(w);
    boolean isBehindNoun = w > start && (tags[w - 1].equals("NOUN") || tags[w - 1].equals("PROPN") || tags[w - 1].equals("PRON"));
    boolean hasObject = w + 1 < tags.length && reading.sameSentence(w, w + 1) && Set.of("NOUN", "PROPN", "ADJ", "DET", "PRON", "SCONJ", "ADV").contains(tags[w + 1]);
    return isBehindNoun && hasObject && IntStream.range(start, w).noneMatch(v -> tags[v].equals("VERB") || tags[v].equals("AUX"));
  }

  private static boolean[] covered(Reading reading, List<Span> spans) {
    boolean[] covered = new boolean[reading.words.count()];
    for (Span span : spans) {
      int end = reading.text.end(span);
      for (int w = Math.max(0, reading.word(span)); w < covered.length && reading.words.start(w) < end; w++) {
        covered[w] = true;
      }
    }
    return covered;
  }

  private static int[] paragraphs(Reading reading) {
    int[] paragraphs = new int[reading.words.count()];
    List<AnalysedText.Paragraph> all = reading.text.paragraphs();
    int p = 0;
    for (int w = 0; w < paragraphs.length; w++) {
      while (p + 1 < all.size() && reading.words.start(w) >= all.get(p + 1).start()) {
        p++;
      }
      paragraphs[w] = p;
    }
    return paragraphs;
  }

  int count() {
    return tags.length;
  }

  int clause(int w) {
    return clauses.of(w);
  }

  boolean isSpoken(int w) {
    return clauses.isSpoken(w);
  }

  /** Whether a word tells of an attack. */
  boolean isAttack(int w) {
    return (telling.causing(w) & attack) != 0;
  }

  /** Whether it has no noun. */
  boolean isVerbal(Candidate c) {
    return IntStream.rangeClosed(c.first(), c.last()).noneMatch(w -> isTagged(w, "NOUN", "PROPN", "X"));
  }

  boolean bears(int w, int on) {
    return clauses.bears(w, on);
  }

  String word(int w) {
    return telling.word(w);
  }

  /** The stretch between two chars, in lower case. */
  String text(int start, int end) {
    return reading.text.lower().substring(start, end);
  }

  boolean isInTitle(String stem) {
    return title.contains(stem);
  }

  boolean isTagged(int w, String... any) {
    for (String tag : any) {
      if (tag.equals(tags[w])) {
        return true;
      }
    }
    return false;
  }

  /** The senses of the words from one to another that stand in the sentence of a third. */
  long senses(int first, int last, int sentenceOf) {
    return senses(first, last, sentenceOf, w -> true);
  }

  /** The same of some of them. */
  long senses(int first, int last, int sentenceOf, IntPredicate some) {
    long set = 0;
    for (int w = Math.max(0, first); w <= last && w < senses.length; w++) {
      if (reading.sameSentence(w, sentenceOf) && some.test(w)) {
        set |= senses[w];
      }
    }
    return set;
  }

  /** The senses of the words from one on or backwards as far as its clause goes. */
  long clauseSenses(int first, int step, int clauseOf) {
    long set = 0;
    for (int w = first; w >= 0 && w < senses.length && clauses.of(w) == clauses.of(clauseOf); w += step) {
      set |= senses[w];
    }
    return set;
  }

  /** Whether a word's sentence has any word of denial, among some of its words. */
  boolean isDenying(int sentenceOf, IntPredicate some) {
    return (senses(reading.sentenceStart(sentenceOf), reading.sentenceEnd(sentenceOf), sentenceOf, some) & denials) != 0;
  }

  /** Whether its sentence, the one before or the next has any word of denial. */
  boolean isDeniable(Candidate c) {
    return hasDenial(c.first(), w -> true) || isBesideDenial(c);
  }

  /** The same, where of its own sentence only what bears on it counts. */
  boolean isContested(Candidate c) {
    return isDenying(c.first(), w -> clauses.bears(w, c.first()) && !isUnstanced(w)) || isBesideDenial(c);
  }

  /** Whether the sentence before refuses something, or the next one does or says "no" or "not": "5,000 homes were without water" denies nothing. */
  private boolean isBesideDenial(Candidate c) {
    int before = reading.sentenceStart(c.first()) - 1;
    int next = reading.sentenceEnd(c.last()) + 1;
    return before >= 0 && hasDenial(before, w -> (senses[w] & refusals) != 0) || next < count() && hasDenial(next, w -> !isTagged(w, "ADP"));
  }

  private boolean hasDenial(int sentenceOf, IntPredicate some) {
    return isDenying(sentenceOf, w -> some.test(w) && !isUnstanced(w))
        || reading.inSentence(Topic.STANCE, sentenceOf).stream()
            .anyMatch(m -> DENYING_STANCES.contains(m.payload().value()) && IntStream.rangeClosed(m.firstWord(), m.lastWord()).anyMatch(some));
  }

  /** Whether a word belongs to a phrase that denies nothing, whatever its words say: "nobody has claimed", "not yet". */
  private boolean isUnstanced(int w) {
    return reading.inSentence(Topic.STANCE, w).stream()
        .anyMatch(m -> m.payload().value().equals(Stance.NONE.name()) && m.firstWord() < m.lastWord() && m.firstWord() <= w && w <= m.lastWord());
  }

  /** Whether the next sentence says no more than that it is untrue: "“That's nonsense,” the operator replied." */
  boolean isRefuted(Candidate c) {
    int next = reading.sentenceEnd(c.last()) + 1;
    if (next >= count()) {
      return false;
    }
    int end = reading.sentenceEnd(next);
    return end - next < SHORT && (senses(next, Math.min(end, next + WIDE), next) & telling.causeSet(List.of("untrue"))) != 0;
  }

  /** Whether it is only a rumour, or what was told first, which the rest of its sentence denies: "It was first reported that a ship had hit the pier, but the ministry denies that." */
  boolean isRetracted(Candidate c) {
    int start = reading.sentenceStart(c.first());
    int end = reading.sentenceEnd(c.last());
    long told = senses(start, c.first() - 1, start);
    if ((told & rumours) == 0 || (told & sides) != 0 || IntStream.range(start, c.first()).anyMatch(w -> named[w])) {
      return false;
    }
    int but = reading.inSentence(Topic.CONTRAST, c.first()).stream().mapToInt(Match::firstWord).filter(w -> w > c.end()).findFirst().orElse(end + 1);
    boolean isOfThat = IntStream.rangeClosed(but, end).filter(w -> isTagged(w, "NOUN", "PROPN")).count() <= 1; // whoever denies
    return isOfThat && isRefusing(but, end);
  }

  /** Whether a short stretch refuses something. */
  private boolean isRefusing(int first, int last) {
    return first <= last
        && last - first < SHORT
        && ((senses(first, last, first) & refusals) != 0
            || reading.inSentence(Topic.STANCE, first).stream()
                .anyMatch(m -> m.firstWord() >= first && m.lastWord() <= last && REFUSING_STANCES.contains(m.payload().value())));
  }

  /** Whether a clause is denied as a whole: "it is untrue that a digger cut a cable", "dat een graafmachine de kabel raakte, klopt niet". */
  boolean isDenied(Candidate c) {
    int joint = joint(c);
    boolean isJoined = joint > 0;
    boolean isClause = IntStream.rangeClosed(c.last() + 1, c.end()).anyMatch(w -> isTagged(w, "VERB", "AUX"));
    return reading.inSentence(Topic.STANCE, c.first()).stream()
        .filter(m -> m.payload().value().equals(Stance.DENIAL.name()))
        .anyMatch(
            m ->
                isJoined && m.lastWord() >= joint - 1 && m.lastWord() <= joint && reading.breaks(m.lastWord(), joint) == 0
                    || isClause && m.firstWord() == c.end() + 1 && reading.breaks(c.end(), m.firstWord()) == 0
                    || follows(m.firstWord(), c));
  }

  /** The word that opens its clause, and joins it to another; -1 for none. */
  private int joint(Candidate c) {
    int first = c.first();
    while (first > 0 && clauses.of(first - 1) == clauses.of(c.first()) && !isTagged(first, "SCONJ")) {
      first--;
    }
    int joint = isTagged(first, "SCONJ") ? first : first - 1;
    return joint >= 0 && isTagged(joint, "SCONJ") ? joint : -1;
  }

  /** Whether a clause that is denied as a whole tells what caused or hit it: "denied that [the outage] was caused by a contractor", "that [the bank] had been hacked". */
  boolean isEffect(Candidate c) {
    return c.first() > 0
        && joint(c) == c.first() - 1
        && isDenied(c)
        && (head(c) == 0 && (clauseSenses(c.last() + 1, 1, c.first()) & attack) != 0
            || reading.inSentence(Topic.LINK, c.first()).stream()
                .anyMatch(m -> m.firstWord() > c.last() && clauses.of(m.firstWord()) == clauses.of(c.first()) && m.payload().value().equals(Link.LED_BY.name())));
  }

  /** Whether a verb opens the clause behind a phrase's own, which verbs end: "dat een graafmachine de kabel had geraakt, klopt niet". */
  private boolean follows(int verb, Candidate c) {
    int w = c.end() + 1;
    while (w < verb && isTagged(w, "VERB", "AUX") && reading.breaks(c.end(), w) == 0) {
      w++;
    }
    return w == verb && w > c.end() + 1 && isTagged(w, "VERB", "AUX") && reading.breaks(w - 1, w) == 1;
  }

  /** Whether it is not excluded or denied: "has not ruled out an attack", "did not deny an attack", "was unable to rule out that hackers were behind it". */
  boolean isLeftOpen(Candidate c) {
    long exclude = telling.causeSet(List.of("exclude"));
    long deny = telling.causeSet(List.of("deny"));
    long not = telling.causeSet(List.of("neg"));
    IntPredicate isNegated =
        w ->
            IntStream.rangeClosed(Math.max(0, w - NOT_BEFORE), Math.min(w + NOT_BEHIND, senses.length - 1))
                .anyMatch(n -> clauses.of(n) == clauses.of(w) && (telling.causing(n) & not) != 0);
    IntPredicate bears = w -> clauses.bears(w, c.first());
    return IntStream.rangeClosed(Math.max(0, c.first() - WIDE), Math.min(c.end() + WIDE, senses.length - 1))
            .anyMatch(w -> (telling.causing(w) & exclude) != 0 && bears.test(w) && isNegated.test(w))
        || reading.inSentence(Topic.STANCE, c.first()).stream()
            .filter(m -> isDoubt(m) && bears.test(m.firstWord()))
            .anyMatch(m -> IntStream.rangeClosed(m.firstWord(), m.lastWord()).anyMatch(w -> (telling.causing(w) & (exclude | deny)) != 0));
  }

  /** Whether what describes a phrase's noun says that it is only supposed: "an alleged cyberattack", "une cyberattaque présumée". */
  boolean isHedged(Candidate c) {
    long supposed = telling.causeSet(List.of("suspect", "maybe", "rumour"));
    return IntStream.rangeClosed(c.first(), c.last()).anyMatch(w -> isTagged(w, "ADJ", "VERB", "ADV") && (telling.causing(w) & supposed) != 0);
  }

  /** Whether a cue of several words says that something is unsure. */
  private static boolean isDoubt(Match<Cue> cue) {
    return DOUBTS.contains(cue.payload().value()) && cue.firstWord() < cue.lastWord();
  }

  /** Those of {@code set} that make claims. */
  long telling(long set) {
    return set & claiming;
  }

  /** Those of {@code set} that name what claims are about. */
  long naming(long set) {
    return set & ~claiming;
  }

  /** What the first noun of a phrase names. */
  long head(Candidate c) {
    long head = 0;
    for (int w = c.first(); w <= c.last() && head == 0; w++) {
      head = isTagged(w, "DET", "ADJ", "NUM") ? 0 : naming(senses[w]);
    }
    return head;
  }

  List<String> names(long set) {
    return telling.causeNames(set);
  }
}
