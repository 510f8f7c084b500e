package org.depeche.extract.circumstance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is said to be a cause, of this incident or an earlier one. */
final class ClaimFinder {
  private final Reading reading;
  private final List<Candidate> candidates;
  private final ClaimFeatures claimFeatures;
  private final CategoryFeatures categoryFeatures;

  /**
   * @param precedents finds where earlier incidents are told of
   * @param kind of the incident
   */
  ClaimFinder(
      Reading reading, @Nullable String title, @Nullable String kind, PrecedentFinder precedents) {
    this.reading = reading;
    ArticleWords words = new ArticleWords(reading, title);
    words.hideDoubts();
    this.candidates = new Candidates(words).find();
    this.claimFeatures = new ClaimFeatures(words, candidates, precedents, kind);
    this.categoryFeatures = new CategoryFeatures(words, kind);
  }

  /** All claims, in order. */
  List<Claim> find(CauseModel model) {
    return model.judge(candidates()).stream()
        .map(v -> new Claim(candidates.get(v.place()), v.category(), v.status(), v.past()))
        .toList();
  }

  List<CauseCandidate> candidates() {
    return candidates.stream()
        .map(
            c ->
                new CauseCandidate(
                    reading.span(c.first(), c.last()),
                    reading.span(c.first(), c.end()),
                    claimFeatures.of(c),
                    () -> categoryFeatures.of(c)))
        .toList();
  }
}
