package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.text.PhraseMatcher;

/** All cue phrases of a language in one matcher. */
final class Lexicon {
  private final PhraseMatcher.Builder<Cue> builder = PhraseMatcher.builder();
  private final PhraseMatcher<Cue> matcher;
  private final Set<String> until;
  private final List<String> limits;
  private final List<String> proclitics;

  private Lexicon(LanguagePack pack) {
    CauseWords causes = pack.table("causes", CauseWords.class);
    IncidentWords incident = pack.table("incident", IncidentWords.class);
    ComponentWords components = pack.table("components", ComponentWords.class);
    builder.clitics(causes.clitics());
    add(Topic.CAUSE, causes.concepts());
    add(Topic.EVENT, causes.events());
    links(causes);
    stances(causes);
    add(Topic.SOURCE, "", causes.sources());
    add(Topic.SAYING, "", causes.sayings());
    add(Topic.COMPANY, "", causes.companies());
    add(Topic.UNNAMED, "", causes.unnamed());
    add(Topic.CONDEMNATION, "", causes.condemnations());
    add(Topic.REMEDY, "", causes.remedies());
    add(Topic.BORDER, "", causes.borders());
    add(Topic.DETERMINER, "", causes.determiners());
    add(Topic.JOINT, "", causes.joints());
    add(Topic.CONTRAST, "", causes.contrasts());
    add(Topic.OPENER, "", causes.openers());
    add(Topic.RADICAL, "", causes.radicals());
    add(Topic.KIND, incident.kinds());
    add(Topic.ACCIDENT, "", incident.accidents());
    add(Topic.SIGN, incident.signs());
    add(Topic.SCOPE, incident.scopes());
    add(Topic.STATUS, incident.statuses());
    add(Topic.ROLE, incident.roles());
    add(Topic.PRECEDENT, "", incident.precedents());
    add(Topic.MONITOR, "", incident.monitors());
    add(Topic.PLAN, "", incident.plans());
    add(Topic.ALIKE, "", incident.alike());
    add(Topic.THEN, "", incident.then());
    add(Topic.BEGINNING, "", incident.beginnings());
    add(Topic.COMPONENT, components.concepts());
    add(Topic.STATE, components.states());
    add(Topic.IDIOM, "", components.idioms());
    matcher = builder.build();
    until = Set.copyOf(incident.until());
    limits = incident.limits().stream().map(limit -> " " + limit).toList();
    proclitics = List.copyOf(causes.proclitics());
  }

  static Lexicon of(LanguagePack pack) {
    return pack.derive(Lexicon.class, Lexicon::new);
  }

  PhraseMatcher<Cue> matcher() {
    return matcher;
  }

  /** Whether a word starts with a letter that may be a joint. */
  boolean mayBeJoined(String word) {
    return proclitics.stream().anyMatch(word::startsWith);
  }

  /** Whether text between two times makes them the ends of a range. */
  boolean isUntil(String between) {
    return until.contains(between);
  }

  /** Whether text before a time makes it the end of something that lasted. */
  boolean isLimit(String before) {
    return limits.stream().anyMatch(before::endsWith);
  }

  private void links(CauseWords words) {
    add(Topic.LINK, Link.LED, words.led());
    add(Topic.LINK, Link.LED_BY, words.ledBy());
    add(Topic.LINK, Link.AFTER, words.after());
    add(Topic.LINK, Link.NONE, words.unlinked());
  }

  private void stances(CauseWords words) {
    add(Topic.STANCE, Stance.CLAIM, words.claims());
    add(Topic.STANCE, Stance.SUSPICION, words.suspicions());
    add(Topic.STANCE, Stance.DENIAL, words.denials());
    add(Topic.STANCE, Stance.REBUTTAL, words.rebuttals());
    add(Topic.STANCE, Stance.DISMISSAL, words.dismissals());
    add(Topic.STANCE, Stance.NEGATION, words.negations());
    add(Topic.STANCE, Stance.NONE, words.unstanced());
  }

  private void add(Topic topic, Map<String, List<String>> phrases) {
    phrases.forEach((value, list) -> add(topic, value, list));
  }

  private void add(Topic topic, Enum<?> value, List<String> phrases) {
    add(topic, value.name(), phrases);
  }

  private void add(Topic topic, String value, List<String> phrases) {
    Cue cue = new Cue(topic, value);
    phrases.forEach(phrase -> builder.add(phrase, cue));
  }
}
