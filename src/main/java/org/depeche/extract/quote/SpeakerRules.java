package org.depeche.extract.quote;

import java.util.List;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** Says by grammar who speaks: the cue's subject, else who spoke or was spoken of in the sentences before. */
final class SpeakerRules {
  static final int CONTINUES_FOR = 3;
  private static final int NEAR = 5;

  private final Scene scene;
  private final Reading reading;
  private final List<Unit> units;
  private final SubjectFinder subjects;
  private final Speakers speakers;

  SpeakerRules(Scene scene) {
    this.scene = scene;
    this.reading = scene.reading();
    this.units = scene.units();
    this.subjects = scene.subjects();
    this.speakers = scene.speakers();
  }

  Quote.@Nullable Speaker speaker(int place, Passage passage, @Nullable Attachment cue, @Nullable Candidate last) {
    Quote.Speaker previous = previous(place, last);
    if (cue != null) {
      return cued(place, passage, cue, last, previous);
    }
    Unit unit = units.get(place);
    if (reading.before(passage.start()) == ':') {
      Mention subject = firstSubject(unit, passage.start());
      return subject == null ? previous : speakers.resolve(subject, previous);
    }
    if (unit.opensWith(passage)) {
      return floating(place, last);
    }
    return last != null && last.place() >= place - 1 && previous != null ? previous : reported(place);
  }

  /**
   * Who has their say beyond doubt: with a verb that somebody else shares, named as the source right before the passage, or
   * right beside a verb of saying and new to the text.
   */
  Quote.@Nullable Speaker certain(int place, Passage passage, @Nullable Attachment cue, @Nullable Candidate last) {
    if (cue == null) {
      return null;
    }
    Mention second = cue.after() ? null : subjects.second(cue.cue(), units.get(place), passage);
    Mention source = !cue.after() && cue.cue().category() == Category.SOURCE_BEFORE && !cue.colon() ? subjects.startingAt(cue.cue().last() + 1) : null;
    if (second != null || source != null && source.kind() != Kind.PRONOUN && source.last() == reading.words().from(passage.start()) - 1) {
      return speakers.resolve(second != null ? second : source, null);
    }
    Mention subject = subjects.find(units.get(place), passage, cue);
    Quote.Speaker speaker = subject != null && isNew(subject, cue.cue()) ? speakers.resolve(subject, previous(place, last)) : null;
    return speaker == null || speaker.name() != null ? null : speaker;
  }

  /** Whether a subject right beside its verb of saying is nobody of whom the text has told: "a resident says", "members of the union said". */
  private boolean isNew(Mention subject, Cue cue) {
    boolean describes = subject.kind() == Kind.ROLE || subject.kind() == Kind.SPOKESPERSON || speakers.standings().isLeague(subject) && subject.role() != null;
    boolean beside = subject.last() + 1 == cue.first() || subject.first() - cue.last() >= 1 && subject.first() - cue.last() <= 2;
    boolean indefinite = reading.isAny(subject.first(), Category.INDEFINITE) || subject.first() > 0 && reading.is(Category.INDEFINITE, subject.first() - 1);
    boolean owned = subject.first() > 0 && reading.is(Category.POSSESSIVE, subject.first() - 1);
    boolean says = cue.category() == Category.SPEECH || cue.category() == Category.ATTRIBUTION;
    return says && describes && beside
        && (indefinite || owned || subject.gender() == Mention.Gender.PLURAL && subject.role().indexOf(' ') > 0 || subject.kind() == Kind.COMPANY);
  }

  /** Whom the next sentence tells of a sentence that is quoted whole: "“…” So said Doe." */
  Quote.@Nullable Speaker resumed(int place, Passage passage, @Nullable Attachment cue) {
    Unit unit = units.get(place);
    Unit next = place + 1 < units.size() ? units.get(place + 1) : unit;
    boolean alone = cue == null && unit.opensWith(passage) && reading.words().from(passage.end()) >= reading.words().from(unit.end());
    if (!alone || next.paragraph() != unit.paragraph() || !next.passages().isEmpty()) {
      return null;
    }
    int first = reading.words().from(next.start());
    if (!reading.is(Category.RESUMPTIVE, first)) {
      return null;
    }
    Mention reporter = subjects.reporter(next);
    Mention whose = reporter != null ? reporter : named(first + reading.length(Category.RESUMPTIVE, first), next);
    return whose == null || whose.kind() == Kind.PRONOUN ? null : speakers.resolve(whose, null);
  }

  /** The name nearest after a word: "the verdict of Doe". */
  private @Nullable Mention named(int word, Unit unit) {
    for (int w = word; w < Math.min(reading.words().count(), word + NEAR) && reading.words().start(w) < unit.end(); w++) {
      Mention mention = subjects.startingAt(w);
      if (mention != null) {
        return mention.isNamed() && mention.kind() != Kind.PLACE ? mention : null;
      }
    }
    return null;
  }

  /** Who spoke last, if that was near. */
  static Quote.@Nullable Speaker previous(int place, @Nullable Candidate last) {
    return last != null && place - last.place() <= CONTINUES_FOR ? last.speaker() : null;
  }

  private Quote.@Nullable Speaker cued(
      int place, Passage passage, Attachment cue, @Nullable Candidate last, Quote.@Nullable Speaker previous) {
    Unit unit = units.get(place);
    Mention subject = subjects.find(unit, passage, cue);
    boolean impersonal = subject != null && subject.kind() == Kind.PRONOUN && subject.gender() == Mention.Gender.THING;
    if (subject != null && !(impersonal && previous != null && last.place() == place)) {
      return speakers.resolve(subject, previous);
    }
    boolean source = cue.cue().isSource();
    Mention heading = subject == null && !source && cue.after() && reading.before(passage.start()) == ':' ? firstSubject(unit, passage.start()) : null;
    if (heading != null) {
      return speakers.resolve(heading, previous);
    }
    Mention issuer = subject == null && !source ? subjects.issuer(unit) : null;
    if (issuer != null) {
      return speakers.resolve(issuer, previous);
    }
    Mention judge = subject == null || impersonal ? source ? null : decided(unit) : null;
    if (judge != null) {
      return speakers.resolve(judge, previous);
    }
    boolean dropped = reading.table().subjectsDropped();
    if (previous != null && last.place() < place - 1 && dropped && !source && units.get(place - 1).passages().isEmpty()) {
      Quote.Speaker newer = before(place);
      return newer == null ? previous : newer;
    }
    if (previous != null && (last.place() == place || dropped)) {
      return previous;
    }
    return (dropped || subjects.citesStatement(unit)) && !source ? before(place) : null;
  }

  /** The authority whose decision a sentence cites: "heißt es in dem Urteil". */
  private @Nullable Mention decided(Unit unit) {
    if (!subjects.citesDecision(unit)) {
      return null;
    }
    List<Mention> mentions = scene.mentions();
    for (int i = scene.mentionFrom(unit.start()) - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention.kind() == Mention.Kind.ORGANIZATION && speakers.standings().isAuthority(speakers.full(mention.name()))) {
        return mention;
      }
    }
    return null;
  }

  /** Words inside reported speech are those of whom the sentences before report. */
  private Quote.@Nullable Speaker reported(int place) {
    int paragraph = units.get(place).paragraph();
    for (int i = place - 1; i >= Math.max(0, place - CONTINUES_FOR) && units.get(i).paragraph() == paragraph; i--) {
      Mention reporter = subjects.reporter(units.get(i));
      if (reporter != null) {
        return speakers.resolve(reporter, null);
      }
    }
    return null;
  }

  /** A quote that stands alone goes on from the sentence before. */
  private Quote.@Nullable Speaker floating(int place, @Nullable Candidate last) {
    if (last != null && place - last.place() <= 1) {
      return last.speaker();
    }
    Quote.Speaker reporter = reported(place);
    Mention shown = place > 0 ? shown(place) : null;
    if (shown != null || reporter != null) {
      return shown != null ? speakers.resolve(shown, null) : reporter;
    }
    return place > 0 && units.get(place - 1).paragraph() == units.get(place).paragraph() ? before(place) : null;
  }

  /** The person of whom the sentence before only tells what they do: "Beside her, Doe nods." */
  private @Nullable Mention shown(int place) {
    Unit unit = units.get(place - 1);
    boolean near = unit.paragraph() == units.get(place).paragraph() && unit.passages().isEmpty() && subjects.reporter(unit) == null;
    Mention subject = near ? firstSubject(unit, unit.end()) : null;
    return subject != null && subject.kind() == Kind.PERSON ? subject : null;
  }

  private Quote.@Nullable Speaker before(int place) {
    if (place == 0) {
      return null;
    }
    Unit unit = units.get(place - 1);
    Mention reporter = subjects.reporter(unit);
    Mention subject = reporter != null ? reporter : firstSubject(unit, unit.end());
    return subject == null ? null : speakers.resolve(subject, null);
  }

  private @Nullable Mention firstSubject(Unit unit, int end) {
    List<Mention> mentions = scene.mentions();
    for (int i = scene.mentionFrom(unit.start()); i < mentions.size() && mentions.get(i).end() <= end; i++) {
      Mention mention = mentions.get(i);
      if (!mention.oblique() && mention.kind() != Kind.PLACE) {
        return mention;
      }
    }
    return null;
  }
}
