package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.model.Cause;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Who may hold a claim: the author, names and speakers close by, whoever verbs and prepositions point at; and what tells who does. */
final class HolderFeatures {
  private static final int SENTENCES_BEFORE = 3;
  private static final int SENTENCES_AFTER = 1;
  private static final int BESIDE = 3;
  private static final int FAR = 30;

  private final Telling telling;
  private final ArticleWords words;
  private final Reading reading;
  private final HolderFinder rules;
  private final Map<String, List<Name>> names = new LinkedHashMap<>();
  private final Map<String, Integer> speaks = new HashMap<>();
  private final int most;

  HolderFeatures(Telling telling, ArticleWords words) {
    this.telling = telling;
    this.words = words;
    this.reading = telling.reading;
    this.rules = new HolderFinder(reading);
    reading.names.forEach(n -> names.computeIfAbsent(n.name(), k -> new ArrayList<>()).add(n));
    this.most = names.values().stream().mapToInt(List::size).max().orElse(0);
    for (Quote quote : reading.quotes) {
      String speaker = speaker(quote);
      if (!speaker.isEmpty()) {
        speaks.merge(speaker, 1, Integer::sum);
      }
    }
  }

  private static String speaker(Quote quote) {
    Quote.@Nullable Speaker speaker = quote.speaker();
    if (speaker == null) {
      return "";
    }
    String name = speaker.name() == null ? speaker.role() : speaker.name();
    return name == null ? "" : name;
  }

  /** All who may hold a claim, with what is known of each. */
  List<Evidence.Holder> of(Candidate claim, Cause.Status status) {
    int sentence = reading.sentence(claim.first());
    String rule = rules.find(claim).orElse("");
    Set<String> options = new LinkedHashSet<>();
    if (!rule.isEmpty()) {
      options.add(rule);
    }
    for (Name name : reading.names) {
      int distance = sentence - reading.sentence(reading.word(name.span()));
      boolean isNear = distance <= SENTENCES_BEFORE && distance >= -SENTENCES_AFTER;
      boolean isPlace = name.type() == Name.Type.LOC;
      if (isPlace ? distance == 0 : isNear || names.getOrDefault(name.name(), List.of()).size() > 1) {
        options.add(name.name());
      }
    }
    for (Quote quote : reading.quotes) {
      int distance = sentence - reading.sentence(reading.word(quote.span()));
      if (distance <= SENTENCES_BEFORE && distance >= -SENTENCES_AFTER && !speaker(quote).isEmpty()) {
        options.add(speaker(quote));
      }
    }
    List<Evidence.Holder> found = new ArrayList<>();
    found.add(new Evidence.Holder(null, author(claim, status, rule, options.size())));
    options.forEach(o -> found.add(new Evidence.Holder(o, holder(o, claim, status, rule))));
    return found;
  }

  private Facts author(Candidate claim, Cause.Status status, String rule, int options) {
    Facts f = telling.facts();
    f.again(status);
    f.add("author");
    f.add("author", !rule.isEmpty());
    f.add("author", Math.min(options, 3));
    f.add("author", words.quoted[claim.first()]);
    f.add("author says", !reading.inSentence(Topic.SAYING, claim.first()).isEmpty());
    f.add("author source", !reading.inSentence(Topic.SOURCE, claim.first()).isEmpty());
    f.add("author sent", Math.min(reading.sentence(claim.first()), 3));
    for (Match<Cue> cue : reading.inSegment(Topic.STANCE, claim.first())) {
      f.add("author stance", cue.payload().value());
    }
    f.each("author B:", words.names(words.telling(words.senses(claim.first() - 10, claim.first() - 1, claim.first()))));
    f.each("author A:", words.names(words.telling(words.senses(claim.last() + 1, claim.last() + 10, claim.first()))));
    return f;
  }

  private Facts holder(String holder, Candidate claim, Cause.Status status, String rule) {
    Facts f = telling.facts();
    f.again(status);
    List<Name> mentions = names.getOrDefault(holder, List.of());
    String pointed = rule.isEmpty() ? "none" : names.containsKey(rule) ? "name" : "phrase";
    Object type = mentions.isEmpty() ? "none" : mentions.getFirst().type();
    f.add("rule", holder.equals(rule), pointed);
    f.add("rule", holder.equals(rule), pointed, type);
    f.add("type", type);
    f.add("speaks", Math.min(speaks.getOrDefault(holder, 0), 3));
    f.add("most", !mentions.isEmpty() && mentions.size() == most);
    f.add("n", Math.min(mentions.size(), 3));
    f.add("intitle", telling.title.contains(holder.toLowerCase(Locale.ROOT)));
    for (String word : holder.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      f.each("of:", telling.causeNames(telling.causingOf(word)));
      f.each("of:", telling.courseNames(telling.courseOf(word)));
    }
    quotes(holder, claim, f);
    mentions(mentions, claim, f);
    return f;
  }

  private void quotes(String holder, Candidate claim, Facts f) {
    int start = reading.words.start(claim.first());
    String last = "";
    for (Quote quote : reading.quotes) {
      int from = reading.text.start(quote.span());
      boolean isSpeaker = speaker(quote).equals(holder);
      boolean holds = from <= start && start < reading.text.end(quote.span());
      if (holds) {
        f.add("holds", isSpeaker);
      } else if (isSpeaker && reading.sameSentence(reading.word(quote.span()), claim.first())) {
        f.add("speaks beside");
      }
      last = from <= start && !speaker(quote).isEmpty() ? speaker(quote) : last;
    }
    f.add("last", last.equals(holder), words.quoted[claim.first()]);
  }

  private void mentions(List<Name> mentions, Candidate claim, Facts f) {
    int best = Integer.MAX_VALUE;
    Name nearest = null;
    for (Name mention : mentions) {
      int word = reading.word(mention.span());
      int away = Math.abs(reading.sentence(word) - reading.sentence(claim.first())) * FAR + Math.abs(word - claim.first());
      if (away < best && word <= claim.last() + FAR) {
        best = away;
        nearest = mention;
      }
    }
    if (nearest == null) {
      f.add("away");
      return;
    }
    int first = reading.word(nearest.span());
    int last = reading.lastWord(nearest.span(), first);
    int sentences = reading.sentence(claim.first()) - reading.sentence(first);
    String side = first < claim.first() ? "<" : first > claim.last() ? ">" : "=";
    f.add("sentences", sentences, side);
    f.add("words", side, Facts.atLeast(Math.abs(first - claim.first()), 0, 2, 4, 7, 12, 20));
    f.add("segment", side, reading.sameSegment(first, claim.first()));
    f.add("inside", first >= claim.first() && last <= claim.end());
    f.add("opens", sentences, first - reading.sentenceStart(first) < 2);
    f.add("paragraph", words.paragraphs[first] == words.paragraphs[claim.first()]);
    f.add("others", side, sentences == 0 ? Math.min(between(first, claim.first()), 3) : -1);
    beside(first, last, sentences, f);
  }

  /** How many other names stand between two words. */
  private int between(int a, int b) {
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    return (int)
        reading.names.stream()
            .map(n -> reading.word(n.span()))
            .filter(w -> w > from && w < to)
            .count();
  }

  private void beside(int first, int last, int sentences, Facts f) {
    for (Topic topic : List.of(Topic.SAYING, Topic.SOURCE, Topic.STANCE, Topic.LINK)) {
      for (Match<Cue> cue : reading.inSentence(topic, first)) {
        boolean isBefore = cue.lastWord() < first;
        int distance = isBefore ? first - cue.lastWord() : cue.firstWord() - last;
        if (distance > 0 && distance <= BESIDE) {
          f.add(topic, isBefore ? "<" : ">", distance);
          f.add(topic, isBefore ? "<" : ">", Math.min(sentences, 1));
        }
      }
    }
    for (int d = 1; d <= 2; d++) {
      word(first - d, first, "-" + d, f);
      word(last + d, last, "+" + d, f);
    }
  }

  private void word(int w, int of, String name, Facts f) {
    if (w >= 0 && w < telling.count() && reading.sameSentence(w, of)) {
      f.own(name, telling.word(w));
      f.add(name, words.tags[w]);
      f.each(name + ":", telling.causeNames(telling.causing(w)));
    }
  }
}
