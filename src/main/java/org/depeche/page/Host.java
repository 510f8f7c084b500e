package org.depeche.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host in a web address, however sloppily the rest is written. */
final class Host {
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*https?://(?:[^/?#@]*@)?(\\[[0-9a-f:.]+]|[^/?#:\\s]+).*", Pattern.DOTALL);

  private Host() {}

  /** None if it is no http or https address. */
  static Optional<String> of(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** What stands in for the name of an outlet that nobody names. */
  static Optional<String> asSite(String address) {
    return of(address).map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
  }
}
