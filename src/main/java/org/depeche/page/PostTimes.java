package org.depeche.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives posts that show only a time of day their day: that of the first is the page's, and midnight lies where the clock goes back. */
final class PostTimes {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** Posts stand a little out of order at times. */
  private static final Duration DISORDER = Duration.ofHours(3);

  private static final int SECONDS_A_DAY = 24 * 3600;

  /** How long ISO 8601 is up to its seconds. */
  private static final int LOCAL = "2025-04-17T08:00:00".length();

  private static final int DAY = "2025-04-17".length();

  private PostTimes() {}

  /**
   * A post that was found.
   *
   * @param published ISO 8601, if it says
   * @param clock else the time of day that it shows
   */
  record Draft(@Nullable String published, @Nullable LocalTime clock, @Nullable String title, String text) {
    Post at(@Nullable String time) {
      return new Post(time, title, text);
    }
  }

  /**
   * The posts with their times.
   *
   * @param published when the page came out, ISO 8601; without it, times of day stay out
   */
  static List<Post> dated(List<Draft> drafts, @Nullable String published) {
    List<Draft> oldestFirst = new ArrayList<>(drafts);
    boolean turned = newestFirst(drafts);
    if (turned) {
      Collections.reverse(oldestFirst);
    }
    String offset = published != null && published.length() > LOCAL && !published.endsWith("Z") ? published.substring(LOCAL) : "";
    LocalDateTime last = published == null ? null : start(published);
    List<Post> posts = new ArrayList<>();
    for (Draft draft : oldestFirst) {
      if (draft.published() != null) {
        last = start(draft.published());
        posts.add(draft.at(draft.published()));
      } else if (draft.clock() == null || last == null) {
        posts.add(draft.at(null));
      } else {
        LocalDateTime time = last.toLocalDate().atTime(draft.clock());
        last = time.plus(DISORDER).isBefore(last) ? time.plusDays(1) : time;
        posts.add(draft.at(FORMAT.format(last) + offset));
      }
    }
    if (turned) {
      Collections.reverse(posts);
    }
    return posts;
  }

  /** A date alone begins its day. */
  private static LocalDateTime start(String iso) {
    LocalDate day = LocalDate.parse(iso.substring(0, DAY));
    return iso.length() < LOCAL ? day.atStartOfDay() : LocalDateTime.parse(iso.substring(0, LOCAL));
  }

  /** Of two times of day, the later one is that which follows sooner. */
  private static boolean newestFirst(List<Draft> drafts) {
    int down = 0;
    for (int i = 1; i < drafts.size(); i++) {
      Draft one = drafts.get(i - 1);
      Draft next = drafts.get(i);
      if (one.clock() != null && next.clock() != null) {
        int seconds = Math.floorMod(next.clock().toSecondOfDay() - one.clock().toSecondOfDay(), SECONDS_A_DAY);
        down += seconds == 0 ? 0 : seconds > SECONDS_A_DAY / 2 ? 1 : -1;
      } else if (one.published() != null && next.published() != null) {
        down += Integer.signum(one.published().compareTo(next.published()));
      }
    }
    return down > 0;
  }
}
