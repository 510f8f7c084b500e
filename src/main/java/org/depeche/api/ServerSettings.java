package org.depeche.api;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a store is served.
 *
 * @param host a name or address of this machine
 * @param port 0 for any that is free
 * @param rate how many requests a minute one key, or one address without a key, may send; 0 for any number
 * @param origins the sites whose pages may ask here, such as {@code https://desk.example}; {@code *} for any
 * @param accessLog whether each request is logged
 */
public record ServerSettings(String host, int port, int rate, Set<String> origins, boolean accessLog) {
  private static final int RATE = 600;
  private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[^/\\s*]+");

  public ServerSettings {
    if (rate < 0) {
      throw new IllegalArgumentException("rate is a number of requests a minute, 0 for any number: " + rate);
    }
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException("an origin is a scheme, a host and perhaps a port, such as https://desk.example, or *: " + origin);
      }
    }
    origins = Set.copyOf(origins);
  }

  /** Others than this machine may send so many requests a minute, it alone any number. */
  public static ServerSettings of(String host, int port) {
    return new ServerSettings(host, port, Access.isLocal(host) ? 0 : RATE, Set.of(), false);
  }

  public ServerSettings withRate(int rate) {
    return new ServerSettings(host, port, rate, origins, accessLog);
  }

  public ServerSettings withOrigins(List<String> origins) {
    return new ServerSettings(host, port, rate, Set.copyOf(origins), accessLog);
  }

  public ServerSettings withAccessLog(boolean accessLog) {
    return new ServerSettings(host, port, rate, origins, accessLog);
  }
}
