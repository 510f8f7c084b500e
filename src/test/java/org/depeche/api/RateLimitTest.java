package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.depeche.search.ArticleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
  private final AtomicLong now = new AtomicLong();
  private final TimeMeter clock =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return now.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };

  @Test
  void eachCallerHasABucketThatFillsSteadily() {
    RateLimit limit = new RateLimit(6, clock);
    for (int left = 5; left >= 0; left--) {
      assertThat(limit.take("a").getRemainingTokens()).isEqualTo(left);
    }
    assertThat(limit.take("a").isConsumed()).isFalse();
    assertThat(limit.take("b").isConsumed()).isTrue();
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(limit.take("a").isConsumed()).isTrue();
    assertThat(limit.take("a").getNanosToWaitForRefill()).isEqualTo(Duration.ofSeconds(10).toNanos());
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.7,192.0.2.7", "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0", "2001:db8:1:2:ffff::,2001:db8:1:2:0:0:0:0"})
  void aNetworkOfTheSixthVersionIsOneCaller(String address, String caller) {
    assertThat(RateLimit.network(address)).isEqualTo(caller);
  }

  @Test
  void saysWhatIsLeftAndWhenToComeBack(@TempDir Path data) throws Exception {
    ServerSettings settings = ServerSettings.of("127.0.0.1", 0).withRate(2);
    try (ArticleStore store = ArticleStore.open(data, () -> {});
        ApiKeys keys = ApiKeys.open(data);
        ArticleServer server = ArticleServer.start(store, "test", settings)) {
      HttpResponse<String> first = get(server, "/v1/changes", null);
      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"requests\";q=2;w=60");
      assertThat(first.headers().firstValue("RateLimit").orElse("")).matches("\"requests\";r=1;t=\\d+");
      assertThat(get(server, "/v1/changes", "unknown").statusCode()).isEqualTo(401);
      HttpResponse<String> third = get(server, "/v1/changes", null);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("RateLimit").orElse("")).matches("\"requests\";r=0;t=\\d+");
      assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 30);
      assertThat(third.body()).contains("2 requests a minute are allowed");
      assertThat(get(server, "/v1/changes", keys.add("desk", false).orElseThrow()).statusCode()).isEqualTo(200);
      assertThat(get(server, "/health", null).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void thisMachineAloneHasNoLimit() {
    assertThat(ServerSettings.of("localhost", 0).rate()).isZero();
    assertThat(ServerSettings.of("::1", 0).rate()).isZero();
    assertThat(ServerSettings.of("0.0.0.0", 0).rate()).isPositive();
  }

  private static HttpResponse<String> get(ArticleServer server, String path, String key) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      Contract.check(response);
      return response;
    }
  }
}
