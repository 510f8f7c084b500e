package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.Dateline;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What tells whether a name is whose incident it is: where it stands, what it is called, what stands beside it, who else there is. */
final class SubjectFeatures {
  private static final int NEAR = 4;
  private static final int BESIDE = 2;
  private static final List<Topic> TOPICS =
      List.of(
          Topic.KIND, Topic.STATE, Topic.COMPONENT, Topic.SAYING, Topic.SOURCE, Topic.MONITOR, Topic.LINK,
          Topic.STATUS, Topic.SIGN);

  private final Telling telling;
  private final Reading reading;
  private final @Nullable String kind;
  private final Map<String, List<Name>> byName = new LinkedHashMap<>();
  private final Map<String, Integer> speaks = new HashMap<>();

  private SubjectFeatures(Telling telling, @Nullable String kind) {
    this.telling = telling;
    this.reading = telling.reading;
    this.kind = kind;
    reading.names.stream()
        .filter(n -> !Dateline.covers(reading.text, n))
        .forEach(n -> byName.computeIfAbsent(n.name(), k -> new ArrayList<>()).add(n));
    for (Quote quote : reading.quotes) {
      if (quote.speaker() != null && quote.speaker().name() != null && !isReported(quote)) {
        speaks.merge(quote.speaker().name(), 1, Integer::sum);
      }
    }
  }

  /** Whether a sentence without marks only ends with who says it, as most reports do: that says little of whom it hit. */
  private static boolean isReported(Quote quote) {
    return quote.kind() == Quote.Kind.INDIRECT && quote.cue() != null && quote.cue().start() > quote.span().start();
  }

  /** What is known of each name; those of people and places too, which organizations are easily taken for. */
  static Map<String, Facts> of(Telling telling, @Nullable String kind) {
    SubjectFeatures known = new SubjectFeatures(telling, kind);
    int most = known.byName.values().stream().mapToInt(List::size).max().orElse(0);
    Map<String, Facts> found = new LinkedHashMap<>();
    known.byName.forEach((name, mentions) -> found.put(name, known.features(name, mentions, found.size(), most)));
    return found;
  }

  private Facts features(String name, List<Name> mentions, int rank, int most) {
    Facts f = telling.facts();
    f.again("t" + mentions.getFirst().type());
    int n = mentions.size();
    f.add("rank", Math.min(rank, 4));
    f.add("all", Math.min(byName.size(), 6));
    f.add("n", Math.min(n, 5));
    f.add("most", n == most, most > 1);
    f.add("rank", Math.min(rank, 2), "most", n == most, Math.min(n, 3));
    f.add("speaks", Math.min(speaks.getOrDefault(name, 0), 2));
    f.add("kind", kind);
    words(name, f);
    int sentence = reading.sentence(reading.word(mentions.getFirst().span()));
    f.add("first", (sentence < 4 ? sentence : Facts.atLeast(sentence, 4, 8)));
    f.add("opening", (reading.text.start(mentions.getFirst().span()) < reading.text.paragraphs().getFirst().end()));
    for (int i = 0; i < n; i++) {
      mention(mentions.get(i), i == 0 ? "1" : "", f);
    }
    Set<Name.Type> types = EnumSet.noneOf(Name.Type.class);
    mentions.forEach(m -> types.add(m.type()));
    f.add("types", types);
    f.add("t", mentions.getFirst().type());
    return f;
  }

  /** What the name itself says. */
  private void words(String name, Facts f) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isPart = false;
    long inside = 0;
    long causing = 0;
    for (String word : lower.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        inside |= telling.courseOf(word);
        causing |= telling.causingOf(word);
        isPart |= word.length() > 3 && telling.title.contains(word);
        f.own("in", word);
      }
      if (word.length() > 3) {
        f.grams("i", word);
      }
    }
    f.add("title", telling.title.contains(lower), isPart);
    f.each("I:", telling.courseNames(inside));
    f.each("I:" + kind + ":", telling.courseNames(inside));
    f.each("IC:", telling.causeNames(causing));
    f.add("caps", name.equals(name.toUpperCase(Locale.ROOT)), name.length() < 6);
    f.add("handle", name.startsWith("@"));
    f.add("words", Math.min(4, name.split(" ").length));
  }

  private void mention(Name mention, String which, Facts f) {
    int first = reading.word(mention.span());
    int last = last(mention, first);
    f.add("past", telling.past.holds(first));
    f.add("start", reading.sentenceStart(first) >= first - 1);
    context(first, last, which, f);
    for (Topic topic : TOPICS) {
      for (Match<Cue> cue : reading.inSegment(topic, first)) {
        cue(cue, first, last, which, f);
      }
    }
  }

  private static void cue(Match<Cue> cue, int first, int last, String which, Facts f) {
    boolean isBefore = cue.lastWord() < first;
    boolean isBehind = cue.firstWord() > last;
    int distance = isBefore ? first - cue.lastWord() : isBehind ? cue.firstWord() - last : 0;
    String where = cue.payload().topic() + (isBefore ? "<" : isBehind ? ">" : "=");
    if (distance > NEAR) {
      f.add("with", where);
      return;
    }
    f.add("near", where);
    if (distance <= BESIDE) {
      f.add("beside", where);
    }
    if (!which.isEmpty()) {
      f.add(which, "near", where);
    }
  }

  private int last(Name mention, int first) {
    int last = first;
    int end = reading.text.end(mention.span());
    while (last + 1 < reading.words.count() && reading.words.start(last + 1) < end) {
      last++;
    }
    return last;
  }

  private void context(int first, int last, String which, Facts f) {
    for (int i = 1; i <= NEAR; i++) {
      beside(first - i, first, i, which, "-", "B", f);
      beside(last + i, last, i, which, "+", "A", f);
    }
  }

  private void beside(int w, int of, int distance, String which, String sign, String side, Facts f) {
    if (w < 0 || w >= reading.words.count() || !reading.sameSentence(w, of)) {
      return;
    }
    f.each(which + side + ":", telling.courseNames(telling.course(w)));
    f.each(which + side + "C:", telling.causeNames(telling.causing(w)));
    if (distance <= BESIDE) {
      f.own(which + sign + distance, telling.word(w));
    }
  }
}
