package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.extract.figure.Cues.Cue;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.extract.number.NumberMention;
import org.depeche.model.Figure;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Reads the figures of one text. */
final class FigureReading {
  private static final int LONGEST_LIST = 8;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> OF_PART = Set.of("restored", "dead", "injured", "missing", "cancelled", "delayed");
  private static final Set<String> OF_PART_OF_OWN = Stream.concat(OF_PART.stream(), Stream.of("affected")).collect(Collectors.toUnmodifiableSet());

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cues cues;
  private final Sources sources;
  private final Identifiers identifiers;
  private final List<NumberMention> numbers;
  private final NavigableMap<Integer, TimeMention> dates = new TreeMap<>(); // and clock times, by their start
  private final Set<Integer> durations; // where they end
  private final Set<Integer> lengths; // the same, but for "a day", which may tell a rate
  private final Tails tails;
  private final Modifiers modifiers;
  private final Roles roles;
  private final CountedReader reader;
  private final Subunits subunits;
  private final Senses senses;
  private final Map<Unit, Unit> meant = new HashMap<>();
  private final Antecedents antecedents;
  private final Bares bares;
  private final People people;
  private final Totals totals;
  private final NominalEllipsis ellipsis;

  FigureReading(
      AnalysedText text,
      Lexicon lexicon,
      Cues cues,
      List<NumberMention> numbers,
      List<TimeMention> times,
      List<Name> names,
      List<Quote> quotes,
      @Nullable String zone,
      NominalEllipsis.Choice choice) {
    this.text = text;
    this.lexicon = lexicon;
    this.cues = cues;
    this.numbers = numbers;
    times.stream()
        .filter(t -> t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME)
        .forEach(t -> dates.put(text.start(t.span()), t));
    List<TimeMention> timed = times.stream().filter(t -> t.type() == TimeMention.Type.DURATION).toList();
    this.durations = timed.stream().map(t -> text.end(t.span())).collect(Collectors.toSet());
    this.lengths = timed.stream().filter(t -> !t.value().matches("PT?1\\D")).map(t -> text.end(t.span())).collect(Collectors.toSet());
    this.sources = new Sources(text, lexicon, cues, names, quotes);
    this.tails = new Tails(text.lower(), lexicon.words());
    this.modifiers = new Modifiers(text, lexicon, cues, tails);
    this.roles = new Roles(text, lexicon, cues, times.stream().filter(FigureReading::isUsual).map(t -> text.sentenceAt(text.start(t.span()))).collect(Collectors.toSet()));
    this.identifiers = new Identifiers(text, lexicon, times, names);
    this.reader = new CountedReader(text, lexicon, cues, identifiers, HomeCountry.of(text.pack(), lexicon).of(text, names, zone));
    this.subunits = new Subunits(text.lower(), lexicon, reader, identifiers);
    this.antecedents = new Antecedents(text, lexicon, cues, identifiers);
    this.bares = new Bares(text, lexicon, cues, identifiers);
    this.people = new People(text, lexicon, cues);
    this.totals = new Totals(text, lexicon);
    this.senses = Senses.of(text.pack(), lexicon.words());
    this.ellipsis = new NominalEllipsis(text, lexicon, cues, this::meant, choice);
  }

  List<Figure> figures() {
    Map<Amount, Counted> fused = new Fused(text, lexicon, identifiers, new Complements(text, lexicon, cues, identifiers), numbers).find();
    fused.replaceAll((amount, counted) -> counted.isBare() ? counted : counted.in(reader.local(counted.unit())));
    List<NumberMention> free = new Cents(text.lower(), lexicon).counted(identifiers.without(numbers));
    List<Amount> ranged = new Ranges(text.lower(), cues, lexicon, reader).join(free);
    List<Amount> amounts = Fused.merged(new Shares(text, lexicon, reader, identifiers).join(ranged), fused.keySet());
    List<Figure> figures = new ArrayList<>();
    Amount last = null;
    int end = 0;
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = tails.extended(amounts.get(i));
      if (amount.start() < end || identifiers.isTimeOrPlace(amount.end())) {
        continue;
      }
      int sentence = text.sentenceAt(amount.start());
      Amount next = i + 1 < amounts.size() ? amounts.get(i + 1) : amount;
      Counted counted = fused.containsKey(amount) ? fused.get(amount) : reader.read(amount);
      boolean sign = amount.start() > 0 && Character.isUpperCase(text.normal().charAt(amount.start() - 1));
      if (sign && !counted.is(Unit.Kind.MONEY)) {
        continue;
      }
      if (counted.isBare() && isLength(amount)) {
        continue;
      }
      if (amount.first().has(Trait.GLUED) && (counted.isBare() || counted.is(Unit.Kind.COUNT))) {
        continue;
      }
      if (counted.isBare()) {
        counted = counted.in(unitOfList(amounts, i));
      }
      if (counted.isBare()) {
        counted = understood(amount, next, counted, sentence);
        boolean approximate = counted.isBare() && modifiers.isBefore(amount.start()) && !identifiers.isYear(amount.first());
        boolean named = identifiers.isCapitalised(amount.first()) || counted.isBare() && !approximate && identifiers.mayName(amount);
        if (named && !bares.isCount(amount, sentence)) {
          continue;
        }
      }
      counted = counted.isBare() ? counted.in(antecedents.named(amount, sentence)) : counted;
      if (counted.noun() == null && (counted.isBare() || counted.is(Unit.Kind.COUNT)) && isNoCount(amount, counted)) {
        continue;
      }
      counted = counted.isBare() ? counted.in(isSum(amount) ? money() : antecedents.latest(amount, sentence)) : counted;
      if (counted.noun() == null && counted.is(Unit.Kind.COUNT) && antecedents.listed(amount) == null) {
        counted = counted.in(ellipsis.resolve(amount, counted.unit(), sentence));
      }
      CountedReader.More whole = subunits.wholeBefore(amount, counted, end);
      if (whole != null) {
        amount = amount.at(whole.counted().start(), amount.end()).valued(whole.value());
        counted = whole.counted();
      }
      BigDecimal ofMoney = ofMoney(amount, counted, sentence);
      if (ofMoney != null) {
        amount = amount.times(ofMoney);
        counted = counted.in(money());
      }
      CountedReader.More more = amount.last().has(Trait.POWER) ? null : reader.more(counted);
      if (more == null && next != amount && ofMoney == null && whole == null) {
        more = subunits.more(amount, counted, next);
      }
      if (more != null && amount.value() != null) {
        amount = amount.valued(amount.value().add(more.value()));
        counted = more.counted();
      }
      counted = counted.isBare() ? counted : counted.in(meant(counted.unit()));
      Counted cold = reader.belowZero(counted);
      if (cold != null && amount.value() != null && amount.value().signum() > 0) {
        amount = amount.valued(amount.value().negate());
        counted = cold;
      }
      Set<String> others = last == null ? Set.of() : saidOfPart(last, amount);
      figures.add(figure(settled(trimmed(amount, counted), counted), counted, others, sentence));
      end = counted.end();
      last = amount.at(amount.start(), end);
      antecedents.keep(amount, counted, sentence);
      ellipsis.keep(amount, counted, sentence);
    }
    return figures;
  }

  private Unit meant(Unit unit) {
    return meant.computeIfAbsent(unit, u -> senses.in(text, u));
  }

  /** How much of the money a noun counts, a hundredth for cents, a hundred thousand for "ton" in Dutch talk of sums; null for other nouns. */
  private @Nullable BigDecimal ofMoney(Amount amount, Counted counted, int sentence) {
    if (counted.noun() == null || money() == null) {
      return null;
    }
    String noun = counted.noun().toLowerCase(Locale.ROOT);
    BigDecimal part = lexicon.ofMoney(noun, money());
    boolean sum = part == null && roles.isCost(amount, sentence) && reader.endsAt(counted.end());
    return sum ? lexicon.moneyPower(noun) : part;
  }

  /** Whether a number is set beside a length of time, and so is one: "sei minuti invece di trenta", "a day or two". */
  private boolean isLength(Amount amount) {
    return isBehind(amount, lexicon.words().against(), lengths) || isBehind(amount, lexicon.words().to(), durations);
  }

  /** Whether nothing but one of some phrases lies between one of some places and an amount. */
  private boolean isBehind(Amount amount, List<String> phrases, Set<Integer> places) {
    return phrases.stream()
        .map(phrase -> amount.start() - phrase.length() - 2)
        .anyMatch(end -> places.contains(end) && phrases.contains(text.lower().substring(end + 1, amount.start() - 1)));
  }

  /** The money or measure that ends a list which an amount without one is in: "60, 80 und 100 Euro"; null where there is none. */
  private @Nullable Unit unitOfList(List<Amount> amounts, int i) {
    for (int k = i; k + 1 < amounts.size() && k < i + LONGEST_LIST; k++) {
      String between = between(amounts.get(k), amounts.get(k + 1));
      Counted next = between.equals(",") || lexicon.words().and().contains(between) ? reader.read(amounts.get(k + 1)) : null;
      if (next == null || next.is(Unit.Kind.COUNT)) {
        return null;
      }
      if (!next.isBare()) {
        return identifiers.isYear(amounts.get(i).first()) ? null : next.unit();
      }
    }
    return null;
  }

  /** Whether a capital word stands before digits with a point, as in names of versions: "LockBit 3.0". */
  private boolean isVersion(Amount amount) {
    int end = amount.start() - 1;
    int start = end < 1 ? 0 : text.normal().lastIndexOf(' ', end - 1) + 1;
    return start < end && start > 0 && Character.isUpperCase(text.normal().charAt(start)) && text.lower().substring(amount.start(), amount.end()).matches("\\d+\\.\\d{1,2}");
  }

  /** Whether a number without a noun has decimals, as versions do, or is the one that help is called by: "die 112". */
  private boolean isNoCount(Amount amount, Counted counted) {
    BigDecimal value = amount.value();
    if (counted.isBare()) {
      return isVersion(amount);
    }
    boolean decimals = value != null && value.stripTrailingZeros().scale() > 0 && amount.first().other() == null && amount.first().has(Trait.DIGITS) && !amount.last().has(Trait.POWER);
    String before = text.lower().substring(Math.max(0, amount.start() - 10), amount.start()).strip();
    return decimals || identifiers.isNumberOfCalls(amount) && !amount.isRange() && lexicon.isDefinite(before.substring(before.lastIndexOf(' ') + 1));
  }

  /** What a number without a noun counts, by its whole or the number before it. */
  private Counted understood(Amount amount, Amount next, Counted bare, int sentence) {
    Counted low = amount.isRange() ? reader.read(Amount.of(amount.first())) : bare;
    if (!low.isBare()) { // "between 300 euros and 1.2 million"
      return bare.in(low.unit());
    }
    if (next != amount && antecedents.isPartOf(amount, next)) {
      Counted all = reader.read(next);
      if (all.is(Unit.Kind.COUNT)) {
        return bare.in(all.unit());
      }
    }
    if (next != amount && joins(amount, next)) {
      Counted last = reader.read(next);
      boolean changed = lexicon.words().changesTo().contains(between(amount, next));
      if (!last.isBare() && (changed || !last.is(Unit.Kind.COUNT))) {
        return bare.in(last.unit());
      }
    }
    Unit whole = antecedents.whole(amount);
    whole = whole == null ? antecedents.behind(amount) : whole;
    if (whole != null) {
      return bare.in(whole);
    }
    Unit listed = antecedents.listed(amount);
    if (listed != null) {
      return bare.in(listed);
    }
    Unit person = people.of(amount, sentence);
    if (person != null) {
      return bare.in(person);
    }
    if (next != amount && isSum(amount) && text.sentenceAt(next.start()) == sentence) {
      Counted sum = reader.read(next);
      if (sum.is(Unit.Kind.MONEY)) {
        return bare.in(sum.unit());
      }
    }
    if (isSum(amount) && roles.isCost(amount, sentence)) {
      Unit money = money();
      if (money != null) {
        return bare.in(money);
      }
    }
    Unit total = totals.of(amount, sentence);
    boolean counts = total != null && !identifiers.isLabelled(amount.start());
    Unit before = counts ? total : antecedents.predicated(amount, false, sentence);
    before = before == null ? antecedents.before(amount, sentence) : before;
    before = before == null ? antecedents.predicated(amount, true, sentence) : before;
    before = before == null ? antecedents.echoed(amount, sentence) : before;
    boolean subject = before == null && people.isSubject(amount, sentence) && !identifiers.isYear(amount.first()) && !identifiers.isNumberOfCalls(amount) && !identifiers.isLabelled(amount.start());
    return bare.in(subject ? People.PERSON : before);
  }

  /** The money that was spoken of last, or else that of the country. */
  private @Nullable Unit money() {
    return antecedents.money() != null ? antecedents.money() : reader.homeMoney();
  }

  /** Whether a number or range in millions without a noun may be money. */
  private static boolean isSum(Amount amount) {
    BigDecimal value = amount.isRange() ? amount.high() : amount.value();
    boolean inDigits = amount.last().has(Trait.DIGITS) && !amount.last().has(Trait.POWER);
    return value != null && value.compareTo(MILLION) >= 0 && !inDigits;
  }

  /** "from 48 to 41 euros" */
  private boolean joins(Amount amount, Amount next) {
    String between = between(amount, next);
    return between.length() < 6 && (lexicon.isStop(between) || lexicon.words().to().contains(between));
  }

  /** What stands between two numbers, without words like "at least" before the second. */
  private String between(Amount amount, Amount next) {
    Match<Cue> modifier = cues.modifierEnding(next.start() - 1);
    int end = modifier == null ? next.start() : modifier.start();
    return text.lower().substring(amount.end(), Math.max(amount.end(), end)).replace('\'', ' ').strip();
  }

  /** Leaves the article of a collective number out: une `trentaine`, a `dozen`. */
  private Amount trimmed(Amount amount, Counted counted) {
    NumberMention first = amount.first();
    String lower = text.lower();
    int space = lower.indexOf(' ', first.start());
    boolean opened = space > 0 && space < first.end() && lexicon.isArticle(lower.substring(first.start(), space));
    boolean article = opened && isCollective(first, space + 1);
    int bound = counted.noun() == null && !first.has(Trait.DIGITS) ? lexicon.articleBefore(lower, amount.start()) : -1; // "الأربعة"
    int start = bound >= 0 ? bound : Math.min(counted.start(), amount.start());
    return article ? amount.at(space + 1, counted.end()) : amount.at(start, counted.end());
  }

  /** Whether a number behind its article is one like "trentaine", "dozen" or "half dozijn". */
  private boolean isCollective(NumberMention number, int start) {
    String words = text.lower().substring(start, number.end());
    boolean round = number.value() != null && (lexicon.isRound(words) || lexicon.isRound(words.substring(Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1)));
    return round || number.has(Trait.ROUND);
  }

  /** Takes the other reading of "13,400" where only whole things are counted or the country writes thousands so; makes percent of a part. */
  private Amount settled(Amount amount, Counted counted) {
    NumberMention number = amount.first();
    BigDecimal value = amount.value();
    if (value == null) {
      return amount;
    }
    boolean share = counted.is(Unit.Kind.PERCENT) && number.kind() == Kind.FRACTION && value.compareTo(BigDecimal.ONE) <= 0;
    if (share && !isPercent(counted.noun())) {
      BigDecimal percent = value.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
      return amount.valued(percent.scale() < 0 ? percent.setScale(0) : percent);
    }
    BigDecimal other = number.other();
    if (other != null && !counted.is(Unit.Kind.PERCENT) && reader.isGrouping(text.lower().substring(number.start(), number.end()))) {
      return amount.valued(other.max(value));
    }
    boolean whole = other != null && other.compareTo(value) > 0 && other.stripTrailingZeros().scale() <= 0;
    boolean thousands = counted.is(Unit.Kind.COUNT) || text.lower().startsWith("000", number.end() - 3);
    return whole && thousands ? amount.valued(other) : amount;
  }

  /** Whether it is of what goes on all the time, as "a day" or a year. */
  private static boolean isUsual(TimeMention time) {
    return time.type() == TimeMention.Type.SET || time.type() == TimeMention.Type.DATE && time.value().matches("\\d{4}");
  }

  /** Whether a word says percent itself, as in "half a percent". */
  private boolean isPercent(@Nullable String noun) {
    String word = noun == null ? "" : noun.toLowerCase(Locale.ROOT);
    Unit unit = lexicon.noun(word);
    return unit != null && unit.kind() == Unit.Kind.PERCENT || lexicon.words().percent().contains(word);
  }

  /** What is said of so many out of a whole and not of that: "injuring 19 of the 388 on board"; of "5% of its customers" not even whom it hit. */
  private Set<String> saidOfPart(Amount part, Amount whole) {
    if (!antecedents.isPartOf(part, whole)) {
      return Set.of();
    }
    String link = text.lower().substring(part.end(), whole.start()).strip();
    int space = link.lastIndexOf(' ');
    return space > 0 && !lexicon.isDefinite(link.substring(space + 1)) ? OF_PART_OF_OWN : OF_PART;
  }

  private Figure figure(Amount amount, Counted counted, Set<String> others, int sentence) {
    Unit unit = counted.unit();
    return new Figure(
        amount.value(),
        amount.value() == null ? amount.low() : null,
        amount.value() == null ? amount.high() : null,
        otherReading(amount),
        modifiers.of(amount),
        unit == null ? null : unit.name(),
        counted.noun(),
        roles.of(unit, amount, counted.noun() == null, others, sentence),
        sources.of(amount, unit, sentence),
        asOf(amount, sentence),
        text.span(amount.start(), amount.end()));
  }

  /** What an ambiguous number is where it isn't what was taken. */
  private static @Nullable BigDecimal otherReading(Amount amount) {
    NumberMention number = amount.first();
    if (number.other() == null || amount.value() == null) {
      return null;
    }
    return amount.value().equals(number.other()) ? number.value() : number.other();
  }

  /** The date or clock time that stands nearest in the sentence. */
  private @Nullable Moment asOf(Amount amount, int sentence) {
    return Stream.of(dates.lowerEntry(amount.start()), dates.higherEntry(amount.start()))
        .filter(Objects::nonNull)
        .filter(e -> text.sentenceAt(e.getKey()) == sentence)
        .map(Map.Entry::getValue)
        .min(Comparator.comparingInt(t -> distance(amount, t.span())))
        .map(t -> new Moment(t.value(), t.modifier(), t.span()))
        .orElse(null);
  }

  private int distance(Amount amount, Span span) {
    return Math.max(text.start(span) - amount.end(), amount.start() - text.end(span));
  }
}
