package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.depeche.text.ChoiceModel;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a number without a noun counts: what rules say, what was counted before, what the nouns of its sentence and of the one before
 * would count, people, and nothing that is told. For one text, asked from its beginning to its end.
 */
public final class NominalEllipsis {
  private static final int MOST_BEFORE = 6;

  /** How many figures back is looked for those. */
  private static final int FIGURES_BEFORE = 40;

  /** How many words of a sentence on either side are looked at. */
  private static final int WORDS_AROUND = 60;

  /** How many chars of what lies between are looked at. */
  private static final int CHARS_BETWEEN = 1000;

  private static final int LONGEST_WORD = 40;
  private static final int FAR = 4;
  private static final int[] DISTANCES = {1, 2, 3, 6, 12};

  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final Cues cues;
  private final WordTags tags;
  private final UnaryOperator<Unit> meant;
  private final Choice choice;
  private final List<Told> told = new ArrayList<>();
  private final Map<Unit, Integer> times = new HashMap<>();

  /** What was counted before, the latest last. */
  private record Told(Unit unit, @Nullable BigDecimal value, int start, int sentence) {}

  /**
   * What a number may count.
   *
   * @param unit in canonical English; null for nothing that is told
   * @param features what a model weighs
   */
  public record Option(@Nullable String unit, List<String> features) {}

  /** Chooses one of the options of a number by its place; the first is what rules say. */
  @FunctionalInterface
  public interface Choice {
    int of(Span number, List<Option> options);

    /** By the model that comes with the program. */
    static Choice learnt() {
      ChoiceModel model = ChoiceModel.at("/models/figure-unit.bin");
      return (number, options) -> model.choose(options.stream().map(Option::features).toList());
    }
  }

  /** What speaks for an option. */
  private static final class Evidence {
    private final @Nullable Unit unit;

    /** Where it comes from. */
    private final Set<String> origins = new TreeSet<>();

    private final List<String> features = new ArrayList<>();

    private Evidence(@Nullable Unit unit) {
      this.unit = unit;
    }

    private void from(String origin, String... more) {
      origins.add(origin);
      features.add(origin);
      for (String feature : more) {
        features.add(origin + " " + feature);
      }
    }
  }

  /** @param meant which of the units of an ambiguous noun is meant in the text */
  NominalEllipsis(AnalysedText text, Lexicon lexicon, Cues cues, UnaryOperator<Unit> meant, Choice choice) {
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.cues = cues;
    this.tags = new WordTags(text);
    this.meant = meant;
    this.choice = choice;
  }

  /** Keeps what a number counted. */
  void keep(Amount amount, Counted counted, int sentence) {
    if (counted.unit() != null && !counted.is(Unit.Kind.PERCENT)) {
      told.add(new Told(counted.unit(), amount.value(), amount.start(), sentence));
      times.merge(counted.unit(), 1, Integer::sum);
    }
  }

  /** What a number counts, where rules say {@code ruled}. */
  @Nullable Unit resolve(Amount amount, Unit ruled, int sentence) {
    Map<String, Evidence> options = new LinkedHashMap<>();
    option(options, ruled).from("rule");
    counted(options, amount, sentence);
    if (sentence >= 0) {
      nouns(options, amount, sentence);
      nouns(options, amount, sentence - 1);
    }
    option(options, People.PERSON).from("person");
    option(options, null).from("none");
    List<Evidence> all = List.copyOf(options.values());
    List<String> place = place(amount, sentence);
    List<Option> weighed = all.stream().map(e -> new Option(e.unit == null ? null : e.unit.name(), features(e, amount, place))).toList();
    return all.get(choice.of(text.span(amount.start(), amount.end()), weighed)).unit;
  }

  private Evidence option(Map<String, Evidence> options, @Nullable Unit unit) {
    Unit one = unit == null ? null : meant.apply(unit);
    return options.computeIfAbsent(one == null ? "" : one.name(), k -> new Evidence(one));
  }

  private void counted(Map<String, Evidence> options, Amount amount, int sentence) {
    Set<String> known = new HashSet<>();
    for (int i = told.size() - 1; i >= Math.max(0, told.size() - FIGURES_BEFORE) && known.size() < MOST_BEFORE; i--) {
      Told before = told.get(i);
      if (known.add(before.unit.name())) {
        String rank = "rank " + known.size();
        String away = "away " + Math.min(FAR, sentence - before.sentence);
        String between = lower.substring(Math.max(before.start, amount.start() - CHARS_BETWEEN), amount.start());
        option(options, before.unit)
            .from("before", rank, away, rank + " " + away, "by " + magnitudes(amount.value(), before.value), "times " + Math.min(FAR, times.get(before.unit)),
                away + " words " + distance((int) between.chars().filter(c -> c == ' ').count()), "line " + (between.indexOf('\n') < 0));
      }
    }
  }

  /** How many times ten one value is another, rounded down. */
  private static String magnitudes(@Nullable BigDecimal value, @Nullable BigDecimal other) {
    boolean isKnown = value != null && other != null && value.signum() > 0 && other.signum() > 0;
    return isKnown ? String.valueOf((int) Math.floor(Math.log10(value.doubleValue() / other.doubleValue()))) : "?";
  }

  private void nouns(Map<String, Evidence> options, Amount amount, int sentence) {
    if (sentence < 0 || text.sentences().get(sentence).isNoise()) {
      return;
    }
    List<Token> tokens = text.sentences().get(sentence).tokens();
    String[] known = text.tags(sentence);
    int number = WordTags.tokenAt(tokens, amount.start());
    int middle = number < 0 ? tokens.size() : number;
    boolean isFirst = true;
    for (int t = Math.max(0, middle - WORDS_AROUND); t < Math.min(tokens.size(), middle + WORDS_AROUND); t++) {
      Token token = tokens.get(t);
      boolean isInside = token.start() >= amount.start() && token.start() < amount.end();
      Unit unit = known[t].equals("NOUN") && !isInside ? lexicon.noun(lower.substring(token.start(), token.end())) : null;
      if (unit == null || unit.kind() != Unit.Kind.COUNT) {
        continue;
      }
      String several = lexicon.mayBeSeveral(text.normal().substring(token.start(), token.end())) ? "several" : "one";
      String place = isFirst ? "first" : "later";
      String led = t == 0 ? "^" : known[t - 1];
      if (number < 0) {
        option(options, unit).from("noun of last", several, place, several + " " + place);
      } else {
        int from = Math.min(t, number);
        boolean isParted = lower.substring(tokens.get(from).end(), tokens.get(Math.max(t, number)).start()).indexOf(',') >= 0;
        String way = "words " + distance(Math.abs(number - t)) + (isParted ? " parted" : "");
        option(options, unit).from(t < number ? "noun" : "noun behind", several, place, way, several + " " + place + " " + way, "led " + led);
      }
      isFirst = false;
    }
  }

  private static String distance(int words) {
    for (int most : DISTANCES) {
      if (words <= most) {
        return String.valueOf(most);
      }
    }
    return "far";
  }

  /** How a number is written, and what stands around it. */
  private List<String> place(Amount amount, int sentence) {
    String language = text.pack().code();
    String before = lower.substring(Math.max(0, amount.start() - LONGEST_WORD), amount.start()).strip();
    int next = amount.end() + 1 < lower.length() && lower.charAt(amount.end()) == ' ' ? amount.end() + 1 : amount.end();
    String behind = lower.substring(next, Math.min(lower.length(), next + LONGEST_WORD));
    int end = behind.indexOf(' ');
    String written = amount.first().has(Trait.DIGITS) ? "digits" : "word";
    String followed = next == amount.end() ? next < lower.length() ? lower.substring(next, next + 1) : "$" : tags.tag(next);
    List<String> place = new ArrayList<>();
    place.add(written);
    place.add("size " + magnitudes(amount.value(), BigDecimal.ONE));
    place.add("led " + tags.tagBefore(amount.start()));
    place.add("followed " + followed);
    place.add("between " + tags.tagBefore(amount.start()) + " " + followed);
    place.add(language + " " + before.substring(before.lastIndexOf(' ') + 1) + " ^");
    place.add(language + " ^ " + behind.substring(0, end < 0 ? behind.length() : end));
    place.add("part " + cues.isPartitive(next));
    place.add("opens " + (sentence >= 0 && amount.start() - text.sentences().get(sentence).start() < 2));
    place.add("range " + amount.isRange());
    place.add("about " + (amount.start() > 0 && cues.modifierEnding(amount.start() - 1) != null));
    return place;
  }

  private static List<String> features(Evidence evidence, Amount amount, List<String> place) {
    List<String> features = new ArrayList<>(evidence.features);
    String from = String.join("+", evidence.origins);
    features.add("from " + from);
    for (String at : place) {
      features.add(from + " " + at);
      evidence.origins.forEach(o -> features.add(o + " " + at));
    }
    String unit = evidence.unit == null ? "none" : evidence.unit.name();
    features.add("unit " + unit);
    features.add("unit " + unit + " size " + magnitudes(amount.value(), BigDecimal.ONE));
    features.add("unit " + unit + " " + from);
    return features;
  }
}
