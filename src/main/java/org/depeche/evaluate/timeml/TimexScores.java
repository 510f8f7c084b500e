package org.depeche.evaluate.timeml;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.depeche.evaluate.timeml.TimeMlDocument.Expression;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/**
 * Precision, recall and F1 of time expressions as TempEval-3 defines them (UzZaman et al., SemEval 2013): strict spans, spans
 * that overlap, and those of the overlapping whose value is the same.
 */
public final class TimexScores {
  private int gold;
  private int found;
  private int strict;
  private int relaxed;
  private int value;
  private final List<String> errors = new ArrayList<>();

  private TimexScores() {}

  /** Reads each document's text anew and compares. */
  public static TimexScores of(List<TimeMlDocument> documents, LanguagePack pack) {
    TimexScores scores = new TimexScores();
    TimeExtractor extractor = TimeExtractor.asTimeMl(pack);
    documents.forEach(d -> scores.compare(d.name(), d.text(), d.expressions(), extract(d, pack, extractor)));
    return scores;
  }

  /** Compares another system's output, documents paired by name. */
  public static TimexScores of(List<TimeMlDocument> gold, List<TimeMlDocument> system) {
    TimexScores scores = new TimexScores();
    for (TimeMlDocument document : gold) {
      List<Expression> other =
          system.stream()
              .filter(s -> s.name().equals(document.name()))
              .findFirst()
              .map(s -> aligned(s, document.text()))
              .orElse(List.of());
      scores.compare(document.name(), document.text(), document.expressions(), other);
    }
    return scores;
  }

  /** Where a system's expressions stand in the gold's text, from which its own may differ in white space. */
  private static List<Expression> aligned(TimeMlDocument system, String text) {
    List<Expression> moved = new ArrayList<>();
    int at = 0; // in text
    int from = 0; // in the system's text
    for (Expression e : system.expressions()) {
      int start = skip(text, at, system.text().substring(from, e.start()));
      int end = skip(text, start, system.text().substring(e.start(), e.end()));
      while (start < end && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      if (start < end) {
        moved.add(new Expression(start, end, e.type(), e.value()));
      }
      at = end;
      from = e.end();
    }
    return moved;
  }

  private static int skip(String text, int at, String passed) {
    int left = (int) passed.chars().filter(c -> !Character.isWhitespace(c)).count();
    int i = at;
    while (i < text.length() && left > 0) {
      left -= Character.isWhitespace(text.charAt(i++)) ? 0 : 1;
    }
    return i;
  }

  private static List<Expression> extract(
      TimeMlDocument document, LanguagePack pack, TimeExtractor extractor) {
    AnalysedText text = AnalysedText.of(document.text(), pack);
    List<TimeMention> mentions =
        extractor.extract(text, NumberParser.of(pack).parse(text), Anchor.of(document.created(), null));
    return mentions.stream()
        .map(
            m ->
                new Expression(
                    document.text().offsetByCodePoints(0, m.span().start()),
                    document.text().offsetByCodePoints(0, m.span().end()),
                    m.type().name(),
                    m.value()))
        .toList();
  }

  private void compare(String name, String text, List<Expression> wanted, List<Expression> read) {
    gold += wanted.size();
    found += read.size();
    strict += pairs(wanted, read, (a, b) -> a.start() == b.start() && a.end() == b.end());
    relaxed += pairs(wanted, read, TimexScores::overlap);
    value += pairs(wanted, read, (a, b) -> overlap(a, b) && a.value().equals(b.value()));
    for (Expression e : wanted) {
      Expression other = read.stream().filter(r -> overlap(r, e)).findFirst().orElse(null);
      if (other == null || !other.value().equals(e.value()) || other.start() != e.start() || other.end() != e.end()) {
        errors.add(line(name, text, e) + "\t" + (other == null ? "missed" : line("", text, other)));
      }
    }
    read.stream()
        .filter(r -> wanted.stream().noneMatch(e -> overlap(r, e)))
        .forEach(r -> errors.add(line(name, text, r) + "\tspurious: " + context(text, r)));
  }

  private static int pairs(List<Expression> wanted, List<Expression> read, BiPredicate<Expression, Expression> same) {
    List<Expression> open = new ArrayList<>(read);
    int hits = 0;
    for (Expression e : wanted) {
      if (open.stream().filter(r -> same.test(e, r)).findFirst().map(open::remove).orElse(false)) {
        hits++;
      }
    }
    return hits;
  }

  private static boolean overlap(Expression a, Expression b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static String line(String name, String text, Expression e) {
    return "%s\t%s %s «%s»"
        .formatted(name, e.type(), e.value(), text.substring(e.start(), e.end()).replaceAll("\\s+", " "));
  }

  private static String context(String text, Expression e) {
    return text.substring(Math.max(0, e.start() - 30), Math.min(text.length(), e.end() + 20)).replaceAll("\\s+", " ");
  }

  /** What was read otherwise than in the gold, a line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Writes precision, recall and F1 of the three scores. */
  public void print(PrintWriter out) {
    out.printf("%-16s %5s %5s %5s %7s %7s %7s%n", "times", "gold", "found", "hit", "P", "R", "F1");
    line(out, "strict", strict);
    line(out, "relaxed", relaxed);
    line(out, "value", value);
    out.flush();
  }

  private void line(PrintWriter out, String name, int hits) {
    out.printf(
        Locale.ROOT,
        "%-16s %5d %5d %5d %7.1f %7.1f %7.1f%n",
        Objects.requireNonNull(name),
        gold,
        found,
        hits,
        100.0 * hits / Math.max(1, found),
        100.0 * hits / Math.max(1, gold),
        200.0 * hits / Math.max(1, found + gold));
  }
}
