package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is told of someone's words without marks: "said that the line was down", "sagte, der Verkehr sei gestört". Only
 * a verb of saying opens or closes such a clause, and only where its subject is found: one that is left out is right.
 */
final class IndirectSpeech {
  private static final int FARTHEST = 10;
  private static final int SHORTEST = 4;
  private static final int VERB_WITHIN = 9;
  private static final int CONTRASTED = 8;

  /** Words of whoever a sentence ends with, before the verb. */
  private static final int LONGEST_NAME = 8;

  /** Words of whoever a sentence begins with, and of what they are. */
  private static final int LONGEST_SUBJECT = 16;

  private static final Set<String> OPENING = Set.of("DET", "PRON", "NOUN", "NUM");

  private final Scene scene;
  private final Reading reading;
  private final Words words;
  private final CueFinder cues;
  private final SpeakerRules rules;
  private final List<Quote> found = new ArrayList<>();
  private @Nullable Candidate last;

  IndirectSpeech(Scene scene, CueFinder cues, SpeakerRules rules) {
    this.scene = scene;
    this.reading = scene.reading();
    this.words = reading.words();
    this.cues = cues;
    this.rules = rules;
  }

  /** All of a text, in order. */
  List<Quote> read() {
    for (int i = 0; i < scene.units().size(); i++) {
      read(i, scene.units().get(i));
    }
    return found;
  }

  private void read(int place, Unit unit) {
    int end = wordsEnd(unit);
    int first = words.from(unit.start());
    if (readBehindAside(place, unit, first, end)) {
      return;
    }
    for (int w = first; w < end; w++) {
      Cue cue = reading.isMarked(w) ? null : cues.cueAt(unit, w);
      if (cue == null || cue.category() != Category.SPEECH || reading.is(Category.PERSON, w) || isUnsaid(w)) {
        continue;
      }
      int start = clauseStart(cue, end);
      int stop = start < 0 ? -1 : clauseEnd(start, end);
      if (stop - start >= SHORTEST && add(place, unit, cue, start, stop, false)) {
        w = stop - 1;
      } else if (start < 0) {
        int before = clauseBefore(cue, first, end);
        if (before - first >= SHORTEST && add(place, unit, cue, first, before, true)) {
          w = end;
        }
      }
    }
  }

  /** A sentence that opens with who says what the rest of it tells: "As Doe said, the line was down." Whether it is one. */
  private boolean readBehindAside(int place, Unit unit, int first, int end) {
    int verb = first + reading.length(Category.ASIDE, first);
    int comma = first;
    while (comma + 1 < Math.min(end, first + LONGEST_SUBJECT) && !isAsideEnd(comma)) {
      comma++;
    }
    if (verb == first || comma + 1 >= end || !isAsideEnd(comma)) {
      return false;
    }
    for (int w = verb; w <= comma; w++) {
      Cue cue = reading.isMarked(w) ? null : cues.cueAt(unit, w);
      boolean isSaid = cue != null && cue.category() == Category.SPEECH && (w == verb || !isUnsaid(w))
          && (cue.last() == comma || IntStream.range(verb, w).allMatch(this::leadsToVerb));
      int stop = isSaid ? clauseEnd(comma + 1, end) : -1;
      if (stop - comma > SHORTEST && IntStream.range(comma + 1, stop).anyMatch(reading::isVerb) && add(place, unit, cue, comma + 1, stop, false)) {
        return true;
      }
    }
    return false;
  }

  /** Whether behind a word a clause with its verb begins, no apposition: "Comme l'explique la directrice, Anne Rey, le câble". */
  private boolean isAsideEnd(int w) {
    return reading.gap(w).equals(",") && !words.isCapitalised(w + 1);
  }

  private boolean leadsToVerb(int w) {
    return reading.is(Category.AUXILIARY, w) || reading.isPronoun(w) || reading.is(Category.PERSON, w) || words.key(w).length() == 1;
  }

  private int wordsEnd(Unit unit) {
    int end = words.from(unit.end());
    return end > 0 && words.end(end - 1) > unit.end() ? end - 1 : end;
  }

  /** Whether nobody says it: "did not say that", "to say that". */
  private boolean isUnsaid(int verb) {
    for (int w = verb - 1; w >= Math.max(0, verb - 2) && words.isJoined(w); w--) {
      if (reading.is(Category.NEGATION, w)) {
        return true;
      }
    }
    boolean infinitive = verb > 0 && words.isSpaced(verb - 1)
        && (reading.is(Category.VERB, verb - 1) && reading.tag(verb).equals("VERB") && !reading.is(Category.AUXILIARY, verb - 1) || reading.is(Category.PREPOSITION, verb - 1) && !reading.isPronoun(verb - 1)
            || reading.tag(verb - 1).equals("PART") || reading.tag(verb - 1).equals("VERB"));
    return infinitive || verb + 1 < words.count() && words.isSpaced(verb) && reading.is(Category.NEGATION, verb + 1);
  }

  /**
   * The first word of the clause that a verb opens; -1 for none. After a noun, the word that opens it may as well be a
   * relative pronoun: "dijo el técnico que reparó la bomba".
   */
  private int clauseStart(Cue cue, int end) {
    int reported = reportedStart(cue, end);
    if (reported >= 0) {
      return reported;
    }
    boolean subject = false;
    for (int w = cue.last() + 1; w < Math.min(end, cue.last() + 1 + FARTHEST); w++) {
      String gap = reading.gap(w - 1);
      if (reading.isMarked(w) || !gap.isEmpty() && !gap.equals(",")) {
        return -1;
      }
      int length = reading.length(Category.COMPLEMENTIZER, w);
      if (length > 0) {
        boolean relative = subject && (reading.tag(w).equals("PRON") || reading.table().adjectivesFollow() && !words.isCaseless(w));
        return relative ? -1 : w + length;
      }
      int told = Math.max(reading.length(Category.CALENDAR, w), reading.length(Category.UTTERANCE, w)); // "said on Tuesday in a statement that"
      if (told > 0) {
        w += told - 1;
        continue;
      }
      if (reading.isAny(w, Category.SPEECH, Category.SUBORDINATOR)) {
        return -1;
      }
      subject |= words.isCapitalised(w) || reading.isRole(w) || reading.tag(w).equals("NOUN");
    }
    return -1;
  }

  /** A clause without a word that opens it: right after the verb or whom it tells, or after a comma and in the mood of reports. */
  private int reportedStart(Cue cue, int end) {
    int bare = reading.table().complementizersDropped() ? bareStart(cue, end) : -1;
    for (int w = cue.last() + 1; bare < 0 && w < Math.min(end, cue.last() + 1 + FARTHEST); w++) {
      String gap = reading.gap(w - 1);
      if (reading.isMarked(w) || reading.is(Category.COMPLEMENTIZER, w) || !gap.isEmpty() && !gap.equals(",")) {
        return -1;
      }
      if (gap.equals(",") && !reading.is(Category.SUBORDINATOR, w)) {
        return hasVerb(w, end, true) ? w : -1;
      }
    }
    return bare;
  }

  private int bareStart(Cue cue, int end) {
    Mention told = reading.is(Category.PREPOSITION, cue.last()) ? scene.subjects().startingAt(cue.last() + 1) : null; // "told the council"
    int next = told == null ? cue.last() + 1 : told.last() + 1;
    boolean opens = next < end && words.isSpaced(next - 1) && words.isSpaced(cue.last())
        && cue.first() > 0 && (words.isJoined(cue.first() - 1) || closesApposition(cue.first())) && !reading.is(Category.COMPLEMENTIZER, next)
        && (told != null || reading.isPronoun(next) || reading.isAny(next, Category.DEFINITE, Category.INDEFINITE) || OPENING.contains(reading.tag(next)) || isModifier(next));
    int stop = next;
    while (opens && stop < end && !reading.is(Category.COMPLEMENTIZER, stop)) {
      stop++;
    }
    return opens && hasVerb(next, stop, false) ? next : -1;
  }

  /** An adjective before its noun: "said new lines were laid", not "felt faint". */
  private boolean isModifier(int w) {
    return reading.tag(w).equals("ADJ") && w + 1 < words.count() && words.isSpaced(w) && Set.of("NOUN", "PROPN", "ADJ").contains(reading.tag(w + 1));
  }

  /** Whether before a verb stands who or what its subject is, between commas: "Ann Hale, the mayor, said", "Ann Hale, who lives nearby, said". */
  private boolean closesApposition(int verb) {
    int first = verb - 1;
    boolean isInside = reading.gap(first).equals(",");
    int commas = 0;
    int unsaid = 0; // verbs that only a relative clause explains
    while (isInside && first > 0 && verb - first < LONGEST_SUBJECT && !reading.gap(first - 1).contains(".")) {
      unsaid = reading.isRelative(first) ? 0 : unsaid + (reading.isVerb(first) ? 1 : 0);
      commas += reading.gap(first - 1).equals(",") ? 1 : 0;
      isInside = !reading.isMarked(first);
      first--;
    }
    return isInside && commas > 0 && unsaid == 0;
  }

  /** @param reported whether only a verb in the mood of reports counts */
  private boolean hasVerb(int from, int end, boolean reported) {
    for (int w = from; w < Math.min(end, from + VERB_WITHIN) && !reading.isMarked(w); w++) {
      if (reported ? reading.is(Category.REPORTIVE, w) : w > from && isFinite(w)) {
        return true;
      }
      boolean isInfinitive = w > from && reading.tag(w).equals("VERB") && reading.tag(w - 1).equals("PART"); // "asked people to leave"
      if (!words.isJoined(w) || !reported && isInfinitive) {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb may have the noun before it for its subject: "ran" in "three trains ran", not "hauling" in "a yacht hauling its anchor". */
  private boolean isFinite(int w) {
    if (reading.is(Category.VERB, w) || reading.tag(w).equals("AUX")) {
      return true;
    }
    String before = reading.tag(w - 1);
    return reading.tag(w).equals("VERB") && (before.equals("NOUN") || before.equals("PROPN") || before.equals("PRON"))
        && reading.table().participleEndings().stream().noneMatch(words.key(w)::endsWith);
  }

  /** The word after a clause's last: its sentence ends there, or another act of saying begins; -1 where marks stand in it. */
  private int clauseEnd(int start, int end) {
    for (int w = start; w < end; w++) {
      if (reading.isMarked(w)) {
        return -1;
      }
      String gap = reading.gap(w);
      if (gap.contains(";") || gap.contains("\u2013") || gap.contains("\u2014") || gap.contains(":") && !isClock(w, gap) || gap.equals(",") && isAnothers(w + 1, end)) {
        return w + 1;
      }
      if (w > start + 1 && reading.is(Category.SPEECH, w) && isJoinedOn(w)) {
        return reading.tag(w - 1).equals("CCONJ") ? w - 1 : w;
      }
    }
    return end;
  }

  /** The word after a statement's last that only the end of its sentence tells the speaker of: "The line will reopen, said Doe.", "…, Doe said."; -1 where it doesn't. */
  private int clauseBefore(Cue cue, int from, int end) {
    int stop = attributionStart(cue, from, end);
    boolean isJoined = reading.start(cue.first()) > words.start(cue.first()); // "and warned"
    boolean isAttribution = !isJoined && stop > from && reading.gap(stop - 1).equals(",") && end - cue.last() <= FARTHEST;
    for (int w = stop; isAttribution && w < end; w++) {
      boolean goesOn = w > cue.last() && (reading.is(Category.COMPLEMENTIZER, w) || w + 1 < end && reading.tag(w).equals("CCONJ") && reading.isVerb(w + 1)); // "and denied"
      isAttribution = !reading.isMarked(w) && !goesOn;
    }
    return isAttribution && isStatement(from, stop) ? stop : -1;
  }

  /** The first word of a verb with its auxiliary, or of whom it ends the sentence with. */
  private int attributionStart(Cue cue, int from, int end) {
    int start = cue.first() > from && reading.is(Category.AUXILIARY, cue.first() - 1) ? cue.first() - 1 : cue.first();
    boolean isLast = cue.last() + 1 >= end || reading.gap(cue.last()).equals(";");
    while (isLast && start > from && cue.first() - start < LONGEST_NAME && reading.gap(start - 1).isEmpty()
        && !reading.isAny(start - 1, Category.SUBORDINATOR, Category.COMPLEMENTIZER)) {
      start--;
    }
    return start;
  }

  /** Whether words make a clause by themselves, in which nobody speaks. */
  private boolean isStatement(int from, int stop) {
    boolean hasVerb = false;
    boolean isRelative = false;
    for (int w = from; w < stop; w++) {
      isRelative = reading.isRelative(w) || isRelative && reading.gap(w - 1).isEmpty();
      String gap = w + 1 < stop ? reading.gap(w) : "";
      if (reading.isMarked(w) || reading.is(Category.SPEECH, w) || !gap.isEmpty() && !gap.equals(",") && !isInside(w, gap)) {
        return false;
      }
      hasVerb |= reading.isVerb(w) && !isRelative;
    }
    return hasVerb && !reading.isAny(from, Category.SUBORDINATOR, Category.COMPLEMENTIZER);
  }

  /** Whether a sign stands inside a clock time or word: "3.20", "segunda-feira". */
  private boolean isInside(int w, String gap) {
    boolean isNumber = words.isNumber(w) && words.isNumber(w + 1);
    return words.start(w + 1) - words.end(w) == 1 && (gap.equals("-") || isNumber && (gap.equals(".") || gap.equals(":")));
  }

  /** "10:45": the colon in it ends nothing. */
  private boolean isClock(int hour, String gap) {
    return gap.equals(":") && hour + 1 < words.count() && words.isNumber(hour) && words.isNumber(hour + 1);
  }

  /** Whether somebody else has their say from a word on: "while the union speaks of", "which Doe denies". */
  private boolean isAnothers(int first, int end) {
    int from = first + reading.length(Category.CONTRAST, first);
    for (int w = from; from > first && w < Math.min(end, from + CONTRASTED) && !reading.isMarked(w); w++) {
      if (reading.isAny(w, Category.SPEECH, Category.ATTRIBUTION) && (w == from || !isUnsaid(w)) && !words.isCapitalised(w)) {
        return true;
      }
      if (!reading.gap(w).isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean isJoinedOn(int w) {
    return reading.gap(w - 1).equals(",") || reading.tag(w - 1).equals("CCONJ") || reading.start(w) > words.start(w);
  }

  private boolean add(int place, Unit unit, Cue cue, int start, int stop, boolean isBefore) {
    int from = words.start(start);
    int to = words.end(stop - 1);
    Passage clause = new Passage(from, to, List.of(new Passage.Piece(from, to)), List.of(), false);
    Attachment attachment = new Attachment(cue, 7, isBefore, isBefore ? cue.first() - stop : start - cue.last() - 1, false);
    Quote.Speaker speaker = rules.speaker(place, clause, attachment, last);
    if (speaker == null || speaker.name() == null && speaker.role() == null) {
      return false;
    }
    last = new Candidate(unit, place, clause, Quote.Kind.INDIRECT, attachment, speaker);
    found.add(
        new Quote(
            Quote.Kind.INDIRECT, reading.text().span(from, to).text(), reading.text().span(from, to), List.of(), speaker,
            reading.text().span(reading.start(cue.first()), words.end(cue.last()))));
    return true;
  }
}
