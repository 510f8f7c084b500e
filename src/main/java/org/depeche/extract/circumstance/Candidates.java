package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Finds all that may name a cause: every noun phrase that is no time and no remedy. */
final class Candidates {
  private static final int LONGEST = 12;
  private static final int LONGEST_REST = 14;

  private final Reading reading;
  private final ArticleWords words;
  private final BitSet leading = new BitSet(); // words that begin what leads to a cause: "the failure [due to] a storm"
  private final long claims; // what nouns say that stand for what somebody claims

  Candidates(ArticleWords words) {
    this.reading = words.reading;
    this.words = words;
    reading.cues(Topic.LINK).stream().filter(m -> m.payload().value().equals(Link.LED_BY.name())).forEach(m -> leading.set(m.firstWord()));
    this.claims = words.telling.causeSet(List.of("rumour", "blame"));
  }

  List<Candidate> find() {
    List<Candidate> found = new ArrayList<>();
    for (int w = 0; w < words.count(); ) {
      int last = words.timed[w] ? -1 : last(w);
      if (last < 0) {
        if (isAttack(w)) {
          found.add(new Candidate(w, w, end(w)));
        }
        w++;
      } else {
        Candidate phrase = new Candidate(start(w), last, end(last));
        int noun = behindDeterminers(w, last);
        if (!isRemedy(phrase, noun) && !isClaim(phrase, noun) && !isCondemned(phrase) && !words.isEffect(phrase)) {
          found.add(phrase);
        }
        w = last + 1;
      }
    }
    return found;
  }

  /** Whether a verb says by itself what was done: "was hacked". */
  private boolean isAttack(int w) {
    return words.isTagged(w, "VERB", "ADJ") && !words.timed[w] && words.isAttack(w);
  }

  /** A fix that is promised or made, with its article, is no cause; a faulty one is told by more words. */
  private boolean isRemedy(Candidate phrase, int noun) {
    return reading.inSentence(Topic.REMEDY, noun).stream().anyMatch(m -> m.firstWord() <= noun && m.lastWord() >= phrase.last());
  }

  /** What is claimed is no cause itself, whatever its noun may mean elsewhere: "rejected that version". */
  private boolean isClaim(Candidate phrase, int noun) {
    boolean isAlone = phrase.first() < noun && noun == phrase.last() && noun == phrase.end();
    return isAlone && (words.telling.causing(noun) & claims) != 0;
  }

  /** An attack that somebody only condemns, or claims when it has been told of, is named, not told of. */
  private boolean isCondemned(Candidate phrase) {
    int first = phrase.first();
    return IntStream.rangeClosed(first, phrase.last()).anyMatch(words::isAttack)
        && reading.inSentence(Topic.CONDEMNATION, first).stream()
            .anyMatch(m -> m.lastWord() == first - 1 || m.firstWord() < first && m.lastWord() == first && IntStream.range(0, m.firstWord()).anyMatch(words::isAttack));
  }

  private int behindDeterminers(int first, int last) {
    int noun = first;
    while (noun < last && (reading.isDeterminer(noun) || words.tags[noun].equals("DET"))) {
      noun++;
    }
    return noun;
  }

  /** The pack may know words before a core for determiners that the model of parts of speech takes for others; "that" opens clauses, too. */
  private int start(int core) {
    int first = core;
    while (first > 0 && reading.isDeterminer(first - 1) && isNextTo(first) && !words.timed[first - 1] && !words.isTagged(first - 1, "SCONJ")) {
      first--;
    }
    return first;
  }

  /** The last word of the core that starts with {@code first}; -1 where none does. */
  private int last(int first) {
    int noun = -1;
    int w = first;
    for (; w < words.count() && w - first < LONGEST && (w == first || isNextTo(w) && !leading.get(w)); w++) {
      if (words.isTagged(w, "NOUN", "PROPN", "X")) {
        noun = w;
      } else if (!opens(w, noun) && !modifies(first, w)) {
        break;
      }
    }
    if (noun < 0) {
      return -1;
    }
    int last = noun;
    while (last + 1 < w && words.tags[last + 1].equals("ADJ")) {
      last++;
    }
    return last;
  }

  private boolean isNextTo(int w) {
    return reading.words.joined(w) && reading.sameSentence(w - 1, w) && !words.timed[w];
  }

  private boolean opens(int w, int noun) {
    return words.tags[w].equals("DET") ? noun < 0 : words.isTagged(w, "NUM", "ADJ");
  }

  /** A participle or adverb between determiner and noun. */
  private boolean modifies(int first, int w) {
    if (w == first || w + 1 == words.count() || !reading.words.joined(w + 1) || words.isTagged(w - 1, "NOUN", "PROPN", "X")) {
      return false;
    }
    return switch (words.tags[w]) {
      case "VERB" -> words.isTagged(w + 1, "NOUN", "ADJ");
      case "ADV" -> words.isTagged(w + 1, "NOUN", "ADJ", "VERB");
      default -> false;
    };
  }

  /** Last word of all that hangs on a core: up to punctuation, the next clause or a word that the pack knows for a border. */
  private int end(int core) {
    int last = core;
    while (last + 1 < words.count()
        && last - core < LONGEST_REST
        && reading.words.joined(last + 1)
        && !reading.isBorder(last + 1)
        && words.clause(last + 1) == words.clause(last)
        && reading.sameSegment(last, last + 1)) {
      last++;
    }
    boolean isCut = last + 1 < words.count() && reading.words.joined(last + 1) && reading.sameSegment(last, last + 1);
    while (last > core && (reading.isDeterminer(last) || isCut && words.isTagged(last, "ADP"))) {
      last--;
    }
    return last;
  }
}
