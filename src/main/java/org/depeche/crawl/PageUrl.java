package org.depeche.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spelling of a URL that stands for all its spellings: without fragment, password and tracking. */
public final class PageUrl {
  private static final int LONGEST = 2000;

  /** What newsletters, feeds and social media add to tell where a reader came from. */
  private static final Set<String> TRACKING =
      Set.of(
          "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id", "utm_name", "utm_reader",
          "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "mc_cid",
          "mc_eid", "xtor", "at_medium", "at_campaign", "at_custom1", "at_format", "wt_mc", "ocid", "cmpid", "ns_source",
          "ns_mchannel", "ns_campaign", "ns_linkname");

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

  /** Without a zone, which means something on one machine only. */
  private static final Pattern IPV6_HOST = Pattern.compile("^(https?://)(?:[^/?#@\\[]*@)?(\\[[0-9a-f:.]+])(?=[:/?#]|$)", Pattern.CASE_INSENSITIVE);

  private static final String STAND_IN = "ipv6.invalid";

  private PageUrl() {}

  /** The spelling of an absolute URL; none if it isn't http or https, or names no host. */
  static Optional<String> of(String url) {
    String stripped = url.strip();
    if (stripped.length() > LONGEST || !hasWebScheme(stripped)) {
      return Optional.empty();
    }
    try {
      String normal = normal(stripped);
      if (normal == null || normal.length() > LONGEST) {
        return Optional.empty();
      }
      URI uri = new URI(normal);
      return uri.getHost() == null || !hasWebScheme(normal)
          ? Optional.empty()
          : Optional.of(normal);
    } catch (URISyntaxException | MalformedURLException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The normalizer knows no IPv6 addresses, so a name stands in for one. */
  private static @Nullable String normal(String url) throws MalformedURLException {
    Matcher literal = IPV6_HOST.matcher(url);
    if (!literal.find()) {
      return NORMALIZER.filter(url);
    }
    String address = address(literal.group(2));
    String normal = NORMALIZER.filter(literal.group(1) + STAND_IN + url.substring(literal.end()));
    return normal == null ? null : normal.replaceFirst("://" + STAND_IN, "://" + address);
  }

  /** The one spelling of an IPv6 address; of one that carries an IPv4 address, that address. */
  private static String address(String literal) throws MalformedURLException {
    try {
      InetAddress address = InetAddress.getByName(literal); // a literal, so nothing is looked up
      return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    } catch (UnknownHostException e) {
      throw new MalformedURLException(literal + " is no address");
    }
  }

  /** The spelling of a link, often a sloppy one, on the page {@code base}. */
  @SuppressWarnings("deprecation") // URI takes no spaces, umlauts or stray brackets, and links have them
  static Optional<String> of(String base, String link) {
    try {
      return link.isBlank() ? Optional.empty() : of(new URL(new URL(base), link.strip()).toExternalForm());
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }

  private static boolean hasWebScheme(String url) {
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** The host's name, for one queue a host. */
  static String host(String url) {
    return URI.create(url).getHost().toLowerCase(Locale.ROOT);
  }

  /** Scheme, host and port: what a robots.txt holds for. */
  static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** What a publisher has registered: {@code example.org} of {@code www.example.org}; an address as it is. */
  public static String site(String url) {
    String host = host(url);
    String domain = host.matches("[0-9.]+|\\[.*") ? null : EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? host : domain;
  }
}
