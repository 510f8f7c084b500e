package org.depeche.extract.time;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.regex.Pattern;
import org.depeche.extract.time.Matching.Match;
import org.depeche.extract.time.Matching.Step;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** What the words around an expression say of it. */
final class Surroundings {
  private static final Set<String> NUMBERS = Set.of("num", "numw");
  private static final Set<String> COUNTED = Set.of("unit", "units", "wunit", "age", "month", "hsep", "hourunit", "oclock", "of", "ordsuffix", "amount");

  private static final Set<String> ENDING_NUMBERS = Set.of("bareminute", "clocknum", "numw");
  private static final Set<String> LONG = Set.of("D", "W", "M", "Q", "Y", "DE", "CE");

  private static final Set<String> TENSES = Set.of("pastcue", "presentcue", "schedule", "aim", "uncounted", "person", "aged", "play", "onward", "anniversary", "agolink");
  private static final Set<String> POSSESSIVES = Set.of("DET", "PRON");
  private static final Set<String> COUNTING = Set.of("num", "numw", "times");
  private static final Set<String> DETERMINERS = Set.of("det", "this", "of", "one", "num", "numw", "some", "ordinal", "at", "each", "next", "last");
  private static final Set<String> ARTICLES = Set.of("det", "feminine");
  private static final Set<String> WEEKDAYS = Set.of("weekday", "wweekday", "det", "daydet", "daynoun");
  private static final Set<String> RECURRING = Set.of("weekday", "part", "partof", "of", "det");
  private static final Set<String> SEPARATORS = Set.of("to", "dash", "or");
  private static final Set<String> DAYS = Set.of("weekday", "wweekday", "day", "daypart", "daynoun", "dayword", "ctxday", "ctxpart", "this", "det", "daydet", "at");
  private static final Set<String> LEADING_TO_CLOCKS = Set.of("clockprep", "cmod", "to", "until", "deadline", "and", "between", "background");

  private static final Set<String> LEADING_TO_YEARS = Set.of("det", "yearprep", "yearin", "at", "of", "yearnoun", "from", "to", "and");
  private static final String CLOSING = "»”\"’'“›‹«";

  /** A sign of money, or what stands for one. */
  private static final Pattern MONEY = Pattern.compile("\\P{Nd}*\\p{Sc}|Rs\\.?|[A-Z]{3}");

  private static final Set<String> LEADING_TO_NOUN = Set.of("DET", "ADJ", "ADP", "NUM", "PRON");

  /** How far a verb may be from what it tells the tense of, in tokens. */
  private static final int FAR = 24;

  /** The same of a verb that tells what is planned. */
  private static final int NEAR = 5;

  private final AnalysedText text;
  private final Lattice lattice;
  private final Tokens tokens;
  private final @Nullable Tense[] tenses;
  private @Nullable Place lastPlace;
  private Tense lastTense = Tense.UNKNOWN;

  /** Where a tense is asked for; the readings of one token ask for the same again and again. */
  private record Place(int from, int sentence) {}

  Surroundings(AnalysedText text, Lattice lattice) {
    this.text = text;
    this.lattice = lattice;
    this.tokens = lattice.tokens();
    this.tenses = new Tense[tokens.count()];
  }

  /** The unit of a category that ends right before another. */
  @Nullable Unit before(Unit first, String category) {
    for (int token = Math.max(0, first.from() - 4); token < first.from(); token++) {
      for (Unit unit : lattice.at(token)) {
        if (unit.to() == first.from() && unit.category().equals(category)) {
          return unit;
        }
      }
    }
    return null;
  }

  /** The unit of a category that follows an expression. */
  @Nullable Unit after(List<Step> steps, String category) {
    int next = steps.get(steps.size() - 1).unit().to();
    return lattice.at(next).stream().filter(u -> u.category().equals(category)).findFirst().orElse(null);
  }

  /** Where an expression stands and whether the words around it look ahead. */
  Reading reading(List<Step> steps) {
    Unit first = steps.get(0).unit();
    int sentence = text.sentenceAt(first.start());
    Unit inside = inside(steps);
    Place place = new Place(first.from(), sentence);
    if (!place.equals(lastPlace)) {
      lastTense = tense(first.from(), sentence);
      lastPlace = place;
    }
    Tense tense = lastTense;
    boolean since = before(inside, "background") != null;
    boolean until = before(inside, "until") != null;
    boolean past = tense == Tense.PAST;
    Unit by = deadline(first, inside);
    boolean reached = by != null && past && (opens(first, sentence) || by.value().equals("reached") && isReached(first.from(), sentence));
    boolean limit = isLimit(steps, inside) && !(past && isReached(first.from(), sentence));
    boolean deadline = by != null && !reached || limit;
    boolean extended = until && past && (lean(first.from(), sentence) == Tense.FUTURE || after(steps, "aim") != null || isWeekday(steps) && isSaid(first.from(), sentence));
    boolean onward = tense == Tense.PRESENT && before(inside, "onward") != null && WEEKDAYS.contains(inside.category());
    boolean scheduled = isWeekday(steps) && isScheduled(first.from(), sentence);
    boolean ahead = !since && (deadline || until && !past || extended || onward || scheduled || tense == Tense.FUTURE);
    return new Reading(sentence, ahead, past && !ahead, ahead || tense == Tense.PRESENT, since || until || deadline || onward, since);
  }

  /** A word for the latest time that stands before, or before a preposition: "uiterlijk om zes uur". */
  private @Nullable Unit deadline(Unit first, Unit inside) {
    Unit right = before(inside, "deadline");
    return right != null ? right : before(first, "deadline");
  }

  /** Whether something is or isn't to be before a weekday: news tell what was before one by the day itself. */
  private boolean isLimit(List<Step> steps, Unit inside) {
    Unit mod = before(inside, "cmod");
    return mod != null && mod.value().equals("before") && isWeekday(steps);
  }

  private static boolean isWeekday(List<Step> steps) {
    return Extraction.inner(steps).stream().allMatch(s -> WEEKDAYS.contains(s.unit().category()));
  }

  /** Whether an expression opens its sentence or what a semicolon parts of it, but for a preposition: "By Friday, 300 had called". */
  private boolean opens(Unit first, int sentence) {
    int token = first.from();
    boolean parted = isParted(token) || token > 0 && isParted(token - 1);
    return sentence >= 0 && (parted || token - tokens.at(text.sentences().get(sentence).start()) <= 1);
  }

  private boolean isParted(int token) {
    return tokens.start(token) > 1 && text.lower().startsWith("; ", tokens.start(token) - 2);
  }

  /** Whether a deadline tells when something was so, as in "power was back by noon", and not what was aimed at. */
  private boolean isReached(int from, int sentence) {
    return lean(from, sentence) == Tense.PAST;
  }

  /** Whether a quotation ends behind, with no verb of the past before that: "we have fuel until Friday", he said. */
  private boolean isSaid(int from, int sentence) {
    int end = sentence < 0 ? 0 : text.sentences().get(sentence).end();
    for (int token = from; token < tokens.count() && tokens.start(token) < end; token++) {
      if (tense(token) == Tense.PAST) {
        return false;
      }
      int next = tokens.end(token);
      next += next < end && Character.isSpaceChar(text.normal().charAt(next)) ? 1 : 0;
      if (next < end && CLOSING.indexOf(text.normal().charAt(next)) >= 0) {
        return lean(from, sentence) != Tense.PAST;
      }
    }
    return false;
  }

  /** Where the last word before that looks back or ahead leads: what was wanted, promised or put off was still to come. */
  private Tense lean(int from, int sentence) {
    int start = sentence < 0 ? from : tokens.at(text.sentences().get(sentence).start());
    for (int token = from - 1; token >= Math.max(start, from - FAR); token--) {
      if (tense(token) == Tense.FUTURE || isAim(token, sentence)) {
        return Tense.FUTURE;
      }
      if (tense(token) == Tense.PAST) {
        return Tense.PAST;
      }
    }
    return Tense.UNKNOWN;
  }

  /** Whether a word says what was wanted, promised or ordered; "to" only before a verb. */
  private boolean isAim(int token, int sentence) {
    if (!lattice.has(token, "aim")) {
      return false;
    }
    return !tag(token, sentence).equals("ADP");
  }

  /** Whether a word that looks like a verb to come is a noun: "zijn start". */
  private boolean isNoun(int token) {
    int sentence = text.sentenceAt(tokens.start(token));
    boolean alone = sentence >= 0 && token > 0 && lattice.at(token).stream().noneMatch(u -> u.to() > token + 1);
    return alone && tag(token, sentence).equals("NOUN") && POSSESSIVES.contains(tag(token - 1, sentence));
  }

  /** The part of speech of a token; empty where none is known. */
  private String tag(int token, int sentence) {
    if (text.sentences().get(sentence).isNoise()) {
      return "";
    }
    List<Token> words = text.sentences().get(sentence).tokens();
    int index = Collections.binarySearch(words, new Token(tokens.start(token), tokens.start(token), ""), Comparator.comparingInt(Token::start));
    return index < 0 ? "" : text.tags(sentence)[index];
  }

  /** The first unit that belongs to the expression; the first of all if none does. */
  private static Unit inside(List<Step> steps) {
    for (Step step : steps) {
      if (!step.outside()) {
        return step.unit();
      }
    }
    return steps.get(0).unit();
  }

  /** Whether a day tells when what its clause says was, and not whose something else is: not "Monday's", "de lundi", "since Monday". */
  boolean isDayOfClause(Match match) {
    Unit first = match.steps().get(0).unit();
    int end = tokens.end(after(match) - 1);
    boolean owns = end < text.normal().length() && "'’".indexOf(text.normal().charAt(end)) >= 0;
    Unit mod = before(inside(match.steps()), "cmod");
    Reading reading = reading(match.steps());
    return !owns && before(first, "of") == null && (mod == null || mod.value().isEmpty()) && !reading.background() && !reading.future();
  }

  /** Whether the nearest verb is of the past. */
  boolean looksBack(List<Step> steps) {
    int start = steps.get(0).unit().start();
    return tense(steps.get(0).unit().from(), text.sentenceAt(start)) == Tense.PAST;
  }

  private enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN
  }

  /** What the nearest word says that looks back or ahead, in the sentence and not further than {@link #FAR} tokens. */
  private Tense tense(int from, int sentence) {
    if (sentence < 0) {
      return Tense.UNKNOWN;
    }
    int start = tokens.at(text.sentences().get(sentence).start());
    int end = text.sentences().get(sentence).end();
    int before = from;
    while (before > Math.max(start, from - FAR) && !lattice.has(before - 1, "comma")) {
      before--;
    }
    int after = from;
    while (after < Math.min(tokens.count(), from + FAR) && tokens.start(after) < end && !lattice.has(after, "comma")) {
      after++;
    }
    Tense here = nearest(from, before, after < tokens.count() ? tokens.start(after) : end);
    return here == Tense.PAST || here == Tense.FUTURE ? here : nearest(from, start, end);
  }

  private Tense nearest(int from, int start, int end) {
    Tense found = Tense.UNKNOWN;
    for (int far = 0; far < FAR; far++) {
      for (int side = -1; side <= 1; side += 2) {
        int token = from + side * far;
        boolean inside = token >= start && token < tokens.count() && tokens.start(token) < end;
        Tense here = inside ? tense(token) : Tense.UNKNOWN;
        boolean over = here == Tense.FUTURE && side < 0 && isAfterEvent(token, from);
        if (here == Tense.PAST || here == Tense.FUTURE && !over) {
          return here;
        }
        found = here == Tense.UNKNOWN || over ? found : here;
      }
    }
    return found;
  }

  /** Whether a verb tells what stays as it is after something of that time: "will stay closed after a fire on Tuesday". */
  private boolean isAfterEvent(int verb, int time) {
    return lattice.has(verb, "staying") && IntStream.range(verb + 1, time).mapToObj(lattice::at).flatMap(List::stream)
        .anyMatch(u -> u.category().equals("cmod") && u.value().equals("after") && u.to() < time - 1 && before(u, "until") == null);
  }

  /** Whether the nearest verb tells in the present what is planned for a day: "talks resume on Wednesday". */
  private boolean isScheduled(int from, int sentence) {
    if (sentence < 0 || text.sentences().get(sentence).isNoise()) {
      return false;
    }
    int start = tokens.at(text.sentences().get(sentence).start());
    int end = text.sentences().get(sentence).end();
    for (int far = 1; far <= NEAR; far++) {
      for (int token : new int[] {from - far, from + far}) {
        boolean isInside = token >= start && token < tokens.count() && tokens.start(token) < end;
        if (isInside && lattice.has(token, "schedule") && isVerb(token, sentence)) {
          return true;
        }
        Tense here = isInside ? tense(token) : Tense.UNKNOWN;
        if (here == Tense.PAST || here == Tense.FUTURE) {
          return false;
        }
      }
    }
    return false;
  }

  /** Whether a word is a verb, or may be one that the tagger took for a noun, where nothing before it leads to a noun: "talks resume". */
  private boolean isVerb(int token, int sentence) {
    String tag = tag(token, sentence);
    boolean mayBe = tag.equals("NOUN") && token > tokens.at(text.sentences().get(sentence).start());
    return tag.equals("VERB") || mayBe && !LEADING_TO_NOUN.contains(tag(token - 1, sentence));
  }

  private Tense tense(int token) {
    Tense known = tenses[token];
    if (known == null) {
      known = told(token);
      tenses[token] = known;
    }
    return known;
  }

  private Tense told(int token) {
    if (lattice.at(token).isEmpty()) {
      return Tense.UNKNOWN;
    }
    if (lattice.has(token, "hearsay") && isPerfect(token)) {
      return Tense.PAST;
    }
    if (lattice.has(token, "futurecue") && !isNoun(token) && !(lattice.has(token, "wmonth") && Character.isUpperCase(text.normal().charAt(tokens.start(token))))) {
      return Tense.FUTURE;
    }
    if (token > 0 && lattice.has(token - 1, "being")) {
      return Tense.UNKNOWN; // "is closed": a participle
    }
    return lattice.has(token, "pastcue") ? Tense.PAST : lattice.has(token, "presentcue") ? Tense.PRESENT : Tense.UNKNOWN;
  }

  /** Whether an infinitive of the perfect ends the clause, right before the verb or behind it: what "soll … gebrannt haben" is over. */
  private boolean isPerfect(int token) {
    if (token > 0 && lattice.has(token - 1, "perfect")) {
      return true;
    }
    int at = token + 1;
    while (at < tokens.count() && !tokens.breaksBefore(at) && (tokens.isWord(at) || tokens.isNumber(at))) {
      at++;
    }
    return lattice.has(at - 1, "perfect");
  }

  /** Whether the word for "about" that ends a length belongs to the number behind it: "per due ore circa 300 utenti". */
  boolean isOfNext(Match match) {
    int next = after(match);
    boolean number = next < tokens.count() && !tokens.breaksBefore(next) && (tokens.isNumber(next) || lattice.has(next, "numw"));
    return number && match.steps().size() > 1 && match.steps().getLast().unit().category().equals("mod");
  }

  /** Whether nothing after a match can be counted by its number: by what follows, or by the form of a word no rule knows. */
  boolean isClosed(Match match) {
    int next = after(match);
    if (isRange(match)) {
      return false;
    }
    boolean uncounted = lattice.has(next, "uncounted") && !lattice.hasAny(next, COUNTED);
    return ends(next) || uncounted && !isSingular(match);
  }

  /** Whether another number follows, to which a match leads. */
  boolean isRange(Match match) {
    int next = after(match);
    return next + 1 < tokens.count() && lattice.hasAny(next, SEPARATORS) && tokens.isNumber(next + 1);
  }

  /** Whether a match ends in "one", behind which any word may be what is counted. */
  private static boolean isSingular(Match match) {
    List<Step> steps = match.steps();
    boolean article = steps.size() > 1 && steps.get(steps.size() - 2).unit().category().equals("clockdet");
    return steps.get(steps.size() - 1).unit().value().equals("1") && !article;
  }

  private boolean ends(int next) {
    return next >= tokens.count()
        || tokens.breaksBefore(next)
        || !(tokens.isWord(next) || tokens.isNumber(next))
        || isKnown(next) && !lattice.hasAny(next, COUNTED);
  }

  /** Whether a word says anything of times but its tense, and that nothing counts it. */
  private boolean isKnown(int token) {
    for (Unit unit : lattice.at(token)) {
      if (!TENSES.contains(unit.category())) {
        return true;
      }
    }
    return false;
  }

  private static int after(Match match) {
    return match.steps().get(match.steps().size() - 1).unit().to();
  }

  /** Whether what follows measures something else by a match's last number, or by the range that it begins: "1900 et 2000 mégawatts". */
  boolean measures(Match match) {
    int end = after(match);
    boolean number = end + 1 < tokens.count() && (tokens.isNumber(end + 1) || lattice.has(end + 1, "numw"));
    boolean joined = number && (lattice.hasAny(end, SEPARATORS) || lattice.has(end, "and"));
    int next = joined ? end + 2 : end;
    String last = match.steps().get(match.steps().size() - 1).unit().category();
    return (tokens.isNumber(end - 1) || ENDING_NUMBERS.contains(last)) && (lattice.has(next, "amount") || lattice.has(next, "measure") || areLong(next));
  }

  /** Whether days or more are named in the plural, before which a clock time's last number counts them: "mercredi six et quatre ans". */
  private boolean areLong(int token) {
    return lattice.at(token).stream().anyMatch(u -> u.category().equals("units") && LONG.contains(u.value()));
  }

  /** Whether a unit that several are counted of is the preposition written like its singular: "circa 180 secondo il sindaco". */
  boolean isAccording(Match match) {
    List<Step> steps = match.steps();
    if (steps.size() < 2) {
      return false;
    }
    Step last = steps.get(steps.size() - 1);
    Unit number = steps.get(steps.size() - 2).unit();
    boolean several = NUMBERS.contains(number.category()) && !number.value().equals("1");
    return several && last.unit().category().equals("unit") && lattice.has(last.unit().from(), "according");
  }

  /** Whether "second" orders what follows it, and lasts no second: "un secondo generatore", "a second cable". */
  boolean isOrdinal(Match match) {
    Step last = match.steps().get(match.steps().size() - 1);
    Unit number = match.steps().get(Math.max(0, match.steps().size() - 2)).unit();
    boolean several = NUMBERS.contains(number.category()) && !number.value().equals("1");
    boolean second = last.unit().category().equals("unit") && last.unit().value().equals("S") && !several;
    int next = last.unit().to();
    return second && next < tokens.count() && !tokens.breaksBefore(next) && tokens.isWord(next) && (!isKnown(next) || lattice.has(next, "unit"));
  }

  /**
   * Whether hours last, and are no clock time: "deux heures d'attente", "après onze heures", "arrêté deux heures mardi soir", "lag dinsdagavond
   * twee uur stil".
   */
  boolean isLength(Match match) {
    List<Step> steps = match.steps();
    int unit = IntStream.range(1, steps.size()).filter(i -> steps.get(i).unit().category().equals("hourunit")).findFirst().orElse(-1);
    if (unit < 0) {
      return false;
    }
    Unit number = steps.get(unit - 1).unit();
    if (unit < steps.size() - 1) {
      boolean continues = number.from() > 0 && tokens.isWord(number.from() - 1) && !tokens.breaksBefore(number.from());
      return unit == 1 && continues && DAYS.contains(steps.get(unit + 1).unit().category()) && !isLedToAsClock(number);
    }
    Unit length = number.category().equals("clocknum") ? before(number, "afterlength") : null;
    Unit clock = before(number, "cmod");
    boolean after = length != null && (clock == null || clock.from() == length.from()); // not "peu après"
    int next = after(match);
    boolean still = unit > 1 && lattice.has(next, "still") && !isLedToAsClock(number) && !isLedToAsClock(steps.getFirst().unit());
    return after || still || isFilled(next);
  }

  private boolean isLedToAsClock(Unit first) {
    return LEADING_TO_CLOCKS.stream().anyMatch(category -> before(first, category) != null);
  }

  /**
   * Whether hours up to which something lasts are the time of day: "fermé jusqu'à 14 heures", but not "jusqu'à 2 heures de retard" or "attente
   * de jusqu'à 2 heures".
   */
  boolean isUntilHour(Match match) {
    List<Step> steps = match.steps();
    Unit first = steps.getFirst().unit();
    Unit last = steps.getLast().unit();
    boolean isHour = last.category().equals("hsep") || last.value().equals("H");
    if (!isHour || !first.category().equals("mod") || !lattice.has(first.from(), "untilhour") || isFilled(after(match))) {
      return false;
    }
    int sentence = text.sentenceAt(first.start());
    int start = sentence < 0 ? first.from() : tokens.at(text.sentences().get(sentence).start());
    return IntStream.range(start, first.from()).noneMatch(t -> lattice.has(t, "delay"));
  }

  private boolean isFilled(int of) {
    int next = of + 1;
    return lattice.has(of, "partitive") && next < tokens.count() && tokens.isWord(next) && (!isKnown(next) || lattice.has(next, "delay"))
        && Character.isLowerCase(text.normal().charAt(tokens.start(next)));
  }

  /** Whether any day or part of the day of a kind is meant: "half of what she sells on a Saturday". */
  static boolean isIndefinite(Match match) {
    List<Step> steps = Extraction.inner(match.steps());
    Unit first = steps.get(0).unit();
    return ARTICLES.contains(first.category()) && first.value().equals("a") && steps.size() > 1
        && steps.stream().skip(1).allMatch(s -> RECURRING.contains(s.unit().category()));
  }

  /** Whether a hyphen stands before one of the units: "March-May". */
  int hyphen(List<Step> steps) {
    for (int i = 1; i < steps.size(); i++) {
      int start = steps.get(i).unit().start();
      if ("-–".indexOf(text.normal().charAt(start - 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a paragraph is a clock time or opens with it and a dash, as entries of a live report do. */
  boolean isTimestamp(Match match) {
    int first = match.steps().get(0).unit().from();
    int next = after(match);
    boolean alone = next >= tokens.count() || tokens.breaksBefore(next);
    return tokens.breaksBefore(first) && (alone || lattice.has(next, "dash") || lattice.has(next, "colon"));
  }

  /** Whether an adverb is not written as the noun that it could be: "morgen", not "Morgen" inside a sentence. */
  boolean isLower(Match match) {
    int start = Extraction.inner(match.steps()).get(0).unit().start();
    int sentence = text.sentenceAt(start);
    return Character.isLowerCase(text.normal().charAt(start))
        || sentence >= 0 && text.sentences().get(sentence).start() == start;
  }

  /** Whether a name is not written as the verb that it could be: "this May". */
  boolean isUpper(Match match) {
    List<Step> steps = match.steps();
    return Character.isUpperCase(text.normal().charAt(steps.get(steps.size() - 1).unit().start()));
  }

  /** Whether no word stands before, as at the start of a quote ("weeks, not days"), or a preposition leans on it. */
  boolean standsAlone(Match match) {
    int first = match.steps().get(0).unit().from();
    if (match.steps().get(0).unit().start() > tokens.start(first)) {
      return true;
    }
    String unit = match.steps().get(match.steps().size() - 1).unit().value();
    return !(first > 0 && tokens.end(first - 1) == tokens.start(first) && tokens.word(first - 1).equals("-")) // "20-Minuten-Takt"
        && !unit.equals("H")
        && !unit.equals("S")
        && (first == 0 || tokens.breaksBefore(first) || !tokens.isWord(first - 1) && !tokens.isNumber(first - 1));
  }

  /** "One" alone is hardly ever a time of day. */
  static boolean isOne(Match match) {
    List<Step> inner = Extraction.inner(match.steps());
    return inner.size() == 1
        && inner.get(0).unit().category().equals("clocknum")
        && inner.get(0).unit().value().equals("1");
  }

  /** Whether what may be an adjective or a noun stands as an adjective behind one: "rapport hebdomadaire", not "cet hebdomadaire". */
  boolean followsNoun(Match match) {
    int first = match.steps().get(0).unit().from();
    return first > 0 && !tokens.breaksBefore(first) && tokens.isWord(first - 1) && !lattice.hasAny(first - 1, DETERMINERS);
  }

  /** Whether a measure stands before, as in "kilometres per hour". */
  boolean isMeasure(Match match) {
    int before = match.steps().get(0).unit().from() - 1;
    return before >= 0 && lattice.has(before, "measure");
  }

  /** Whether something is counted shortly before: "500 complaints a day". */
  boolean isRate(Match match) {
    int first = match.steps().get(0).unit().from();
    if (first > 0 && tokens.isNumber(first - 1) && isMoney(first - 1)) {
      return true;
    }
    for (int token = first - 1; token >= Math.max(0, first - 9) && !tokens.breaksBefore(token + 1); token--) {
      for (Unit unit : lattice.at(token)) {
        boolean number = COUNTING.contains(unit.category());
        if (number && unit.to() <= first && unit.to() >= first - 3) {
          return token < first - 1 || unit.category().equals("times");
        }
      }
    }
    return false;
  }

  /** Whether a sign of money leads a number: {@code $5}, {@code Rs 100}. */
  private boolean isMoney(int token) {
    String before = text.normal().substring(Math.max(0, tokens.start(token) - 5), tokens.start(token)).strip();
    String sign = before.substring(before.lastIndexOf(' ') + 1);
    return !sign.isEmpty() && MONEY.matcher(sign).matches();
  }

  /** Whether a year ends what stands between marks, as it does in titles: "Plan Bleu 2030". */
  private boolean isInName(Unit year) {
    String written = text.normal();
    int end = tokens.end(year.to() - 1);
    int close = end < written.length() && written.charAt(end) == ' ' ? end + 1 : end;
    int before = year.from() - 1;
    return close < written.length() && CLOSING.indexOf(written.charAt(close)) >= 0 && before >= 0 && tokens.isWord(before)
        && !lattice.hasAny(before, LEADING_TO_YEARS);
  }

  /** A number of four digits alone is a year if nothing is counted by it. */
  boolean isYear(Match match) {
    Unit year = match.steps().get(match.steps().size() - 1).unit();
    int value = year.number();
    int next = year.to();
    if (match.steps().size() > 1) {
      return value > 1000;
    }
    if (value < 1900 || value > 2050 || isInName(year) || year.start() > 0 && "-/".indexOf(text.normal().charAt(year.start() - 1)) >= 0) {
      return false;
    }
    return value % 100 != 0 || ends(next) || next < tokens.count() && isKnown(next);
  }
}
