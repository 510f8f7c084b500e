package org.depeche.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Clustering;
import org.depeche.language.LanguagePack;
import org.depeche.model.IncidentRecord;

/** BCubed scores of articles brought together by incident, over all languages and within each. */
public final class IncidentScores {
  /**
   * An article and the incident that it is of.
   *
   * @param record what was read of it
   */
  public record Labelled(IncidentRecord record, String gold) {}

  private final List<Labelled> articles;
  private final int[] found;

  private IncidentScores(List<Labelled> articles, int[] found) {
    this.articles = articles;
    this.found = found;
  }

  /** Reads the articles of a file; those in languages without a pack are left out. */
  public static List<Labelled> read(Path file) throws IOException {
    List<Labelled> articles = new ArrayList<>();
    for (IncidentArticle article : IncidentArticle.readAll(file)) {
      if (LanguagePack.of(article.lang()).isPresent()) {
        articles.add(new Labelled(RecordReader.read(article.article(String.valueOf(articles.size()))), article.cluster()));
      }
    }
    return articles;
  }

  /** Brings articles together. */
  public static IncidentScores of(List<Labelled> articles) {
    Clustering clustering = new Clustering();
    articles.stream()
        .map(Labelled::record)
        .sorted(IncidentRecord.BY_PUBLICATION)
        .forEach(clustering::add);
    int[] found = new int[articles.size()];
    int number = 0;
    for (List<String> incident : clustering.incidents()) {
      for (String article : incident) {
        found[Integer.parseInt(article)] = number;
      }
      number++;
    }
    return new IncidentScores(articles, found);
  }

  /** Precision, recall and F1. */
  public void print(PrintWriter out) {
    out.println(line("across languages", (a, b) -> true));
    out.println(line("within a language", (a, b) -> language(a).equals(language(b))));
  }

  private String language(int article) {
    return String.valueOf(articles.get(article).record.language());
  }

  private String line(String name, BiPredicate<Integer, Integer> isCompared) {
    double precision = 0;
    double recall = 0;
    for (int a = 0; a < articles.size(); a++) {
      double[] share = shares(a, isCompared);
      precision += share[0] / articles.size();
      recall += share[1] / articles.size();
    }
    return String.format(
        Locale.ROOT, "%-18s P %.1f R %.1f F1 %.1f (%d articles)", name, 100 * precision, 100 * recall,
        200 * precision * recall / (precision + recall), articles.size());
  }

  /** How many of those found with an article belong to it, and how many of those that belong to it were found. */
  private double[] shares(int article, BiPredicate<Integer, Integer> isCompared) {
    int together = 0;
    int belonging = 0;
    int both = 0;
    for (int other = 0; other < articles.size(); other++) {
      if (isCompared.test(article, other)) {
        boolean isFound = found[article] == found[other];
        boolean isGold = articles.get(article).gold.equals(articles.get(other).gold);
        together += isFound ? 1 : 0;
        belonging += isGold ? 1 : 0;
        both += isFound && isGold ? 1 : 0;
      }
    }
    return new double[] {(double) both / together, (double) both / belonging};
  }
}
