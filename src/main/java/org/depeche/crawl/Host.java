package org.depeche.crawl;

/**
 * How a host is to be treated. Times are in milliseconds.
 *
 * @param free since 1970: when it may be asked again
 * @param delay between two requests, as its robots.txt wants; 0 if it says nothing
 * @param failures how often in a row it has not answered as it should
 */
record Host(long free, long delay, int failures) {
  /** A host of which nothing is known. */
  static final Host NEW = new Host(0, 0, 0);
}
