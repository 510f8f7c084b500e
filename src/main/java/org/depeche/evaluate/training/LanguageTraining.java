package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import org.depeche.text.FeaturePart;
import org.depeche.text.LanguageContexts;
import org.depeche.language.LanguagePack;

/**
 * Learns to tell the packs' languages from one another, in whole sentences and in the first words of one, from
 * files in folders named by a language's code.
 */
public final class LanguageTraining implements Training {
  private static final int SENTENCES = 3000;
  private static final int SAMPLES = 9000;
  private static final int TITLE = 40;

  private final PathMatcher only;

  /**
   * @param only which files to read, by their paths from the folder of all data
   */
  public LanguageTraining(PathMatcher only) {
    this.only = only;
  }

  @Override
  public Trained train(String language, Path data) throws IOException {
    Map<String, List<String>> sentences = new TreeMap<>();
    for (Path file : files(data)) {
      String code = file.getParent().getFileName().toString();
      if (LanguagePack.of(code).isPresent()) {
        sentences.computeIfAbsent(code, c -> new ArrayList<>()).addAll(Sentences.read(file));
      }
    }
    List<DocumentSample> samples = new ArrayList<>();
    sentences.forEach((code, all) -> samples(code, all, samples));
    DoccatModel model =
        DocumentCategorizerME.train(
            "x-unspecified",
            ObjectStreamUtils.createObjectStream(samples),
            Parameters.maxent(60, 6),
            new DoccatFactory());
    return new Trained(model, "learnt from %,d stretches of text%n".formatted(samples.size()));
  }

  private List<Path> files(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> only.matches(data.relativize(f)))
          .sorted()
          .toList();
    }
  }

  /** As much from each language: sentences whole, their beginnings, and stretches from their midst to fill up. */
  private static void samples(String code, List<String> sentences, List<DocumentSample> samples) {
    int step = Math.max(1, sentences.size() / SENTENCES);
    int chosen = (sentences.size() + step - 1) / step;
    int stretches = Math.max(1, Math.round((float) SAMPLES / chosen) - 2);
    for (int i = 0; i < sentences.size(); i += step) {
      String sentence = sentences.get(i);
      int length = sentence.length();
      add(code, sentence.substring(0, Math.min(length, 5 * TITLE)), samples);
      add(code, sentence.substring(0, Math.min(length, TITLE)), samples);
      for (int part = 1; part <= stretches && length >= 2 * TITLE; part++) {
        int from = (length - TITLE) * part / stretches;
        add(code, sentence.substring(from, from + TITLE), samples);
      }
    }
  }

  private static void add(String code, String text, List<DocumentSample> samples) {
    if (!text.isBlank()) {
      samples.add(new DocumentSample(code, LanguageContexts.of(text).stream().map(FeaturePart::text).toArray(String[]::new)));
    }
  }
}
