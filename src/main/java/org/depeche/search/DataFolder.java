package org.depeche.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.archive.FolderLock;

/** Where a store keeps its files, for one program at a time. */
final class DataFolder implements AutoCloseable {
  private final Path data;
  private final FolderLock lock;

  private DataFolder(Path data, FolderLock lock) {
    this.data = data;
    this.lock = lock;
  }

  /**
   * Takes the folder, made if it is missing.
   *
   * @throws IOException if another program has it
   */
  static DataFolder lock(Path data) throws IOException {
    return new DataFolder(data, FolderLock.take(data.resolve("lock")));
  }

  Path data() {
    return data;
  }

  Path archive() {
    return data.resolve("archive");
  }

  Path index() {
    return data.resolve("index");
  }

  long indexBytes() throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(index())) {
      for (Path file : files) {
        bytes += file.toFile().length(); // 0 of one that was merged away meanwhile
      }
    }
    return bytes;
  }

  /** The incidents' ids and what happened to them. */
  Path incidents() {
    return data.resolve("incidents.db");
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
