package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.Concepts;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What models are told of an article, of its names and of its noun phrases. */
public final class Evidence {
  private static final String QUESTIONS = "?\u061F";
  private static final int LONGEST_QUESTION = 300;
  private static final String ENDS = QUESTIONS + ".!\u2026\n";

  private static final Set<String> PIPED = Set.of("water", "gas");

  final Reading reading;
  final Telling telling;
  final List<Candidate> phrases;
  final MomentReader moments;

  /** The dates of earlier incidents. */
  final List<TimeMention> earlier = new ArrayList<>();

  /** Whether what looks like the start or end lies after the publication. */
  private final boolean isToEnd;

  /** Words that begin a time after it. */
  private final int[] toCome;

  private final ArticleWords words;
  private final HolderFeatures holders;
  private final List<Facts> times;

  Evidence(Reading reading, @Nullable String title, List<Figure> figures, MomentModel model, boolean isWritten) {
    this.reading = reading;
    this.telling = new Telling(reading, title, figures, isWritten);
    this.words = new ArticleWords(telling);
    this.phrases = new Candidates(words).find();
    this.holders = new HolderFeatures(telling, words);
    this.times = TimeFeatures.of(telling, words);
    MomentLimits limits = new MomentLimits(telling);
    List<String> likely = model.roles(times);
    this.toCome = IntStream.range(0, times.size()).filter(limits::isToCome).map(i -> reading.word(reading.times.get(i).span())).toArray();
    this.isToEnd =
        Stream.of(MomentModel.STARTED, MomentModel.ENDED).mapToInt(likely::indexOf).anyMatch(i -> i >= 0 && limits.isToCome(i));
    List<String> roles = model.roles(times, limits::allow);
    limits.complete(roles);
    this.moments = new MomentReader(reading.times, roles);
    for (int i = 0; i < roles.size(); i++) {
      TimeMention time = reading.times.get(i);
      boolean isDate = time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME;
      if (isDate && roles.get(i).equals(MomentModel.PRECEDENT)) {
        earlier.add(time);
        telling.past.add(reading.word(time.span()));
      }
    }
    earlier.removeIf(time -> earlier.stream().anyMatch(other -> isFiner(other, time)));
  }

  /** Whether the same sentence tells the day, too: "the second this year, after a fire on 11 March". */
  private boolean isFiner(TimeMention time, TimeMention than) {
    return time.value().length() > than.value().length()
        && time.value().startsWith(than.value())
        && reading.sameSentence(reading.word(time.span()), reading.word(than.span()));
  }

  /** Whether an end is told only as one to come: by a time after the publication or a word of plans, and in no other clause. */
  boolean isToEnd() {
    boolean isTold = moments.ended() != null;
    boolean isPlanned = isToEnd;
    long returned = telling.courseSet(MomentLimits.RETURNED);
    for (int w = 0; w < telling.count(); w++) {
      if ((telling.course(w) & returned) != 0) {
        int word = w;
        boolean isAhead = reading.isPlanned(w) || Arrays.stream(toCome).anyMatch(t -> reading.clauseStart(t) <= word && word <= reading.clauseEnd(t));
        isTold |= !isAhead;
        isPlanned |= isAhead;
      }
    }
    return isPlanned && !isTold;
  }

  /** Whether a word in a phrase's sentence points back at an earlier incident, which that or the sentence before tells of. */
  boolean isOfEarlier(int claim) {
    int word = phrases.get(claim).first();
    int before = Math.max(0, reading.sentenceStart(word) - 1);
    return !reading.inSentence(Topic.THEN, word).isEmpty()
        && IntStream.rangeClosed(reading.sentenceStart(before), reading.sentenceEnd(word)).anyMatch(telling.past::holds);
  }

  /** Whether the article tells of water or gas, of something that carries it, and of no cable. */
  boolean isOfPipesAlone() {
    long pipe = telling.causeSet(List.of("pipe"));
    long cable = telling.causeSet(List.of("cable"));
    boolean isPiped = false;
    boolean isSupplied = false;
    for (int w = 0; w < telling.count(); w++) {
      long senses = telling.causing(w);
      if ((senses & cable) != 0 && (senses & pipe) == 0) {
        return false;
      }
      isPiped |= (senses & pipe) != 0;
      isSupplied |= telling.nouns(telling.word(w)).stream().anyMatch(PIPED::contains);
    }
    return isPiped && isSupplied;
  }

  /** What is known of each of the article's times. */
  public List<Facts> times() {
    return times;
  }

  public Facts kind() {
    return KindFeatures.of(telling);
  }

  /** What tells the status of an incident of some kind. */
  public Facts status(@Nullable String kind) {
    return new StatusFeatures(telling).of(moments, kind);
  }

  public Facts scope(@Nullable String kind) {
    return ScopeFeatures.of(telling, PlaceCodes.of(reading.text.pack()), kind);
  }

  /** What is known of each name. */
  public Map<String, Facts> subjects(@Nullable String kind) {
    return SubjectFeatures.of(telling, kind);
  }

  /** The noun phrases that may name causes. */
  public List<CauseCandidate> claims(@Nullable String kind) {
    ClaimFeatures claim = new ClaimFeatures(words, phrases, earlier, kind, false);
    ClaimFeatures byClause = new ClaimFeatures(words, phrases, earlier, kind, true);
    CategoryFeatures category = new CategoryFeatures(words, kind);
    return phrases.stream()
        .map(
            c ->
                new CauseCandidate(
                    words.clause(c.first()),
                    reading.sentence(c.first()),
                    reading.span(c.first(), c.last()),
                    reading.span(c.first(), c.end()),
                    words.isVerbal(c),
                    words.isSpoken(c.first()),
                    new CauseCandidate.Doubt(words, c),
                    claim.of(c),
                    () -> byClause.of(c),
                    () -> category.of(c)))
        .toList();
  }

  /**
   * Who may hold a claim.
   *
   * @param name the name or description; null for the author
   */
  public record Holder(@Nullable String name, Facts facts) {}

  /** Who may hold the claim that one of {@link #claims} makes. */
  public List<Holder> holders(int claim, Cause.Status status) {
    return holders(phrases.get(claim), status);
  }

  List<Holder> holders(Candidate claim, Cause.Status status) {
    return holders.of(claim, status);
  }

  /**
   * A noun phrase.
   *
   * @param state what tells whether it is a part, and in which state
   * @param concept what tells of which concept
   * @param isPlanned whether what is said of it is to come
   */
  public record Part(Span span, Facts state, Supplier<Facts> concept, boolean isPlanned) {}

  /** The noun phrases that may name parts and services. */
  public List<Part> parts(@Nullable String kind) {
    PartFeatures features = new PartFeatures(telling, words, kind);
    return phrases.stream()
        .filter(c -> !isIdiom(c) && !isAsked(c))
        .map(c -> new Part(name(c), features.of(c), () -> features.concept(c), reading.isPlanned(c.first())))
        .toList();
  }

  /** What is asked isn't said. */
  private boolean isAsked(Candidate c) {
    String text = reading.text.normal();
    int i = reading.words.end(c.last());
    int end = Math.min(text.length(), i + LONGEST_QUESTION);
    while (i < end && ENDS.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i < end && QUESTIONS.indexOf(text.charAt(i)) >= 0;
  }

  private boolean isIdiom(Candidate c) {
    return reading.inSentence(Topic.IDIOM, c.first()).stream()
        .anyMatch(m -> m.firstWord() <= c.last() && m.lastWord() >= c.first());
  }

  /** The part's name in a phrase: as the pack knows it, else without determiners. */
  private Span name(Candidate c) {
    for (Match<Cue> known : reading.inSentence(Topic.COMPONENT, c.first())) {
      if (known.firstWord() <= c.last() && known.lastWord() >= c.first()) {
        return reading.span(known);
      }
    }
    int first = c.first();
    while (first < c.last() && reading.isDeterminer(first)) {
      first++;
    }
    return reading.span(first, c.last());
  }

  /** What a concept's own name says of the parts that it is for, read in the language that concepts are named in. */
  public static Facts concept(String concept, LanguagePack language) {
    PartNouns nouns = PartNouns.of(language);
    Set<String> core = new LinkedHashSet<>(nouns.of(concept));
    for (String word : concept.split("-")) {
      core.addAll(nouns.of(word));
    }
    Facts facts = new Facts(language.code() + ":", Concepts.of(language).reader()::of, true);
    PartFeatures.made(core, List.of(), facts);
    for (String word : concept.split("-")) {
      facts.means("*", word);
      facts.means("n", word);
    }
    return facts;
  }
}
