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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.evaluate.name.RuntimeWords;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;

/**
 * What a language's name model learns from: the files named {@code *train*} and {@code *_all*} of its folder, sentences
 * written for the project ({@code names/<language>.txt} beside this class), and the folders of languages from which
 * frequent words can be carried over ({@code names/<from>-<language>.tsv}).
 */
final class NameData {
  private static final int WEIGHT_OF_OWN = 4;

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
    List<BioSentence> written = lines("names/" + language + ".txt").stream().map(NameData::marked).toList();
    for (int i = 0; i < WEIGHT_OF_OWN; i++) {
      sentences.addAll(written);
    }
    return sentences.stream().map(words::of).toList();
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

  /** A sentence whose names stand in brackets, each after its type: {@code [PER Ada Neri]}. */
  static BioSentence marked(String line) {
    List<String> words = new ArrayList<>();
    List<Found> names = new ArrayList<>();
    int start = -1;
    Name.Type type = Name.Type.ORG;
    for (String part : line.split(" ")) {
      if (part.startsWith("[") || part.matches(".*['’]\\[.*")) {
        int bracket = part.indexOf('[');
        if (bracket > 0) {
          words.add(part.substring(0, bracket));
        }
        type = Name.Type.valueOf(part.substring(bracket + 1));
        start = words.size();
      } else if (part.endsWith("]") && start >= 0) {
        words.add(part.substring(0, part.length() - 1));
        names.add(new Found(start, words.size(), type));
        start = -1;
      } else {
        words.add(part);
      }
    }
    return new BioSentence(true, List.copyOf(words), List.copyOf(names));
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
