package org.depeche.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.depeche.extract.ReaderVersion;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.depeche.search.StoredRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  @TempDir private static Path folder;
  private static ArticleStore store;

  @BeforeAll
  static void open() throws IOException {
    try (InputStream in = ExportTest.class.getResourceAsStream("records.ndjson");
        MappingIterator<IncidentRecord> records = Json.MAPPER.readerFor(IncidentRecord.class).readValues(in)) {
      store = StoredRecords.open(folder.resolve("data"), records);
    }
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  private static Export export(Dataset dataset, Format format, String query) {
    return new Export(store, dataset, query, format, "test");
  }

  private static byte[] bytes(Dataset dataset, Format format, String query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export(dataset, format, query).write(out);
    return out.toByteArray();
  }

  private static String text(Dataset dataset, Format format, String query) throws IOException {
    return new String(bytes(dataset, format, query), StandardCharsets.UTF_8);
  }

  private static List<JsonNode> ndjson(Dataset dataset, String query) throws IOException {
    return Json.MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(bytes(dataset, Format.NDJSON, query)).readAll();
  }

  private static List<Map<String, String>> csv(Dataset dataset) throws IOException {
    return new CsvMapper()
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .<Map<String, String>>readValues(bytes(dataset, Format.CSV, null))
        .readAll();
  }

  @Test
  void aRowHasAFactAndWhereItStands() throws IOException {
    JsonNode quote = ndjson(Dataset.QUOTES, "intrusion").getFirst();
    assertThat(quote)
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"article": "fr/1", "language": "fr", "site": "a.example", "url": "https://a.example/fr",
                 "published": "2025-04-17T08:00:00Z", "start": 53, "end": 81, "exact": "Rien n’indique une intrusion",
                 "prefix": "« ", "suffix": " », a martelé Spotify. Downdetector a compté près de 49 000 rapports ; le 17 avril, tout marchait.",
                 "kind": "speech", "text": "Rien n’indique une intrusion", "speaker": "Spotify", "cue": "martelé", "software": "0", "models": "%s"}"""
                    .formatted(ReaderVersion.CURRENT.models())));
  }

  @Test
  void theFirstPublishedComeFirstAndThoseWithoutADateLast() throws IOException {
    assertThat(ndjson(Dataset.ARTICLES, null)).extracting(a -> a.get("article").asText()).containsExactly("en/1", "fr/1", "ar/1");
  }

  @ParameterizedTest
  @EnumSource(Dataset.class)
  void theSameArchiveGivesTheSameBytes(Dataset dataset) throws IOException {
    for (Format format : Format.values()) {
      assertThat(bytes(dataset, format, null)).as("%s", format).isEqualTo(bytes(dataset, format, null));
    }
  }

  @ParameterizedTest
  @EnumSource(Dataset.class)
  void everyFormatHasTheSameRows(Dataset dataset) throws Exception {
    List<JsonNode> rows = ndjson(dataset, null);
    assertThat(rows).isNotEmpty();
    assertThat(csv(dataset)).hasSameSizeAs(rows);
    assertThat(DuckDb.rows("SELECT count(*) FROM '%s'".formatted(parquet(dataset)))).containsExactly(String.valueOf(rows.size()));
  }

  @Test
  void anIncidentHasTheArticlesOfAllLanguages() throws IOException {
    JsonNode incident = ndjson(Dataset.INCIDENTS, null).getFirst();
    assertThat(incident.get("subject").asText()).isEqualTo("Spotify");
    assertThat(incident.get("articles").toString()).isEqualTo("[\"en/1\",\"fr/1\"]");
    assertThat(incident.get("causes_denied").toString()).isEqualTo("[\"cyberattack\"]");
  }

  @Test
  void csvIsWhatRfc4180Says() throws IOException {
    String csv = text(Dataset.QUOTES, Format.CSV, null);
    assertThat(csv).startsWith("article,language,site,url,published,start,end,exact,prefix,suffix,kind,text,speaker,role,cue,software,models\r\n");
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv).contains("\"https://b.example/en?a=1,2\"").contains("\"\"we are sure.").contains("سنعيد التيار").doesNotContain("\uFEFF");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void aTableWithoutRowsStillHasItsHeader() throws IOException {
    assertThat(text(Dataset.TIMES, Format.CSV, "wombat")).startsWith("article,").hasLineCount(1);
    assertThat(text(Dataset.TIMES, Format.NDJSON, "wombat")).isEmpty();
  }

  @Test
  void aSpreadsheetFindsNoFormula() throws IOException {
    assertThat(csv(Dataset.QUOTES).getFirst())
        .containsEntry("text", "'=HYPERLINK is not the cause, we are sure.")
        .containsEntry("speaker", "'@SpotifyStatus");
    for (Dataset dataset : Dataset.values()) {
      for (Map<String, String> row : csv(dataset)) {
        assertThat(row.values()).noneMatch(v -> v.matches("(?s)\\s*[=+@\\-].*"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\u0000=1", "\u00A0=1", "\uFF1D1", "\u200B=1"})
  void whatMayBeAFormulaIsMarked(String text) {
    assertThat(CsvRows.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1-1", "a=b", "'", "« - »"})
  void whatIsNoneIsNot(String text) {
    assertThat(CsvRows.guarded(text)).isEqualTo(text);
  }

  @Test
  void figuresKeepTheirDigits() throws IOException {
    assertThat(csv(Dataset.FIGURES)).extracting(f -> f.get("value")).containsExactly("", "2.5", "49000", "49000");
    assertThat(csv(Dataset.FIGURES).getFirst()).containsEntry("low", "1200").containsEntry("high", "1500");
  }

  @Test
  void timesThatAreCompleteHaveTheirBorders() throws IOException {
    List<JsonNode> times = ndjson(Dataset.TIMES, null);
    assertThat(times.get(0).has("from")).isFalse();
    assertThat(times.get(2).get("from").asText()).isEqualTo("2025-04-16T00:00");
    assertThat(times.get(2).get("to").asText()).isEqualTo("2025-04-17T00:00");
  }

  @Test
  void duckDbReadsTheParquet() throws Exception {
    assertThat(
            DuckDb.rows(
                "SELECT article, start, \"end\", exact, speaker FROM '%s' WHERE language = 'fr'"
                    .formatted(parquet(Dataset.QUOTES))))
        .containsExactly("fr/1|53|81|Rien n’indique une intrusion|Spotify");
    assertThat(DuckDb.rows("SELECT low + high, typeof(value) FROM '%s' WHERE low IS NOT NULL".formatted(parquet(Dataset.FIGURES))))
        .containsExactly("2700.0|DOUBLE");
    assertThat(
            DuckDb.rows(
                "SELECT incident IS NOT NULL, a.title FROM (SELECT incident, unnest(articles) AS article FROM '%s') JOIN '%s' a USING (article) WHERE a.language = 'fr'"
                    .formatted(parquet(Dataset.INCIDENTS), parquet(Dataset.ARTICLES))))
        .containsExactly("true|Spotify en panne");
  }

  private static Path parquet(Dataset dataset) throws IOException {
    return Files.write(folder.resolve(dataset + ".parquet"), bytes(dataset, Format.PARQUET, null));
  }

  @ParameterizedTest
  @CsvSource({"QUOTES,CSV", "FIGURES,PARQUET", "INCIDENTS,NDJSON"})
  void aPackageSaysWhatIsInItAndHowItWasMade(Dataset dataset, Format format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export(dataset, format, "Spotify").writePackage(out);
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
    ZipEntry table = zip.getNextEntry();
    byte[] rows = zip.readAllBytes();
    assertThat(zip.getNextEntry().getName()).isEqualTo("datapackage.json");
    JsonNode resource = Json.MAPPER.readTree(zip.readAllBytes()).at("/resources/0");
    assertThat(resource.get("path").asText()).isEqualTo(table.getName()).isEqualTo(dataset + "." + format);
    assertThat(resource.get("bytes").asInt()).isEqualTo(rows.length);
    assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha256(rows));
    assertThat(resource.at("/depeche/query").asText()).isEqualTo("Spotify");
    assertThat(resource.at("/depeche/rows").asInt()).isEqualTo(ndjson(dataset, "Spotify").size());
    assertThat(resource.at("/depeche/software").asText()).isEqualTo("depeche test");
    assertThat(resource.at("/schema/fields")).extracting(f -> f.get("name").asText()).containsAll(names(ndjson(dataset, null)));
  }

  private static List<String> names(List<JsonNode> rows) {
    List<String> names = new ArrayList<>();
    rows.forEach(r -> r.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void everyFactSaysWhatItWasReadWith() throws IOException {
    assertThat(ReaderVersion.CURRENT.models()).matches("[0-9a-f]{8}").isNotEqualTo("00000000");
    for (Dataset dataset : Dataset.values()) {
      if (dataset != Dataset.INCIDENTS) {
        assertThat(ndjson(dataset, null)).extracting(r -> r.get("models").asText()).containsOnly(ReaderVersion.CURRENT.models());
      }
    }
  }

  @Test
  void everyColumnIsDescribedAndNamedOnce() {
    for (Dataset dataset : Dataset.values()) {
      assertThat(dataset.table().columns()).extracting(Column::name).doesNotHaveDuplicates().allMatch(Pattern.compile("[a-z_]+").asPredicate());
      assertThat(dataset.table().columns()).extracting(Column::description).allMatch(d -> d.endsWith("."));
    }
  }
}
