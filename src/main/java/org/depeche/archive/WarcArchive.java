package org.depeche.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A folder of WARC files that only grows. What {@link #append} has returned for survives a crash.
 *
 * <pre>{@code
 * try (WarcArchive archive = WarcArchive.open(folder)) {
 *   Position end = archive.append("https://example.org/a", "application/json", body);
 *   archive.read(Position.START, entry -> System.out.println(entry.target()));
 * }
 * }</pre>
 */
public final class WarcArchive implements AutoCloseable {
  /** A file longer than this is followed by another, in bytes. */
  private static final long FILE_SIZE = 256L << 20;

  private static final Pattern NAME = Pattern.compile("articles-(\\d{6})\\.warc\\.gz");

  private final Path folder;
  private final long fileSize;
  private final ReentrantLock appending = new ReentrantLock();
  private volatile Tail tail;
  private volatile boolean broken;

  private record Tail(int number, WarcFile file) {
    Position end() {
      return new Position(number, file.length());
    }
  }

  private WarcArchive(Path folder, long fileSize, Tail tail) {
    this.folder = folder;
    this.fileSize = fileSize;
    this.tail = tail;
  }

  /**
   * Opens the archive in {@code folder}, made if it is missing. A last record that a crash tore is moved to a file of
   * its own, named {@code *.torn-OFFSET}.
   */
  public static WarcArchive open(Path folder) throws IOException {
    return open(folder, FILE_SIZE);
  }

  static WarcArchive open(Path folder, long fileSize) throws IOException {
    Files.createDirectories(folder);
    int last = numbers(folder).stream().mapToInt(n -> n).max().orElse(1);
    return new WarcArchive(folder, fileSize, new Tail(last, WarcFile.open(path(folder, last))));
  }

  /**
   * Appends a {@code resource} record and returns when it is on the disk.
   *
   * @param target a URI
   * @return the record's end
   */
  public Position append(String target, String mediaType, byte[] body) throws IOException {
    byte[] bytes =
        gzipped(
            new WarcResource.Builder(URI.create(target))
                .date(Instant.now())
                .body(MediaType.parse(mediaType), body)
                .build());
    Tail written;
    Position end;
    appending.lock();
    try {
      if (broken) {
        throw new IOException(tail.file + " could not be synced; mend the disk and start again");
      }
      if (tail.file.length() >= fileSize) {
        startNextFile();
      }
      written = tail;
      if (written.file.length() == 0) {
        written.file.append(about(written.number));
      }
      written.file.append(bytes);
      end = written.end();
    } finally {
      appending.unlock();
    }
    try {
      written.file.sync(end.offset());
    } catch (IOException e) {
      broken = true; // a system may drop what it failed to sync, and sync no second time
      throw e;
    }
    return end;
  }

  private void startNextFile() throws IOException {
    Tail full = tail;
    full.file.sync(full.file.length());
    tail = new Tail(full.number + 1, WarcFile.open(path(folder, full.number + 1)));
  }

  /** Where the next record will begin. */
  public Position end() {
    return tail.end();
  }

  /** Hands on all entries from {@code from} to what is now the end, in the order in which they came. */
  public void read(Position from, EntryConsumer consumer) throws IOException {
    Position end = end();
    for (int number : numbers(folder)) {
      if (number >= from.file() && number <= end.file()) {
        long offset = number == from.file() ? from.offset() : 0;
        long last = number == end.file() ? end.offset() : Long.MAX_VALUE;
        WarcFile.read(path(folder, number), number, offset, last, consumer);
      }
    }
  }

  private static Path path(Path folder, int number) {
    return folder.resolve("articles-%06d.warc.gz".formatted(number));
  }

  private static List<Integer> numbers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> NAME.matcher(f.getFileName().toString()))
          .filter(m -> m.matches())
          .map(m -> Integer.valueOf(m.group(1)))
          .sorted()
          .toList();
    }
  }

  private static byte[] about(int number) throws IOException {
    return gzipped(
        new Warcinfo.Builder()
            .date(Instant.now())
            .filename(path(Path.of(""), number).toString())
            .fields(Map.of("software", List.of("Dépêche"), "format", List.of("WARC File Format 1.0")))
            .build());
  }

  private static byte[] gzipped(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    tail.file.close();
  }
}
