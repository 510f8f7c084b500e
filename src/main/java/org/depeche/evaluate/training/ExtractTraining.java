package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.util.model.BaseModel;
import org.depeche.evaluate.ExtractScores;
import org.depeche.evaluate.RougeL;
import org.depeche.evaluate.Standfirst;
import org.depeche.extract.RecordReader;
import org.depeche.model.IncidentRecord;
import org.depeche.summary.Extract;
import org.depeche.summary.ExtractFeatures;
import org.depeche.text.ChoiceModel;
import org.depeche.text.LinearModel;

/** Learns from standfirsts of all languages together which sentences of an article stand for it. */
public final class ExtractTraining {
  private static final double PRIOR = 5;

  private final List<Lesson> lessons = new ArrayList<>();

  /**
   * An article.
   *
   * @param options the features of its sentences
   * @param right the best sentences
   */
  private record Lesson(IncidentRecord record, String standfirst, List<List<String>> options, BitSet right) {}

  /** Reads the articles. */
  public ExtractTraining(List<Standfirst> standfirsts) {
    for (Standfirst standfirst : standfirsts) {
      IncidentRecord record = RecordReader.read(standfirst.article());
      List<ExtractFeatures.Option> options = ExtractFeatures.of(record);
      List<List<String>> features = options.stream().map(ExtractFeatures.Option::features).toList();
      lessons.add(new Lesson(record, standfirst.text(), features, best(options, standfirst.text())));
    }
  }

  /** The sentences that are most like a standfirst together: again and again the one that helps most. */
  private static BitSet best(List<ExtractFeatures.Option> options, String standfirst) {
    BitSet best = new BitSet();
    for (int i = 0; i < Extract.SENTENCES; i++) {
      next(options, standfirst, best).ifPresent(best::set);
    }
    return best;
  }

  private static OptionalInt next(List<ExtractFeatures.Option> options, String standfirst, BitSet chosen) {
    OptionalInt next = OptionalInt.empty();
    double most = likeness(options, standfirst, chosen);
    for (int i = 0; i < options.size(); i++) {
      BitSet with = BitSet.valueOf(chosen.toLongArray());
      with.set(i);
      double likeness = likeness(options, standfirst, with);
      if (likeness > most) {
        most = likeness;
        next = OptionalInt.of(i);
      }
    }
    return next;
  }

  private static double likeness(List<ExtractFeatures.Option> options, String standfirst, BitSet chosen) {
    return RougeL.of(ExtractScores.joined(chosen.stream().mapToObj(o -> options.get(o).span()).toList()), standfirst);
  }

  /** The model of all articles. */
  public BaseModel learn() {
    return LogisticLearner.wrapped(learn(l -> true));
  }

  private GISModel learn(Predicate<Lesson> from) {
    ChoiceLearner learner = new ChoiceLearner();
    lessons.stream().filter(from).forEach(l -> l.right.stream().forEach(one -> add(l, one, learner)));
    return learner.model("stands", PRIOR);
  }

  /** Each of the best is to be chosen from those that aren't. */
  private static void add(Lesson lesson, int one, ChoiceLearner learner) {
    List<List<String>> options = new ArrayList<>(List.of(lesson.options.get(one)));
    for (int i = 0; i < lesson.options.size(); i++) {
      if (!lesson.right.get(i)) {
        options.add(lesson.options.get(i));
      }
    }
    learner.add(options, BitSet.valueOf(new long[] {1}));
  }

  /** ROUGE-L of each language's extracts by a model of the other languages. */
  public String heldOut() {
    Map<String, List<Lesson>> byLanguage =
        lessons.stream().collect(Collectors.groupingBy(l -> String.valueOf(l.record.language()), TreeMap::new, Collectors.toList()));
    StringBuilder report = new StringBuilder("ROUGE-L by a model of the other languages:");
    byLanguage.forEach(
        (language, own) -> {
          ChoiceModel model = ChoiceModel.of(LinearModel.of(learn(l -> !own.contains(l))));
          double sum = own.stream().mapToDouble(l -> RougeL.of(ExtractScores.joined(Extract.of(l.record, model)), l.standfirst)).sum();
          report.append(String.format(Locale.ROOT, " %s %.1f", language, 100 * sum / own.size()));
        });
    return report.append('\n').toString();
  }
}
