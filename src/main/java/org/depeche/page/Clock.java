package org.depeche.page;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A time of day that a line begins with, as live blogs show it.
 *
 * @param rest what stands behind it
 */
record Clock(LocalTime time, String rest) {
  private static final String WORD = Signals.clockWords().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  private static final Pattern AT_START =
      Pattern.compile(
          "[(\\[|•·–—-]?\\s*(?:%1$s\\s+)?([01]?\\d|2[0-3])(?:\\s?[:.hH]\\s?([0-5]\\d)(?::[0-5]\\d)?|\\s?[hH])(?![\\d.,:%%€$])(?:\\s?%1$s(?![\\p{L}\\p{N}]))*\\s*[)\\]]?\\s*[.:|•·–—-]{0,2}\\s*"
              .formatted(WORD),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AFTERNOON = Pattern.compile("(?<!\\p{L})(?:p\\.?m|م)(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
  private static final int NOON = 12;

  static Optional<Clock> at(String line) {
    Matcher m = AT_START.matcher(Dates.digits(line));
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(m.group(1));
    boolean afternoon = hour < NOON && AFTERNOON.matcher(m.group()).find();
    LocalTime time = LocalTime.of(afternoon ? hour + NOON : hour, m.group(2) == null ? 0 : Integer.parseInt(m.group(2)));
    return Optional.of(new Clock(time, line.substring(m.end())));
  }
}
