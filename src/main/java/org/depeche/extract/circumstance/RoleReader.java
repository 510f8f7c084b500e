package org.depeche.extract.circumstance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Tells what each time means for the incident, by the verbs and nouns beside it. */
final class RoleReader {
  static final String DURATION = "duration";

  private static final String LASTING = "lasting";
  private static final String ENDED = "ended";
  private static final String NONE = "none";
  private static final int REACH = 14;
  private static final int LASTING_REACH = 3;
  private static final int BREAK = 3;

  /** Most verbs stand before their time; one behind belongs to the next statement as often as not. */
  private static final int BEHIND = 2;


  /** Words of saying stand beside what they report: the event itself goes before its announcement. */
  private static final Set<String> WEAK = Set.of("acknowledged", "fix", "explained");

  private static final int WEAK_COST = 10;

  /** "The first report occurred at" tells of a report, not of the start. */
  private static final String FIRST_REPORT = "first-report";

  private static final int FIRST_REPORT_GAIN = 6;

  private final Reading reading;
  private final Past past;

  RoleReader(Reading reading, Past past) {
    this.reading = reading;
    this.past = past;
  }

  /** All times; a role goes to the first that has it, except to moments of a course of events. */
  List<TimeMention> read() {
    Set<String> given = new HashSet<>();
    return reading.times.stream()
        .map(
            time -> {
              String role = past.holds(reading.word(time.span())) ? null : role(time);
              boolean isNew = role != null && (!role.equals(DURATION) || given.add(role));
              return isNew ? time.withRole(role) : time;
            })
        .toList();
  }

  private @Nullable String role(TimeMention time) {
    if (time.type() == TimeMention.Type.SET) {
      return null;
    }
    int first = reading.word(time.span());
    int last = Math.max(first, reading.words.at(reading.text.end(time.span()) - 1));
    String role = null;
    int best = REACH + 1;
    for (Match<Cue> cue : reading.inSegment(Topic.ROLE, first)) {
      int distance = distance(cue, first, last);
      if (fits(cue, time, first) && distance < best) {
        best = distance;
        role = cue.payload().value();
      }
    }
    return role == null || role.equals(NONE) ? null : role.equals(LASTING) ? DURATION : role;
  }

  private boolean fits(Match<Cue> cue, TimeMention time, int word) {
    boolean isLong = time.type() == TimeMention.Type.DURATION;
    return switch (cue.payload().value()) {
      case NONE -> true;
      case ENDED -> !isLong && !reading.isHope(cue);
      case DURATION -> isLong;
      case LASTING ->
          isLong
              && Math.abs(word - cue.lastWord()) <= LASTING_REACH
              && reading.isAboutIncident(word);
      default -> !isLong;
    };
  }

  private int distance(Match<Cue> cue, int first, int last) {
    int cost = WEAK.contains(cue.payload().value()) ? WEAK_COST : 0;
    cost -= cue.payload().value().equals(FIRST_REPORT) ? FIRST_REPORT_GAIN : 0;
    if (cue.lastWord() < first) {
      return cost + first - cue.lastWord() + BREAK * reading.breaks(cue.lastWord(), first);
    }
    if (cue.firstWord() > last) {
      return cost + BEHIND + cue.firstWord() - last + BREAK * reading.breaks(last, cue.firstWord());
    }
    return 0;
  }
}
