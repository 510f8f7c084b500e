package org.depeche.page;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address for all variants of a page: AMP, print, mobile, and links that tell where a reader came from. */
public final class CanonicalUrl {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(?:utm_\\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|xtor|igshid|ref|ref_src|cmpid|ito|ns_\\w+|at_\\w+|wt_\\w+|s_cid|__twitter_impression|amp|print|printable|outputtype|jsessionid)");
  private static final Pattern VARIANT_PATH = Pattern.compile("(?i)(?<=/)(?:amp|print|imprimer|druckversion)/|(?<=[^/])/(?:amp|print|imprimer|druckversion)$|;jsessionid=[^/?]*|\\.amp(?=\\.html?$|$)|(?<=\\.html)/amp$");

  private CanonicalUrl() {}

  /**
   * The address that a page declares, unless that is its site's front page; else its own, without what makes it a variant.
   *
   * @param declared an absolute address, from {@code rel=canonical} or {@code og:url}
   * @param own where the page was found
   */
  static Optional<String> of(Optional<String> declared, String own) {
    Optional<URI> given = declared.flatMap(CanonicalUrl::parse);
    Optional<URI> found = parse(own);
    boolean frontPage = given.isPresent() && isFront(given.get()) && found.isPresent() && !isFront(found.get());
    return (frontPage ? found : given.or(() -> found)).map(CanonicalUrl::plain);
  }

  private static boolean isFront(URI address) {
    return address.getRawPath() == null || address.getRawPath().length() < 2;
  }

  private static Optional<URI> parse(String address) {
    try {
      URI uri = URI.create(address.strip().replace(" ", "%20").replace("|", "%7C"));
      return uri.getHost() == null || !uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http") ? Optional.empty() : Optional.of(uri);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** The address without fragment, tracking and variant. */
  private static String plain(URI address) {
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String kept =
        Arrays.stream(query.split("&"))
            .filter(p -> !p.isEmpty() && !TRACKING.matcher(p.split("=", 2)[0]).matches())
            .collect(Collectors.joining("&"));
    String path = address.getRawPath() == null ? "/" : VARIANT_PATH.matcher(address.getRawPath()).replaceAll("");
    String host = address.getRawAuthority().toLowerCase(Locale.ROOT).replaceFirst("^amp\\.", "www.");
    return address.getScheme() + "://" + host + (path.isEmpty() ? "/" : path) + (kept.isEmpty() ? "" : "?" + kept);
  }
}
