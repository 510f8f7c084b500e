package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.export.DuckDb;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.depeche.search.StoredRecords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private static Path data;
  @TempDir private Path folder;

  private record Run(int code, String said) {}

  @BeforeAll
  static void fill() throws IOException {
    try (InputStream in = ExportCommandTest.class.getResourceAsStream("/org/depeche/export/records.ndjson");
        MappingIterator<IncidentRecord> records = Json.MAPPER.readerFor(IncidentRecord.class).readValues(in)) {
      StoredRecords.open(data, records).close();
    }
  }

  private static Run run(String... words) {
    List<String> all = new ArrayList<>(List.of("export"));
    all.addAll(List.of(words));
    if (!all.contains("--data")) {
      all.addAll(List.of("--data", data.toString()));
    }
    StringWriter said = new StringWriter();
    PrintWriter err = new PrintWriter(said);
    int code = Main.commandLine().setErr(err).execute(all.toArray(String[]::new));
    return new Run(code, said.toString());
  }

  private Run export(String table, String format) {
    return run(table, "--format", format, "--output", folder.resolve(table + "." + format).toString());
  }

  @Test
  void tablesInOneFolderShareADescriptor() throws IOException {
    assertThat(export("quotes", "csv").code).isZero();
    assertThat(export("figures", "parquet").code).isZero();
    assertThat(export("quotes", "ndjson").code).isZero();
    JsonNode resources = Json.MAPPER.readTree(folder.resolve("datapackage.json").toFile()).get("resources");
    assertThat(resources).extracting(r -> r.get("path").asText()).containsExactly("figures.parquet", "quotes.ndjson");
    for (JsonNode resource : resources) {
      assertThat(folder.resolve(resource.get("path").asText())).hasSize(resource.get("bytes").asLong());
    }
    try (var files = Files.list(folder)) {
      assertThat(files).extracting(f -> f.getFileName().toString()).noneMatch(f -> f.endsWith(".part"));
    }
  }

  @Test
  void leavesAnotherProgramsDescriptorAlone() throws IOException {
    Path other = Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"mine\", \"resources\": []}");
    Run run = export("quotes", "csv");
    assertThat(run.code).isEqualTo(1);
    assertThat(run.said).contains("datapackage.json", "--output").hasLineCount(1);
    assertThat(other).hasContent("{\"name\": \"mine\", \"resources\": []}");
  }

  @Test
  void namesTheServersExportWhereTheStoreIsInUse() throws IOException {
    try (ArticleStore used = ArticleStore.open(data, () -> {})) {
      Run run = export("times", "parquet");
      assertThat(run.code).isEqualTo(1);
      assertThat(run.said).contains("in use", "/v1/export/times?format=parquet").hasLineCount(1);
      assertThat(used.size()).isEqualTo(3);
    }
  }

  @Test
  void saysWhichTablesAndFormatsThereAre() {
    Run table = run("wombats", "--output", folder.resolve("x.csv").toString());
    assertThat(table.code).isEqualTo(2);
    assertThat(table.said).contains("quotes, figures, times, causes, incidents, articles");
    Run format = run("quotes", "--format", "xlsx");
    assertThat(format.code).isEqualTo(2);
    assertThat(format.said).contains("csv, ndjson, parquet");
    Run empty = run("quotes", "--data", folder.resolve("none").toString());
    assertThat(empty.code).isEqualTo(1);
    assertThat(empty.said).contains("there is no folder", "--data").hasLineCount(1);
    Run nowhere = run("quotes", "--output", folder.resolve("none/x.csv").toString());
    assertThat(nowhere.code).isEqualTo(1);
    assertThat(nowhere.said).contains("there is no folder").hasLineCount(1);
  }

  @Test
  void theQueriesInTheReadmeRun() throws Exception {
    for (String table : List.of("quotes", "figures", "incidents")) {
      assertThat(export(table, "parquet").code).isZero();
    }
    Matcher block = Pattern.compile("(?s)<!-- duckdb -->\n```sql\n(.*?)```").matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    String[] queries = block.group(1).replace("study/", folder + "/").split(";\\s*");
    assertThat(DuckDb.rows(queries[0])).containsExactly("@SpotifyStatus|1|1", "Spotify|1|1");
    assertThat(DuckDb.rows(queries[1])).contains("Spotify|2025-04-17T08:00:00Z|49000.0|report|Downdetector");
  }
}
