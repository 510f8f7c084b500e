package org.depeche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.depeche.archive.LockedException;
import org.depeche.export.DataPackage;
import org.depeche.export.Dataset;
import org.depeche.export.Export;
import org.depeche.export.Format;
import org.depeche.export.Resource;
import org.depeche.search.ArticleStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code depeche export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes facts as a table, one row each, with a datapackage.json beside it to cite and rerun it by.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TABLE", description = "${COMPLETION-CANDIDATES}.")
  private Dataset dataset = Dataset.QUOTES;

  @Option(names = "--query", paramLabel = "Q", description = "Only of articles that a search for this finds.")
  private @Nullable String query;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "csv")
  private Format format = Format.CSV;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the table goes; its folder gets the datapackage.json. Default: -, standard output, without one.")
  private @Nullable Path output;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data.folder)) {
      throw new IOException("there is no folder " + data.folder + " to export from; name it with --data");
    }
    Progress progress = new Progress("articles indexed");
    try (ArticleStore store = ArticleStore.open(data.folder, progress::step)) {
      store.awaitCrawled();
      progress.done();
      Export export = new Export(store, dataset, query, format, Version.number());
      if (output == null || Output.isStandard(output)) {
        try (OutputStream out = Output.write(null, null)) {
          export.write(out);
        }
      } else {
        write(export, output.toAbsolutePath());
      }
      return 0;
    } catch (LockedException e) {
      throw new IOException(
          "%s is in use by another depeche; if that is depeche serve, ask it: GET /v1/export/%s?format=%s"
              .formatted(data.folder, dataset, format),
          e);
    }
  }

  /** The file is there once it is whole. */
  private static void write(Export export, Path file) throws IOException {
    Path folder = file.getParent();
    if (!Files.isDirectory(folder)) {
      throw new IOException("--output " + file + ": there is no folder " + folder);
    }
    DataPackage described = DataPackage.in(folder);
    Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      Resource written;
      try (OutputStream out = Files.newOutputStream(part)) {
        written = export.write(out, file.getFileName().toString());
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      Files.write(folder.resolve(DataPackage.FILE), described.with(written).json());
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
