package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sentences to learn from and others to measure on, always the same ones in the same order. */
public record Treebank(List<TreebankSentence> train, List<TreebankSentence> dev) {
  /** Where a treebank has one file only, what comes after this part is kept for measuring. */
  private static final double LEARNT_PART = 0.9;

  public Treebank {
    train = List.copyOf(train);
    dev = List.copyOf(dev);
  }

  /** All sentences: what a model that is to be used learns from, once one that knew {@code train} alone was measured. */
  public List<TreebankSentence> all() {
    return Stream.concat(train.stream(), dev.stream()).toList();
  }

  /**
   * Reads the {@code .conllu} files of a folder by name: {@code *dev*} and {@code *test*} are for measuring, {@code
   * *train*} for learning; any other file is split, its last tenth for measuring.
   *
   * @throws IOException if the folder can't be read or holds no such file
   */
  public static Treebank read(Path folder) throws IOException {
    List<TreebankSentence> train = new ArrayList<>();
    List<TreebankSentence> dev = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".conllu")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + ": no .conllu file; give a treebank's folder as --data");
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      List<TreebankSentence> sentences = ConlluReader.read(file);
      int learnt =
          name.contains("train")
              ? sentences.size()
              : name.contains("dev") || name.contains("test")
                  ? 0
                  : (int) (sentences.size() * LEARNT_PART);
      train.addAll(sentences.subList(0, learnt));
      dev.addAll(sentences.subList(learnt, sentences.size()));
    }
    return new Treebank(train, dev);
  }
}
