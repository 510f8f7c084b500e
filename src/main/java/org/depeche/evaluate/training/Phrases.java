package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.extract.circumstance.CircumstanceReader;
import org.depeche.extract.circumstance.Evidence;
import org.depeche.extract.circumstance.Facts;
import org.depeche.extract.circumstance.MomentModel;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;

/** Phrases of causes and parts without an article around them, from which models learn what words mean. */
record Phrases(List<Phrase> causes, List<Phrase> components) {
  private static final int COLUMNS = 3;

  /**
   * One of them.
   *
   * @param meaning the category or concept
   * @param facts what models are told of it
   */
  record Phrase(String meaning, Facts facts) {}

  /**
   * Reads {@code phrases}, a file a language: a line is {@code cause} or {@code component}, the category or concept, and the phrase.
   *
   * @param data the folder {@code corpus}
   */
  static Phrases read(Path data) throws IOException {
    Phrases all = new Phrases(new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> files = Files.list(data.resolve("phrases"))) {
      for (Path file : files.sorted().toList()) {
        all.add(file);
      }
    }
    return all;
  }

  private void add(Path file) throws IOException {
    LanguagePack pack = LanguagePack.of(file.getFileName().toString().replace(".tsv", "")).orElseThrow();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new IOException(file + ": not three columns: " + line);
      }
      AnalysedText text = AnalysedText.of(columns[2] + ".", pack);
      Evidence evidence =
          CircumstanceReader.of(pack)
              .evidence(null, null, text, List.of(), List.of(), List.of(), List.of(), MomentModel.NOTHING);
      switch (columns[0]) {
        case "cause" ->
            evidence.claims(null).stream()
                .limit(1)
                .forEach(c -> causes.add(new Phrase(columns[1], c.category().get().complete())));
        case "component" ->
            evidence.parts(null).stream()
                .limit(1)
                .forEach(p -> components.add(new Phrase(columns[1], p.concept().get().complete())));
        default -> throw new IOException(file + ": neither cause nor component: " + line);
      }
    }
  }
}
