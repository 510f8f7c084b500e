package org.depeche.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** One file of an archive: gzipped WARC records (ISO 28500), one gzip member each. */
final class WarcFile implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final ReentrantLock syncing = new ReentrantLock();
  private volatile long written;
  private long synced;

  private WarcFile(Path path, FileChannel channel, long written) {
    this.path = path;
    this.channel = channel;
    this.written = written;
    this.synced = written;
  }

  /** Opens the file to append to, made if it is missing. What a crash left of a last record is put aside. */
  static WarcFile open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      long end = soundLength(path);
      if (end < channel.size()) {
        Path torn = path.resolveSibling(path.getFileName() + ".torn-" + end);
        Files.copy(path, torn, StandardCopyOption.REPLACE_EXISTING);
        channel.truncate(end);
      }
      channel.force(true);
      channel.position(end);
      return new WarcFile(path, channel, end);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Where the last whole record ends. */
  private static long soundLength(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path);
        WarcReader reader = new WarcReader(in)) {
      try {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          next.get().body().consume();
        }
        return in.size();
      } catch (EOFException | ZipException | ParsingException torn) {
        return reader.position();
      }
    } catch (EOFException | ZipException | ParsingException torn) {
      return 0; // not even the first bytes tell what it is
    }
  }

  long length() {
    return written;
  }

  /** Appends whole records. Callers take turns; what a failed write left is taken back. */
  void append(byte[] records) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(records);
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      channel.truncate(written);
      channel.position(written);
      throw e;
    }
    written += records.length;
  }

  /** Returns when all before {@code offset} is on the disk. Those who wait for one sync share the next. */
  void sync(long offset) throws IOException {
    syncing.lock();
    try {
      if (synced < offset) {
        long reached = written;
        channel.force(false);
        synced = reached;
      }
    } finally {
      syncing.unlock();
    }
  }

  /**
   * Hands on the records that begin at {@code offset} or later and before {@code end}.
   *
   * @return where the last of them ends
   * @throws TornException if the file ends within a record
   */
  static long read(Path path, int file, long offset, long end, RecordConsumer consumer) throws IOException {
    long start = offset;
    try (FileChannel in = FileChannel.open(path)) {
      if (offset >= Math.min(end, in.size())) {
        return offset;
      }
      in.position(offset);
      WarcReader reader = new WarcReader(Channels.newInputStream(in)); // a stream, so that it counts from 0
      while (true) {
        WarcRecord record = reader.next().orElse(null);
        start = offset + reader.position();
        if (record == null || start >= end) {
          return start;
        }
        consumer.accept(new Position(file, start), record);
      }
    } catch (EOFException | ZipException | ParsingException e) {
      throw new TornException(
          "%s can't be read after byte %d: %s".formatted(path, start, e.getMessage()), new Position(file, start), e);
    }
  }

  /** What stands behind {@code end} is no record. */
  static final class TornException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Position end;

    TornException(String message, Position end, Exception cause) {
      super(message, cause);
      this.end = end;
    }

    Position end() {
      return end;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
