package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.depeche.extract.name.Labels;
import org.depeche.extract.name.NameFeatures;
import org.depeche.extract.name.NameLists;
import org.depeche.extract.name.NameModel;
import org.depeche.language.LanguagePack;

/** Learns names of people, organizations and places. */
public final class NameTraining implements Training {
  private static final int ROUNDS = Integer.getInteger("it", 15);
  private static final int LEAST = Integer.getInteger("cut", 1);
  private static final double SMALLEST = Integer.getInteger("small", 0) / 100.0;
  private static final long SEED = 42;

  @Override
  public Trained train(String language, Path data) throws IOException {
    List<BioSentence> sentences = new NameData(language, data).training();
    TokenNameFinderModel model = model(language, sentences);
    return new Trained(model, report(language, data, model));
  }

  private static String report(String language, Path data, TokenNameFinderModel model) throws IOException {
    StringBuilder report = new StringBuilder();
    for (Path file : BioReader.files(data, f -> f.contains("dev"))) {
      NameScores scores = new NameScores();
      NameModel finder = NameModel.of(model, lists(language));
      List<BioSentence> sentences = new NameData(language, data).development(file);
      long words = 0;
      long start = System.nanoTime();
      for (BioSentence s : sentences) {
        var f = finder.find(s.words().toArray(String[]::new));
        if (Boolean.getBoolean("errors") && !f.equals(s.names())) {
          StringBuilder b = new StringBuilder(file.getFileName() + "\t");
          for (var x : s.names()) if (!f.contains(x)) b.append(" -" + x.type() + " " + s.words().subList(x.start(), x.end()));
          for (var x : f) if (!s.names().contains(x)) b.append(" +" + x.type() + " " + s.words().subList(x.start(), x.end()));
          System.out.println(b + "\t" + String.join(" ", s.words()));
        }
        scores.count(s.names(), f);
        words += s.words().size();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      report.append(
          String.format(
              Locale.ROOT, "%s: %s; %.0f words a second%n", file.getFileName(), scores, words / seconds));
    }
    return report.toString();
  }

  private static NameLists lists(String language) {
    return NameLists.of(LanguagePack.of(language).orElseThrow());
  }

  private static TokenNameFinderModel model(String language, List<BioSentence> sentences) {
    Labels labels = Labels.all();
    SequenceLearner learner = new SequenceLearner();
    for (BioSentence s : sentences) {
      learner.add(
          NameFeatures.of(s.words().toArray(String[]::new), lists(language)),
          labels.of(s.words().size(), s.names()));
    }
    return new TokenNameFinderModel(
        language,
        learner.learn(ROUNDS, LEAST, SMALLEST, SEED),
        1,
        null,
        Map.of(),
        new HashMap<>(),
        new BilouCodec(),
        new TokenNameFinderFactory(null, Map.of(), new BilouCodec()));
  }

  public static void main(String[] args) throws IOException {
    if (Boolean.getBoolean("errors")) {
      System.out.print(report(args[0], Path.of(args[1]), new TokenNameFinderModel(Path.of(args[2]))));
      return;
    }
    Trained t = new NameTraining().train(args[0], Path.of(args[1]));
    System.out.print(t.report());
    Path out = Path.of(args[2]);
    Files.createDirectories(out.getParent());
    t.model().serialize(out);
    System.out.println(Files.size(out));
    System.out.print(report(args[0], Path.of(args[1]), new TokenNameFinderModel(out)));
  }
}
