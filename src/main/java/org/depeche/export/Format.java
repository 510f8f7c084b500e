package org.depeche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that a table can be written in. */
public enum Format {
  CSV("text/csv; charset=utf-8; header=present", CsvRows::new),
  NDJSON("application/x-ndjson", NdjsonRows::new),
  PARQUET("application/vnd.apache.parquet", ParquetRows::new);

  private final String mediaType;
  private final Opener opener;

  private interface Opener {
    RowWriter open(List<? extends Column<?>> columns, OutputStream out) throws IOException;
  }

  Format(String mediaType, Opener opener) {
    this.mediaType = mediaType;
    this.opener = opener;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Its name, which is what a file's name ends with. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name. */
  public static Optional<Format> of(String name) {
    return List.of(values()).stream().filter(f -> f.toString().equals(name)).findFirst();
  }

  RowWriter open(List<? extends Column<?>> columns, OutputStream out) throws IOException {
    return opener.open(columns, out);
  }
}
