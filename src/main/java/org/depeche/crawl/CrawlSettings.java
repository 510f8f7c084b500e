package org.depeche.crawl;

import java.time.Duration;

/**
 * How to crawl.
 *
 * @param contact an address or a page where publishers reach whoever crawls
 * @param version of the program
 * @param delay between the end of one request to a host and the next, where its robots.txt says nothing
 * @param backoff how long a host is left alone after it first fails; twice as long each time after
 * @param interval after which feeds, sitemaps and home pages are first looked at again
 * @param age pages that feeds and sitemaps date earlier than so long ago are left out
 * @param once whether to stop when nothing is left to do, rather than look again and again
 * @param loopback whether loopback addresses may be asked, for tests
 */
public record CrawlSettings(
    String contact,
    String version,
    Duration delay,
    Duration backoff,
    Duration interval,
    Duration age,
    boolean once,
    boolean loopback) {

  private static final int PATIENCE_SECONDS = 60;

  /**
   * The usual.
   *
   * @throws IllegalArgumentException if {@code contact} is neither an e-mail address nor a URL
   */
  public static CrawlSettings of(String contact, String version) {
    return new CrawlSettings(
        contact,
        version,
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Duration.ofMinutes(10),
        Duration.ofDays(30),
        false,
        false);
  }

  public CrawlSettings {
    if (!contact.matches("[\\x21-\\x7E]+@[\\x21-\\x7E]+|https?://[\\x21-\\x7E]+") || contact.matches(".*[()].*")) {
      throw new IllegalArgumentException(
          "%s is no contact; give publishers an e-mail address or a URL where they reach you".formatted(contact));
    }
  }

  /** How we call ourselves to servers. */
  String userAgent() {
    return "Depeche/%s (+%s)".formatted(version, contact);
  }

  /** How long a run that is to end waits for what has been put off. */
  Duration patience() {
    return Duration.ofSeconds(PATIENCE_SECONDS);
  }
}
