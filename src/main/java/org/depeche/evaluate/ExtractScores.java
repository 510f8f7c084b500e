package org.depeche.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depeche.extract.RecordReader;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.depeche.summary.Extract;
import org.depeche.summary.ExtractFeatures;

/** How alike extracts are to standfirsts, beside the article's first three sentences. */
public final class ExtractScores {
  private static final int LEAD = 3;

  private final Map<String, Sum> sums = new TreeMap<>();

  private record Sum(int articles, double extract, double lead) {
    Sum plus(Sum other) {
      return new Sum(articles + other.articles, extract + other.extract, lead + other.lead);
    }
  }

  private ExtractScores() {}

  /** Reads all articles and scores their extracts. */
  public static ExtractScores of(List<Standfirst> standfirsts) {
    ExtractScores scores = new ExtractScores();
    for (Standfirst standfirst : standfirsts) {
      IncidentRecord record = RecordReader.read(standfirst.article());
      scores.add(record, Extract.of(record), standfirst.text());
    }
    return scores;
  }

  private void add(IncidentRecord record, List<Span> extract, String standfirst) {
    List<Span> lead = ExtractFeatures.of(record).stream().limit(LEAD).map(ExtractFeatures.Option::span).toList();
    Sum sum = new Sum(1, RougeL.of(joined(extract), standfirst), RougeL.of(joined(lead), standfirst));
    sums.merge(String.valueOf(record.language()), sum, Sum::plus);
  }

  /** An extract as one text. */
  public static String joined(List<Span> sentences) {
    return sentences.stream().map(Span::text).collect(Collectors.joining(" "));
  }

  /** One line a language: ROUGE-L of extracts and of Lead-3, in percent. */
  public void print(PrintWriter out) {
    out.println("         extract  Lead-3  articles");
    sums.forEach((language, sum) -> print(out, language, sum));
    print(out, "all", sums.values().stream().reduce(new Sum(0, 0, 0), Sum::plus));
  }

  private static void print(PrintWriter out, String name, Sum sum) {
    out.printf("%-8s %7.1f %7.1f %9d%n", name, 100 * sum.extract / sum.articles, 100 * sum.lead / sum.articles, sum.articles);
  }
}
