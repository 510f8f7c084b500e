package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.depeche.extract.circumstance.CauseCandidate;
import org.depeche.extract.circumstance.CauseModel;
import org.depeche.extract.circumstance.Evidence;
import org.depeche.model.Cause;
import org.depeche.model.Precedent;
import org.jspecify.annotations.Nullable;

/**
 * An article's noun phrases, each with what it is.
 *
 * @param candidates the phrases
 * @param causes the cause that each is the first phrase of; null for other phrases
 * @param outcomes those of {@link CauseModel#claim}; empty for further phrases of a cause, which there is nothing to learn from
 * @param holders who holds each of the causes
 */
record CauseExamples(
    Lesson lesson, List<CauseCandidate> candidates, @Nullable Cause[] causes, String[] outcomes, List<Held> holders) {

  /**
   * A claim's holder.
   *
   * @param options who may be
   * @param right who is; empty for the author
   */
  record Held(List<Evidence.Holder> options, Optional<String> right) {
    static Held of(List<Evidence.Holder> options, Cause cause) {
      Optional<String> known =
          options.stream()
              .map(Evidence.Holder::name)
              .filter(n -> n != null && n.equalsIgnoreCase(cause.holder()))
              .map(String::valueOf)
              .findFirst();
      return new Held(options, known.or(() -> Optional.ofNullable(cause.holder())));
    }

    boolean isRight(Evidence.Holder option) {
      return right.map(r -> r.equalsIgnoreCase(option.name())).orElse(option.name() == null);
    }
  }

  static CauseExamples of(Lesson lesson) {
    List<CauseCandidate> candidates = new ArrayList<>(lesson.evidence().claims(lesson.kind()));
    @Nullable Cause[] causes = new @Nullable Cause[candidates.size()];
    String[] outcomes = new String[candidates.size()];
    Arrays.fill(outcomes, CauseModel.NONE);
    lesson.gold().causes().forEach(c -> mark(c, CauseModel.outcome(c.status()), candidates, causes, outcomes));
    lesson.gold().precedents().stream()
        .map(Precedent::cause)
        .filter(Objects::nonNull)
        .forEach(c -> mark(c, CauseModel.PAST, candidates, causes, outcomes));
    List<Held> holders = new ArrayList<>();
    for (int i = 0; i < causes.length; i++) {
      Cause cause = causes[i];
      candidates.get(i).claim().complete();
      if (cause != null) {
        candidates.set(i, candidates.get(i).completed()); // what tells of no cause's category is hardly ever asked for, and takes room
        List<Evidence.Holder> options = lesson.evidence().holders(i, cause.status());
        options.forEach(o -> o.facts().complete());
        holders.add(Held.of(options, cause));
      }
    }
    return new CauseExamples(lesson, candidates, causes, outcomes, holders);
  }

  private static void mark(
      Cause cause, String outcome, List<CauseCandidate> candidates, @Nullable Cause[] causes, String[] outcomes) {
    boolean found = false;
    for (int i = 0; i < outcomes.length; i++) {
      if (Lesson.isOf(cause.span(), candidates.get(i).core())) {
        outcomes[i] = found ? "" : outcome;
        causes[i] = found ? null : cause;
        found = true;
      }
    }
  }
}
