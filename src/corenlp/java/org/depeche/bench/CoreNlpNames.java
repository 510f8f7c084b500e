package org.depeche.bench;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.evaluate.name.NameScores;
import org.depeche.evaluate.name.RuntimeWords;
import org.depeche.extract.name.NameModel;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.language.LanguagePack;

/** Reads French names by Stanford CoreNLP, then by this software's model, from the same words in one run: strict F1, and words a second by one thread, warm. */
public final class CoreNlpNames {
  private static final String CLASSIFIER = "edu/stanford/nlp/models/ner/french-wikiner-4class.crf.ser.gz";
  private static final int WARM_UP = 2;
  private static final double NANOS = 1e9;

  private CoreNlpNames() {}

  /** Takes a file of labelled words ({@link BioReader}). */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    List<BioSentence> sentences = BioReader.read(Path.of(args[0]));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    AbstractSequenceClassifier<CoreLabel> classifier = CRFClassifier.getClassifier(CLASSIFIER);
    out.println("CoreNLP  " + measured(sentences, s -> names(classifier, s.words())));
    LanguagePack pack = LanguagePack.of("fr").orElseThrow();
    RuntimeWords words = new RuntimeWords(pack);
    NameModel model = NameModel.of(pack).orElseThrow();
    out.println("depeche  " + measured(sentences.stream().map(words::of).toList(), s -> model.find(s.words().toArray(String[]::new))));
  }

  private static String measured(List<BioSentence> sentences, Function<BioSentence, List<Found>> reader) {
    for (int i = 0; i < WARM_UP; i++) {
      scores(sentences, reader);
    }
    long start = System.nanoTime();
    NameScores scores = scores(sentences, reader);
    double seconds = (System.nanoTime() - start) / NANOS;
    int words = sentences.stream().mapToInt(s -> s.words().size()).sum();
    return String.format(Locale.ROOT, "%s; %,.0f words a second", scores, words / seconds);
  }

  private static NameScores scores(List<BioSentence> sentences, Function<BioSentence, List<Found>> reader) {
    NameScores scores = new NameScores();
    sentences.forEach(s -> scores.count(s.names(), reader.apply(s)));
    return scores;
  }

  /** Neighbours with the same label are one name: its labels don't tell where another begins. */
  private static List<Found> names(AbstractSequenceClassifier<CoreLabel> classifier, List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word);
      labels.add(label);
    }
    List<String> told = classifier.classifySentence(labels).stream().map(l -> type(l.get(CoreAnnotations.AnswerAnnotation.class))).toList();
    List<String> bio = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      boolean goesOn = i > 0 && told.get(i).equals(told.get(i - 1));
      bio.add(told.get(i).equals("O") ? "O" : (goesOn ? "I-" : "B-") + told.get(i));
    }
    return BioSentence.of(false, words, bio).names();
  }

  private static String type(String label) {
    String type = label.substring(label.indexOf('-') + 1);
    return type.equals("MISC") ? "O" : type;
  }
}
