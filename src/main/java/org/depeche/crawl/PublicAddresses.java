package org.depeche.crawl;

import java.io.Serial;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up and lets only public addresses pass. The connection is made to the very addresses that were checked, so
 * a name that answers otherwise the next time gains nothing.
 *
 * <p>Special addresses as in the IANA registries of RFC 6890. Of IPv6 only global unicast (2000::/3) is public, less the
 * tunnels and parts for other uses; and what NAT64 makes of a public IPv4 address (RFC 6052).
 */
final class PublicAddresses implements DnsResolver {
  private static final List<Block> SPECIAL =
      List.of(
          new Block("0.0.0.0", 8, "this network"),
          new Block("10.0.0.0", 8, "private"),
          new Block("100.64.0.0", 10, "shared by a provider's customers"),
          new Block("127.0.0.0", 8, "loopback"),
          new Block("168.63.129.16", 32, "a cloud's metadata"),
          new Block("169.254.0.0", 16, "link-local or a cloud's metadata"),
          new Block("172.16.0.0", 12, "private"),
          new Block("192.0.0.0", 24, "for protocols or a cloud's metadata"),
          new Block("192.0.2.0", 24, "for documentation"),
          new Block("192.88.99.0", 24, "a relay"),
          new Block("192.168.0.0", 16, "private"),
          new Block("198.18.0.0", 15, "for benchmarks"),
          new Block("198.51.100.0", 24, "for documentation"),
          new Block("203.0.113.0", 24, "for documentation"),
          new Block("224.0.0.0", 4, "multicast"),
          new Block("240.0.0.0", 4, "reserved"),
          new Block("::", 128, "unspecified"),
          new Block("::1", 128, "loopback"),
          new Block("fe80::", 10, "link-local"),
          new Block("fc00::", 7, "private"),
          new Block("ff00::", 8, "multicast"),
          new Block("2001::", 23, "a tunnel or for protocols"),
          new Block("2001:db8::", 32, "for documentation"),
          new Block("2002::", 16, "a tunnel"),
          new Block("3fff::", 20, "for documentation"));

  private static final Block GLOBAL_UNICAST = new Block("2000::", 3, "public");
  private static final Block NAT64 = new Block("64:ff9b::", 96, "that of an IPv4 address");

  /** Looks a name up, as {@link InetAddress#getAllByName} does. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private record Block(BigInteger prefix, int size, int length, String use) {
    Block(String address, int length, String use) {
      this(bits(literal(address)), literal(address).getAddress().length * 8, length, use);
    }

    boolean holds(InetAddress address) {
      return address.getAddress().length * 8 == size
          && bits(address).xor(prefix).shiftRight(size - length).signum() == 0;
    }

    private static BigInteger bits(InetAddress address) {
      return new BigInteger(1, address.getAddress());
    }

    private static InetAddress literal(String address) {
      try {
        return InetAddress.getByName(address);
      } catch (UnknownHostException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** A host has an address that must not be asked. */
  static final class RefusedException extends UnknownHostException {
    @Serial private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  private static final int PATIENCE = 15;

  /** The system's lookups block a whole thread, which virtual ones must not. */
  private final ExecutorService lookups =
      Executors.newFixedThreadPool(16, Thread.ofPlatform().daemon().name("lookup-", 0).factory());

  private final Lookup lookup;
  private final boolean loopback;

  /** {@code loopback} lets loopback addresses pass, for tests. */
  PublicAddresses(Lookup lookup, boolean loopback) {
    this.lookup = lookup;
    this.loopback = loopback;
  }

  /**
   * The addresses of {@code host}.
   *
   * @throws RefusedException if one of them is not public
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = look(host);
    for (InetAddress address : addresses) {
      String use = use(address);
      if (!use.isEmpty() && !(loopback && use.equals("loopback"))) {
        boolean literal = host.replaceAll("[\\[\\]]", "").equals(address.getHostAddress());
        throw new RefusedException("%s is %s%s".formatted(host, literal ? "" : "at " + address.getHostAddress() + ", which is ", use));
      }
    }
    return addresses;
  }

  private InetAddress[] look(String host) throws UnknownHostException {
    try {
      return lookups.submit(() -> lookup.of(host)).get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException("there is no host " + host);
    } catch (TimeoutException e) {
      throw new UnknownHostException("looking up %s took too long".formatted(host));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("looking up %s was broken off".formatted(host));
    }
  }

  /** What an address is for, if not for the public; empty if it is. */
  static String use(InetAddress address) {
    for (Block block : SPECIAL) {
      if (block.holds(address)) {
        return block.use;
      }
    }
    if (NAT64.holds(address)) {
      return use(inner(address));
    }
    return address.getAddress().length == 16 && !GLOBAL_UNICAST.holds(address) ? "not for the public" : "";
  }

  /** The IPv4 address at the end of an IPv6 one. */
  private static InetAddress inner(InetAddress address) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an address", e);
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
