package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.depeche.model.Event;
import org.depeche.model.Moment;
import org.depeche.model.TimeMention;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Tells what each time means for the incident, by the verbs and nouns beside it. */
final class MomentReader {
  private static final int REACH = 14;
  private static final int BREAK = 3;
  private static final String DURATION = "duration";
  private static final String NONE = "none";

  private final Reading reading;
  private final List<TimeMention> times;

  MomentReader(Reading reading, Past past) {
    this.reading = reading;
    this.times =
        reading.times.stream()
            .map(t -> past.holds(reading.word(t.span())) ? t : withRole(t))
            .toList();
  }

  /** All times, with roles where the text gives them one. */
  List<TimeMention> times() {
    return times;
  }

  private TimeMention withRole(TimeMention time) {
    if (time.type() == TimeMention.Type.SET) {
      return time;
    }
    int first = reading.word(time.span());
    int last = Math.max(first, reading.words.at(reading.text.end(time.span()) - 1));
    String role = null;
    int best = REACH + 1;
    for (Match<Cue> cue : reading.inSegment(Topic.ROLE, first)) {
      int distance = distance(cue, first, last);
      if (fits(cue, time) && distance < best) {
        best = distance;
        role = cue.payload().value();
      }
    }
    return role == null || role.equals(NONE) ? time : time.withRole(role);
  }

  private boolean fits(Match<Cue> cue, TimeMention time) {
    String role = cue.payload().value();
    return role.equals(NONE) || role.equals(DURATION) == (time.type() == TimeMention.Type.DURATION);
  }

  private int distance(Match<Cue> cue, int first, int last) {
    if (cue.lastWord() < first) {
      return first - cue.lastWord() + BREAK * reading.breaks(cue.lastWord(), first);
    }
    if (cue.firstWord() > last) {
      return cue.firstWord() - last + BREAK * reading.breaks(last, cue.firstWord());
    }
    return 0;
  }

  @Nullable Moment started() {
    Moment started = first(Set.of("started"));
    return started == null ? first(Set.of("first-report")) : started;
  }

  @Nullable Moment ended() {
    return first(Set.of("ended", "resolved"));
  }

  @Nullable Moment duration() {
    return first(Set.of(DURATION));
  }

  /** The first time of a role; a clock time before a bare date. */
  private @Nullable Moment first(Set<String> roles) {
    return times.stream()
        .filter(t -> t.role() != null && roles.contains(t.role()))
        .min(Comparator.comparing(t -> t.type() == TimeMention.Type.DATE))
        .map(t -> new Moment(t.value(), t.modifier(), t.span()))
        .orElse(null);
  }

  /** The dated steps in time order; what has no date is left out, since it has no place in it. */
  List<Event> timeline() {
    List<Event> events = new ArrayList<>();
    for (TimeMention t : times) {
      boolean isDated = Dates.firstDay(t.value()).isPresent();
      if (t.role() != null && isDated && t.type() != TimeMention.Type.DURATION) {
        events.add(new Event(t.value(), t.modifier(), t.role(), t.span()));
      }
    }
    events.sort(Comparator.comparing(Event::value));
    return events;
  }
}
