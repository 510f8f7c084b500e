package org.depeche.extract.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** The words of a text that say something about its figures. */
final class Cues {
  private static final int MOST = 12;

  enum Kind {
    BEFORE,
    AFTER,
    BETWEEN,
    PARTITIVE,
    CONTEXT,
    SOURCE_BEFORE,
    SOURCE_OWN,
    SOURCE_VERB
  }

  record Cue(Kind kind, String value) {}

  private final Map<Integer, Match<Cue>> modifiersByEnd = new HashMap<>();
  private final Map<Integer, Match<Cue>> afterByStart = new HashMap<>();
  private final Map<Integer, Match<Cue>> betweenByEnd = new HashMap<>();
  private final Map<Integer, Match<Cue>> partitiveByStart = new HashMap<>();
  private final BitSet contexts = new BitSet();
  private final List<List<Match<Cue>>> bySentence = new ArrayList<>();

  /** Of verbs of which a thing may be the subject. */
  static final String TALLY = "tally";

  static PhraseMatcher<Cue> matcher(FigureWords words, List<String> clitics) {
    PhraseMatcher.Builder<Cue> builder = PhraseMatcher.<Cue>builder().clitics(clitics);
    words.before().forEach((value, forms) -> addAll(builder, forms, Kind.BEFORE, value));
    words.after().forEach((value, forms) -> addAll(builder, forms, Kind.AFTER, value));
    words.contexts().forEach((value, forms) -> addAll(builder, forms, Kind.CONTEXT, value));
    addAll(builder, words.between(), Kind.BETWEEN, "");
    addAll(builder, words.partitives(), Kind.PARTITIVE, "");
    addAll(builder, words.sourceBefore(), Kind.SOURCE_BEFORE, "");
    addAll(builder, words.sourceOwn(), Kind.SOURCE_OWN, "");
    addAll(builder, words.sourceVerbs(), Kind.SOURCE_VERB, "");
    addAll(builder, words.tallyVerbs(), Kind.SOURCE_VERB, TALLY);
    return builder.build();
  }

  private static void addAll(
      PhraseMatcher.Builder<Cue> builder, List<String> forms, Kind kind, String value) {
    forms.forEach(form -> builder.add(form, new Cue(kind, value)));
  }

  Cues(AnalysedText text, PhraseMatcher<Cue> matcher) {
    text.sentences().forEach(s -> bySentence.add(new ArrayList<>(2)));
    for (Match<Cue> match : matcher.find(text.lower())) {
      switch (match.payload().kind()) {
        case BEFORE -> modifiersByEnd.putIfAbsent(match.end(), match);
        case AFTER -> afterByStart.putIfAbsent(match.start(), match);
        case BETWEEN -> betweenByEnd.putIfAbsent(match.end(), match);
        case PARTITIVE -> partitiveByStart.putIfAbsent(match.start(), match);
        case CONTEXT, SOURCE_BEFORE, SOURCE_OWN, SOURCE_VERB -> {
          if (match.payload().kind() == Kind.CONTEXT) {
            contexts.set(match.start());
          }
          int sentence = text.sentenceAt(match.start());
          if (sentence >= 0) {
            bySentence.get(sentence).add(match);
          }
        }
      }
    }
  }

  @Nullable Match<Cue> modifierEnding(int end) {
    return modifiersByEnd.get(end);
  }

  @Nullable Match<Cue> modifierStarting(int start) {
    return afterByStart.get(start);
  }

  boolean opensRange(int end) {
    return betweenByEnd.containsKey(end);
  }

  /** Whether a word of context starts here. */
  boolean isContext(int start) {
    return contexts.get(start);
  }

  boolean isPartitive(int start) {
    return partitiveByStart.containsKey(start);
  }

  /** Where a phrase like "of the" ends that starts here, or -1. */
  int partitiveEnd(int start) {
    Match<Cue> match = partitiveByStart.get(start);
    return match == null ? -1 : match.end();
  }

  /** Words of context and source in a sentence, those nearest to a position where there are many. */
  List<Match<Cue>> in(int sentence, int position) {
    if (sentence < 0) {
      return List.of();
    }
    return nearest(bySentence.get(sentence), Match::start, position, MOST);
  }

  /** Those of a list in order of {@code start} that stand nearest to a position, {@code most} on either side. */
  static <T> List<T> nearest(List<T> all, ToIntFunction<T> start, int position, int most) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start.applyAsInt(all.get(middle)) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(Math.max(0, low - most), Math.min(all.size(), low + most));
  }
}
