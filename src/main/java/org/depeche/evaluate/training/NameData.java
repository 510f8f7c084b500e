package org.depeche.evaluate.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.evaluate.name.RuntimeWords;
import org.depeche.language.LanguagePack;

/**
 * What a language's name model learns from: the files named {@code *train*} and {@code *_all*} of its folder, sentences
 * written for the project ({@code names/<language>.txt} beside this class), and the folders of languages from which
 * frequent words can be carried over ({@code names/<from>-<language>.tsv}).
 */
final class NameData {
  private static final int COPIES = 5;
  private static final long SEED = 42;

  private final String language;
  private final Path folder;
  private final RuntimeWords words;

  NameData(String language, Path folder) {
    this.language = language;
    this.folder = folder;
    this.words = new RuntimeWords(LanguagePack.of(language).orElseThrow());
  }

  List<BioSentence> training() throws IOException {
    List<BioSentence> sentences = new ArrayList<>(own(folder));
    try (Stream<Path> siblings = Files.list(folder.toAbsolutePath().getParent())) {
      for (Path from : siblings.filter(Files::isDirectory).sorted().toList()) {
        List<String> map = lines("names/" + from.getFileName() + "-" + language + ".tsv");
        if (!map.isEmpty()) {
          Map<String, String> carried = new HashMap<>();
          map.forEach(l -> carried.put(l.substring(0, l.indexOf('\t')), l.substring(l.indexOf('\t') + 1)));
          own(from).forEach(s -> sentences.add(carry(s, carried)));
        }
      }
    }
    sentences.replaceAll(words::of);
    sentences.addAll(written(sentences));
    return sentences;
  }

  /** Sentences written for the project, as they are and with other names; proclitics parted as in the other sentences. */
  private List<BioSentence> written(List<BioSentence> others) throws IOException {
    Set<String> known = new HashSet<>();
    others.forEach(s -> known.addAll(s.words()));
    RuntimeWords parting = new RuntimeWords(LanguagePack.of(language).orElseThrow(), known::contains);
    List<BioSentence> written =
        lines("names/" + language + ".txt").stream().map(MarkedSentences::of).map(parting::of).toList();
    List<BioSentence> sentences = new ArrayList<>(others);
    sentences.addAll(written);
    NameSwap swap = new NameSwap(sentences, SEED);
    List<BioSentence> all = new ArrayList<>(written);
    for (int i = 0; i < COPIES; i++) {
      written.forEach(s -> all.add(swap.of(s)));
    }
    return all;
  }

  private static List<BioSentence> own(Path folder) throws IOException {
    return BioReader.read(folder, f -> f.contains("train") || f.contains("_all"));
  }

  /** One file's sentences, to measure on. */
  List<BioSentence> development(Path file) throws IOException {
    return BioReader.read(file).stream().map(words::of).toList();
  }

  private static BioSentence carry(BioSentence sentence, Map<String, String> carried) {
    boolean[] inside = new boolean[sentence.words().size()];
    sentence.names().forEach(n -> Arrays.fill(inside, n.start(), n.end(), true));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < inside.length; i++) {
      String word = sentence.words().get(i);
      words.add(inside[i] && Character.isUpperCase(word.charAt(0)) && i > 0 ? word : carried.getOrDefault(word, word));
    }
    return new BioSentence(sentence.first(), words, sentence.names());
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = NameData.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .toList();
    }
  }
}
