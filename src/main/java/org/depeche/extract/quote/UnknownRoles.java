package org.depeche.extract.quote;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.depeche.model.Name;

/**
 * Finds nouns for people that the lexicon doesn't know, where grammar tells them: right before a person's name, in
 * apposition to one, or as the subject of the verb that follows a quote.
 */
final class UnknownRoles {
  private static final int LONGEST = 7;
  private static final int NEAR = 4;
  private static final int FARTHEST = 30;
  private static final Set<String> NOMINAL = Set.of("NOUN", "ADJ");
  private static final Set<String> INSIDE = Set.of("NOUN", "ADJ", "ADP", "DET", "PROPN");

  private final Reading reading;
  private final Words words;
  private final BitSet found = new BitSet();

  private UnknownRoles(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /** The words at which such nouns stand. */
  static BitSet find(Reading reading, List<Name> names) {
    UnknownRoles roles = new UnknownRoles(reading);
    for (Name name : names) {
      if (name.type() == Name.Type.PER) {
        int first = reading.words().from(reading.text().start(name.span()));
        int last = reading.words().from(reading.text().end(name.span())) - 1;
        if (first <= last) {
          roles.before(first);
          roles.apposed(last);
        }
      }
    }
    roles.subjects();
    for (Passage passage : reading.passages()) {
      roles.after(passage);
      roles.introduced(passage);
    }
    return roles.found;
  }

  /** "la auxiliar de enfermagem Tainá Bittencourt": the noun that opens the phrase, or ends it where adjectives precede. */
  private void before(int name) {
    boolean comma = name > 0 && reading.gap(name - 1).equals(",");
    int first = comma ? name - 1 : name;
    if (comma && !mayBelong(first)) {
      return;
    }
    while (name - first < LONGEST && first > 0 && words.isJoined(first - 1) && mayBelong(first - 1) && !closes(first - 1, name)) {
      first--;
    }
    if (comma && (first == 0 || !reading.is(Category.DEFINITE, first - 1))) {
      return;
    }
    boolean governed = reading.tag(first).equals("ADP") || first > 0 && words.isSpaced(first - 1) && reading.tag(first - 1).equals("ADP");
    if (!governed) {
      mark(head(first, name));
    }
  }

  /** Right after a quote comes the verb, whatever it looks like. */
  private boolean isVerbPlace(int w) {
    return w > 0 && reading.isMarked(w - 1) && !words.isCapitalised(w);
  }

  private boolean mayBelong(int w) {
    return !reading.isMarked(w) && INSIDE.contains(reading.tag(w)) && !isVerbPlace(w)
        && !reading.isAny(w, Category.SPEECH, Category.GESTURE, Category.ATTRIBUTION);
  }

  /** Whether a word ends the phrase to its right: a determiner, or a preposition right before the name. */
  private boolean closes(int w, int name) {
    boolean small = !NOMINAL.contains(reading.tag(w)) && !reading.tag(w).equals("PROPN");
    return small && (w == name - 1 || reading.tag(w).equals("DET") && !isComplement(w - 1));
  }

  private boolean isComplement(int w) {
    return w >= 0 && reading.is(Category.COMPLEMENT, w) && words.isJoined(w);
  }

  /** "Nurys Orozco, propietaria de un puesto": the noun after the comma. */
  private void apposed(int nameLast) {
    int w = nameLast + 1;
    if (w >= words.count() || !reading.gap(nameLast).equals(",")) {
      return;
    }
    while (w < words.count() && w <= nameLast + 2 && !reading.isMarked(w) && isDeterminer(w)) {
      w++;
    }
    int end = w;
    while (end < words.count() && end - w < NEAR && !reading.isMarked(end) && NOMINAL.contains(reading.tag(end))) {
      end++;
      if (!words.isSpaced(end - 1)) {
        break;
      }
    }
    mark(head(w, end));
  }

  private boolean isDeterminer(int w) {
    return reading.isAny(w, Category.DEFINITE, Category.INDEFINITE) || reading.tag(w).equals("DET") || reading.isPronoun(w);
  }

  /** "“…”, scherza il capogruppo": the noun with its article right after the verb. */
  private void after(Passage passage) {
    int w = words.from(passage.end());
    int verb = -1;
    for (int i = 0; i < NEAR && w < words.count() && !reading.isMarked(w); i++, w++) {
      if (reading.isAny(w, Category.SPEECH, Category.GESTURE, Category.ATTRIBUTION, Category.PARTICLE) || reading.tag(w).equals("VERB")) {
        verb = w;
        break;
      }
      boolean small = reading.is(Category.AUXILIARY, w) || reading.isPronoun(w) || reading.tag(w).equals("ADV");
      if (!small) {
        return;
      }
    }
    if (verb < 0 || !words.isSpaced(verb) || reading.after(passage.end()) == ':') {
      return;
    }
    int noun = verb + 1;
    while (noun < words.count() && noun < verb + NEAR && reading.isAny(noun, Category.AUXILIARY)) {
      noun++;
    }
    if (noun >= words.count() || !reading.isAny(noun, Category.DEFINITE, Category.INDEFINITE) || !words.isJoined(noun)) {
      return;
    }
    int first = noun + 1;
    int end = first;
    while (end < words.count() && end - first < NEAR && !reading.isMarked(end) && NOMINAL.contains(reading.tag(end))) {
      end++;
      if (!words.isJoined(end - 1)) {
        break;
      }
    }
    mark(head(first, end));
  }

  /** "Un oyente de San Carlos mandó un audio: “…”": a noun with an indefinite article that opens its sentence. */
  private void introduced(Passage passage) {
    if (reading.before(passage.start()) != ':') {
      return;
    }
    int first = words.from(passage.start());
    while (first > 0 && words.from(passage.start()) - first < FARTHEST && !reading.isMarked(first - 1) && !isEnd(first - 1)) {
      first--;
    }
    if (reading.is(Category.INDEFINITE, first) && words.isSpaced(first)) {
      int end = first + 1;
      while (end < words.count() && end <= first + NEAR && !reading.isMarked(end) && NOMINAL.contains(reading.tag(end)) && words.isSpaced(end - 1)) {
        end++;
      }
      if (end >= words.count() || words.isSpaced(end - 1)) {
        mark(head(first + 1, end));
      }
    }
  }

  /** Nouns that open a sentence and say something; with an indefinite article also behind a quote. */
  private void subjects() {
    for (int first = 0; first < words.count(); first++) {
      boolean opens = first == 0 || isEnd(first - 1);
      if (reading.isMarked(first)) {
        continue;
      }
      if (reading.is(Category.INDEFINITE, first) && words.isSpaced(first) && (opens || reading.isMarked(first - 1))) {
        described(first + 1);
      } else if (opens) {
        bare(reading.is(Category.DEFINITE, first) && words.isSpaced(first) ? first + 1 : first);
      }
    }
  }

  /** "Los hoteleros calculan que", "Insurers say": a noun that says something right behind. */
  private void bare(int noun) {
    if (noun + 1 < words.count() && reading.tag(noun).equals("NOUN") && words.isSpaced(noun) && isSaying(noun + 1)) {
      mark(noun);
    }
  }

  /** "Una tornera de la fábrica cuenta que …": a noun with what describes it. */
  private void described(int first) {
    int end = first;
    while (end < words.count() && end < first + NEAR && NOMINAL.contains(reading.tag(end)) && !isSaying(end) && words.isSpaced(end - 1)) {
      end++;
    }
    int w = end;
    while (w < Math.min(words.count(), end + LONGEST) && words.isSpaced(w - 1) && !reading.isMarked(w) && INSIDE.contains(reading.tag(w)) && !isSaying(w)) {
      w++;
    }
    if (w < words.count() && words.isSpaced(w - 1) && isSaying(w)) {
      mark(head(first, end));
    }
  }

  private boolean isSaying(int w) {
    return reading.is(Category.SPEECH, w) && reading.tag(w).equals("VERB") && !reading.isMarked(w) && !words.isCapitalised(w);
  }

  private boolean isEnd(int w) {
    String gap = reading.gap(w);
    return gap.startsWith(".") || gap.startsWith("?") || gap.startsWith("!") || gap.startsWith("\u2026")
        || reading.normal().substring(words.end(w), Math.min(reading.normal().length(), words.end(w) + 2)).indexOf('\n') >= 0;
  }

  /** The noun that a phrase is about: its first where adjectives follow, else the last of its first run of nouns. */
  private int head(int first, int end) {
    int head = -1;
    for (int w = first; w < end; w++) {
      if (reading.tag(w).equals("NOUN")) {
        head = w;
        if (reading.table().adjectivesFollow()) {
          return head;
        }
      } else if (head >= 0) {
        return head;
      }
    }
    return head;
  }

  private void mark(int head) {
    boolean known =
        head < 0
            || reading.isRole(head)
            || words.isCapitalised(head) && !reading.table().nounsCapitalised() && !Character.isWhitespace(reading.before(words.start(head)))
                && words.isJoined(head - 1 < 0 ? 0 : head - 1)
            || reading.isAny(
                head, Category.COMPANY, Category.UTTERANCE, Category.SCREEN, Category.WORK, Category.TITLE_FEMININE,
                Category.TITLE_MASCULINE, Category.SPEECH, Category.NAMING, Category.ABBREVIATION);
    if (!known) {
      found.set(head);
    }
  }
}
