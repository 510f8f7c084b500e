package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.depeche.extract.quote.Tellers;
import org.depeche.model.Cause;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.Dateline;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Who may hold a claim: the author, names and speakers close by, whoever verbs and prepositions point at; and what tells who does. */
final class HolderFeatures {
  private static final int SENTENCES_BEFORE = 3;
  private static final int SENTENCES_AFTER = 1;
  private static final int BESIDE = 3;
  private static final int FAR = 30;

  /** Longer lists are of texts that are no articles. */
  private static final int MOST_REPEATED = 100;

  private final Telling telling;
  private final ArticleWords words;
  private final Reading reading;
  private final HolderFinder rules;
  private final Map<String, List<Mention>> names = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** The first mention of each name that comes again, but of places. */
  private final List<Mention> repeated = new ArrayList<>();

  /** The words that names begin with. */
  private final BitSet starts = new BitSet();

  private final Map<String, Integer> speaks = new HashMap<>();
  private final int most;
  private @Nullable Tellers tellers;

  /** A name where it stands: its first word, and that one's sentence. */
  private record Mention(Name name, int word, int sentence) {}

  HolderFeatures(Telling telling, ArticleWords words) {
    this.telling = telling;
    this.words = words;
    this.reading = telling.reading;
    this.rules = new HolderFinder(reading);
    for (Name name : reading.names) {
      if (Dateline.covers(reading.text, name)) {
        continue;
      }
      int word = reading.word(name.span());
      mentions.add(new Mention(name, word, reading.sentence(word)));
      starts.set(word);
    }
    Set<String> known = new HashSet<>();
    mentions.forEach(m -> names.computeIfAbsent(m.name.name(), k -> new ArrayList<>()).add(m));
    mentions.stream()
        .filter(m -> m.name.type() != Name.Type.LOC && names.getOrDefault(m.name.name(), List.of()).size() > 1 && known.add(m.name.name()))
        .limit(MOST_REPEATED)
        .forEach(repeated::add);
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
    String name = speaker.known();
    return name == null ? "" : name;
  }

  /** All who may hold a claim, with what is known of each; the same may come more than once. */
  List<Evidence.Holder> of(Candidate claim, Cause.Status status) {
    if (tellers == null) {
      tellers = Tellers.of(reading.text, reading.names, reading.quotes);
    }
    String rule = rules.find(claim).orElse("");
    Set<String> others = others(claim, status, rule);
    List<Tellers.Teller> all = tellers.of(reading.span(claim.first(), claim.last()));
    Set<String> told = new HashSet<>();
    all.stream().map(Tellers.Teller::who).filter(Objects::nonNull).forEach(who -> told.add(who.toLowerCase(Locale.ROOT)));
    others.removeIf(o -> told.contains(o.toLowerCase(Locale.ROOT)));
    List<Evidence.Holder> found = new ArrayList<>();
    for (Tellers.Teller teller : all) {
      if (status == Cause.Status.SUSPECTED && isSilent(teller, claim)) {
        continue;
      }
      Facts facts = telling.facts();
      facts.each("", teller.features());
      facts.again(status);
      if (teller.who() == null) {
        author(claim, rule, told.size() + others.size(), facts);
      } else {
        holder(teller.who(), claim, rule, facts);
      }
      found.add(new Evidence.Holder(teller.who(), facts));
    }
    for (String other : others) {
      Facts facts = telling.facts();
      facts.again(status);
      facts.add("other");
      holder(other, claim, rule, facts);
      found.add(new Evidence.Holder(other, facts));
    }
    return found;
  }

  /** Whether somebody named in another sentence isn't told as saying anything, and nobody in the claim's: what may be so is then the author's guess. */
  private boolean isSilent(Tellers.Teller teller, Candidate claim) {
    return teller.start() >= 0 && !teller.reported() && isSilent(Math.min(reading.words.at(teller.start()), reading.words.count() - 1), claim);
  }

  private boolean isSilent(int named, Candidate claim) {
    return !words.quoted[claim.first()] && !reading.sameSentence(named, claim.first()) && !hasSpeech(named) && !hasSpeech(claim.first());
  }

  private boolean hasSpeech(int word) {
    return !reading.inSentence(Topic.SAYING, word).isEmpty()
        || !reading.inSentence(Topic.SOURCE, word).isEmpty()
        || reading.quotes.stream().anyMatch(q -> reading.sameSentence(reading.word(q.span()), word));
  }

  /** Whom a rule points at, names close by and those who speak there. */
  private Set<String> others(Candidate claim, Cause.Status status, String rule) {
    int sentence = reading.sentence(claim.first());
    Set<String> others = new LinkedHashSet<>();
    if (!rule.isEmpty()) {
      others.add(rule);
    }
    Stream.concat(repeated.stream(), near(sentence))
        .filter(m -> status != Cause.Status.SUSPECTED || !isSilent(m.word, claim))
        .sorted(Comparator.comparingInt(Mention::word))
        .forEach(m -> others.add(m.name.name()));
    for (Quote quote : reading.quotes) {
      int distance = sentence - reading.sentence(reading.word(quote.span()));
      if (distance <= SENTENCES_BEFORE && distance >= -SENTENCES_AFTER && !speaker(quote).isEmpty()) {
        others.add(speaker(quote));
      }
    }
    return others;
  }

  /** Names close by, of places in the sentence alone. */
  private Stream<Mention> near(int sentence) {
    int first = before(sentence - SENTENCES_BEFORE, mentions, Mention::sentence);
    return mentions.subList(first, mentions.size()).stream()
        .takeWhile(m -> m.sentence <= sentence + SENTENCES_AFTER)
        .filter(m -> m.name.type() != Name.Type.LOC || m.sentence == sentence);
  }

  /** How many of some mentions, which are in order, lie before a place. */
  private static int before(int place, List<Mention> mentions, ToIntFunction<Mention> placeOf) {
    int from = 0;
    int to = mentions.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (placeOf.applyAsInt(mentions.get(middle)) < place) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void author(Candidate claim, String rule, int options, Facts f) {
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
  }

  private void holder(String holder, Candidate claim, String rule, Facts f) {
    List<Mention> mentions = names.getOrDefault(holder, List.of());
    String pointed = rule.isEmpty() ? "none" : names.containsKey(rule) ? "name" : "phrase";
    Object type = mentions.isEmpty() ? "none" : mentions.getFirst().name.type();
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
    nearest(mentions, claim, f);
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

  private void nearest(List<Mention> mentions, Candidate claim, Facts f) {
    int best = Integer.MAX_VALUE;
    int sentence = reading.sentence(claim.first());
    Mention nearest = null;
    int behind = before(claim.first(), mentions, Mention::word);
    for (Mention mention : mentions.subList(Math.max(0, behind - 1), Math.min(mentions.size(), behind + 1))) {
      int away = Math.abs(mention.sentence - sentence) * FAR + Math.abs(mention.word - claim.first());
      if (away < best && mention.word <= claim.last() + FAR) {
        best = away;
        nearest = mention;
      }
    }
    if (nearest == null) {
      f.add("away");
      return;
    }
    int first = nearest.word;
    int last = reading.lastWord(nearest.name.span(), first);
    int sentences = sentence - nearest.sentence;
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
    return a == b ? 0 : starts.get(Math.min(a, b) + 1, Math.max(a, b)).cardinality();
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
