package org.depeche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.depeche.extract.RecordReader;
import org.depeche.extract.time.Anchor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.page.ArticleInput;
import org.depeche.page.Decoded;
import org.depeche.page.HtmlArticle;
import org.depeche.summary.Summaries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code depeche extract}. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads an article, plain text or HTML, into its record; or a file of them, one JSON object a line.")
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  static final class Source {
    @Parameters(paramLabel = "FILE", description = "The article; - for standard input.")
    private @Nullable String file;

    @Option(
        names = "--ndjson",
        paramLabel = "IN",
        description =
            "Articles, one a line: {\"id\"?, \"text\" or \"html\", \"title\"?, \"url\"?, \"site\"?, \"published\"?,"
                + " \"zone\"?, \"language\"?}; - for standard input.")
    private @Nullable String lines;
  }

  @Option(names = "--language", paramLabel = "xx", description = "ISO 639-1 code (default: told from the text).")
  private @Nullable String language;

  @Option(
      names = "--published",
      paramLabel = "ISO",
      description = "Date, or date and time, that relative times are resolved against.")
  private @Nullable String published;

  @Option(names = "--zone", paramLabel = "ZONE", description = "The outlet's time zone, e.g. Europe/Paris.")
  private @Nullable String zone;

  @Option(
      names = "--format",
      paramLabel = "json|text",
      description = "json, or text to be read (default: text on a terminal).")
  private @Nullable Format format;

  @Option(names = "--output", paramLabel = "FILE", description = "Where the result goes (default: -, standard output).")
  private @Nullable Path output;

  enum Format {
    JSON,
    TEXT
  }

  @Override
  public Integer call() throws IOException {
    check();
    try (OutputStream out = Output.write(output, source.lines)) {
      if (source.lines != null) {
        try (InputStream in = Output.read(source.lines)) {
          ArticleLines.run(
              in, out, (i, id) -> Summaries.added(RecordReader.read(i.orElse(language, published, zone).article(id, List.of()))));
        }
        return 0;
      }
      IncidentRecord record = Summaries.added(RecordReader.read(article(String.valueOf(source.file))));
      out.write(render(record).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
    return 0;
  }

  private void check() {
    if (language != null && LanguagePack.of(language.toLowerCase(Locale.ROOT)).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--language " + language + ": there are packs for " + LanguagePack.all());
    }
    if (source.lines != null && format == Format.TEXT) {
      throw new ParameterException(spec.commandLine(), "--ndjson gives JSON, not --format text");
    }
    try {
      Anchor.of(published, zone);
    } catch (DateTimeException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private Article article(String file) throws IOException {
    try (InputStream in = Output.read(file)) {
      Decoded decoded = Decoded.of(in.readNBytes(Decoded.LIMIT + 1));
      boolean html = HtmlArticle.isHtml(decoded.text());
      return new ArticleInput(
              file.equals("-") ? "stdin" : Path.of(file).getFileName().toString(),
              html ? null : decoded.text(),
              html ? decoded.text() : null,
              null,
              null,
              null,
              published,
              zone,
              language)
          .article("", decoded.warnings());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private String render(IncidentRecord record) throws IOException {
    boolean terminal = Output.isStandard(output) && Terminal.OUT;
    boolean text = format == null ? terminal : format == Format.TEXT;
    return text
        ? new RecordText(terminal && System.getenv("NO_COLOR") == null).render(record)
        : Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
  }
}
