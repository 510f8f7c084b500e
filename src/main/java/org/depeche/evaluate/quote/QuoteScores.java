package org.depeche.evaluate.quote;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Quotes and speakers against gold. A found quote matches a gold one where they overlap by more than a share of the
 * gold one, as the Gender Gap Tracker counts (an over-long quote is not punished), or where their intersection over
 * union is more than 0.8. A speaker counts where the content overlaps by more than 0.3.
 *
 * @see <a href="https://doi.org/10.1371/journal.pone.0245533">Asr et al. (2021), The Gender Gap Tracker</a>
 */
public final class QuoteScores {
  private static final double LOOSE = 0.3;
  private static final double STRICT = 0.8;

  private final boolean byPart;
  private final Counts loose = new Counts();
  private final Counts strict = new Counts();
  private final Counts union = new Counts();
  private final Counts whole = new Counts();
  private int speakers;
  private int rightSpeakers;
  private final List<String> errors = new ArrayList<>();

  /** How many gold quotes, found quotes, and matches there are. */
  private static final class Counts {
    int gold;
    int found;
    int hits;

    double f1() {
      return gold + found == 0 ? Double.NaN : 2.0 * hits / (gold + found);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %5.1f  R %5.1f  F1 %5.1f  (%d of %d, %d found)",
          100.0 * hits / Math.max(1, found), 100.0 * hits / Math.max(1, gold), 100 * f1(), hits, gold, found);
    }
  }

  /** What is compared of a found quote. */
  private record Found(List<Span> content, Quote quote) {}

  /**
   * @param byPart whether the gold counts each part of a broken quote as a quote of its own
   */
  public QuoteScores(boolean byPart) {
    this.byPart = byPart;
  }

  /** Adds one text's quotes. */
  public void add(GoldText gold, List<Quote> quotes) {
    List<Found> found = new ArrayList<>();
    for (Quote quote : quotes) {
      List<Span> content = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
      if (byPart) {
        content.forEach(part -> found.add(new Found(List.of(part), quote)));
      } else {
        found.add(new Found(content, quote));
      }
    }
    count(loose, gold, found, (g, f) -> share(g, f) - LOOSE, false);
    count(strict, gold, found, (g, f) -> share(g, f) - STRICT, false);
    count(union, gold, found, (g, f) -> overUnion(g, f) - STRICT, false);
    count(whole, gold, found, (g, f) -> overUnion(g, f) - STRICT, true);
    countSpeakers(gold, found);
  }

  private void count(
      Counts counts,
      GoldText gold,
      List<Found> found,
      ToDoubleBiFunction<List<Span>, List<Span>> margin,
      boolean withSpeaker) {
    Set<Found> used = new HashSet<>();
    for (GoldQuote quote : gold.quotes()) {
      Found best = best(quote, found, used, margin);
      if (best != null && !(withSpeaker && quote.hasSpeaker() && !isRight(quote, best.quote()))) {
        counts.hits++;
        used.add(best);
      } else if (counts == union) {
        errors.add(gold.id() + "\tmissed\t" + texts(quote.content()));
      }
    }
    counts.gold += gold.quotes().size();
    counts.found += found.size();
    if (counts == union) {
      found.stream()
          .filter(f -> !used.contains(f))
          .forEach(f -> errors.add(gold.id() + "\tspurious\t" + texts(f.content())));
    }
  }

  private void countSpeakers(GoldText gold, List<Found> found) {
    for (GoldQuote quote : gold.quotes()) {
      Found best = best(quote, found, Set.of(), (g, f) -> share(g, f) - LOOSE);
      if (best == null || !quote.hasSpeaker()) {
        continue;
      }
      speakers++;
      if (isRight(quote, best.quote())) {
        rightSpeakers++;
      } else {
        errors.add(
            gold.id() + "\tspeaker\t" + best.quote().speaker() + "\tnot\t" + quote.name() + texts(quote.speakers())
                + "\tof\t" + texts(quote.content()));
      }
    }
  }

  private static @Nullable Found best(
      GoldQuote quote, List<Found> found, Set<Found> used, ToDoubleBiFunction<List<Span>, List<Span>> margin) {
    Found best = null;
    double most = 0;
    for (Found candidate : found) {
      double score = used.contains(candidate) ? 0 : margin.applyAsDouble(quote.content(), candidate.content());
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  /** Whether a speaker is the gold one: by name or role where gold has them, else by where the text points. */
  private static boolean isRight(GoldQuote gold, Quote found) {
    Quote.Speaker speaker = found.speaker();
    if (speaker == null) {
      return false;
    }
    if (gold.speakers().isEmpty()) {
      return gold.name() == null
          ? speaker.name() == null && same(gold.role(), speaker.role())
          : same(gold.name(), speaker.name());
    }
    return gold.speakers().stream()
        .anyMatch(s -> s.overlaps(speaker.span()) || names(s.text(), speaker.name()));
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null && b != null && a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }

  private static boolean names(String mention, @Nullable String name) {
    return name != null && name.length() > 2 && (mention.contains(name) || mention.length() > 3 && name.contains(mention));
  }

  private static double share(List<Span> gold, List<Span> found) {
    return (double) shared(gold, found) / length(gold);
  }

  private static double overUnion(List<Span> gold, List<Span> found) {
    int shared = shared(gold, found);
    return (double) shared / (length(gold) + length(found) - shared);
  }

  private static int shared(List<Span> a, List<Span> b) {
    int sum = 0;
    for (Span x : a) {
      for (Span y : b) {
        sum += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
      }
    }
    return sum;
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(s -> s.end() - s.start()).sum();
  }

  private static String texts(List<Span> spans) {
    return String.join(" … ", spans.stream().map(Span::text).toList()).replace('\n', ' ');
  }

  /** F1 of contents by intersection over union above 0.8. */
  public double contentF1() {
    return union.f1();
  }

  /** F1 of contents by overlap above 0.8. */
  public double overlapF1() {
    return strict.f1();
  }

  /** Share of quotes found whose speaker is right; not a number where gold has no speakers. */
  public double speakerAccuracy() {
    return speakers == 0 ? Double.NaN : (double) rightSpeakers / speakers;
  }

  /** F1 of quotes by intersection over union above 0.8 with the right speaker. */
  public double endToEndF1() {
    return whole.f1();
  }

  /** Each quote missed or spurious, each speaker wrong, on a line. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Writes the scores, a line each. */
  public void print(PrintWriter out) {
    out.println("content, overlap > 0.3     " + loose);
    out.println("content, overlap > 0.8     " + strict);
    out.println("content, IoU > 0.8         " + union);
    out.printf(Locale.ROOT, "speaker                    %5.1f  (%d of %d)%n", 100 * speakerAccuracy(), rightSpeakers, speakers);
    out.println("quote with speaker         " + whole);
  }
}
