package org.depeche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcArchiveTest {
  @TempDir private Path folder;

  @Test
  void givesBackWhatCameInInOrder() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES)) {
      add(archive, "un", "deux", "ثلاثة");
      assertThat(bodies(archive, Position.START)).containsExactly("un", "deux", "ثلاثة");
    }
    try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES)) {
      add(archive, "quatre");
      assertThat(bodies(archive, Position.START)).containsExactly("un", "deux", "ثلاثة", "quatre");
    }
  }

  @Test
  void readsOnFromAnyPosition() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES)) {
      Position first = add(archive, "un");
      Position second = add(archive, "deux");
      assertThat(bodies(archive, first)).containsExactly("deux");
      assertThat(bodies(archive, second)).isEmpty();
      List<Position> starts = new ArrayList<>();
      archive.read(first, e -> starts.add(e.start()));
      assertThat(starts).containsExactly(first);
    }
  }

  @Test
  void startsAnotherFileWhenOneIsFull() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES, 2000)) {
      Position middle = Position.START;
      for (int i = 0; i < 30; i++) {
        Position end = add(archive, "article " + i);
        middle = i == 14 ? end : middle;
      }
      assertThat(archive.end().file()).isGreaterThan(2);
      assertThat(bodies(archive, Position.START)).hasSize(30).endsWith("article 29");
      assertThat(bodies(archive, middle)).hasSize(15).startsWith("article 15");
    }
  }

  @Test
  void dropsATornLastRecordWhereverItIsCut() throws IOException {
    Position before;
    Position after;
    try (WarcArchive archive = WarcArchive.open(folder.resolve("whole"), WarcArchive.ARTICLES)) {
      before = add(archive, "un");
      after = add(archive, "deux");
    }
    byte[] whole = Files.readAllBytes(folder.resolve("whole/articles-000001.warc.gz"));
    for (int cut = (int) before.offset() + 1; cut < after.offset(); cut++) {
      Path torn = Files.createDirectories(folder.resolve("cut" + cut));
      Files.write(torn.resolve("articles-000001.warc.gz"), Arrays.copyOf(whole, cut));
      try (WarcArchive archive = WarcArchive.open(torn, WarcArchive.ARTICLES)) {
        assertThat(archive.end()).as("cut at %d", cut).isEqualTo(before);
        add(archive, "trois");
        assertThat(bodies(archive, Position.START)).as("cut at %d", cut).containsExactly("un", "trois");
      }
    }
  }

  @Test
  void dropsATornFirstRecord() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder.resolve("whole"), WarcArchive.ARTICLES)) {
      add(archive, "un");
    }
    byte[] whole = Files.readAllBytes(folder.resolve("whole/articles-000001.warc.gz"));
    for (int cut = 0; cut < 40; cut++) {
      Path torn = Files.createDirectories(folder.resolve("cut" + cut));
      Files.write(torn.resolve("articles-000001.warc.gz"), Arrays.copyOf(whole, cut));
      try (WarcArchive archive = WarcArchive.open(torn, WarcArchive.ARTICLES)) {
        add(archive, "deux");
        assertThat(bodies(archive, Position.START)).as("cut at %d", cut).containsExactly("deux");
      }
    }
  }

  @Test
  void keepsWhatItCutsOff() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES)) {
      add(archive, "un");
    }
    Path file = folder.resolve("articles-000001.warc.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    WarcArchive.open(folder, WarcArchive.ARTICLES).close();
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .anyMatch(name -> name.startsWith("articles-000001.warc.gz.torn-"));
    }
  }

  @Test
  void takesManyAtOnce() throws Exception {
    Set<String> sent = ConcurrentHashMap.newKeySet();
    try (WarcArchive archive = WarcArchive.open(folder, WarcArchive.ARTICLES, 20_000)) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 200; i++) {
          String body = "article " + i;
          threads.submit(() -> add(archive, body) != null && sent.add(body));
        }
      }
      assertThat(sent).hasSize(200);
      assertThat(bodies(archive, Position.START)).containsExactlyInAnyOrderElementsOf(sent);
    }
  }

  private static Position add(WarcArchive archive, String... bodies) throws IOException {
    Position end = archive.end();
    for (String body : bodies) {
      end = archive.append("urn:test:" + body.length(), "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
    return end;
  }

  private static List<String> bodies(WarcArchive archive, Position from) throws IOException {
    List<String> all = new ArrayList<>();
    archive.read(from, e -> all.add(new String(e.body(), StandardCharsets.UTF_8)));
    return all;
  }
}
