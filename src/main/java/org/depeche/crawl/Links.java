package org.depeche.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links as they are found: each URL once, and no more than there should be. */
final class Links {
  private final Map<String, Link> found = new LinkedHashMap<>();
  private final int most;
  private boolean cut;

  Links(int most) {
    this.most = most;
  }

  /** Takes a link, the first of those with one URL; whether there is room for more. */
  boolean add(Link link) {
    if (found.size() >= most && !found.containsKey(link.url())) {
      cut = true;
      return false;
    }
    found.putIfAbsent(link.url(), link);
    return true;
  }

  boolean contains(String url) {
    return found.containsKey(url);
  }

  void clear() {
    found.clear();
  }

  /** Whether some had to be left out. */
  boolean isCut() {
    return cut;
  }

  List<Link> all() {
    return new ArrayList<>(found.values());
  }
}
