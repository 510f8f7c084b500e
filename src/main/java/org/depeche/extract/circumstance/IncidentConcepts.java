package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher;
import org.depeche.text.Words;

/** Tells what words of a language name in news of incidents, as concepts that all languages share. Immutable. */
public final class IncidentConcepts {
  private static final Map<Topic, String> PREFIXES =
      Map.of(Topic.KIND, "kind:", Topic.COMPONENT, "part:", Topic.CAUSE, "cause:", Topic.EVENT, "cause:");

  private final PhraseMatcher<Cue> matcher;
  private final PartNouns nouns;

  private IncidentConcepts(LanguagePack pack) {
    this.matcher = Lexicon.of(pack).matcher();
    this.nouns = PartNouns.of(pack);
  }

  public static IncidentConcepts of(LanguagePack pack) {
    return pack.derive(IncidentConcepts.class, IncidentConcepts::new);
  }

  /**
   * A concept named.
   *
   * @param start first char
   * @param end char after the last
   * @param concept what kind of thing it is, and which
   */
  public record Named(int start, int end, String concept) {}

  /** All that is named in a text. */
  public List<Named> in(String text) {
    String lower = AnalysedText.lowerCase(text);
    Words words = Words.of(lower);
    List<Named> named = new ArrayList<>();
    for (PhraseMatcher.Match<Cue> match : matcher.find(lower, words)) {
      Optional.ofNullable(PREFIXES.get(match.payload().topic()))
          .ifPresent(p -> named.add(new Named(match.start(), match.end(), p + match.payload().value())));
    }
    Map<String, Set<String>> senses = new HashMap<>();
    for (int w = 0; w < words.count(); w++) {
      int start = words.start(w);
      int end = words.end(w);
      senses.computeIfAbsent(lower.substring(start, end), this::senses).forEach(s -> named.add(new Named(start, end, s)));
    }
    return named;
  }

  private Set<String> senses(String word) {
    return nouns.of(word).stream().map(s -> "noun:" + s).collect(Collectors.toUnmodifiableSet());
  }
}
