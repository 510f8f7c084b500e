package org.depeche.extract.time;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.extract.number.NumberMention;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/**
 * Finds the time expressions of a text and resolves them.
 *
 * <p>Words and digit shapes become units ({@link Lattice}), rules shared by all languages say which units make an
 * expression ({@code grammar.yaml}), and what it says is resolved against the publication and the scene set before.
 */
public final class TimeExtractor {
  /** What {@code grammar.yaml} holds. */
  private record Rules(Map<String, String> parts, Map<String, List<String>> rules) {}

  private static final Pattern AGE = Pattern.compile("P\\d{1,3}Y");
  private static final String AGE_ENDS = ",.;)\u060C\n";
  private static final Pattern LONG = Pattern.compile("P(\\d+|X)(DE|CE)");

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final boolean timeMl;
  private final Set<String> lowercase;
  private final Set<String> articles;
  private final DigitShapes shapes;

  private TimeExtractor(LanguagePack pack, boolean timeMl) {
    TimeWords words = pack.table("times", TimeWords.class);
    Rules shared = shared();
    Map<String, List<String>> rules = new LinkedHashMap<>(shared.rules());
    words.rules().forEach((kind, more) -> rules.merge(kind, more, TimeExtractor::concatenated));
    if (timeMl) {
      asTimeMlHasThem(rules);
    }
    this.timeMl = timeMl;
    this.articles = timeMl ? Set.of() : Set.copyOf(words.articles());
    this.lowercase = Set.copyOf(words.lowercase());
    this.lexicon = Lexicon.of(words, pack.code());
    Map<String, String> parts = new LinkedHashMap<>(shared.parts());
    parts.putAll(words.parts());
    this.grammar = new Grammar(parts, rules);
    this.shapes = new DigitShapes("mdy".equals(words.order()));
  }

  private static void asTimeMlHasThem(Map<String, List<String>> rules) {
    rules.remove("joined");
    rules.remove("joinedClosed");
    rules.remove("joinedRange");
    List<String> ago = rules.remove("ago").stream().map(r -> r.replaceAll("ago([12])", "-ago$1")).toList();
    rules.merge("duration", ago, TimeExtractor::concatenated);
    rules.computeIfPresent("set", (k, r) -> r.stream().map(x -> x.replaceAll("^per ", "-per ")).toList());
  }

  private static List<String> concatenated(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /** The extractor of the record's times. */
  public static TimeExtractor of(LanguagePack pack) {
    return pack.derive(TimeExtractor.class, p -> new TimeExtractor(p, false));
  }

  /**
   * An extractor of times as TimeML's corpora have them: vague expressions too, with {@code PAST_REF}, {@code PRESENT_REF} or
   * {@code FUTURE_REF} for a value; two expressions where a preposition joins a date and a clock time; a duration where the
   * record counts back to a date; decades and centuries for units.
   */
  public static TimeExtractor asTimeMl(LanguagePack pack) {
    return new TimeExtractor(pack, true);
  }

  private static Rules shared() {
    try (InputStream in = TimeExtractor.class.getResourceAsStream("grammar.yaml")) {
      return new YAMLMapper().readValue(in, Rules.class);
    } catch (IOException e) {
      throw new UncheckedIOException("grammar.yaml", e);
    }
  }

  /**
   * All time expressions, in order, not overlapping, without roles. Words like "now" and "recently", which have no place in
   * the calendar, are left out; a date and a clock time that a preposition or comma joins are one.
   */
  public List<TimeMention> extract(AnalysedText text, List<NumberMention> numbers, Anchor anchor) {
    return extract(text, numbers, anchor, List.of());
  }

  /** The same, where the places among {@code names} may tell whose time "local time" is. */
  public List<TimeMention> extract(AnalysedText text, List<NumberMention> numbers, Anchor anchor, List<Name> names) {
    return extract(text, numbers, anchor, names, timeMl ? UnderspecifiedTimes.Choice.RULED : UnderspecifiedTimes.Choice.learnt());
  }

  /** The same, where another choice tells what underspecified times mean. */
  public List<TimeMention> extract(AnalysedText text, List<NumberMention> numbers, Anchor anchor, List<Name> names, UnderspecifiedTimes.Choice choice) {
    Lattice lattice = Lattice.of(text, lexicon, shapes, lowercase, numbers);
    List<TimeMention> all =
        new Extraction(text, lattice, new Matching(lattice, grammar), new Scene(anchor, () -> LocalZone.of(text.pack(), names, anchor.zone())), articles, choice).mentions();
    return timeMl
        ? all
        : all.stream().filter(m -> !m.value().endsWith("_REF") && !isAge(m, text, lattice, names)).map(TimeExtractor::inYears).toList();
  }

  /** Whether so many years are the age of somebody named right before: "Marie Dupont, 71 ans.", "Maria Smit van 71 jaar". */
  private static boolean isAge(TimeMention mention, AnalysedText text, Lattice lattice, List<Name> names) {
    if (!AGE.matcher(mention.value()).matches()) {
      return false;
    }
    String normal = text.normal();
    int start = text.start(mention.span());
    int end = text.end(mention.span());
    int token = lattice.tokens().at(start);
    boolean isOf = token > 0 && lattice.has(token - 1, "of") && !lattice.has(token - 1, "ahead1"); // not "in two years"
    String before = normal.substring(0, isOf ? lattice.tokens().start(token - 1) : start).stripTrailing();
    boolean isApart = before.endsWith(",") || before.endsWith("\u060C") || before.endsWith("(");
    boolean isClosed = end == normal.length() || AGE_ENDS.indexOf(normal.charAt(end)) >= 0;
    int named = (isApart ? before.substring(0, before.length() - 1).stripTrailing() : before).length();
    return isClosed && (isOf || isApart) && names.stream().anyMatch(n -> n.type() == Name.Type.PER && text.end(n.span()) == named);
  }

  /** TIMEX3's decades and centuries are unknown to ISO 8601; here they are counted in years. */
  private static TimeMention inYears(TimeMention mention) {
    Matcher longer = LONG.matcher(mention.value());
    return longer.matches()
        ? new TimeMention(
            mention.type(),
            "P" + (longer.group(1).equals("X") ? "X" : longer.group(1) + (longer.group(2).equals("DE") ? "0" : "00")) + "Y",
            mention.modifier(),
            mention.role(),
            mention.span())
        : mention;
  }
}
