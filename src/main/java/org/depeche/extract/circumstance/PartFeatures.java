package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What tells whether a noun phrase is a part or service that is said to be in some state, and in which. */
final class PartFeatures {
  private static final int NEAR = 6;
  private static final int REACH = 20;
  private static final int BREAK = 2;
  private static final List<String> STATES =
      List.of(
          "works", "fails", "halts", "slow", "spared", "impossible", "possible", "neg", "only", "restore", "again", "normal",
          "manual", "still", "future", "expect", "full", "partly", "limited", "backlog", "some");

  private final Telling telling;
  private final ArticleWords words;
  private final Reading reading;
  private final @Nullable String kind;
  private final long states;

  PartFeatures(Telling telling, ArticleWords words, @Nullable String kind) {
    this.telling = telling;
    this.words = words;
    this.reading = telling.reading;
    this.kind = kind;
    this.states = telling.courseSet(STATES);
  }

  Facts of(Candidate c) {
    Facts f = telling.facts();
    int sentence = reading.sentence(c.first());
    f.add("sent", (sentence < 3 ? sentence : Facts.atLeast(sentence, 3, 6, 12)));
    f.add("past", telling.past.holds(c.first()));
    f.add("quoted", words.quoted[c.first()]);
    f.add("len", Math.min(4, c.last() - c.first() + 1));
    f.add("opens", (reading.sentenceStart(c.first()) == c.first()));
    neighbour(c.first() - 1, c.first(), "-1", f);
    neighbour(c.last() + 1, c.last(), "+1", f);
    boolean known = names(c, f);
    core(c, f);
    cues(c, known, f);
    course(c, known, f);
    return f;
  }

  private void neighbour(int w, int of, String name, Facts f) {
    if (w >= 0 && w < words.count() && reading.sameSentence(w, of)) {
      f.add("t", name, words.tags[w]);
      f.own(name, telling.word(w));
    }
  }

  /** Adds what the phrase names; whether any word of it is known. */
  private boolean names(Candidate c, Facts f) {
    List<String> concepts = inside(Topic.COMPONENT, c);
    Set<String> made = new LinkedHashSet<>();
    for (int w = c.first(); w <= c.last(); w++) {
      made.addAll(telling.nouns(telling.word(w)));
    }
    boolean known = !concepts.isEmpty() || !made.isEmpty();
    f.each("concept", concepts);
    f.add("lexicon", !concepts.isEmpty());
    f.each("made", made);
    f.add("mades", Math.min(3, made.size()));
    f.add("known", known);
    f.add("kind", kind, known);
    for (Topic topic : List.of(Topic.SIGN, Topic.KIND, Topic.CAUSE, Topic.SCOPE)) {
      f.each("is" + topic, inside(topic, c));
    }
    return known;
  }

  /** The values of a topic's cues that share words with a phrase. */
  private List<String> inside(Topic topic, Candidate c) {
    return reading.inSentence(topic, c.first()).stream()
        .filter(m -> m.firstWord() <= c.last() && m.lastWord() >= c.first())
        .map(m -> m.payload().value())
        .toList();
  }

  private void core(Candidate c, Facts f) {
    String head = "";
    long course = 0;
    long causing = 0;
    for (int w = c.first(); w <= c.last(); w++) {
      if (words.isTagged(w, "DET", "NUM")) {
        f.own("det", telling.word(w));
      } else {
        course |= telling.course(w);
        causing |= telling.causing(w);
        f.own("n", telling.word(w));
        head = head.isEmpty() && words.isTagged(w, "NOUN") ? telling.word(w) : head;
      }
    }
    f.own("h", head);
    f.grams("h", head);
    f.each("IN:", telling.courseNames(course));
    f.each("IC:", telling.causeNames(causing));
  }

  private void cues(Candidate c, boolean known, Facts f) {
    String nearest = "none";
    int best = Integer.MAX_VALUE;
    for (Match<Cue> m : reading.inSegment(Topic.STATE, c.first())) {
      String state = m.payload().value();
      boolean isBefore = m.lastWord() < c.first();
      int distance = isBefore ? c.first() - m.lastWord() : Math.max(0, m.firstWord() - c.last());
      int breaks =
          isBefore
              ? reading.breaks(m.lastWord(), c.first())
              : reading.breaks(c.last(), Math.max(c.last(), m.firstWord()));
      String side = isBefore ? "<" : ">";
      f.add("st", side, state);
      if (breaks == 0) {
        f.add("stc", side, state);
        f.add("stc", state, known);
      }
      if (distance + BREAK * breaks < best) {
        best = distance + BREAK * breaks;
        nearest = state;
      }
    }
    f.add("near", nearest, Facts.atLeast(best, 0, 1, 2, 3, 4, 6, 9, 13));
    f.add("near", nearest, known);
    f.add("near", nearest);
  }

  private void course(Candidate c, boolean known, Facts f) {
    long before = 0;
    long after = 0;
    long segment = 0;
    boolean hasVerb = false;
    for (int w = c.first() - 1; w >= 0 && c.first() - w <= REACH && reading.sameSegment(w, c.first()); w--) {
      segment |= telling.course(w) & states;
      if (c.first() - w <= NEAR && reading.breaks(w, c.first()) == 0) {
        before |= telling.course(w) & states;
        f.own("b", telling.word(w));
      }
    }
    for (int w = c.last() + 1; w < words.count() && w - c.last() <= REACH && reading.sameSegment(w, c.last()); w++) {
      segment |= telling.course(w) & states;
      if (w - c.last() <= NEAR && reading.breaks(c.last(), w) == 0) {
        after |= telling.course(w) & states;
        f.own("a", telling.word(w));
        if (!hasVerb && words.isTagged(w, "VERB")) {
          f.own("v", telling.word(w));
          hasVerb = true;
        }
      }
    }
    f.each("B:", telling.courseNames(before));
    f.each("A:", telling.courseNames(after));
    f.each("S:", telling.courseNames(segment));
    f.pairs("S:", telling.courseNames(segment));
    f.each("N" + known + ":", telling.courseNames(before | after));
    f.pairs("A:", telling.courseNames(after));
    f.pairs("B:", telling.courseNames(before));
  }

  /** What tells which concept a phrase names. */
  Facts concept(Candidate c) {
    Facts f = telling.facts();
    f.add("kind", kind);
    Set<String> core = new LinkedHashSet<>();
    Set<String> rest = new LinkedHashSet<>();
    for (int w = c.first(); w <= c.end() && w <= c.last() + NEAR - 1; w++) {
      (w <= c.last() ? core : rest).addAll(telling.nouns(telling.word(w)));
    }
    made(core, rest, f);
    f.each("concept", inside(Topic.COMPONENT, c));
    for (int w = c.first(); w <= c.end(); w++) {
      if (!words.isTagged(w, "DET", "NUM", "ADP")) {
        conceptWord(w, w <= c.last() ? "n" : "x", f);
      }
    }
    return f;
  }

  private void conceptWord(int w, String name, Facts f) {
    String word = telling.word(w);
    f.own("*", word);
    f.own(name, word);
    f.grams(name, word);
    f.each("s" + name, telling.causeNames(telling.causing(w)));
    f.each("s" + name, telling.courseNames(telling.course(w)));
  }

  /** What a part is made of, in its core and behind it; the words of a concept's own name are its core. */
  static void made(Collection<String> core, Collection<String> rest, Facts f) {
    f.each("M", core);
    f.each("M*", core);
    f.each("X", rest);
    f.each("M*", rest);
    f.pairs("M", core.stream().sorted().toList());
    for (String a : new ArrayList<>(core)) {
      f.each("MX" + a + "+", rest);
    }
  }
}
