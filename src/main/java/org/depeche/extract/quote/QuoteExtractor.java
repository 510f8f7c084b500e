package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marked quotes of a text with their speakers: what stands between marks is judged in its sentence, given
 * the cue that governs it and that cue's subject, and joined with what an incise broke off.
 */
public final class QuoteExtractor {
  private final Lexicon lexicon;

  private QuoteExtractor(LanguagePack pack) {
    lexicon = Lexicon.of(pack);
  }

  public static QuoteExtractor of(LanguagePack pack) {
    return pack.derive(QuoteExtractor.class, QuoteExtractor::new);
  }

  /** All quotes, in order of their first character. */
  public List<Quote> extract(AnalysedText text, List<Name> names) {
    List<Passage> marked = MarkReader.read(text, lexicon);
    if (marked.isEmpty()) {
      return List.of();
    }
    Reading reading = Reading.of(text, lexicon, marked);
    List<Passage> broken = Incises.split(reading);
    if (!broken.equals(marked)) {
      reading = Reading.of(text, lexicon, broken);
    }
    return new Reader(reading, names).read();
  }

  /** One text's reading. */
  private static final class Reader {
    private static final int CONTINUES_FOR = 3;

    private final Reading reading;
    private final List<Unit> units;
    private final List<Mention> mentions;
    private final CueFinder cues;
    private final SubjectFinder subjects;
    private final Speakers speakers;
    private final Judge judge;
    private final List<Candidate> found = new ArrayList<>();

    Reader(Reading reading, List<Name> names) {
      this.reading = reading;
      this.units = UnitReader.read(reading);
      this.mentions = MentionReader.read(reading, names);
      this.subjects = new SubjectFinder(reading, mentions);
      this.cues = new CueFinder(reading, subjects);
      this.speakers = new Speakers(reading, mentions, names);
      this.judge = new Judge(reading, places(names));
    }

    private Set<Long> places(List<Name> names) {
      Set<Long> places = new HashSet<>();
      for (Name name : names) {
        places.add(
            Judge.place(
                reading.words().from(reading.text().start(name.span())),
                reading.words().from(reading.text().end(name.span())) - 1));
      }
      return places;
    }

    List<Quote> read() {
      for (int i = 0; i < units.size(); i++) {
        for (Passage passage : units.get(i).passages()) {
          read(i, passage);
        }
      }
      return QuoteJoiner.join(reading, found);
    }

    private void read(int place, Passage passage) {
      Unit unit = units.get(place);
      Attachment cue = cues.find(unit, passage);
      Candidate last = found.isEmpty() ? null : found.get(found.size() - 1);
      boolean continues = last != null && last.speaker() != null && place - last.place() <= 1;
      Judge.Verdict verdict = judge.judge(unit, passage, cue, cue == null && continues && unit.opensWith(passage));
      if (verdict.kind() == null) {
        return;
      }
      Quote.Speaker speaker =
          verdict.kind() == Quote.Kind.MESSAGE ? null : speaker(unit, place, passage, cue, last);
      found.add(new Candidate(unit, place, passage, verdict.kind(), verdict.kind() == Quote.Kind.MESSAGE ? null : cue, speaker));
    }

    private Quote.@Nullable Speaker speaker(
        Unit unit, int place, Passage passage, @Nullable Attachment cue, @Nullable Candidate last) {
      Quote.Speaker previous =
          last != null && place - last.place() <= CONTINUES_FOR ? last.speaker() : null;
      if (cue != null) {
        Mention subject = subjects.find(unit, passage, cue);
        boolean impersonal = subject != null && subject.kind() == Kind.PRONOUN && subject.gender() == Mention.Gender.THING;
        if (subject != null && !(impersonal && previous != null && last.place() == place)) {
          return speakers.resolve(subject, previous);
        }
        Mention issuer = subject == null && !cue.cue().isSource() ? subjects.issuer(unit) : null;
        if (issuer != null) {
          return speakers.resolve(issuer, previous);
        }
        if (previous != null && last.place() < place - 1 && reading.table().subjectsDropped()
            && !cue.cue().isSource() && units.get(place - 1).passages().isEmpty()) {
          Quote.Speaker newer = before(place);
          return newer == null ? previous : newer;
        }
        if (previous != null && (last.place() == place || reading.table().subjectsDropped())) {
          return previous;
        }
        boolean goesBack = reading.table().subjectsDropped() || subjects.citesStatement(unit);
        return goesBack && !cue.cue().isSource() ? before(place) : null;
      }
      if (reading.before(passage.start()) == ':') {
        Mention subject = firstSubject(unit, passage.start());
        return subject == null ? previous : speakers.resolve(subject, previous);
      }
      if (unit.opensWith(passage)) {
        return floating(place, last);
      }
      return last != null && last.place() >= place - 1 && previous != null ? previous : reported(place);
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
      if (reporter != null) {
        return reporter;
      }
      return place > 0 && units.get(place - 1).paragraph() == units.get(place).paragraph() ? before(place) : null;
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
      int low = 0;
      int high = mentions.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (mentions.get(middle).start() < unit.start()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low; i < mentions.size() && mentions.get(i).end() <= end; i++) {
        Mention mention = mentions.get(i);
        if (!mention.oblique() && mention.kind() != Kind.PLACE) {
          return mention;
        }
      }
      return null;
    }
  }
}
