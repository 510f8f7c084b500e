package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.depeche.extract.name.Countries;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** What the models of an incident's profile are told of an article, of its names and of its noun phrases. */
public final class ProfileEvidence {
  private final Telling telling;

  ProfileEvidence(Reading reading, @Nullable String title, List<Figure> figures, Past past) {
    this.telling = new Telling(reading, title, figures, past);
  }

  Telling telling() {
    return telling;
  }

  public List<String> kind() {
    return KindFeatures.of(telling);
  }

  /** What tells the status of an incident of some kind. */
  public List<String> status(@Nullable String kind) {
    MomentReader moments = new MomentReader(telling.reading, telling.past);
    return status(moments.ended() != null, moments.duration() != null, kind);
  }

  List<String> status(boolean ended, boolean lasted, @Nullable String kind) {
    return new StatusFeatures(telling).of(ended, lasted, kind);
  }

  public List<String> scope(@Nullable String kind) {
    return ScopeFeatures.of(telling, Countries.of(telling.reading.text.pack()), kind);
  }

  /** What is known of each name. */
  public Map<String, List<String>> subjects(@Nullable String kind) {
    return SubjectFeatures.of(telling, kind);
  }

  /**
   * A noun phrase.
   *
   * @param state what tells whether it is a part, and in which state
   * @param concept what tells of which concept
   */
  public record Part(Span span, List<String> state, Supplier<List<String>> concept) {}

  public List<Part> parts(@Nullable String kind) {
    ArticleWords words = new ArticleWords(telling.reading, telling.title);
    PartFeatures features = new PartFeatures(telling, words, kind);
    List<Part> parts = new ArrayList<>();
    for (Candidate c : new Candidates(words).find()) {
      parts.add(new Part(name(c), features.of(c), () -> features.concept(c)));
    }
    return parts;
  }

  /** The part's name in a phrase: as the pack knows it, else without determiners. */
  private Span name(Candidate c) {
    Reading reading = telling.reading;
    for (Match<Cue> known : reading.inSentence(Topic.COMPONENT, c.first())) {
      if (known.firstWord() <= c.last() && known.lastWord() >= c.first()) {
        return reading.span(known);
      }
    }
    int first = c.first();
    while (first < c.last() && reading.isDeterminer(first)) {
      first++;
    }
    return reading.span(first, c.last());
  }

  /** What a concept's own name says of the parts that it is for, read in the language that concepts are named in. */
  public static List<String> concept(String concept, LanguagePack language) {
    PartNouns nouns = PartNouns.of(language);
    Set<String> core = new LinkedHashSet<>(nouns.of(concept));
    for (String word : concept.split("-")) {
      core.addAll(nouns.of(word));
    }
    Features features = new Features();
    PartFeatures.made(core, List.of(), features);
    return features.list();
  }
}
