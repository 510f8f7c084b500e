package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotes of a text with their speakers, marked ones and what is told of someone's words: what stands between marks is judged in its sentence, given
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

  /** All quotes, marked and indirect, in order of their first character. */
  public List<Quote> extract(AnalysedText text, List<Name> names) {
    Reader reader = reader(text, names, QuoteModels.trained().choice());
    return Stream.concat(reader.read().stream(), reader.indirect().stream())
        .sorted(Comparator.comparingInt(q -> q.span().start()))
        .toList();
  }

  /** The marked ones with models of one's own, for measuring them. */
  public List<Quote> extract(AnalysedText text, List<Name> names, QuoteModels models) {
    return extract(text, names, models.choice());
  }

  List<Quote> extract(AnalysedText text, List<Name> names, QuoteChoice choice) {
    return reader(text, names, choice).read();
  }

  private Reader reader(AnalysedText text, List<Name> names, QuoteChoice choice) {
    return new Reader(Scene.of(text, lexicon, names), choice);
  }

  /** One text's reading. */
  private static final class Reader {
    private final Scene scene;
    private final CueFinder cues;
    private final SpeakerRules rules;
    private final SpeakerOptions options;
    private final Judge judge;
    private final KindFeatures kinds;
    private final QuoteChoice choice;
    private final List<Candidate> found = new ArrayList<>();
    private @Nullable Passage before;

    Reader(Scene scene, QuoteChoice choice) {
      this.choice = choice;
      this.scene = scene;
      this.cues = new CueFinder(scene.reading(), scene.subjects());
      this.rules = new SpeakerRules(scene);
      this.options = new SpeakerOptions(scene);
      this.kinds = new KindFeatures(scene);
      this.judge = new Judge(scene.reading(), places());
    }

    private Set<Long> places() {
      Words words = scene.reading().words();
      AnalysedText text = scene.reading().text();
      Set<Long> places = new HashSet<>();
      for (Name name : scene.names()) {
        places.add(Judge.place(words.from(text.start(name.span())), words.from(text.end(name.span())) - 1));
      }
      return places;
    }

    List<Quote> read() {
      for (int i = 0; i < scene.units().size(); i++) {
        for (Passage passage : scene.units().get(i).passages()) {
          if (passage.goesOn()) {
            goOn(i, passage);
          } else {
            read(i, passage);
          }
          before = passage;
        }
      }
      return QuoteJoiner.join(scene.reading(), found);
    }

    List<Quote> indirect() {
      return new IndirectSpeech(scene, cues, rules).read();
    }

    /** What an incise cut off is what the passage before it is, and spoken by whom that is. */
    private void goOn(int place, Passage passage) {
      Candidate last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && last.passage().equals(before)) {
        found.add(new Candidate(scene.units().get(place), place, passage, last.kind(), last.cue(), last.speaker()));
      }
    }

    private void read(int place, Passage passage) {
      Words words = scene.reading().words();
      if (words.from(passage.contentStart()) >= words.from(passage.contentEnd())) {
        return;
      }
      Unit unit = scene.units().get(place);
      Attachment cue = cues.find(unit, passage);
      Candidate last = found.isEmpty() ? null : found.get(found.size() - 1);
      boolean continues = last != null && last.speaker() != null && place - last.place() <= 1;
      Judge.Verdict verdict = judge.judge(unit, passage, cue, cue == null && continues && unit.opensWith(passage));
      String kind = KindFeatures.KINDS.get(choice.kind(passage, kinds.of(place, passage, cue, verdict, last)));
      if (kind.equals(Quote.Kind.MESSAGE.name())) {
        found.add(new Candidate(unit, place, passage, Quote.Kind.MESSAGE, null, null));
      } else if (kind.equals(Quote.Kind.SPEECH.name())) {
        Quote.Speaker resumed = rules.resumed(place, passage, cue);
        if (resumed != null) {
          found.add(new Candidate(unit, place, passage, Quote.Kind.SPEECH, null, resumed));
          return;
        }
        Quote.Speaker certain = rules.certain(place, passage, cue, last);
        if (certain != null) {
          found.add(new Candidate(unit, place, passage, Quote.Kind.SPEECH, cue, certain));
          return;
        }
        Quote.Speaker rule = rules.speaker(place, passage, cue, last);
        List<SpeakerOption> all = options.of(place, passage, cue, last, rule);
        SpeakerOption chosen = all.get(choice.speaker(passage, all));
        scene.speakers().remember(chosen);
        boolean agreed = rule != null && SpeakerOption.key(rule).equals(SpeakerOption.key(chosen.speaker()));
        found.add(new Candidate(unit, place, passage, Quote.Kind.SPEECH, cue, meant(agreed ? rule : chosen.speaker())));
      }
    }

    /** Whoever the same words meant in the quote before: in "“…”, says the firm, which “…”" they are the same. */
    private Quote.@Nullable Speaker meant(Quote.@Nullable Speaker speaker) {
      Quote.Speaker last = found.isEmpty() ? null : found.getLast().speaker();
      return speaker != null && last != null && last.span().equals(speaker.span()) ? last : speaker;
    }
  }
}
