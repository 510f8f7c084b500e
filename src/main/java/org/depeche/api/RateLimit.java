package org.depeche.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * So many requests a minute for each key, or each address without a key, as a bucket that fills steadily. What is left is said as the
 * IETF's draft has it (draft-ietf-httpapi-ratelimit-headers-10).
 */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Whoever was heard of longest ago is forgotten. */
  private static final int MOST_CALLERS = 100_000;

  /** What watches a server must always get through. */
  private static final String UNLIMITED = "/health";

  private final int rate;
  private final TimeMeter clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  /**
   * A limit.
   *
   * @param rate requests a minute; 0 for any number
   */
  RateLimit(int rate, TimeMeter clock) {
    this.rate = rate;
    this.clock = clock;
  }

  void check(Context request) {
    if (rate == 0 || request.path().equals(UNLIMITED)) {
      return;
    }
    ConsumptionProbe taken = take(Access.caller(request).map(name -> "key " + name).orElseGet(() -> network(request.ip())));
    request.header("RateLimit-Policy", "\"requests\";q=%d;w=%d".formatted(rate, WINDOW.toSeconds()));
    request.header("RateLimit", "\"requests\";r=%d;t=%d".formatted(taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset())));
    if (!taken.isConsumed()) {
      long wait = seconds(taken.getNanosToWaitForRefill());
      request.header("Retry-After", String.valueOf(wait));
      throw ProblemException.of(
          HttpStatus.TOO_MANY_REQUESTS, "%d requests a minute are allowed; ask again in %d seconds".formatted(rate, wait));
    }
  }

  ConsumptionProbe take(String caller) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(caller, c -> full());
    }
    return bucket.tryConsumeAndReturnRemaining(1);
  }

  private Bucket full() {
    return Bucket.builder().addLimit(limit -> limit.capacity(rate).refillGreedy(rate, WINDOW)).withCustomTimePrecision(clock).build();
  }

  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }

  /** An address; of the sixth version its network, within which one machine may choose any. */
  static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 4 ? address : InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, 8), 16)).getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
