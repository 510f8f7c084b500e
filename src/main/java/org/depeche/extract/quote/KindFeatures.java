package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** What tells speech from messages and from what is no quote; nothing of it depends on the language. */
final class KindFeatures {
  static final String NO_QUOTE = "NO_QUOTE";
  static final List<String> KINDS = List.of(Quote.Kind.SPEECH.name(), Quote.Kind.MESSAGE.name(), NO_QUOTE);
  private static final int NEAR = 10;
  private static final List<Category> TELLING =
      List.of(Category.SCREEN, Category.SHOWING, Category.UTTERANCE, Category.WORK, Category.NAMING, Category.SPEECH);

  private final Scene scene;
  private final Reading reading;
  private final Words words;

  KindFeatures(Scene scene) {
    this.scene = scene;
    this.reading = scene.reading();
    this.words = reading.words();
  }

  /** The features of each of {@link #KINDS}. */
  List<List<String>> of(
      int place, Passage passage, @Nullable Attachment cue, Judge.Verdict verdict, @Nullable Candidate last) {
    List<String> base = new ArrayList<>();
    Unit unit = scene.units().get(place);
    String rule = verdict.kind() == null ? NO_QUOTE : verdict.kind().name();
    base.add("bias");
    base.add("rule " + rule);
    base.add("score " + Math.round(Math.max(-5, Math.min(6, verdict.score()))));
    cue(unit, passage, cue, base);
    inside(passage, base);
    around(unit, passage, base);
    base.add("sentence before shows " + (place > 0 && showsBefore(scene.units().get(place - 1))) + " " + (cue == null ? "no cue" : cue.after() ? "after" : "before"));
    base.add("last " + (last == null ? "none" : last.place() == place ? "here " + last.kind() : place - last.place() == 1 ? "next " + last.kind() : "far"));
    if (last != null && last.place() == place && last.cue() != null) {
      boolean same = cue != null && cue.cue().first() == last.cue().cue().first();
      String own = cue == null ? "none" : same ? "same" : "own";
      base.add("last cue " + (last.cue().after() ? "after" : "before") + " " + own + " " + sign(reading.before(passage.start())));
    }
    List<String> crossed = new ArrayList<>(base);
    base.forEach(f -> crossed.add(rule + " | " + f));
    return KINDS.stream().map(kind -> crossed.stream().map(f -> kind + " <- " + f).toList()).toList();
  }

  private void cue(Unit unit, Passage passage, @Nullable Attachment cue, List<String> base) {
    if (cue == null) {
      base.add("no cue");
      base.add("no cue" + (reading.before(passage.start()) == ':' ? " colon" : "") + (unit.opensWith(passage) ? " opens" : ""));
      return;
    }
    String side = cue.colon() ? " colon" : cue.after() ? " after" : " before";
    Mention subject = scene.subjects().find(unit, passage, cue);
    String who = subject == null ? "nobody" : subject.kind().name();
    base.add("cue " + cue.cue().category() + side);
    base.add("strength " + (int) cue.strength() + side);
    base.add("subject " + who + side);
    base.add("subject screen " + (subject == null) + side + hasBefore(unit, passage, Category.SCREEN));
    base.add("names " + reading.is(Category.NAMING, cue.cue().first()) + side + " " + (subject != null && subject.gender() == Mention.Gender.PLURAL ? "several" : who));
    base.add("shows " + reading.is(Category.SHOWING, cue.cue().first()) + side + " " + who);
  }

  /** Whether a sentence tells of a screen or a sign. */
  private boolean showsBefore(Unit unit) {
    for (int w = words.from(unit.start()); w < words.count() && words.end(w) <= unit.end(); w++) {
      if (!reading.isMarked(w) && reading.is(Category.SCREEN, w)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasBefore(Unit unit, Passage passage, Category category) {
    for (int w = words.from(unit.start()), i = 0; i < 40 && w < words.from(passage.start()); w++, i++) {
      if (!reading.isMarked(w) && reading.is(category, w)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an account is named beside the passage. */
  private boolean hasHandle(Unit unit) {
    for (int w = words.from(unit.start()), i = 0; i < 60 && w < words.count() && words.start(w) < unit.end(); w++, i++) {
      if (!reading.isMarked(w) && words.isHandle(w)) {
        return true;
      }
    }
    return false;
  }

  private void inside(Passage passage, List<String> base) {
    int first = words.from(passage.contentStart());
    int last = words.from(passage.contentEnd()) - 1;
    int n = last - first + 1;
    String length = n < 4 ? String.valueOf(n) : n < 6 ? "4" : n < 9 ? "6" : n < 15 ? "9" : "15";
    boolean person = false;
    boolean clause = false;
    boolean digits = false;
    for (int w = first; w <= Math.min(last, first + 40); w++) {
      person |= reading.is(Category.PERSON, w);
      digits |= words.isNumber(w);
      clause |= reading.isAny(w, Category.VERB, Category.AUXILIARY) || reading.tag(w).equals("VERB");
    }
    char end = reading.normal().charAt(passage.contentEnd() - 1);
    String closed = ",\u060C".indexOf(end) >= 0 ? "comma" : ".!?\u2026\u061F".indexOf(end) >= 0 ? "stop" : "open";
    String capital = words.isCapitalised(first) ? " capital" : words.isCaseless(first) ? "" : " small";
    base.add("length " + length);
    base.add("digits " + digits + " length " + length);
    base.add("length " + length + (clause ? " clause" : "") + capital);
    base.add("person " + person + " clause " + clause);
    base.add("ends " + closed + capital);
    base.add("tag " + reading.tag(first) + (n == 1 ? " alone" : ""));
    base.add("reported " + isReported(passage) + " length " + length);
  }

  /** Whether the clause that a passage stands in has a verb in the mood of reports. */
  private boolean isReported(Passage passage) {
    int first = words.from(passage.start());
    int next = words.from(passage.end());
    for (int w = first - 1; w >= Math.max(0, first - NEAR) && (w == first - 1 || words.isJoined(w)); w--) {
      if (reading.is(Category.REPORTIVE, w) && !reading.isMarked(w)) {
        return true;
      }
    }
    boolean on = Character.isLetter(reading.after(passage.end()));
    for (int w = next; on && w < Math.min(words.count(), next + NEAR) && (w == next || words.isJoined(w - 1)); w++) {
      if (reading.is(Category.REPORTIVE, w) && !reading.isMarked(w)) {
        return true;
      }
    }
    return false;
  }

  private void around(Unit unit, Passage passage, List<String> base) {
    char before = reading.before(passage.start());
    char after = reading.after(passage.end());
    base.add("between " + sign(before) + " " + sign(after));
    base.add("handle " + hasHandle(unit));
    base.add("screen " + hasBefore(unit, passage, Category.SCREEN) + " " + hasBefore(unit, passage, Category.SHOWING) + " " + sign(before));
    int w = reading.freeBefore(words.from(passage.start()));
    for (int gap = 0; gap < NEAR && w >= 0 && words.start(w) >= unit.start(); gap++, w = reading.freeBefore(w)) {
      add("before", w, gap, base);
      if (gap == 0) {
        base.add("tag before " + reading.tag(w));
      }
    }
    int first = words.from(passage.contentStart());
    boolean one = words.from(passage.contentEnd()) - first == 1;
    if (Character.isLetter(before)) {
      int article = words.from(passage.start()) - 1;
      String kind = reading.is(Category.DEFINITE, article) ? "definite" : reading.is(Category.INDEFINITE, article) ? "indefinite" : "other";
      base.add("touches " + kind + (one ? " one" : "") + (words.isCapitalised(first) ? " capital" : ""));
    }
    base.add("tag after " + (Character.isLetter(after) ? reading.tag(words.from(passage.end())) : "none") + (one ? " one" : ""));
    for (Category category : List.of(Category.SCREEN, Category.SHOWING, Category.SPEECH, Category.NAMING)) {
      if (hasBefore(unit, passage, category)) {
        base.add("unit " + category);
      }
    }
    w = words.from(passage.end());
    for (int gap = 0; gap < NEAR && w < words.count() && words.start(w) < unit.end() && !reading.isMarked(w); gap++, w++) {
      add("after", w, gap, base);
    }
  }

  private void add(String side, int w, int gap, List<String> base) {
    for (Category category : TELLING) {
      if (reading.is(category, w)) {
        base.add(side + " " + category);
        base.add(side + " " + category + (gap < 2 ? " 0" : gap < 5 ? " 2" : " 5"));
      }
    }
  }

  private static String sign(char c) {
    return Character.isLetterOrDigit(c) ? "a" : c == '\u060C' ? "," : String.valueOf(c == '\n' ? '|' : c);
  }
}
