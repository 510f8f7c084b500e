package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.quote.Passage.Piece;

/**
 * Cuts out of a passage the narration that it holds: "« Nous sommes prêts, dit-il, à tout »", and the incises of
 * dialogue after a dash. A paragraph that opens with a dash and has no incise is no dialogue unless its neighbour is.
 */
final class Incises {
  private static final String DASHES = "\u2014\u2013\u2015";
  private static final int NEAR = 3;
  private static final int LONGEST_MANNER = 4;

  private final Reading reading;
  private final Words words;
  private final String text;
  private final Appositions appositions;

  private Incises(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
    this.text = reading.normal();
    this.appositions = new Appositions(reading);
  }

  static List<Passage> split(Reading reading) {
    return new Incises(reading).split();
  }

  private List<Passage> split() {
    List<Passage> all = new ArrayList<>();
    boolean talking = false;
    for (Passage passage : reading.passages()) {
      List<Passage> pieces = passage.dialogue() ? dialogue(passage, talking) : marked(passage);
      talking = passage.dialogue() && !pieces.equals(passage.inner());
      all.addAll(pieces);
    }
    return all;
  }

  private List<Passage> dialogue(Passage passage, boolean talking) {
    List<Piece> speech = new ArrayList<>();
    int start = passage.contentStart();
    int end = passage.end();
    boolean narrated = false;
    boolean speaking = true;
    int from = start;
    for (int i = start; i <= end; i++) {
      boolean dash = i < end && DASHES.indexOf(text.charAt(i)) >= 0 && !isInWord(i);
      if (!dash && i < end) {
        continue;
      }
      speaking = !speaking || from == start || !narrated(from, i);
      if (speaking) {
        addByCommas(passage, speech, from, i);
      } else {
        narrated = true;
      }
      from = i + 1;
    }
    boolean incises = narrated || !(speech.size() == 1 && speech.get(0).end() >= end - 1);
    if (!incises && !talking) {
      return passage.inner();
    }
    List<Passage> pieces = new ArrayList<>();
    for (Piece piece : speech) {
      pieces.add(new Passage(pieces.isEmpty() ? passage.start() : piece.start(), piece.end(), List.of(piece), List.of(), true));
    }
    return pieces;
  }

  private boolean isInWord(int place) {
    return place > 0 && place + 1 < text.length() && Character.isLetterOrDigit(text.charAt(place - 1)) && Character.isLetterOrDigit(text.charAt(place + 1));
  }

  private boolean narrated(int from, int to) {
    int first = words.from(from);
    for (int w = first; w < Math.min(words.count(), first + NEAR) && words.end(w) <= to; w++) {
      if (reading.isAny(w, Category.SPEECH, Category.GESTURE)) {
        return true;
      }
      if (!words.isJoined(w)) {
        return false;
      }
    }
    return false;
  }

  /** Speech between two dashes, incises between commas cut out. */
  private void addByCommas(Passage passage, List<Piece> speech, int from, int to) {
    int start = from;
    for (int w = words.from(from); w < words.count() && words.end(w) <= to; w++) {
      int teller = passage.dialogue() ? tellerBefore(w, start) : -1;
      int incise = teller < 0 ? inciseAt(w, start, to, passage.dialogue()) : appositions.sentenceEnd(w, to);
      if (incise < 0) {
        continue;
      }
      int said = withoutComma(words.start(teller < 0 ? inciseStart(w) : teller));
      if (tellsOfInner(passage, said)) {
        continue;
      }
      add(speech, start, said);
      if (passage.dialogue() && to < passage.end() && ".!?\u2026\u061F".indexOf(reading.before(to)) >= 0) {
        return; // a dash opens speech again
      }
      start = appositions.end("!?\u061F".indexOf(text.charAt(said - 1)) >= 0, incise, to);
      w = words.from(start) - 1;
    }
    if (start == from || !appositions.isOne(start, to)) {
      add(speech, start, to);
    }
  }

  /** Whether an incise follows a quote inside that has a sentence of its own: "— And the refunds? They will take days. « Be patient », says the bank." */
  private boolean tellsOfInner(Passage passage, int incise) {
    return passage.inner().stream().anyMatch(p -> p.end() == incise && ".:?!\u2026\u061F".indexOf(reading.before(p.start())) >= 0);
  }

  private int withoutComma(int end) {
    int i = end;
    while (i > 0 && " ,\u060C".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  private void add(List<Piece> speech, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && " ,\u060C.".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (words.from(start) < words.from(end)) {
      speech.add(new Piece(start, end));
    }
  }

  /** Where an incise ends whose verb is a word: verb, then a subject, between commas or at the end, also before it in dialogue; -1 for none. */
  private int inciseAt(int verb, int from, int to, boolean isDialogue) {
    if (!reading.isAny(verb, Category.SPEECH, Category.GESTURE, Category.ATTRIBUTION) && !isInverted(verb) && !isUnknown(verb)) {
      return -1;
    }
    int first = inciseStart(verb);
    boolean isStatement = !isDialogue && first < verb && reading.table().incisesKeepOrder(); // “They waited, I told them that.”
    if (isStatement || words.start(first) <= from + 3) {
      return -1;
    }
    char before = reading.before(words.start(first));
    if (",\u060C!?\u061F\u2026".indexOf(before) < 0) {
      return -1;
    }
    boolean subject =
        verb + 2 < words.count() && reading.isAny(verb, Category.SPEECH, Category.GESTURE)
            && reading.isAny(verb + 1, Category.DEFINITE, Category.INDEFINITE) && words.isJoined(verb) && reading.tag(verb + 2).equals("NOUN");
    boolean told = false; // to whoever tells it: "nous a dit le maire"
    for (int w = first; w < Math.min(words.count(), verb + 9) && words.end(w) <= to; w++) {
      char after = words.end(w) >= to ? '.' : reading.after(words.end(w));
      if (w > verb && after == '.' && reading.is(Category.ABBREVIATION, w)) {
        continue; // "replied Mr. Doyle"
      }
      boolean named = w > verb && (reading.isRole(w) || reading.is(Category.COMPANY, w) || words.isCapitalised(w) || words.isCaseless(w));
      subject |= named || reading.isPronoun(w) && (w > verb || !told && reading.table().incisesKeepOrder() || reading.before(words.start(w)) == '-');
      if (reading.is(Category.PERSON, w)) {
        if (w > verb) {
          return -1;
        }
        told = true;
        subject = false; // nor is a noun behind the verb one: "ci hanno garantito la consegna"
      }
      if (w == verb && !subject && ",\u060C".indexOf(after) >= 0) {
        w = mannerEnd(verb);
        if (w > verb) {
          continue;
        }
      }
      if (w >= verb && ",\u060C.".indexOf(after) >= 0) {
        return subject ? Math.min(to, words.end(w) + 1) : -1;
      }
      if (!words.isJoined(w)) {
        return -1;
      }
    }
    return -1;
  }

  /** The last word of how somebody says it, between commas before who it is: "corrige, a rir, o presidente"; the verb where there is none. */
  private int mannerEnd(int verb) {
    for (int w = verb + 1; w + 1 < words.count() && w <= verb + LONGEST_MANNER; w++) {
      if (!words.isJoined(w)) {
        return ",\u060C".indexOf(reading.after(words.end(w))) >= 0 && reading.isAny(w + 1, Category.DEFINITE, Category.INDEFINITE) ? w : verb;
      }
    }
    return verb;
  }

  /** Where, behind a comma, whoever says it begins, a verb standing behind: "the landlord says from the bar"; -1 for none. */
  private int tellerBefore(int verb, int from) {
    if (verb == 0 || !reading.table().incisesKeepOrder() || !reading.is(Category.SPEECH, verb)) {
      return -1;
    }
    int first = verb - 1;
    while (first > 0 && words.isJoined(first - 1) && (words.isCapitalised(first) || reading.isRole(first)) && verb - first < 4) {
      first--;
    }
    boolean named = first == verb - 1 ? words.isCapitalised(first) : reading.is(Category.DEFINITE, first) || words.isCapitalised(first);
    boolean opens = first > 0 && words.start(first) > from + 3 && ",!?".indexOf(reading.before(words.start(first))) >= 0;
    return named && opens ? first : -1;
  }

  /** A verb between a comma and a person: "claironne une dame". */
  private boolean isUnknown(int verb) {
    boolean opens = verb > 0 && reading.gap(verb - 1).equals(",") && reading.tag(verb).equals("VERB") && words.isSpaced(verb);
    return opens && reading.is(Category.INDEFINITE, verb + 1) && words.isSpaced(verb + 1) && reading.isRole(verb + 2)
        && !reading.is(Category.ROLE_PLURAL, verb + 2) && (words.isSpaced(verb + 2) || !words.isJoined(verb + 2)); // no "guarda-chuva"
  }

  /** A verb that a hyphen ties to its pronoun stands in an incise, whatever it means: "décrivait-elle", "image-t-il". */
  private boolean isInverted(int verb) {
    int pronoun = verb + 1 < words.count() && words.key(verb + 1).length() == 1 ? verb + 2 : verb + 1;
    boolean mayBe = pronoun > verb + 1 || reading.tag(verb).equals("VERB"); // only verbs are tied by a letter: "compte-t-elle"
    return pronoun < words.count() && mayBe && reading.isPronoun(pronoun)
        && words.isJoined(verb) && words.isJoined(pronoun - 1) && !words.isSpaced(verb) && !words.isSpaced(pronoun - 1);
  }

  /** Auxiliary and pronouns may stand before the verb: "a-t-il dit", "nous a-t-elle dit". */
  private int inciseStart(int verb) {
    int first = verb;
    while (first > 0 && verb - first < 4 && words.isJoined(first - 1)
        && (reading.isPronoun(first - 1) || reading.isAny(first - 1, Category.AUXILIARY, Category.PERSON) || words.key(first - 1).length() == 1)) {
      first--;
    }
    return first;
  }

  private List<Passage> marked(Passage passage) {
    if (!reading.table().incisesInMarks() || passage.pieces().size() != 1) {
      return List.of(passage);
    }
    List<Piece> speech = new ArrayList<>();
    addByCommas(passage, speech, passage.contentStart(), passage.contentEnd());
    boolean broken =
        speech.size() > 1
            || speech.size() == 1 && speech.get(0).end() < passage.contentEnd() - 3;
    if (!broken) {
      return List.of(passage);
    }
    List<Passage> pieces = new ArrayList<>();
    for (int i = 0; i < speech.size(); i++) {
      Piece piece = speech.get(i);
      int start = i == 0 ? passage.start() : piece.start();
      int end = i == speech.size() - 1 && piece.end() >= passage.contentEnd() - 1 ? passage.end() : piece.end();
      pieces.add(new Passage(start, end, List.of(piece), List.of(), false));
    }
    return pieces;
  }
}
