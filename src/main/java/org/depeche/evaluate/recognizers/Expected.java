package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Interval;
import org.depeche.model.TimeMention;
import org.depeche.model.TimeMention.Type;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an expected expression.
 *
 * @param timex in that project's notation, {@code XXXX-05-09}, {@code (2019-10-14,2019-10-17,P3D)}
 * @param start the first moment, absent where the range is open there or the date unknown
 * @param end the moment after the last, likewise
 */
record Expected(String timex, String type, String value, @Nullable LocalDateTime start, @Nullable LocalDateTime end) {
  private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?|X)([YQMWDHS])");
  private static final Pattern VAGUE = Pattern.compile("(PT?)[\\dX](\\D+)");

  /** The readings of one result. */
  static List<Expected> of(JsonNode result) {
    List<Expected> readings = new ArrayList<>();
    for (JsonNode v : result.path("Resolution").path("values")) {
      String value = v.path("value").asText();
      String type = v.path("type").asText();
      Optional<LocalDateTime> at = moment(value);
      LocalDateTime end = moment(v.path("end").asText()).orElse(null);
      LocalDateTime start = at.or(() -> moment(v.path("start").asText())).orElse(null);
      if (at.isPresent() && "date".equals(type)) {
        end = at.get().plusDays(1);
      }
      readings.add(new Expected(v.path("timex").asText(), type, value, start, end));
    }
    return readings;
  }

  private static Optional<LocalDateTime> moment(String written) {
    String iso = written.replace(' ', 'T');
    return Interval.of(iso).filter(i -> iso.length() >= 10).map(Interval::start);
  }

  /** Whether what was read in the expression's place says this. */
  boolean isSaidBy(List<TimeMention> read) {
    TimeMention first = read.getFirst();
    TimeMention last = read.getLast();
    return read.stream().anyMatch(this::saysAlone)
        || isDated(first, last)
        || isTimed(first, last)
        || isMeasured(read);
  }

  private boolean saysAlone(TimeMention m) {
    String value = brief(m.value());
    String wanted = brief(timex);
    return switch (m.type()) {
      case DURATION -> "duration".equals(type) && sameLength(value, wanted);
      case SET -> value.equals(wanted);
      case DATE, TIME -> value.equals(wanted) || wanted.startsWith("T") && value.endsWith(wanted);
    };
  }

  /** From the first's beginning to the last's; an open range by one border. */
  private boolean isDated(TimeMention first, TimeMention last) {
    Optional<Interval> from = Interval.of(first.value());
    Optional<Interval> to = Interval.of(last.value());
    if (from.isEmpty() || to.isEmpty() || start == null && end == null) {
      return false;
    }
    boolean ends = to.get().end().equals(end) || first != last && to.get().start().equals(end);
    if (start != null && end != null) {
      return from.get().start().equals(start) && ends;
    }
    LocalDateTime border = start == null ? end : start;
    return from.get().start().equals(border) || !"datetime".equals(type) && to.get().end().equals(border);
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
    return range.length == 3
        ? sameLength(length.get().value(), range[2]) && (others.isEmpty() || others.stream().anyMatch(this::touches))
        : others.stream().anyMatch(m -> isCounted(length.get(), m));
  }

  private boolean touches(TimeMention m) {
    return Interval.of(m.value()).filter(i -> isBorder(i.start()) || isBorder(i.end())).isPresent()
        || timeOfDay(m).filter(t -> timeOfDay(timex.replaceAll("[(,].*", "")).equals(Optional.of(t))).isPresent();
  }

  /** Whether the length leads from there to the border, give or take what months and years differ in length. */
  private boolean isCounted(TimeMention length, TimeMention from) {
    LocalDateTime border = start == null ? end : start;
    Optional<Interval> base = Interval.of(from.value());
    if (border == null || base.isEmpty()) {
      return false;
    }
    double far = Math.abs(Duration.between(base.get().start(), border).toSeconds());
    double told = seconds(length.value());
    return Math.abs(far - told) <= told / 28;
  }

  private boolean isBorder(LocalDateTime moment) {
    return moment.equals(start) || moment.equals(end);
  }

  /** Without an offset, minutes and seconds that are zero, and words that bound it. */
  private static String brief(String timex) {
    return timex.replaceAll("(T\\d\\d[\\d:]*)(Z|[+-]\\d\\d:\\d\\d)$", "$1").replaceAll("(T\\d\\d(:\\d\\d)?)(:00)+$", "$1")
        .replaceAll("(T\\d\\d):00$", "$1");
  }

  /** The same length, however written; "a few hours", for which that project makes up a number, in the same unit. */
  private static boolean sameLength(String a, String b) {
    Matcher vague = VAGUE.matcher(a);
    if (a.contains("X")) {
      return vague.matches() && b.matches(vague.group(1) + "\\d+" + vague.group(2));
    }
    double x = seconds(a);
    return x > 0 && Math.abs(x - seconds(b)) < x / 100;
  }

  private static double seconds(String amount) {
    double sum = 0;
    int time = amount.indexOf('T');
    Matcher m = AMOUNT.matcher(amount);
    while (m.find()) {
      double days =
          switch (m.group(2)) {
            case "Y" -> 365;
            case "Q" -> 91;
            case "W" -> 7;
            case "D" -> 1;
            case "H" -> 1 / 24.0;
            case "S" -> 1 / 86400.0;
            default -> time >= 0 && m.start() > time ? 1 / 1440.0 : 30;
          };
      sum += "X".equals(m.group(1)) ? 0 : Double.parseDouble(m.group(1)) * days * 86400;
    }
    return sum;
  }
}
