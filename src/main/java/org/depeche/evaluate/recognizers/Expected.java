package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Interval;
import org.depeche.model.TimeMention;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an expected expression. Where TIMEX3 or the record writes the same in another way, either is right; of several times
 * read in the expression's place one that says it is enough:
 *
 * <ul>
 *   <li>a range is told by the first time read there and the last, whose day may be in the range or the one after it; an end that is
 *       now ("until now") is left out, an open range ("after Monday") is told by the day it is open from, whole or its border, and a day
 *       named before clock times ("on Monday from 2 to 3") stands by itself;
 *   <li>"the last two weeks", "next hour": a length, or a length and a time that is one of the borders. "Three weeks later", "two days
 *       after Monday": a length that leads from there, or from now where words behind it do the counting, to the moment, give or
 *       take a twenty-eighth, which is what months differ by;
 *   <li>"two years ago", "in two weeks", "last year" are as precise as their unit: a year, a month, a week that the moment is in; a time
 *       of the right day whose clock stays open, as hours counted from a day without a clock time do;
 *   <li>"next" and "last" before a weekday may mean the one a week closer to now; a weekend alone may be the last;
 *   <li>a clock time or part of the day without a day, which the record places in the day spoken of, may be in any; a season without a
 *       year in any year;
 *   <li>every second weekend comes back every two weeks; what is told of one day of the week ("on Tuesday evenings") may be told as what
 *       comes back; what comes back at a time of the day may be told with the day it comes back on;
 *   <li>start, middle and end of something are that something, with a modifier;
 *   <li>parts of the day have no borders but codes, of which {@code TEV} and {@code TNI} may stand for each other, and {@code TAF} for
 *       {@code TEV} in a language that has no other word for it (Spanish "tarde");
 *   <li>lengths are compared as amounts, within a hundredth; one that is not told ("a few hours") stays open;
 *   <li>offsets, and minutes and seconds that are zero, are not compared;
 *   <li>"the year", "mornings", "winter", "the weekend", which have neither place in the calendar nor amount, may be left out.
 * </ul>
 *
 * @param timex in that project's notation, {@code XXXX-05-09}, {@code (2019-10-14,2019-10-17,P3D)}
 * @param start the first moment, absent where the range is open there or the date unknown
 * @param end the moment after the last, likewise
 */
record Expected(String timex, String type, @Nullable LocalDateTime start, @Nullable LocalDateTime end, Wording wording) {
  private static final Set<String> SEASON = Set.of("SP", "SU", "FA", "WI");
  private static final Pattern PART_OF_DAY = Pattern.compile("(.*)T([A-Z]{2})");
  private static final Pattern OPEN_CLOCK = Pattern.compile("(.*)TXX:XX");

  /** The readings of one result. */
  static List<Expected> of(JsonNode result, Wording wording) {
    List<Expected> readings = new ArrayList<>();
    for (JsonNode v : result.path("Resolution").path("values")) {
      String type = v.path("type").asText();
      Optional<LocalDateTime> at = moment(v.path("value").asText());
      LocalDateTime end = moment(v.path("end").asText()).orElse(null);
      LocalDateTime start = at.or(() -> moment(v.path("start").asText())).orElse(null);
      if (at.isPresent() && "date".equals(type)) {
        end = at.get().plusDays(1);
      }
      readings.add(new Expected(v.path("timex").asText(), type, start, end, wording));
    }
    return readings;
  }

  private static Optional<LocalDateTime> moment(String written) {
    String iso = written.replace(' ', 'T');
    return Interval.of(iso).filter(i -> iso.length() >= 10).map(Interval::start);
  }

  /** Whether it is only the noun of a time, or only its name, as "the year" or "winter". */
  boolean isUnplaced() {
    return timex.matches("T(MO|AF|EV|NI|DT)")
        || SEASON.contains(timex)
        || !timex.startsWith("P") && wording.isOnly("det", "of", "unit", "yearnoun", "weekend");
  }

  /** Whether what was read in the expression's place says this. */
  boolean isSaidBy(List<TimeMention> read) {
    return says(read) || nearer().stream().anyMatch(e -> e.says(read));
  }

  private boolean says(List<TimeMention> read) {
    return saysAll(read) || read.size() > 1 && isPlaced(read.getFirst(), read.get(1)) && saysAll(read.subList(1, read.size()));
  }

  /** Whether a time lies in a day or part of a day. */
  private static boolean isPlaced(TimeMention day, TimeMention time) {
    return time.type() == Type.TIME && day.value().length() >= 10 && time.value().startsWith(day.value().substring(0, 10));
  }

  private boolean saysAll(List<TimeMention> read) {
    TimeMention first = read.getFirst();
    TimeMention last = read.getLast();
    return read.stream().anyMatch(m -> saysAlone(m) || isPartOfDay(m) || isCoarse(m))
        || isDated(first, last)
        || isTimed(first, last)
        || isMeasured(read);
  }

  /** The same a week closer to now, for "next" and "last" weekdays; nothing if that is now or past it. A bare weekend is the last. */
  private List<Expected> nearer() {
    boolean moving = wording.has("next", "last") && (wording.begins("weekday") || wording.has("wweekday"));
    if (wording.now() == null || start == null || !moving && !wording.isOnly("det", "at", "weekend")) {
      return List.of();
    }
    if (!moving) {
      return List.of(new Expected(timex, type, start.minusDays(7), end == null ? null : end.minusDays(7), wording));
    }
    boolean future = start.isAfter(wording.now());
    LocalDateTime closer = start.plusDays(future ? -7 : 7);
    return closer.toLocalDate().isEqual(wording.now().toLocalDate()) || closer.isAfter(wording.now()) != future
        ? List.of()
        : List.of(
            new Expected(timex, type, closer, end == null ? null : end.plusDays(future ? -7 : 7), wording),
            new Expected(timex, type, closer, end, wording));
  }

  private boolean saysAlone(TimeMention m) {
    String value = brief(m.value());
    String wanted = brief(timex);
    return switch (m.type()) {
      case DURATION -> "duration".equals(type) && Lengths.areEqual(value, wanted);
      case SET ->
          wanted.startsWith("XXXX-WXX-") && value.equals(wanted)
              || "set".equals(type)
              && (value.equals(wanted)
                  || value.endsWith("-" + wanted)
                  || wanted.startsWith("T") && value.endsWith(wanted)
                  || wanted.equals("P1WE") && value.endsWith("-WE")
                  || wanted.endsWith("WE") && value.equals(wanted.substring(0, wanted.length() - 1))
                  || Lengths.areEqual(value, wanted));
      case DATE, TIME ->
          value.equals(wanted)
              || wanted.startsWith("T") && value.endsWith(wanted)
              || SEASON.contains(wanted) && value.endsWith("-" + wanted)
              || isEdge(m) && contains(m, start);
    };
  }

  private static boolean isEdge(TimeMention m) {
    return m.modifier() != null && List.of("start", "mid", "end").contains(m.modifier());
  }

  private static boolean contains(TimeMention m, @Nullable LocalDateTime moment) {
    return moment != null
        && Interval.of(m.value()).filter(i -> !moment.isBefore(i.start()) && !moment.isAfter(i.end())).isPresent();
  }

  private boolean isPartOfDay(TimeMention m) {
    Matcher read = PART_OF_DAY.matcher(m.value());
    Matcher wanted = PART_OF_DAY.matcher(timex);
    return read.matches()
        && wanted.matches()
        && isSamePart(read.group(2), wanted.group(2))
        && (wanted.group(1).isEmpty() || start != null && read.group(1).equals(start.toLocalDate().toString()));
  }

  private boolean isSamePart(String read, String wanted) {
    return read.replace("NI", "EV").equals(wanted.replace("NI", "EV"))
        || read.equals("AF") && wanted.equals("EV") && !wording.hasValue("part", "EV");
  }

  /** So many units away, and no more precise than the unit. */
  private boolean isCoarse(TimeMention m) {
    Matcher open = OPEN_CLOCK.matcher(m.value());
    if (open.matches()) {
      return start != null && start.toLocalDate().toString().equals(open.group(1));
    }
    return m.type() == Type.DATE
        && m.value().matches("\\d{2,4}(-W?\\d\\d)?")
        && wording.has("unit", "units", "span", "wunit")
        && !timex.contains("(")
        && contains(m, start);
  }

  /** From the first's beginning to the last's; an open range by one border. */
  private boolean isDated(TimeMention first, TimeMention last) {
    Optional<Interval> from = Interval.of(first.value());
    Optional<Interval> to = Interval.of(last.value());
    if (from.isEmpty() || to.isEmpty() || start == null && end == null) {
      return false;
    }
    boolean ends = to.get().end().equals(end) || first != last && to.get().start().equals(end) || isEdge(last) && contains(last, end);
    boolean starts = from.get().start().equals(start) || isEdge(first) && contains(first, start);
    if (start != null && end != null) {
      boolean untilNow = wording.has("vague") && first == last;
      return starts && (ends || untilNow && isNow(end)) || untilNow && isNow(start) && (ends || to.get().start().equals(end));
    }
    LocalDateTime border = start == null ? end : start;
    return from.get().start().equals(border) || !"datetime".equals(type) && to.get().end().equals(border);
  }

  private boolean isNow(@Nullable LocalDateTime moment) {
    return moment != null && wording.now() != null && moment.toLocalDate().equals(wording.now().toLocalDate());
  }

  private boolean isTimed(TimeMention first, TimeMention last) {
    if (!timex.startsWith("T") && !timex.startsWith("(T")) {
      return false;
    }
    List<String> wanted = List.of(timex.replaceAll("[()]", "").split(","));
    return timeOfDay(first).equals(timeOfDay(wanted.getFirst()))
        && (wanted.size() == 1 || timeOfDay(last).equals(timeOfDay(wanted.get(1))));
  }

  private static Optional<LocalTime> timeOfDay(TimeMention m) {
    return m.type() == Type.TIME ? timeOfDay(m.value()) : Optional.empty();
  }

  private static Optional<LocalTime> timeOfDay(String timex) {
    int t = timex.indexOf('T');
    return t < 0 ? Optional.empty() : Interval.of("2000-01-01" + timex.substring(t)).map(i -> i.start().toLocalTime());
  }

  /** A stretch told by its length, or a date counted by it, with what it is counted from where that is named. */
  private boolean isMeasured(List<TimeMention> read) {
    Optional<TimeMention> length = read.stream().filter(m -> m.type() == Type.DURATION).findFirst();
    List<TimeMention> others = read.stream().filter(m -> m.type() != Type.DURATION).toList();
    if (length.isEmpty()) {
      return false;
    }
    String[] range = timex.replaceAll("[()]", "").split(",");
    if (range.length == 3) {
      return Lengths.areEqual(length.get().value(), range[2]) && (others.isEmpty() || others.stream().anyMatch(this::touches));
    }
    boolean onward = !wording.text().endsWith(brief(length.get().span().text()).toLowerCase(java.util.Locale.ROOT));
    return others.isEmpty()
        ? onward && wording.now() != null && isCounted(length.get(), wording.now())
        : others.stream().anyMatch(m -> Interval.of(m.value()).filter(i -> isCounted(length.get(), i.start())).isPresent());
  }

  private boolean touches(TimeMention m) {
    return Interval.of(m.value()).filter(i -> isBorder(i.start()) || isBorder(i.end())).isPresent()
        || timeOfDay(m).filter(t -> timeOfDay(timex.replaceAll("[(,].*", "")).equals(Optional.of(t))).isPresent();
  }

  /** Whether the length leads from there to the border, give or take what months and years differ in length. */
  private boolean isCounted(TimeMention length, LocalDateTime base) {
    LocalDateTime border = start == null ? end : start;
    if (border == null) {
      return false;
    }
    double far = Math.abs(Duration.between(base, border).toSeconds());
    double told = Lengths.seconds(length.value());
    return Math.abs(far - told) <= told / 28;
  }

  private boolean isBorder(LocalDateTime moment) {
    return moment.equals(start) || moment.equals(end);
  }

  /** Without an offset, and minutes and seconds that are zero. */
  private static String brief(String timex) {
    return timex.replaceAll("(T\\d\\d[\\d:]*)(Z|[+-]\\d\\d:\\d\\d)$", "$1").replaceAll("(T\\d\\d(:\\d\\d)?)(:00)+$", "$1")
        .replaceAll("(T\\d\\d):00$", "$1");
  }
}
