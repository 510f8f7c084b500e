package org.depeche.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Clustering;
import org.depeche.incident.Fusion;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.summary.Summaries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code depeche incidents}. */
@Command(
    name = "incidents",
    mixinStandardHelpOptions = true,
    description = "Brings articles of many languages together by incident, one line each; articles that can't be read come last.")
final class IncidentsCommand implements Callable<Integer> {
  @Option(
      names = "--ndjson",
      paramLabel = "IN",
      required = true,
      description =
          "Articles, one a line: {\"id\"?, \"text\" or \"html\", \"title\"?, \"url\"?, \"site\"?, \"published\"?,"
              + " \"zone\"?, \"language\"?}; - for standard input.")
  private String articles = "-";

  @Option(names = "--output", paramLabel = "FILE", description = "Where the incidents go (default: -, standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException {
    Path records = Files.createTempFile("depeche", ".ndjson");
    try (OutputStream out = new BufferedOutputStream(Output.write(output, articles))) {
      try (InputStream in = Output.read(articles);
          OutputStream read = Files.newOutputStream(records)) {
        ArticleLines.run(in, read, (i, id) -> RecordReader.read(i.article(id, List.of())));
      }
      write(records, out);
    } finally {
      Files.delete(records);
    }
    return 0;
  }

  /** A line of the file of records. */
  private record Line(long place, int length, String published, String id) {}

  /** Records stay on disk but for those of the incident that is being written. They are brought together in order of publication. */
  private static void write(Path file, OutputStream out) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    try (BufferedReader read = Files.newBufferedReader(file)) {
      long place = 0;
      for (String line = read.readLine(); line != null; line = read.readLine()) {
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        JsonNode object = Json.MAPPER.readTree(line);
        if (object.has("error")) {
          errors.add(line);
        } else {
          lines.add(new Line(place, length, object.path("published").asText(), object.path("id").asText()));
        }
        place += length + 1;
      }
    }
    lines.sort(Comparator.comparing(Line::published).thenComparing(Line::id));
    Clustering clustering = new Clustering();
    Map<String, Line> byId = new HashMap<>();
    try (RandomAccessFile records = new RandomAccessFile(file.toFile(), "r")) {
      for (Line line : lines) {
        clustering.add(read(records, line));
        byId.put(line.id, line);
      }
      for (List<String> articles : clustering.incidents()) {
        List<IncidentRecord> told = new ArrayList<>();
        for (String article : articles) {
          told.add(read(records, Objects.requireNonNull(byId.get(article), article)));
        }
        told.sort(IncidentRecord.BY_PUBLICATION);
        out.write(Json.MAPPER.writeValueAsBytes(Summaries.added(Fusion.of(told), told)));
        out.write('\n');
      }
    }
    for (String error : errors) {
      out.write(error.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  private static IncidentRecord read(RandomAccessFile records, Line line) throws IOException {
    byte[] record = new byte[line.length];
    records.seek(line.place);
    records.readFully(record);
    return Json.MAPPER.readValue(record, IncidentRecord.class);
  }
}
