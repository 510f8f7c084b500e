package org.depeche.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagePackTest {
  private static final Path FOLDER = Path.of("src/main/resources/lang");

  static Stream<LanguagePack> packs() {
    return LanguagePack.all().stream();
  }

  @Test
  void everyFolderIsAPack() throws IOException {
    assertThat(tables().keySet())
        .isEqualTo(Set.copyOf(LanguagePack.all().stream().map(LanguagePack::code).toList()));
  }

  @Test
  void everyPackHasEveryTable() throws IOException {
    Map<String, Set<String>> tables = tables();
    Set<String> all = new TreeSet<>();
    tables.values().forEach(all::addAll);
    tables.forEach((pack, its) -> assertThat(its).as(pack).isEqualTo(all));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyModelThatAPackNamesIsThere(LanguagePack pack) {
    pack.language()
        .models()
        .forEach((task, path) -> assertThat(getClass().getResource(path)).as(pack + " " + task).isNotNull());
  }

  @Test
  void saysWhichTableIsMissing() {
    assertThatThrownBy(() -> LanguagePack.all().get(0).table("nonsense", String.class))
        .hasMessageContaining("nonsense.yaml");
  }

  @Test
  void knowsNoPackForOtherLanguages() {
    assertThat(LanguagePack.of("tlh")).isEmpty();
    assertThat(LanguagePack.of("../fr")).isEmpty();
  }

  private static Map<String, Set<String>> tables() throws IOException {
    Map<String, Set<String>> tables = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> FOLDER.relativize(f).getNameCount() == 2 && f.toString().endsWith(".yaml")).toList()) {
        tables
            .computeIfAbsent(file.getParent().getFileName().toString(), k -> new TreeSet<>())
            .add(file.getFileName().toString());
      }
    }
    return tables;
  }
}
