package org.depeche.crawl;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A URL of the frontier, and what is known of it. Times are milliseconds since 1970, 0 for never.
 *
 * @param outlet the name of its outlet
 * @param depth redirects or nested sitemaps on the way to it
 * @param due when to fetch it; {@link Frontier#NEVER} if it is done with
 * @param interval how long after one fetch the next is due, for what is fetched again and again
 * @param attempts how often fetching it has failed since it last worked
 * @param fetched when an answer last came
 * @param status of that answer; 0 if there was none
 * @param note why it stands as it does; empty if there is nothing to say
 * @param etag with which to ask whether it has changed
 * @param lastModified the same
 * @param digest of its last payload
 */
record Task(
    long id,
    String url,
    Kind kind,
    String outlet,
    int depth,
    long due,
    long interval,
    int attempts,
    long fetched,
    int status,
    String note,
    String etag,
    String lastModified,
    String digest) {

  String host() {
    return PageUrl.host(url);
  }

  /** Request headers that ask for it only if it has changed. */
  Map<String, String> conditions() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!etag.isEmpty()) {
      headers.put("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      headers.put("If-Modified-Since", lastModified);
    }
    return headers;
  }

  /** The task after a fetch or a try. */
  Task after(long due, long interval, int attempts, long fetched, int status, String note) {
    return new Task(
        id, url, kind, outlet, depth, due, interval, attempts, fetched, status, note, etag, lastModified, digest);
  }

  /** The task with what tells its content from the next. */
  Task with(String etag, String lastModified, String digest) {
    return new Task(
        id, url, kind, outlet, depth, due, interval, attempts, fetched, status, note, etag, lastModified, digest);
  }
}
