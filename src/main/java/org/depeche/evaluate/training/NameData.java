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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.evaluate.name.RuntimeWords;
import org.depeche.language.LanguagePack;

/**
 * What a language's name model learns from: the files named {@code *train*} and {@code *_all*} of its folder, sentences
 * written for the project ({@code names/<language>.txt} beside this class, other names put in by {@code <language>-forms.txt}), gold articles, and the folders of languages from which
 * frequent words can be carried over ({@code names/<from>-<language>.tsv}). Files of another kind than news count less ({@code
 * names/uses.tsv}).
 */
final class NameData {
  private static final int COPIES = 2;

  private static final long SEED = 42;

  /** What a sentence in other words than the language's own, carried over one by one, counts. */
  private static final double CARRIED = 0.3;

  private final String language;
  private final Path folder;
  private final List<GoldArticle> gold;
  private final LanguagePack pack;
  private final RuntimeWords words;

  /**
   * A sentence to learn from.
   *
   * @param weight how much it counts
   */
  record Lesson(BioSentence sentence, double weight) {}

  /**
   * What is made of a file.
   *
   * @param weight what each of its sentences counts
   * @param small one sentence in so many is learnt from in small letters too; 0 for none
   */
  private record Use(double weight, int small) {
    static final Use AS_IT_IS = new Use(1, 0);
  }

  /**
   * Where to learn from.
   *
   * @param gold articles, of which those in the language are taken
   */
  NameData(String language, Path folder, List<GoldArticle> gold) {
    this.language = language;
    this.folder = folder;
    this.gold = gold;
    this.pack = LanguagePack.of(language).orElseThrow();
    this.words = new RuntimeWords(pack);
  }

  List<Lesson> training() throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    Map<String, Use> uses = uses();
    for (Path file : files(folder)) {
      read(file, uses.getOrDefault(file.getFileName().toString(), Use.AS_IT_IS), lessons);
    }
    try (Stream<Path> siblings = Files.list(folder.toAbsolutePath().getParent())) {
      for (Path from : siblings.filter(Files::isDirectory).sorted().toList()) {
        List<String> map = lines("names/" + from.getFileName() + "-" + language + ".tsv");
        if (!map.isEmpty()) {
          Map<String, String> carried = new HashMap<>();
          map.forEach(l -> carried.put(l.substring(0, l.indexOf('\t')), l.substring(l.indexOf('\t') + 1)));
          for (Path file : files(from)) {
            BioReader.read(file).forEach(s -> lessons.add(new Lesson(carry(s, carried), CARRIED)));
          }
        }
      }
    }
    lessons.replaceAll(l -> new Lesson(words.of(l.sentence()), l.weight()));
    written(lessons.stream().map(Lesson::sentence).toList()).forEach(s -> lessons.add(new Lesson(s, 1)));
    return lessons;
  }

  /** The sentences of one of the language's own files, some of them in small letters throughout too. */
  private static void read(Path file, Use use, List<Lesson> lessons) throws IOException {
    List<BioSentence> sentences = BioReader.read(file);
    sentences.forEach(s -> lessons.add(new Lesson(s, use.weight())));
    for (int i = 0; use.small() > 0 && i < sentences.size(); i += use.small()) {
      BioSentence s = sentences.get(i);
      List<String> words = s.words().stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
      lessons.add(new Lesson(new BioSentence(s.first(), words, s.names()), use.weight()));
    }
  }

  /** How each of the language's files is used that isn't used as it is. */
  private Map<String, Use> uses() throws IOException {
    Map<String, Use> uses = new HashMap<>();
    for (String line : lines("names/uses.tsv")) {
      String[] fields = line.split("\t");
      if (fields[0].equals(language)) {
        uses.put(fields[1], new Use(Double.parseDouble(fields[2]), Integer.parseInt(fields[3])));
      }
    }
    return uses;
  }

  /** Sentences and articles written for the project, as they are and with other names; proclitics parted as in the other sentences. */
  private List<BioSentence> written(List<BioSentence> others) throws IOException {
    Set<String> known = new HashSet<>();
    others.forEach(s -> known.addAll(s.words()));
    RuntimeWords parting = new RuntimeWords(pack, known::contains);
    List<BioSentence> written = new ArrayList<>();
    lines("names/" + language + ".txt").forEach(l -> written.add(parting.of(MarkedSentences.of(l))));
    gold.stream()
        .filter(a -> language.equals(a.article().language()))
        .flatMap(a -> MarkedSentences.of(a, pack).stream())
        .forEach(s -> written.add(parting.of(s)));
    List<BioSentence> sentences = new ArrayList<>(others);
    sentences.addAll(written);
    NameSwap swap = new NameSwap(sentences, lines("names/" + language + "-forms.txt"), SEED);
    List<BioSentence> all = new ArrayList<>(written);
    for (int i = 0; i < COPIES; i++) {
      written.forEach(s -> all.add(swap.of(s)));
    }
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    return BioReader.files(folder, f -> f.contains("train") || f.contains("_all"));
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
