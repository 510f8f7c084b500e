package org.depeche.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a store keeps its files, for one program at a time. */
final class DataFolder implements AutoCloseable {
  private final Path data;
  private final FileChannel lock;

  private DataFolder(Path data, FileChannel lock) {
    this.data = data;
    this.lock = lock;
  }

  /**
   * Takes the folder, made if it is missing.
   *
   * @throws IOException if another program has it
   */
  static DataFolder lock(Path data) throws IOException {
    Files.createDirectories(data);
    FileChannel channel =
        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new IOException(
          "%s is in use by another depeche; stop it, or name another folder with --data".formatted(data));
    }
    return new DataFolder(data, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProgram) {
      return null;
    }
  }

  Path archive() {
    return data.resolve("archive");
  }

  Path index() {
    return data.resolve("index");
  }

  /** An index in the making. */
  Path nextIndex() {
    return data.resolve("index.next");
  }

  /** Puts the next index in the place of the one there. After a crash in between, the index is made again. */
  void swapIndex() throws IOException {
    clear(index());
    Files.move(nextIndex(), index(), StandardCopyOption.ATOMIC_MOVE);
  }

  void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
