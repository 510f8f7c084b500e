package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** Lists whose words a stretch of a text may be, marked as a quote or not, as {@link SpeakerOptions} does for quotes. */
public final class Tellers {
  private static final int FARTHEST = 300;

  private final Scene scene;
  private final CueFinder cues;
  private final SpeakerRules rules;
  private final SpeakerOptions options;
  private final Between between;
  private final int[] starts; // of sentences
  private final List<Candidate> told = new ArrayList<>();

  /** Whether each sentence asked of is in the mood of reported speech. */
  private final Map<Integer, Boolean> reported = new HashMap<>();

  /**
   * Somebody who may tell it.
   *
   * @param who the name, or the role of someone without one; null for the author
   * @param start where they are named, in the normal form; -1 where they aren't
   * @param reported whether its sentence is in the mood of reported speech
   * @param features how they stand to it
   */
  public record Teller(@Nullable String who, int start, int end, boolean reported, List<String> features) {}

  private Tellers(Scene scene) {
    this.scene = scene;
    this.cues = new CueFinder(scene.reading(), scene.subjects());
    this.rules = new SpeakerRules(scene);
    this.options = new SpeakerOptions(scene);
    this.between = new Between(scene);
    this.starts = scene.units().stream().mapToInt(Unit::start).toArray();
  }

  /**
   * Reads a text.
   *
   * @param quotes of it, in order
   */
  public static Tellers of(AnalysedText text, List<Name> names, List<Quote> quotes) {
    Tellers tellers = new Tellers(Scene.of(text, Lexicon.of(text.pack()), names));
    for (Quote quote : quotes) {
      if (quote.speaker() != null) {
        Passage passage = passage(text.start(quote.span()), text.end(quote.span()));
        int place = tellers.place(passage.start());
        tellers.told.add(new Candidate(tellers.scene.units().get(place), place, passage, quote.kind(), null, quote.speaker()));
      }
    }
    return tellers;
  }

  private static Passage passage(int start, int end) {
    return new Passage(start, end, List.of(new Passage.Piece(start, end)), List.of(), false);
  }

  /** The sentence that a position is in. */
  private int place(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Whose words a stretch may be; each may come more than once, and the author comes last. */
  public List<Teller> of(Span span) {
    AnalysedText text = scene.reading().text();
    int start = text.start(span);
    int place = place(start);
    Unit unit = scene.units().get(place);
    Passage passage =
        unit.passages().stream()
            .filter(p -> p.start() <= start && start < p.end())
            .findFirst()
            .orElseGet(() -> passage(start, text.end(span)));
    Candidate last = null;
    for (Candidate candidate : told) {
      last = candidate.passage().end() <= start ? candidate : last;
    }
    Attachment cue = cues.find(unit, passage);
    Quote.Speaker rule = rules.speaker(place, passage, cue, last);
    Words words = scene.reading().words();
    boolean isReported = reported.computeIfAbsent(place, p -> scene.reading().isReported(words.from(unit.start()), words.from(unit.end())));
    return options.of(place, passage, cue, last, rule).stream().map(o -> teller(o, isReported)).toList();
  }

  /** How somebody known by name or role alone stands to a stretch, where nearest to it: before it, else behind; nothing where not named. */
  public List<String> standing(String who, Span span) {
    AnalysedText text = scene.reading().text();
    int start = text.start(span);
    int end = text.end(span);
    int from = Math.max(0, start - FARTHEST);
    String near = text.normal().substring(from, Math.min(text.normal().length(), end + FARTHEST));
    int before = near.lastIndexOf(who, start - from);
    int at = before >= 0 ? before : near.indexOf(who, end - from);
    if (at < 0) {
      return List.of();
    }
    Words words = scene.reading().words();
    return between.of(words.from(from + at), words.from(from + at + who.length()) - 1, words.from(start), words.from(end) - 1);
  }

  private static Teller teller(SpeakerOption option, boolean isReported) {
    List<String> features = new ArrayList<>(option.features());
    if (isReported) {
      features.add(option.speaker() == null ? "nobody reported" : "reported");
    }
    Mention mention = option.mention();
    return new Teller(
        option.speaker() == null ? null : option.speaker().known(), mention == null ? -1 : mention.start(), mention == null ? -1 : mention.end(),
        isReported, features);
  }
}
