package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.model.Event;
import org.depeche.model.Moment;
import org.depeche.model.TimeMention;
import org.jspecify.annotations.Nullable;

/** Tells when the incident began and ended and how long it took, out of times with roles. */
final class MomentReader {
  private static final Pattern CLOCK = Pattern.compile(".*T\\d\\d:\\d\\d.*");
  private static final Pattern DATED_CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

  private final List<TimeMention> times;

  /**
   * Out of times and the part that each plays; "Wednesday afternoon" is no start where the clock time of the first report is told.
   *
   * @param roles as {@link MomentModel#roles} gives them
   */
  MomentReader(List<TimeMention> times, List<String> roles) {
    boolean isReported = false;
    for (int i = 0; i < times.size(); i++) {
      isReported |= roles.get(i).equals(MomentModel.FIRST_REPORT) && vagueness(times.get(i)) == 0;
    }
    List<TimeMention> told = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      String role = roles.get(i);
      boolean isVague = isReported && role.equals(MomentModel.STARTED) && vagueness(times.get(i)) > 0;
      boolean isTold = !isVague && !role.equals(MomentModel.NONE) && !role.equals(MomentModel.PRECEDENT);
      told.add(isTold ? times.get(i).withRole(role) : times.get(i));
    }
    this.times = List.copyOf(told);
  }

  /** All times, with roles where the text gives them one. */
  List<TimeMention> times() {
    return times;
  }

  /** A clock time of the first report tells more than the day that it began on. */
  @Nullable Moment started() {
    return first(MomentModel.STARTED, MomentModel.FIRST_REPORT);
  }

  /** An end before the start is a time misread, and left out. */
  @Nullable Moment ended() {
    Moment started = started();
    Moment ended = first(MomentModel.ENDED);
    return started != null && ended != null && isBefore(ended.value(), started.value()) ? null : ended;
  }

  /** Whether both are dated clock times and {@code a} is earlier, offsets aside. */
  private static boolean isBefore(String a, String b) {
    return DATED_CLOCK.matcher(a).lookingAt()
        && DATED_CLOCK.matcher(b).lookingAt()
        && a.substring(0, 16).compareTo(b.substring(0, 16)) < 0;
  }

  @Nullable Moment duration() {
    return first(MomentModel.DURATION);
  }

  /** The first time of the roles; a clock time before a part of a day, that before a bare date. */
  private @Nullable Moment first(String... roles) {
    return Stream.of(roles)
        .flatMap(role -> times.stream().filter(t -> role.equals(t.role())))
        .min(Comparator.comparingInt(MomentReader::vagueness))
        .map(t -> new Moment(t.value(), t.modifier(), t.span()))
        .orElse(null);
  }

  private static int vagueness(TimeMention time) {
    return CLOCK.matcher(time.value()).matches() ? 0 : time.type() == TimeMention.Type.DATE ? 2 : 1;
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
