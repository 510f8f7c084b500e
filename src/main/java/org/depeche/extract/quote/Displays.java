package org.depeche.extract.quote;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells what a screen, a sign or a letter shows from what somebody says: by what shows or reads it, and by what it says. */
final class Displays {
  private static final int NEAR = 9;
  private static final int LONGEST_NOTICE = 10;

  private final Reading reading;
  private final Words words;

  Displays(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /** Whether a screen, sign or letter shows the passage. */
  boolean isShown(Unit unit, Passage passage, @Nullable Attachment cue, boolean named) {
    int start = words.from(unit.start());
    int w = reading.freeBefore(words.from(passage.start()));
    int length = words.from(passage.contentEnd()) - words.from(passage.contentStart());
    boolean shows = false;
    boolean worded = false;
    for (int gap = 0; gap < NEAR && w >= start; gap++) {
      shows |= reading.is(Category.SHOWING, w) && !reading.is(Category.SPEECH, w);
      if (shows && worded) {
        return true;
      }
      if (cue != null && !cue.after() && w <= cue.cue().last() && !shows) {
        return false;
      }
      if (!shows && cue != null && !cue.after() && cue.cue().category() == Category.SPEECH && reading.is(Category.UTTERANCE, w)) {
        return false;
      }
      if (reading.is(Category.SCREEN, w) && (shows || gap < 5 && !named && length > 1)) {
        return !(cue != null && cue.after() && cue.strength() > 7);
      }
      shows |= reading.is(Category.SHOWING, w);
      worded |= gap < 3 && reading.is(Category.UTTERANCE, w);
      w = reading.freeBefore(w);
    }
    if (shows && cue == null && length > 1 && (worded || length > 2)) {
      return true;
    }
    int after = words.from(passage.end());
    boolean showsAfter = false;
    boolean screenAfter = false;
    if (cue != null && cue.after() && cue.strength() > 7) {
      return false;
    }
    for (int gap = 0; gap < NEAR && after < words.count() && words.start(after) < unit.end(); gap++, after++) {
      if (reading.isMarked(after)) {
        return false;
      }
      showsAfter |= reading.is(Category.SHOWING, after);
      screenAfter |= reading.is(Category.SCREEN, after);
      if (showsAfter && screenAfter) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word or text that is seen follows: "saw only the word “Connecting”". */
  boolean isWorded(Unit unit, Passage passage) {
    int w = reading.freeBefore(words.from(passage.start()));
    boolean named = reading.is(Category.NAMING, w);
    boolean noun = w >= words.from(unit.start()) && Character.isLetter(reading.before(passage.start())) && !isSmall(passage)
        && (named || reading.isAny(w, Category.UTTERANCE, Category.SCREEN)) && (w == 0 || !words.isCapitalised(w - 1));
    for (int gap = 0; noun && gap < NEAR && w >= words.from(unit.start()) && (gap == 0 || words.isJoined(w)); gap++, w--) {
      if ((reading.is(Category.READING, w) || !named && reading.is(Category.SHOWING, w)) && !reading.isAny(w, Category.SPEECH, Category.NAMING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody reads it and no statement is told of, or a screen is what says it: "“…”, peut-on lire", "“…”, says the app". */
  boolean isRead(Unit unit, Passage passage, @Nullable Attachment cue) {
    if (isSmall(passage)) {
      return false;
    }
    if (cue != null && cue.after()) {
      int subject = cue.cue().last() + 1;
      while (subject < words.count() && words.isJoined(subject - 1) && subject - cue.cue().last() < 3
          && reading.isAny(subject, Category.DEFINITE, Category.INDEFINITE)) {
        subject++;
      }
      if (isScreen(subject) && words.isJoined(subject - 1) || isScreen(cue.cue().first() - 1)) {
        return true;
      }
    }
    int after = words.from(passage.end());
    for (int w = after; w < Math.min(words.count(), after + 3) && words.start(w) < unit.end() && !reading.isMarked(w) && (w == after || words.isJoined(w - 1)); w++) {
      if (isReading(w)) {
        return !tellsOfStatement(w, words.from(unit.end()));
      }
    }
    int w = reading.freeBefore(words.from(passage.start()));
    for (int gap = 0; gap < 5 && w >= words.from(unit.start()); gap++, w = reading.freeBefore(w)) {
      if (cue != null && !cue.after() && w <= cue.cue().last() && !isReading(w)) {
        return false;
      }
      if (isReading(w)) {
        return (cue == null || !cue.after()) && !tellsOfStatement(w, words.from(passage.start()));
      }
    }
    return false;
  }

  private boolean isScreen(int w) {
    return w >= 0 && reading.is(Category.SCREEN, w) && !reading.isMarked(w)
        && !reading.isAny(w, Category.UTTERANCE, Category.COMPANY, Category.WORK);
  }

  private boolean isReading(int w) {
    return reading.is(Category.READING, w) && !words.isCapitalised(w) && !reading.isMarked(w);
  }

  private boolean tellsOfStatement(int from, int to) {
    return IntStream.range(from, Math.min(words.count(), to))
        .anyMatch(w -> !reading.isMarked(w) && reading.isAny(w, Category.UTTERANCE, Category.WORK) && !reading.is(Category.SCREEN, w));
  }

  private boolean hasSource(int from, int to) {
    return IntStream.range(from, to).anyMatch(w -> reading.is(Category.SOURCE_BEFORE, w) && !reading.isMarked(w));
  }

  private boolean isSmall(Passage passage) {
    return Character.isLowerCase(reading.normal().charAt(passage.contentStart()));
  }

  /** Whether it is short, says what screens and signs do, and nobody is there to say it. */
  boolean isNotice(Unit unit, Passage passage, @Nullable Attachment cue) {
    int first = words.from(passage.contentStart());
    int end = words.from(passage.contentEnd());
    boolean said = cue != null && (cue.after() || cue.cue().category() == Category.SPEECH || cue.colon());
    boolean alone = words.from(unit.start()) >= first && words.from(unit.end()) <= end;
    if (said || alone || isSmall(passage) || end - first > LONGEST_NOTICE || hasSource(words.from(unit.start()), first)) {
      return false;
    }
    return IntStream.range(first, end).anyMatch(w -> reading.is(Category.NOTICE, w));
  }
}
