package org.depeche.api;

/**
 * How a store is served.
 *
 * @param host a name or address of this machine
 * @param port 0 for any that is free
 * @param rate how many requests a minute one key, or one address without a key, may send; 0 for any number
 */
public record ServerSettings(String host, int port, int rate) {
  private static final int RATE = 600;

  public ServerSettings {
    if (rate < 0) {
      throw new IllegalArgumentException("rate is a number of requests a minute, 0 for any number: " + rate);
    }
  }

  /** Others than this machine may send so many requests a minute, it alone any number. */
  public static ServerSettings of(String host, int port) {
    return new ServerSettings(host, port, Access.isLocal(host) ? 0 : RATE);
  }

  public ServerSettings withRate(int rate) {
    return new ServerSettings(host, port, rate);
  }
}
