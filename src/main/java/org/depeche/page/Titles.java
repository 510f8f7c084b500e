package org.depeche.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The article's title, without the site's name. */
final class Titles {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»«›:/-]+\\s+|\\s*[|»›]\\s*");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Titles() {}

  /**
   * The title that most of the page's sources agree on, the fullest that all say; the first where none agree.
   *
   * @param candidates in the order of trust
   * @param sites what the site is called
   */
  static Optional<String> of(List<String> candidates, List<String> sites) {
    List<String> titles = candidates.stream().map(t -> withoutSite(t.strip(), sites)).filter(t -> !t.isEmpty()).toList();
    return titles.stream()
        .filter(t -> titles.stream().filter(o -> plain(o).equals(plain(t))).count() > 1)
        .findFirst()
        .or(() -> titles.stream().findFirst());
  }

  /** Cuts parts that are the site's name off either end. */
  static String withoutSite(String title, List<String> sites) {
    String cut = title;
    while (true) {
      String[] parts = SEPARATOR.split(cut);
      if (parts.length < 2) {
        return cut;
      }
      if (isSite(parts[parts.length - 1], sites)) {
        cut = cut.substring(0, cut.lastIndexOf(parts[parts.length - 1]));
      } else if (isSite(parts[0], sites)) {
        cut = cut.substring(cut.indexOf(parts[0]) + parts[0].length());
      } else {
        return cut;
      }
      cut = trim(cut);
    }
  }

  private static String trim(String title) {
    return title.replaceAll("^[\\s|–—·•»«›:/-]+|[\\s|–—·•«›/-]+$", "");
  }

  private static boolean isSite(String part, List<String> sites) {
    String name = plain(part);
    return !name.isEmpty() && sites.stream().map(Titles::plain).anyMatch(s -> !s.isEmpty() && (s.equals(name) || name.equals(s + "com")));
  }

  /** What a site may be called: its names, and its host's. */
  static List<String> sites(Stream<String> names, String host) {
    String[] labels = host.split("\\.");
    Stream<String> domain =
        labels.length < 2
            ? Stream.empty()
            : Stream.of(host, host.replaceFirst("^www\\.", ""), labels[labels.length - 2], String.join(".", Arrays.copyOfRange(labels, labels.length - 2, labels.length)));
    return Stream.concat(names, domain).filter(n -> !n.isBlank()).toList();
  }

  /** Whether both are the same words. */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
