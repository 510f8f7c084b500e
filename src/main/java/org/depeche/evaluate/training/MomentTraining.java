package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.GISModel;
import org.depeche.extract.circumstance.Facts;
import org.depeche.extract.circumstance.MomentModel;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;

/** Learns which part each time plays in an incident. */
final class MomentTraining {
  private static final List<String> ROLES =
      List.of(
          MomentModel.NONE, MomentModel.PRECEDENT, "started", "ended", "duration", "first-report", "peak", "acknowledged",
          "fix", "explained");

  /**
   * An article's times.
   *
   * @param times what is known of each
   * @param roles the part that each plays
   */
  record Example(List<Facts> times, List<String> roles) {
    /**
     * Of a shorter item where no times are marked, those of precedents alone are known. Of {@code briefs/moments} durations are left out: with them,
     * those of articles are told less well.
     */
    static Example of(IncidentRecord gold, Lesson.Source source, List<TimeMention> found, List<Facts> times) {
      boolean isMarked = source == Lesson.Source.ARTICLE || !gold.times().isEmpty();
      boolean hasDurations = source != Lesson.Source.MOMENTS;
      List<Facts> known = new ArrayList<>();
      List<String> roles = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        String role = role(gold, found.get(i).span());
        boolean isKnown = hasDurations || found.get(i).type() != TimeMention.Type.DURATION;
        if (isKnown && (isMarked || role.equals(MomentModel.PRECEDENT))) {
          known.add(times.get(i));
          roles.add(role);
        }
      }
      return new Example(known, roles);
    }

    private static String role(IncidentRecord gold, Span span) {
      if (gold.precedents().stream().anyMatch(p -> p.span().contains(span))) {
        return MomentModel.PRECEDENT;
      }
      return gold.times().stream()
          .filter(t -> t.role() != null && t.span().start() < span.end() && span.start() < t.span().end())
          .map(t -> String.valueOf(t.role()))
          .filter(ROLES::contains)
          .findFirst()
          .orElse(MomentModel.NONE);
    }
  }

  private MomentTraining() {}

  /** A model of all articles but those of a fold. */
  static GISModel learn(List<Example> examples, int fold) {
    LogisticLearner learner = new LogisticLearner(ROLES, ProfileTraining::trust);
    for (int i = 0; i < examples.size(); i++) {
      for (int t = 0; i % Lesson.FOLDS != fold && t < examples.get(i).roles.size(); t++) {
        learner.add(examples.get(i).times.get(t).written(), examples.get(i).roles.get(t), 1);
      }
    }
    return learner.learnWithUnits(2);
  }

  /** Scores of models on the articles that they have not learnt from, a line a role. */
  static String crossValidate(List<Example> examples) {
    Map<String, int[]> tallies = new TreeMap<>();
    for (int fold = 0; fold < Lesson.FOLDS; fold++) {
      MomentModel model = MomentModel.of(learn(examples, fold));
      for (int i = fold; i < examples.size(); i += Lesson.FOLDS) {
        List<String> found = model.roles(examples.get(i).times);
        for (int t = 0; t < examples.get(i).roles.size(); t++) {
          String wanted = examples.get(i).roles.get(t);
          boolean isHit = wanted.equals(found.get(t));
          tallies.computeIfAbsent(wanted, w -> new int[3])[isHit ? 0 : 1]++;
          tallies.computeIfAbsent(found.get(t), w -> new int[3])[2] += isHit ? 0 : 1;
        }
      }
    }
    StringBuilder report = new StringBuilder("roles of times, on articles not learnt from\n");
    tallies.forEach(
        (role, t) ->
            report.append(
                String.format(
                    Locale.ROOT, "%-13s hit %d missed %d spurious %d F1 %.1f%n", role, t[0], t[1], t[2],
                    200.0 * t[0] / (2 * t[0] + t[1] + t[2]))));
    return report.toString();
  }
}
