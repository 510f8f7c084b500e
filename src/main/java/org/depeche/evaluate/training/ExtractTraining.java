package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depeche.evaluate.ExtractScores;
import org.depeche.evaluate.RougeL;
import org.depeche.evaluate.Standfirst;
import org.depeche.extract.RecordReader;
import org.depeche.model.IncidentRecord;
import org.depeche.summary.Extract;
import org.depeche.summary.ExtractFeatures;
import org.depeche.text.ChoiceModel;

/** Learns from standfirsts of all languages together which sentences of an article stand for it. */
public final class ExtractTraining {
  /** Sentences nearly as much like the standfirst as the one most like it are right, too. */
  private static final double NEARLY = 0.8;
  private static final double PRIOR = 5;

  private final List<Lesson> lessons = new ArrayList<>();

  private record Lesson(IncidentRecord record, String standfirst, List<List<String>> options, BitSet right) {}

  /** Reads the articles. */
  public ExtractTraining(List<Standfirst> standfirsts) {
    for (Standfirst standfirst : standfirsts) {
      IncidentRecord record = RecordReader.read(standfirst.article());
      List<ExtractFeatures.Option> options = ExtractFeatures.of(record);
      double[] likeness = options.stream().mapToDouble(o -> RougeL.of(o.span().text(), standfirst.text())).toArray();
      double most = Arrays.stream(likeness).max().orElse(0);
      BitSet right = new BitSet();
      for (int i = 0; i < likeness.length; i++) {
        right.set(i, likeness[i] > 0 && likeness[i] >= NEARLY * most);
      }
      if (!right.isEmpty()) {
        lessons.add(new Lesson(record, standfirst.text(), options.stream().map(ExtractFeatures.Option::features).toList(), right));
      }
    }
  }

  /** A weight a feature. */
  public Map<String, Double> learn() {
    return learn(l -> true);
  }

  private Map<String, Double> learn(Predicate<Lesson> from) {
    ChoiceLearner learner = new ChoiceLearner(PRIOR);
    lessons.stream().filter(from).forEach(l -> learner.add(l.options, l.right));
    return learner.weights();
  }

  /** ROUGE-L of each language's extracts by a model of the other languages. */
  public String heldOut() {
    Map<String, List<Lesson>> byLanguage =
        lessons.stream().collect(Collectors.groupingBy(l -> String.valueOf(l.record.language()), TreeMap::new, Collectors.toList()));
    StringBuilder report = new StringBuilder("ROUGE-L by a model of the other languages:");
    byLanguage.forEach(
        (language, own) -> {
          ChoiceModel model = ChoiceModel.of(learn(l -> !own.contains(l)));
          double sum = own.stream().mapToDouble(l -> RougeL.of(ExtractScores.joined(Extract.of(l.record, model)), l.standfirst)).sum();
          report.append(String.format(Locale.ROOT, " %s %.1f", language, 100 * sum / own.size()));
        });
    return report.append('\n').toString();
  }
}
