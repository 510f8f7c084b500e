package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.model.Event;
import org.depeche.model.Moment;
import org.depeche.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** Tells when the incident began and ended and how long it took, out of times with roles. */
final class MomentReader {
  private static final int LEAD_SENTENCES = 3;
  private static final Pattern CLOCK = Pattern.compile(".*T\\d\\d:\\d\\d.*");
  private static final Pattern DATED_CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private final Reading reading;
  private final Past past;
  private final List<TimeMention> times;

  MomentReader(Reading reading, Past past) {
    this.reading = reading;
    this.past = past;
    List<TimeMention> all = new ArrayList<>(new RoleReader(reading, past).read());
    markRanges(all);
    markStart(all);
    unmarkVagueStarts(all);
    this.times = List.copyOf(all);
  }

  /** All times, with roles where the text gives them one. */
  List<TimeMention> times() {
    return times;
  }

  /** "From 5 to 7", said of the incident: its first and last moment. */
  private void markRanges(List<TimeMention> all) {
    for (int i = 0; i + 1 < all.size(); i++) {
      TimeMention from = all.get(i);
      TimeMention to = all.get(i + 1);
      boolean isOpen = roled(all, "started") < 0 || roled(all, "ended") < 0;
      if (isOpen && isMoment(from) && isMoment(to) && reading.isRange(from.span(), to.span())) {
        int word = reading.word(from.span());
        if (!past.holds(word)
            && (isAboutIncident(word) || reading.sentence(word) < LEAD_SENTENCES)) {
          all.set(i, from.withRole("started"));
          all.set(i + 1, to.withRole("ended"));
          return;
        }
      }
    }
  }

  /** Where no verb of beginning stands by a time, the first clock time beside the incident is its start. */
  private void markStart(List<TimeMention> all) {
    if (roled(all, "started") >= 0 || roled(all, "first-report") >= 0) {
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      TimeMention time = all.get(i);
      int word = reading.word(time.span());
      if (reading.sentence(word) < LEAD_SENTENCES
          && isMoment(time)
          && time.role() == null
          && !past.holds(word)
          && isAboutIncident(word)) {
        all.set(i, time.withRole("started"));
        return;
      }
    }
  }

  /** "Wednesday afternoon" is no start where the clock time is told. */
  private static void unmarkVagueStarts(List<TimeMention> all) {
    boolean isExact =
        all.stream()
            .anyMatch(
                t -> isMoment(t) && ("started".equals(t.role()) || "first-report".equals(t.role())));
    for (int i = 0; i < all.size(); i++) {
      TimeMention t = all.get(i);
      if (isExact && "started".equals(t.role()) && !isMoment(t)) {
        all.set(i, new TimeMention(t.type(), t.value(), t.modifier(), null, t.span()));
      }
    }
  }

  private static int roled(List<TimeMention> all, String role) {
    for (int i = 0; i < all.size(); i++) {
      if (role.equals(all.get(i).role())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMoment(TimeMention time) {
    return time.type() == TimeMention.Type.TIME && CLOCK.matcher(time.value()).matches();
  }

  private boolean isAboutIncident(int word) {
    return reading.isAboutIncident(word);
  }

  @Nullable Moment started() {
    return first("started", "first-report");
  }

  /** An end before the start is a time misread, and left out. */
  @Nullable Moment ended() {
    Moment started = started();
    Moment ended = first("ended");
    return started != null && ended != null && isBefore(ended.value(), started.value())
        ? null
        : ended;
  }

  /** Whether both are dated clock times and {@code a} is earlier, offsets aside. */
  private static boolean isBefore(String a, String b) {
    return DATED_CLOCK.matcher(a).lookingAt()
        && DATED_CLOCK.matcher(b).lookingAt()
        && a.substring(0, 16).compareTo(b.substring(0, 16)) < 0;
  }

  @Nullable Moment duration() {
    return first(RoleReader.DURATION);
  }

  /** The first time of a role; a clock time before a part of a day, that before a bare date. */
  private @Nullable Moment first(String... roles) {
    return times.stream()
        .filter(t -> t.role() != null && List.of(roles).contains(t.role()))
        .min(Comparator.comparingInt(MomentReader::vagueness))
        .map(t -> new Moment(t.value(), t.modifier(), t.span()))
        .orElse(null);
  }

  private static int vagueness(TimeMention time) {
    return isMoment(time) ? 0 : time.type() == TimeMention.Type.DATE ? 2 : 1;
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
