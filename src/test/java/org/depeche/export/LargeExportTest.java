package org.depeche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.StoredRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code depeche export} over many articles in 128 MB of heap.
 *
 * <pre>mvn -q test -Dtest=LargeExportTest -Dexport.rows=1000000 -Dexport.corpus=corpus/gold/tuning</pre>
 *
 * makes a million quotes by varying that corpus and says how fast they went out.
 */
class LargeExportTest {
  private static final int ROWS = Integer.getInteger("export.rows", 3000);
  private static final String CORPUS = System.getProperty("export.corpus");

  @TempDir private Path folder;

  @Test
  void heapIsNoLimitToHowMuchIsExported() throws Exception {
    Path data = folder.resolve("data");
    QuotesUntil records = new QuotesUntil(ROWS, new VariedRecords(VariedRecords.patterns(CORPUS)));
    StoredRecords.fill(data, records);
    for (Format format : List.of(Format.PARQUET, Format.CSV)) {
      Path file = folder.resolve("quotes." + format);
      long begun = System.nanoTime();
      assertThat(export(data, file, format)).isZero();
      double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
      assertThat(Json.MAPPER.readTree(folder.resolve("datapackage.json").toFile()).at("/resources/0/depeche/rows").asInt())
          .isEqualTo(records.quotes);
      System.out.printf(
          "%s: %,d quotes of %,d articles in %.1f s, %,.0f rows/s, %.1f MB%n",
          format, records.quotes, records.articles, seconds, records.quotes / seconds, Files.size(file) / 1e6);
    }
    assertThat(DuckDb.rows("SELECT count(*), count(DISTINCT article) FROM '%s'".formatted(folder.resolve("quotes.parquet"))))
        .containsExactly(records.quotes + "|" + records.articlesWithQuotes);
  }

  /** Ends once there are enough quotes. */
  private static final class QuotesUntil implements Iterator<IncidentRecord> {
    private final int enough;
    private final Iterator<IncidentRecord> records;
    private int articles;
    private int articlesWithQuotes;
    private int quotes;

    QuotesUntil(int enough, Iterator<IncidentRecord> records) {
      this.enough = enough;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      return quotes < enough;
    }

    @Override
    public IncidentRecord next() {
      IncidentRecord record = records.next();
      articles++;
      articlesWithQuotes += record.quotes().isEmpty() ? 0 : 1;
      quotes += record.quotes().size();
      return record;
    }
  }

  private int export(Path data, Path file, Format format) throws Exception {
    String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", classes, "org.depeche.cli.Main",
            "export", "quotes", "--data", data.toString(), "--format", format.toString(), "--output", file.toString())
        .inheritIO()
        .start()
        .waitFor();
  }
}
