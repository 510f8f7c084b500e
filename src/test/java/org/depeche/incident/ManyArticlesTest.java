package org.depeche.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.evaluate.IncidentArticle;
import org.depeche.extract.RecordReader;
import org.depeche.incident.VariedArticles.Varied;
import org.depeche.model.IncidentRecord;
import org.junit.jupiter.api.Test;

/**
 * Many articles come one by one, in order of publication. {@code mvn -q test -Dtest=ManyArticlesTest -Darticles=100000} says, a
 * tenth at a time, how many a core takes a second, of its own time, and how much heap is in use.
 */
class ManyArticlesTest {
  private static final int ARTICLES = Integer.getInteger("articles", 1000);
  private static final int STEPS = 10;

  @Test
  void comeTogetherAsFastInALargeArchiveAsInASmallOne() throws IOException {
    Deque<Varied> articles = articles();
    Map<String, String> incidentOf = new HashMap<>();
    Clustering clustering = new Clustering();
    long begun = cpu();
    long longest = 0;
    while (!articles.isEmpty()) {
      Varied article = articles.remove();
      long before = cpu();
      clustering.add(article.record());
      longest = Math.max(longest, cpu() - before);
      incidentOf.put(article.record().id(), article.incident());
      if (incidentOf.size() % (ARTICLES / STEPS) == 0) {
        System.out.printf(
            Locale.ROOT, "%,9d articles %,6.0f a second, the slowest %.0f ms%n",
            incidentOf.size(), ARTICLES / STEPS * 1e9 / (cpu() - begun), longest / 1e6);
        begun = cpu();
        longest = 0;
      }
    }
    double[] scores = scores(incidentOf, clustering);
    System.gc();
    System.out.printf(
        Locale.ROOT, "%,d MB of heap, BCubed precision %.1f %%, recall %.1f %%%n",
        Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20, 100 * scores[0], 100 * scores[1]);
    assertThat(scores[0]).isGreaterThan(0.7);
    assertThat(scores[1]).isGreaterThan(0.7);
  }

  private static Deque<Varied> articles() throws IOException {
    Map<String, List<IncidentRecord>> incidents = new LinkedHashMap<>();
    for (IncidentArticle given : IncidentArticle.readAll(Path.of("corpus/gold/incidents.ndjson"))) {
      incidents.computeIfAbsent(given.cluster(), k -> new ArrayList<>()).add(RecordReader.read(given.article("")));
    }
    VariedArticles varied = new VariedArticles(List.copyOf(incidents.values()));
    List<Varied> articles = new ArrayList<>();
    for (int i = 0; articles.size() < ARTICLES; i++) {
      articles.addAll(varied.next(i));
    }
    articles.sort(Comparator.comparing(a -> a.record().published() + a.record().id()));
    return new ArrayDeque<>(articles);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double[] scores(Map<String, String> incidentOf, Clustering clustering) {
    Map<String, Integer> sizes = new HashMap<>();
    incidentOf.values().forEach(incident -> sizes.merge(incident, 1, Integer::sum));
    double precision = 0;
    double recall = 0;
    for (List<String> found : clustering.incidents()) {
      Map<String, Integer> together = new HashMap<>();
      found.forEach(a -> together.merge(incidentOf.get(a), 1, Integer::sum));
      for (String article : found) {
        double both = together.get(incidentOf.get(article));
        precision += both / found.size() / incidentOf.size();
        recall += both / sizes.get(incidentOf.get(article)) / incidentOf.size();
      }
    }
    return new double[] {precision, recall};
  }
}
