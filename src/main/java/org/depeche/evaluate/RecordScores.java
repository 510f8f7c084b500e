package org.depeche.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.depeche.extract.RecordReader;
import org.depeche.model.IncidentRecord;

/** Precision, recall and F1 of the whole pipeline on gold articles, a kind of fact and language. */
public final class RecordScores {
  private final Map<String, Map<String, Tally>> byMeasureAndLanguage = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  private RecordScores() {}

  /** Reads each article anew and compares. */
  public static RecordScores of(Collection<GoldArticle> articles) {
    RecordScores scores = new RecordScores();
    for (GoldArticle article : articles) {
      scores.add(article);
    }
    return scores;
  }

  private void add(GoldArticle article) {
    IncidentRecord found = RecordReader.read(article.article());
    for (Measure measure : Measure.ALL) {
      Tally tally = measure.compare(article.gold(), found);
      byMeasureAndLanguage
          .computeIfAbsent(measure.name(), k -> new TreeMap<>())
          .merge(String.valueOf(article.article().language()), tally, Tally::plus);
      tally.missed().forEach(i -> error(article, measure, "missed", i));
      tally.spurious().forEach(i -> error(article, measure, "spurious", i));
    }
  }

  private void error(GoldArticle article, Measure measure, String what, Measure.Item item) {
    errors.add(
        "%s\t%s\t%s\t%s"
            .formatted(article.article().id(), measure.name(), what, item)
            .replace('\n', ' '));
  }

  /** Each fact missed or spurious, on a line: article, kind of fact, which of the two, value and text. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Writes the table: a line a kind of fact and language, and one over all languages. */
  public void print(PrintWriter out) {
    out.printf("%-22s %-4s %5s %5s %5s %7s %7s %7s%n", "fact", "lang", "hit", "miss", "spur", "P", "R", "F1");
    byMeasureAndLanguage.forEach(
        (measure, languages) -> {
          languages.forEach((language, tally) -> line(out, measure, language, tally));
          if (languages.size() > 1) {
            line(out, measure, "all", languages.values().stream().reduce(Tally.NONE, Tally::plus));
          }
        });
  }

  private static void line(PrintWriter out, String measure, String language, Tally t) {
    out.printf(
        "%-22s %-4s %5d %5d %5d %7s %7s %7s%n",
        measure,
        language,
        t.hits(),
        t.missed().size(),
        t.spurious().size(),
        percent(t.precision()),
        percent(t.recall()),
        percent(t.f1()));
  }

  /** Writes F1 alone, a line a kind of fact, a column a language. */
  public void printF1(PrintWriter out) {
    List<String> languages =
        byMeasureAndLanguage.values().stream()
            .flatMap(m -> m.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    out.printf("%-22s", "F1");
    languages.forEach(l -> out.printf(" %6s", l));
    out.printf(" %6s%n", "all");
    byMeasureAndLanguage.forEach(
        (measure, tallies) -> {
          out.printf("%-22s", measure);
          languages.forEach(
              l -> out.printf(" %6s", percent(tallies.getOrDefault(l, Tally.NONE).f1())));
          out.printf(
              " %6s%n", percent(tallies.values().stream().reduce(Tally.NONE, Tally::plus).f1()));
        });
  }

  private static String percent(double ratio) {
    return Double.isNaN(ratio) ? "-" : String.format(Locale.ROOT, "%.1f", 100 * ratio);
  }
}
