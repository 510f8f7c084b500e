package org.depeche.extract.circumstance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a noun phrase is claimed to be the cause, and how sure. Features that start with a language's code are
 * learnt for it alone, the others for all languages together.
 */
final class ClaimFeatures {
  private static final List<Topic> TOPICS =
      List.of(
          Topic.LINK, Topic.STANCE, Topic.SOURCE, Topic.SAYING, Topic.CONTRAST, Topic.JOINT, Topic.KIND, Topic.STATE,
          Topic.SIGN, Topic.CAUSE, Topic.EVENT, Topic.COMPANY, Topic.PRECEDENT, Topic.COMPONENT, Topic.STATUS, Topic.ROLE);

  /** Topics whose very words matter. */
  private static final Set<Topic> WORDED = EnumSet.of(Topic.LINK, Topic.STANCE, Topic.SOURCE, Topic.SAYING);

  private static final Set<Topic> VALUED = EnumSet.of(Topic.LINK, Topic.STANCE, Topic.STATE, Topic.STATUS, Topic.ROLE);

  private static final int WINDOW = 10;
  private static final int NEAR = 3;
  private static final int LONG_CUE = 8;

  private final Reading reading;
  private final ArticleWords words;
  private final Past past;
  private final @Nullable String kind;
  private final boolean isByClause;
  private final int[] candidatesBefore; // how many candidates end before each word
  private final int[] candidatesStarted; // how many start before it
  private final boolean[] old; // sentences with the date of an earlier incident
  private final boolean[] dated;

  /** Of an article's candidates. Where {@code isByClause}, what a sentence says in clauses that don't bear on a phrase is left out. */
  ClaimFeatures(
      ArticleWords words, List<Candidate> all, List<TimeMention> earlier, @Nullable String kind, boolean isByClause) {
    this.reading = words.reading;
    this.words = words;
    this.past = words.telling.past;
    this.kind = kind;
    this.isByClause = isByClause;
    int count = words.count();
    this.candidatesBefore = new int[count + 1];
    this.candidatesStarted = new int[count + 1];
    for (Candidate c : all) {
      candidatesBefore[c.last() + 1]++;
      candidatesStarted[c.first() + 1]++;
    }
    for (int w = 1; w <= count; w++) {
      candidatesBefore[w] += candidatesBefore[w - 1];
      candidatesStarted[w] += candidatesStarted[w - 1];
    }
    this.old = new boolean[count == 0 ? 0 : reading.sentence(count - 1) + 1];
    this.dated = new boolean[old.length];
    for (TimeMention time : count == 0 ? List.<TimeMention>of() : reading.times) {
      int sentence = reading.sentence(reading.word(time.span()));
      old[sentence] |= earlier.contains(time);
      dated[sentence] = true;
    }
  }

  Facts of(Candidate c) {
    Facts features = words.telling.facts();
    place(c, features);
    String hit = named(c, features);
    for (Topic topic : TOPICS) {
      cues(topic, c, hit, features);
    }
    for (Match<Cue> m : reading.inSegment(Topic.STANCE, c.first())) {
      if (bears(Topic.STANCE, m, c)) {
        features.add("stance", (m.firstWord() < c.first() ? "<" : ">"), m.payload().value());
      }
    }
    clause(c, features);
    beside(c, features);
    sentenceBefore(c, features);
    PhraseFeatures.add(words, c, features);
    senses(c, features);
    meanings(c, features);
    return features;
  }

  private boolean bears(Topic topic, Match<Cue> cue, Candidate c) {
    return !WORDED.contains(topic) || bears(cue.firstWord(), c);
  }

  private boolean bears(int word, Candidate c) {
    return !isByClause || words.bears(word, c.first());
  }

  private void place(Candidate c, Facts features) {
    int sentence = reading.sentence(c.first());
    int paragraph = words.paragraphs[c.first()];
    int lastParagraph = words.paragraphs[words.count() - 1];
    boolean isLong = lastParagraph > 2;
    String told = old[sentence] ? "old" : dated[sentence] ? "dated" : "";
    features.add("bias");
    features.add("sent=", (sentence < 3 ? sentence : sentence < 6 ? 3 : sentence < 12 ? 6 : 12));
    features.add("sent=", Math.min(sentence, 4), isLong);
    features.add("par=", Math.min(4, paragraph));
    features.add("par=", Math.min(4, paragraph), isLong);
    features.add("last=", paragraph == lastParagraph, isLong);
    features.add("long=", isLong);
    features.add("len=", Math.min(c.last() - c.first() + 1, 5));
    features.add("ext=", bucket(c.end() - c.last()));
    features.add("quote=", words.quoted[c.first()]);
    features.add("kind=", kind);
    features.add("past=", past.holds(c.first()));
    features.add("told=", told);
    features.add("told=", told, sentence > 0 && old[sentence - 1]);
    features.add("told=", told, !reading.inSentence(Topic.PRECEDENT, c.first()).isEmpty());
    features.add("start=", bucket(c.first() - reading.sentenceStart(c.first())));
  }

  /** What the pack knows the phrase for; tells whether it names a cause. */
  private String named(Candidate c, Facts features) {
    Match<Cue> cause = cue(Topic.CAUSE, c.first(), c.last());
    Match<Cue> event = cue(Topic.EVENT, c.first(), c.last());
    String category = cause != null ? cause.payload().value() : event != null ? "EVENT" : "no";
    String hit = cause != null ? "L" : event != null ? "E" : "-";
    Match<Cue> rest = c.end() > c.last() ? cue(Topic.CAUSE, c.last() + 1, c.end()) : null;
    features.add("lex=", category);
    features.add("lexkind=", category, kind);
    features.add("lexext=", (rest == null ? "no" : rest.payload().value()), hit);
    features.add("isKind=", (cue(Topic.KIND, c.first(), c.last()) != null), hit);
    features.add("isComponent=", (cue(Topic.COMPONENT, c.first(), c.last()) != null), hit);
    return hit;
  }

  private @Nullable Match<Cue> cue(Topic topic, int first, int last) {
    for (Match<Cue> m : reading.inSentence(topic, first)) {
      if (m.firstWord() <= last && m.lastWord() >= first && m.lastWord() - m.firstWord() < LONG_CUE) {
        return m;
      }
    }
    return null;
  }

  /** The nearest cues of a topic on either side, and those around. */
  private void cues(Topic topic, Candidate c, String hit, Facts features) {
    Match<Cue> before = null;
    Match<Cue> after = null;
    for (Match<Cue> m : reading.inSentence(topic, c.first())) {
      if (!bears(topic, m, c)) {
        continue;
      }
      if (m.lastWord() < c.first()) {
        before = m;
      } else if (after == null && m.firstWord() > c.last()) {
        after = m;
      } else if (m.firstWord() <= c.first() && m.lastWord() >= c.last()) {
        features.add(topic, "in=", m.payload().value());
      }
    }
    if (before != null) {
      cue(topic, "b=", before, before.lastWord(), c.first(), hit, features);
    }
    if (after != null) {
      cue(topic, "a=", after, c.last(), after.firstWord(), hit, features);
    }
  }

  private void cue(Topic topic, String side, Match<Cue> cue, int from, int to, String hit, Facts features) {
    String name = topic + side;
    String value = VALUED.contains(topic) ? name + cue.payload().value() : name;
    features.add(value);
    features.add(value, bucket(to - from));
    if (WORDED.contains(topic)) {
      String way = between(from, to) + "," + Math.min(2, reading.breaks(from, to));
      String text = words.text(cue.start(), cue.end());
      features.add(value, way);
      features.add(value, way, hit);
      features.whole(name, text);
      features.whole(name, text + way);
    }
  }

  /** How many candidates lie between two words. */
  private int between(int from, int to) {
    return Math.clamp((long) candidatesBefore[to] - candidatesStarted[from + 1], 0, 3);
  }

  /** What bears on the phrase in its own clause, and in the others of its sentence. */
  private void clause(Candidate c, Facts features) {
    for (Topic topic : List.of(Topic.STANCE, Topic.LINK, Topic.SAYING)) {
      boolean isAlone = true;
      for (Match<Cue> m : reading.inSentence(topic, c.first())) {
        boolean isInside = words.clause(m.firstWord()) == words.clause(c.first());
        String side = m.lastWord() < c.first() ? "<" : m.firstWord() > c.last() ? ">" : "=";
        if (bears(m.firstWord(), c)) {
          features.add("cl", isInside, side, topic, m.payload().value());
        }
        isAlone &= !isInside;
      }
      features.add("cl=", isAlone, topic);
    }
    features.each("cl<", words.names(words.telling(words.clauseSenses(c.first() - 1, -1, c.first()))));
    features.each("cl>", words.names(words.telling(words.clauseSenses(c.last() + 1, 1, c.first()))));
  }

  /** The words right beside and some way off, and the first verb on either side. */
  private void beside(Candidate c, Facts features) {
    side(c, c.first() - 1, -1, "-", features);
    features.add("p-1", before(c.first()));
    side(c, c.last() + 1, 1, "+", features);
  }

  private void side(Candidate c, int start, int step, String sign, Facts features) {
    int w = start;
    for (int i = 1; i <= WINDOW && w >= 0 && w < words.count() && reading.sameSentence(w, c.first()) && bears(w, c); i++, w += step) {
      if (i <= NEAR) {
        features.add("t", sign, i, words.tags[w]);
      }
      if (i < NEAR) {
        features.whole(sign + i, words.word(w));
      }
      if (words.isTagged(w, "VERB", "AUX")) {
        features.own("v" + sign, words.word(w));
        features.add("v", sign, bucket(i));
        return;
      }
    }
  }

  /** The sign right before a word; a letter stands for any. */
  private char before(int w) {
    int at = reading.words.start(w) - 1;
    while (at >= 0 && reading.text.lower().charAt(at) == ' ') {
      at--;
    }
    char sign = at < 0 ? '^' : reading.text.lower().charAt(at);
    return Character.isLetterOrDigit(sign) ? 'a' : sign;
  }

  /** A question or a word of cause may have announced what follows. */
  private void sentenceBefore(Candidate c, Facts features) {
    int start = reading.sentenceStart(c.first());
    if (start == 0) {
      return;
    }
    int previous = start - 1;
    String signs = words.text(reading.words.end(previous), reading.words.start(start));
    features.add("q=", signs.indexOf('?') >= 0 || signs.indexOf('\u061F') >= 0);
    features.add("prevlink=", !reading.inSentence(Topic.LINK, previous).isEmpty());
    features.add("prevkind=", !reading.inSentence(Topic.KIND, previous).isEmpty());
    features.add("prevcause=", !reading.inSentence(Topic.CAUSE, previous).isEmpty());
    words.names(words.telling(words.senses(start - WINDOW, previous, previous))).forEach(s -> features.add("P:", s));
  }

  private void senses(Candidate c, Facts features) {
    long core = words.naming(words.senses(c.first(), c.last(), c.first()));
    long rest = words.naming(words.senses(c.last() + 1, c.end(), c.first()));
    IntPredicate bearing = w -> bears(w, c);
    long before = words.telling(words.senses(c.first() - WINDOW, c.first() - 1, c.first(), bearing));
    long near = words.senses(c.first() - NEAR, c.first() - 1, c.first(), bearing);
    long after = words.senses(c.last() + 1, c.last() + WINDOW, c.first(), bearing);
    long next = words.senses(c.last() + 1, c.last() + NEAR, c.first(), bearing);
    features.add("meant=", core != 0, rest != 0);
    features.each("N:", words.names(core));
    features.each("H:", words.names(words.head(c)));
    features.each("X:", words.names(rest));
    features.each("B:", words.names(before));
    features.each("BN:" + (core != 0), words.names(before));
    features.each("b:", words.names(near));
    features.each("A:", words.names(after));
    features.each("a:", words.names(next));
    List<String> told = words.names(words.telling(after));
    features.pairs("BB:", words.names(before));
    features.pairs("AA:", told);
    features.pairs("BA:", words.names(before), told);
    features.pairs("HB:", words.names(words.head(c)), words.names(words.telling(near)));
    features.pairs("HA:", words.names(words.head(c)), words.names(next));
    features.pairs("NN:", words.names(core));
    features.pairs("NX:", words.names(core), words.names(rest));
    int following = reading.sentenceEnd(c.last()) + 1;
    boolean isDenied = words.isDenying(c.first(), bearing);
    features.add("denial=", isDenied);
    features.add("denial=", isDenied, following < words.count() && words.isDenying(following, w -> !isByClause));
    if (following < words.count()) {
      features.each("F:", words.names(words.telling(words.senses(following, following + NEAR * 2, following))));
    }
  }

  /** What the words around mean. */
  private void meanings(Candidate c, Facts features) {
    for (int w = Math.max(0, c.first() - WINDOW); w <= c.end() + WINDOW && w < words.count(); w++) {
      if (reading.sameSentence(w, c.first()) && bears(w, c) && !words.isTagged(w, "DET", "ADP", "PUNCT", "PROPN")) {
        if (w < c.first()) {
          features.means(c.first() - w <= NEAR ? "b" : "B", words.word(w));
        } else if (w > c.last()) {
          features.means(w <= c.end() ? "x" : w - c.end() <= NEAR ? "a" : "A", words.word(w));
        }
      }
    }
  }

  private static String bucket(int distance) {
    int[] ends = {3, 5, 8, 12};
    for (int end : ends) {
      if (distance <= end) {
        return end == 3 ? String.valueOf(distance) : String.valueOf(end);
      }
    }
    return "13";
  }
}
