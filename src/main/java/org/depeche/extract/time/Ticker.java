package org.depeche.extract.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.extract.time.Matching.Match;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a live report: paragraphs that open with the clock time they were written at, the latest first or last.
 * Each tells of its own day, the latest entry's being the one nearest to publication. A chronology behind an introduction is
 * none: it tells of the day that the introduction names.
 */
final class Ticker {
  private static final int FEWEST = 3;
  private static final int DAY = 24 * 60 * 60;
  private static final int LATE = 12; // hours after publication at which an entry may be written, where the report came out with its first
  private static final int INTRODUCTION = 1; // lines that may stand before the first entry
  private static final int SLIP = 6; // hours that an entry may be out of order

  /** Signs behind the clock time of an entry. */
  private static final String ENDS = ".:–—-+|)]*•«“„\"‘";

  private final Map<Integer, LocalDateTime> entries;

  /** The clock time of an entry; {@code dial} if it may be twelve hours later as well. */
  private record Stamp(int token, LocalTime clock, boolean dial) {
    /** When it was, not much after another time. */
    LocalDateTime before(LocalDateTime after, int hours) {
      LocalDateTime limit = after.plusHours(hours);
      LocalDateTime time = after.with(clock);
      time = dial && time.plusHours(12).isBefore(limit) ? time.plusHours(12) : time;
      return time.isBefore(limit) ? time : time.minusHours(dial ? 12 : 24);
    }
  }

  private Ticker(Map<Integer, LocalDateTime> entries) {
    this.entries = entries;
  }

  static Ticker of(AnalysedText text, Lattice lattice, Matching matching, Scene scene) {
    LocalDateTime published = scene.published();
    List<Stamp> stamps = published == null ? List.of() : stamps(text, lattice, matching);
    if (stamps.size() < FEWEST) {
      return new Ticker(Map.of());
    }
    Map<Integer, LocalDateTime> entries = new HashMap<>();
    List<Stamp> backwards = falls(stamps) ? stamps : stamps.reversed();
    LocalDateTime after = published;
    int hours = published.toLocalTime().toSecondOfDay() == 0 ? 24 : LATE;
    for (Stamp stamp : backwards) {
      LocalDateTime time = stamp.before(after, entries.isEmpty() ? hours : stamp.dial() ? 1 : SLIP);
      entries.put(stamp.token(), time);
      after = time;
    }
    return new Ticker(entries);
  }

  /** Whether more entries are less than half a day earlier than the one above them than are later; midnight may be between. */
  private static boolean falls(List<Stamp> stamps) {
    int falls = 0;
    for (int i = 1; i < stamps.size(); i++) {
      int seconds = stamps.get(i - 1).clock().toSecondOfDay() - stamps.get(i).clock().toSecondOfDay();
      falls += seconds == 0 ? 0 : Math.floorMod(seconds, DAY) < DAY / 2 ? 1 : -1;
    }
    return falls > 0;
  }

  private static List<Stamp> stamps(AnalysedText text, Lattice lattice, Matching matching) {
    Tokens tokens = lattice.tokens();
    List<Stamp> stamps = new ArrayList<>();
    int lines = 0;
    for (int line = 0; line < tokens.count(); line++) {
      lines += tokens.breaksBefore(line) ? 1 : 0;
      if (stamps.isEmpty() && lines > INTRODUCTION + 1) {
        return List.of();
      }
      int token = line;
      while (tokens.breaksBefore(line) && !tokens.isWord(token) && !tokens.isNumber(token) && token + 1 < tokens.count() && !tokens.breaksBefore(token + 1)) {
        token++;
      }
      if (tokens.breaksBefore(line) && !lattice.at(token).isEmpty()) {
        for (Match match : matching.at(token)) {
          Draft draft = Draft.of(match.steps());
          boolean clock = draft.hasClock() && !draft.hasDate() && draft.part == null && draft.hour < 24 && !match.startsOutside();
          boolean valid = clock && (draft.minute == null || draft.minute >= 0 && draft.minute < 60);
          if (valid && ends(text, tokens, match)) {
            stamps.add(new Stamp(token, LocalTime.of(draft.hour, draft.minute == null ? 0 : draft.minute), draft.spelledHour && !draft.fixedHalf && draft.hour < 12));
            break;
          }
        }
      }
    }
    return stamps;
  }

  /** Whether a sign or a new sentence follows. */
  private static boolean ends(AnalysedText text, Tokens tokens, Match match) {
    int next = match.end();
    if (next >= tokens.count() || tokens.breaksBefore(next)) {
      return true;
    }
    char first = text.normal().charAt(tokens.start(next));
    return ENDS.indexOf(first) >= 0 || Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_SYMBOL && first != '°';
  }

  /** When the entry was written that opens at a token; null if none does. */
  @Nullable LocalDateTime at(int token) {
    return entries.get(token);
  }
}
