package org.depeche.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.depeche.export.VariedRecords;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.SearchRequest.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long searches with facets take, fifty a second.
 *
 * <pre>mvn -q test -Dtest=SearchLatencyTest -DenableAssertions=false -Dsearch.facts=1000000 -Dsearch.seconds=60 -Dsearch.corpus=corpus/gold/tuning</pre>
 *
 * indexes a million quotes and figures made from that corpus, every other article with other names and numbers, lets the index come to rest,
 * searches for a minute to warm up, and says the median and the 99th percentile of the next, from when each search was due. Lucene's assertions, which no server runs with, take three
 * times as long as the searches.
 */
class SearchLatencyTest {
  private static final int FACTS = Integer.getInteger("search.facts", 500);
  private static final int SECONDS = Integer.getInteger("search.seconds", 1);
  private static final String CORPUS = System.getProperty("search.corpus");
  private static final int A_SECOND = 50;

  private static final List<String> QUERIES =
      List.of(
          "Spotify", "panne Spotify", "Spotify outage", "انقطاع سبوتيفاي", "kind:power-cut lang:de", "cause:denied cause:cyberattack", "Stromausfall",
          "figure:[10000 TO *] unit:user", "\"mise à jour\"", "hack* -kind:power-cut", "date:[2024-01-01 TO 2024-03-31] status:ongoing", "speaker:Martin",
          "train delays Milan", "place:Paris OR place:Madrid", "panne NOT cause:fire", "\"network outage\"~5");

  @TempDir private Path folder;

  @Test
  void searchesWithFacetsWhileOthersDo() throws Exception {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      long begun = System.nanoTime();
      int facts = fill(index);
      System.out.printf("%,d quotes and figures of %,d articles indexed in %d s%n", facts, index.size(), seconds(begun));
    }
    mergeSegments();
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      load(index, SECONDS);
      List<Long> nanos = load(index, SECONDS);
      Collections.sort(nanos);
      System.out.printf(
          "%d searches with facets: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms%n",
          nanos.size(), nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6, nanos.getLast() / 1e6);
      assertThat(nanos).hasSize(SECONDS * A_SECOND);
    }
  }

  /** What a server does in the background as articles come in. */
  private void mergeSegments() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(Completion.codec()))) {
      writer.maybeMerge();
    }
  }

  private static long seconds(long begun) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
  }

  private static int fill(ArticleIndex index) throws IOException {
    List<IncidentRecord> patterns = VariedRecords.patterns(CORPUS);
    VariedRecords varied = new VariedRecords(patterns);
    int facts = 0;
    for (int i = 0; facts < FACTS; i++) {
      IncidentRecord other = varied.next();
      IncidentRecord record = i % 2 == 0 ? other : again(patterns.get(i % patterns.size()), i);
      index.put(record);
      facts += record.quotes().size() + record.figures().size();
    }
    index.commit(ArticleIndex.Progress.NONE);
    return facts;
  }

  private static IncidentRecord again(IncidentRecord record, int number) throws IOException {
    ObjectNode copy = Json.MAPPER.valueToTree(record);
    copy.put("id", record.id() + " " + number).put("published", Instant.parse("2020-01-01T00:00:00Z").plus(number, ChronoUnit.HOURS).toString());
    return Json.MAPPER.treeToValue(copy, IncidentRecord.class);
  }

  private static List<Long> load(ArticleIndex index, int seconds) throws Exception {
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long begun = System.nanoTime();
      for (int i = 0; i < seconds * A_SECOND; i++) {
        long due = begun + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        int number = i;
        threads.submit(
            () -> {
              search(index, number);
              return nanos.add(System.nanoTime() - due);
            });
      }
    }
    return nanos;
  }

  private static void search(ArticleIndex index, int number) throws IOException {
    SearchRequest request =
        new SearchRequest(QUERIES.get(number % QUERIES.size()), 20, Order.values()[number % 3], null, true);
    index.search(
        searcher -> {
          IndexSearch search = new IndexSearch(index, searcher, request);
          Part of = Part.values()[number / QUERIES.size() % 3];
          return of == Part.ARTICLE ? search.articles() : search.facts(of);
        });
  }
}
