package org.depeche.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * A series of WARC files in a folder, that only grows. What {@link #append} has returned for survives a crash.
 *
 * <pre>{@code
 * try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES)) {
 *   Position end = archive.append("https://example.org/a", "application/json", body);
 *   archive.read(Position.START, entry -> System.out.println(entry.target()));
 * }
 * }</pre>
 */
public final class WarcArchive implements AutoCloseable {
  /** The series of articles that were handed in. */
  public static final String ARTICLES = "articles";

  /** The series of what was fetched from the web. */
  public static final String CRAWL = "crawl";

  /** A file longer than this is followed by another, in bytes. */
  private static final long FILE_SIZE = 256L << 20;

  /** The most that is read of an exchange's body, in bytes. */
  private static final int LONGEST_BODY = 32 << 20;

  private final Path folder;
  private final String series;
  private final FolderLock lock;
  private final long fileSize;
  private final ReentrantLock appending = new ReentrantLock();
  private volatile Tail tail;
  private volatile boolean broken;

  private record Tail(int number, WarcFile file) {
    Position end() {
      return new Position(number, file.length());
    }
  }

  private WarcArchive(Path folder, String series, FolderLock lock, long fileSize, Tail tail) {
    this.folder = folder;
    this.series = series;
    this.lock = lock;
    this.fileSize = fileSize;
    this.tail = tail;
  }

  /**
   * Opens a series in {@code folder}, made if it is missing. A last record that a crash tore is moved to a file of its
   * own, named {@code *.torn-OFFSET}.
   *
   * @throws IOException if another program has it open
   */
  public static WarcArchive open(Path folder, String series) throws IOException {
    return open(folder, series, FILE_SIZE);
  }

  static WarcArchive open(Path folder, String series, long fileSize) throws IOException {
    Files.createDirectories(folder);
    FolderLock lock = FolderLock.take(folder.resolve(series + ".lock"));
    try {
      int last = numbers(folder, series).stream().mapToInt(n -> n).max().orElse(1);
      return new WarcArchive(
          folder, series, lock, fileSize, new Tail(last, WarcFile.open(path(folder, series, last))));
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Appends a {@code resource} record and returns when it is on the disk.
   *
   * @param target a URI
   * @return the record's end
   */
  public Position append(String target, String mediaType, byte[] body) throws IOException {
    return append(
        List.of(
            new WarcResource.Builder(URI.create(target))
                .date(Instant.now())
                .body(MediaType.parse(mediaType), body)
                .build()));
  }

  /**
   * Appends a request and its response, or a revisit for one that is unchanged, and returns when they are on the disk.
   *
   * @return their end
   */
  public Position append(Exchange exchange) throws IOException {
    return append(ExchangeRecords.of(exchange));
  }

  private Position append(List<WarcRecord> records) throws IOException {
    byte[] bytes = gzipped(records);
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
        written.file.append(about(path(Path.of(""), series, written.number).toString()));
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
    tail = new Tail(full.number + 1, WarcFile.open(path(folder, series, full.number + 1)));
  }

  /** Where the next record will begin. */
  public Position end() {
    return tail.end();
  }

  /** Hands on all entries from {@code from} to what is now the end, in the order in which they came. */
  public void read(Position from, EntryConsumer consumer) throws IOException {
    readRecords(
        from,
        (start, record) -> {
          if (record instanceof WarcResource resource) {
            consumer.accept(entry(start, resource));
          }
        });
  }

  private static Entry entry(Position start, WarcResource resource) throws IOException {
    try (InputStream body = resource.body().stream()) {
      return new Entry(start, resource.target(), resource.contentType().base().toString(), body.readAllBytes());
    }
  }

  /** Hands on all exchanges from {@code from} to what is now the end, in the order in which they came. */
  public void readExchanges(Position from, ExchangeConsumer consumer) throws IOException {
    readRecords(from, (start, record) -> hand(start, record, consumer));
  }

  private static void hand(Position start, WarcRecord record, ExchangeConsumer consumer) throws IOException {
    Optional<Exchange> exchange = ExchangeRecords.read(record, LONGEST_BODY);
    if (exchange.isPresent()) {
      consumer.accept(start, exchange.get());
    }
  }

  private void readRecords(Position from, RecordConsumer consumer) throws IOException {
    Position end = end();
    for (int number : numbers(folder, series)) {
      if (number >= from.file() && number <= end.file()) {
        long offset = number == from.file() ? from.offset() : 0;
        long last = number == end.file() ? end.offset() : Long.MAX_VALUE;
        WarcFile.read(path(folder, series, number), number, offset, last, consumer);
      }
    }
  }

  /**
   * Hands on the exchanges from {@code from} on of a series that another program may be appending to.
   *
   * @return where to go on when there is more
   * @throws IOException if a file can't be read, or one that has a successor is broken
   */
  public static Position follow(Path folder, String series, Position from, ExchangeConsumer consumer)
      throws IOException {
    Position reached = from;
    List<Integer> numbers = Files.isDirectory(folder) ? numbers(folder, series) : List.of();
    for (int number : numbers) {
      if (number >= from.file()) {
        long offset = number == from.file() ? from.offset() : 0;
        try {
          Path file = path(folder, series, number);
          long end =
              WarcFile.read(file, number, offset, Long.MAX_VALUE, (start, record) -> hand(start, record, consumer));
          reached = new Position(number, end);
        } catch (WarcFile.TornException e) {
          if (number != numbers.getLast()) {
            throw e;
          }
          return e.end(); // a record that is being written
        }
      }
    }
    return reached;
  }

  /** Hands on the exchanges of any WARC file, gzipped or not. */
  public static void readFile(Path file, ExchangeConsumer consumer) throws IOException {
    WarcFile.read(file, 1, 0, Long.MAX_VALUE, (start, record) -> hand(start, record, consumer));
  }

  private static Path path(Path folder, String series, int number) {
    return folder.resolve("%s-%06d.warc.gz".formatted(series, number));
  }

  private static List<Integer> numbers(Path folder, String series) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(series) + "-(\\d{6})\\.warc\\.gz");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> name.matcher(f.getFileName().toString()))
          .filter(m -> m.matches())
          .map(m -> Integer.valueOf(m.group(1)))
          .sorted()
          .toList();
    }
  }

  private static byte[] about(String name) throws IOException {
    return gzipped(
        List.of(
            new Warcinfo.Builder()
                .date(Instant.now())
                .filename(name)
                .fields(Map.of("software", List.of("Dépêche"), "format", List.of("WARC File Format 1.1")))
                .build()));
  }

  private static byte[] gzipped(List<WarcRecord> records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      tail.file.close();
    }
  }
}
