package org.depeche.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depeche.search.ArticleStore;
import org.jspecify.annotations.Nullable;

/**
 * A table of what a store holds, in a format. The same archive gives the same bytes.
 *
 * <pre>{@code
 * Export export = new Export(store, Dataset.QUOTES, "Spotify", Format.PARQUET, "0.1.0");
 * Resource written = export.write(out, "quotes.parquet");
 * }</pre>
 *
 * @param query which articles it is made of; all if absent
 * @param version of this software
 */
public record Export(ArticleStore store, Dataset dataset, @Nullable String query, Format format, String version) {

  /** What the table's file is called if nobody says otherwise. */
  public String fileName() {
    return dataset + "." + format;
  }

  /** Writes the table alone. {@code out} stays open. */
  public void write(OutputStream out) throws IOException {
    rows(out);
  }

  /**
   * Writes the table, and describes the file that it makes.
   *
   * @param path what the file is called, from where its descriptor will be
   */
  public Resource write(OutputStream out, String path) throws IOException {
    Fingerprint fingerprint = new Fingerprint(out);
    long rows = rows(fingerprint);
    return new Resource(this, path, rows, fingerprint.bytes(), fingerprint.sha256());
  }

  private long rows(OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    long rows;
    try (RowWriter writer = format.open(dataset.table().columns(), buffered)) {
      rows = dataset.table().write(store, query, writer);
    }
    buffered.flush();
    return rows;
  }

  /** Writes a zip file of the table and its {@code datapackage.json}. */
  public void writePackage(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(entry(fileName()));
    Resource written = write(zip, fileName());
    zip.putNextEntry(entry(DataPackage.FILE));
    zip.write(new DataPackage().with(written).json());
    zip.finish();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    return entry;
  }
}
