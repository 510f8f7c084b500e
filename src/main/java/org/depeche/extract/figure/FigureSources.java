package org.depeche.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.extract.quote.Tellers;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;
import org.depeche.text.ChoiceModel;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Who gives each figure: of those who may tell it, as if it were a quote, whom rules point at, and nobody, the likeliest. */
public final class FigureSources {
  /** Sentences from which on two figures are simply far apart. */
  private static final int FAR = 4;

  /** The sentence from which on one is simply late in the article. */
  private static final int LATE = 6;

  private static final int OFTEN = 3;

  /** At most how many words lie between somebody and a verb of theirs. */
  private static final int BESIDE = 3;

  /** How much such a verb counts beside what the model weighs, which knows none by its words. */
  private static final double GIVING = 1;

  private static final Pattern BREAK = Pattern.compile("[,;:()،؛]");

  /** How much less nobody weighs than the model says, which names too few sources in articles that it hasn't learnt from. */
  private static final double RETICENCE = 0.5;

  private final AnalysedText text;
  private final List<Quote> quotes;
  private final Tellers tellers;
  private final Cues cues;
  private final Map<String, Integer> speaks = new HashMap<>();

  /**
   * Somebody who may give a figure.
   *
   * @param who the name, or the role of someone without one; null for nobody
   * @param gives whether they stand beside a verb that gives figures, and the figure right behind: "Den Schaden schätzt die Stadt auf 2,5 Millionen Euro"
   * @param features what a model weighs
   */
  public record Option(@Nullable String who, boolean gives, List<String> features) {}

  /** Chooses one of the options of a figure by its place. */
  @FunctionalInterface
  public interface Choice {
    int of(Figure figure, List<Option> options);
  }

  private FigureSources(AnalysedText text, List<Name> names, List<Quote> quotes) {
    this.text = text;
    this.quotes = quotes;
    this.tellers = Tellers.of(text, names, quotes);
    this.cues = FigureExtractor.of(text.pack()).cues(text);
    quotes.forEach(q -> speaks.merge(key(speaker(q)), 1, Integer::sum));
  }

  /** The figures with the sources that the model chooses in place of those that rules found. */
  public static List<Figure> chosen(AnalysedText text, List<Name> names, List<Quote> quotes, List<Figure> ruled) {
    if (ruled.isEmpty()) {
      return ruled;
    }
    return chosen(text, names, quotes, ruled, by(ChoiceModel.at("/models/figure-source.bin")));
  }

  /** Chooses by a model and by what its weights don't know. */
  public static Choice by(ChoiceModel model) {
    return (figure, options) -> {
      double[] weights =
          options.stream().mapToDouble(o -> model.weight(o.features) - (o.who == null ? RETICENCE : 0) + (o.gives ? GIVING : 0)).toArray();
      return ChoiceModel.choose(weights, options.stream().map(o -> key(o.who)).toList());
    };
  }

  /** The same by another choice; what was chosen for a figure tells of those behind it. */
  public static List<Figure> chosen(AnalysedText text, List<Name> names, List<Quote> quotes, List<Figure> ruled, Choice choice) {
    FigureSources sources = new FigureSources(text, names, quotes);
    List<Figure> chosen = new ArrayList<>();
    for (Figure figure : ruled) {
      List<Option> options = sources.options(figure, chosen.isEmpty() ? null : chosen.getLast());
      chosen.add(from(figure, options.get(choice.of(figure, options)).who));
    }
    return chosen;
  }

  private static Figure from(Figure f, @Nullable String source) {
    return new Figure(f.value(), f.low(), f.high(), f.otherValue(), f.modifier(), f.unit(), f.noun(), f.role(), source, f.asOf(), f.span());
  }

  private static String key(@Nullable String who) {
    return who == null ? "" : who.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String speaker(Quote quote) {
    Quote.@Nullable Speaker speaker = quote.speaker();
    return speaker == null ? null : speaker.known();
  }

  private List<Option> options(Figure figure, @Nullable Figure before) {
    Quote quote = quotes.stream().filter(q -> q.span().contains(figure.span())).findFirst().orElse(null);
    String in = quote == null ? "told" : String.valueOf(quote.kind());
    List<Option> options = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Tellers.Teller teller : tellers.of(figure.span())) {
      known.add(key(teller.who()));
      options.add(option(teller.who(), gives(teller, figure), teller.features(), teller.reported(), figure, before, in, quote));
    }
    for (String other : others(figure, before, quote)) {
      if (known.add(key(other))) {
        List<String> told = new ArrayList<>(tellers.standing(other, figure.span()));
        told.add("other");
        options.add(option(other, false, told, false, figure, before, in, quote));
      }
    }
    return options;
  }

  /** Whether somebody is beside a verb that gives figures and nothing parts the two from one behind them. */
  private boolean gives(Tellers.Teller teller, Figure figure) {
    int start = text.start(figure.span());
    int sentence = sentence(figure);
    return teller.start() >= 0
        && text.sentenceAt(teller.start()) == sentence
        && cues.in(sentence, start).stream()
            .filter(c -> c.payload().kind() == Cues.Kind.SOURCE_VERB && words(c, teller) <= BESIDE)
            .min(Comparator.comparingInt(c -> words(c, teller)))
            .map(verb -> Math.max(teller.end(), verb.end()))
            .filter(end -> end <= start && !BREAK.matcher(text.normal().substring(end, start)).find())
            .isPresent();
  }

  /** How many words lie between a verb and somebody; many where a sign parts them. */
  private int words(Match<Cues.Cue> verb, Tellers.Teller teller) {
    int from = Math.min(teller.end(), verb.end());
    int to = Math.max(teller.start(), verb.start());
    String between = from < to ? text.normal().substring(from, to).strip() : "";
    return BREAK.matcher(between).find() ? Integer.MAX_VALUE : between.isEmpty() ? 0 : between.split(" ").length;
  }

  /** Whom rules, the figure before and the quote that it stands in suggest. */
  private static List<String> others(Figure figure, @Nullable Figure before, @Nullable Quote quote) {
    return Stream.of(figure.source(), before == null ? null : before.source(), quote == null ? null : speaker(quote))
        .filter(Objects::nonNull)
        .toList();
  }

  private Option option(
      @Nullable String who, boolean gives, List<String> told, boolean isReported, Figure figure, @Nullable Figure before, String in, @Nullable Quote quote) {
    String side = who == null ? "nobody" : "one";
    List<String> features = new ArrayList<>(told);
    String rule = is(who, figure.source());
    features.add(side + " rule " + rule);
    features.add(side + " rule " + rule + " in " + in);
    features.add(side + " rule " + rule + " of " + kind(figure));
    features.add(side + " in " + in + " speaks " + (quote != null && is(who, speaker(quote)).equals("same")));
    features.add(side + " as " + figure.role());
    features.add(side + " of " + kind(figure));
    features.add(side + " in sentence " + Math.min(LATE, sentence(figure)));
    if (who != null) {
      features.add("speaks " + Math.min(OFTEN, speaks.getOrDefault(key(who), 0)));
    }
    if (before == null) {
      features.add(side + " first");
      return new Option(who, gives, features);
    }
    int away = Math.min(FAR, sentence(figure) - sentence(before));
    String last = is(who, before.source());
    features.add(side + " last " + last + " " + away);
    features.add(side + " last " + last + " " + away + " rule " + rule);
    features.add(side + " last " + last + " " + isParagraph(before, figure) + " in " + in);
    if (isReported) {
      features.add((who == null ? "nobody " : "") + "reported last " + last + " " + away);
    }
    return new Option(who, gives, features);
  }

  private static String is(@Nullable String who, @Nullable String source) {
    return source == null ? "none" : key(source).equals(key(who)) ? "same" : "other";
  }

  private static String kind(Figure figure) {
    String unit = String.valueOf(figure.unit());
    boolean isMoney = unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
    return isMoney ? "money" : Signs.all().isReported(unit) ? "reports" : unit.equals("percent") ? unit : "count";
  }

  private int sentence(Figure figure) {
    return text.sentenceAt(text.start(figure.span()));
  }

  /** Whether two figures stand in one paragraph. */
  private boolean isParagraph(Figure before, Figure figure) {
    int end = text.normal().indexOf('\n', text.start(before.span()));
    return end < 0 || end >= text.start(figure.span());
  }
}
