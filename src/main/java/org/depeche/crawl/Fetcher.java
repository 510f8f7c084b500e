package org.depeche.crawl;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.depeche.archive.Exchange;
import org.depeche.archive.Header;

/**
 * Asks for one page at a time a host, over HTTP/1.1, and follows nothing: no redirects, no cookies, no proxies, no second
 * tries. What is too long or too slow is cut and marked.
 */
final class Fetcher implements AutoCloseable {
  private static final int CONNECT_SECONDS = 10;
  private static final int SILENCE_SECONDS = 20;
  private static final int IDLE_SECONDS = 15;
  private static final int MOST_CONNECTIONS = 4000;

  /** A body longer than this waits for one of {@link #large}, so that thousands at once fit in memory. */
  private static final int LARGE = 256 << 10;

  /**
   * @param body bytes that a body may have on the wire
   * @param seconds that everything may take
   */
  record Limits(int body, int seconds) {}

  private final CloseableHttpClient client;
  private final Limits limits;
  private final Semaphore large = new Semaphore(24);
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("deadline").factory());

  Fetcher(String userAgent, DnsResolver addresses, Limits limits) {
    this.limits = limits;
    clock.setRemoveOnCancelPolicy(true);
    Http1Config heads = Http1Config.custom().setMaxLineLength(16 << 10).setMaxHeaderCount(200).build();
    client =
        HttpClients.custom()
            .setUserAgent(userAgent)
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(heads).build())
                    .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                    .setMaxConnPerRoute(1)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                            .setSocketTimeout(Timeout.ofSeconds(SILENCE_SECONDS))
                            .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(SILENCE_SECONDS)).build())
            .evictIdleConnections(TimeValue.ofSeconds(IDLE_SECONDS))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * Gets a page.
   *
   * @param conditions headers that ask for it only if it has changed
   * @throws IOException if no answer came; the message says why, in a line
   */
  Exchange get(String url, Map<String, String> conditions) throws IOException {
    HttpGet request = new HttpGet(URI.create(url));
    request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, br");
    conditions.forEach(request::setHeader);
    Instant date = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    HttpClientContext context = HttpClientContext.create();
    ScheduledFuture<?> deadline = clock.schedule(request::cancel, limits.seconds, TimeUnit.SECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, request, context)) {
      Body body = read(response, request);
      return new Exchange(
          url,
          date,
          context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress at
              ? at.getAddress().getHostAddress()
              : "",
          head(context.getRequest()),
          response.getCode(),
          response.getReasonPhrase() == null ? "" : response.getReasonPhrase(),
          headers(response),
          body.bytes,
          body.cut,
          response.getCode() == 304,
          Map.of());
    } catch (IOException e) {
      throw request.isCancelled() ? new IOException("no answer within %d s".formatted(limits.seconds), e) : e;
    } catch (RuntimeException e) {
      throw new IOException("what came is not HTTP: " + e.getMessage(), e);
    } finally {
      deadline.cancel(false);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  private record Body(byte[] bytes, String cut) {}

  private Body read(ClassicHttpResponse response, HttpGet request) throws IOException {
    if (response.getEntity() == null) {
      return new Body(new byte[0], "");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    boolean isLarge = false;
    try (InputStream in = new OpenEnded(response.getEntity().getContent())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (bytes.size() + read > limits.body) {
          bytes.write(buffer, 0, limits.body - bytes.size());
          return new Body(bytes.toByteArray(), "length");
        }
        bytes.write(buffer, 0, read);
        if (!isLarge && bytes.size() > LARGE) {
          isLarge = large.tryAcquire(limits.seconds, TimeUnit.SECONDS);
        }
      }
      return new Body(bytes.toByteArray(), "");
    } catch (IOException e) {
      return new Body(bytes.toByteArray(), request.isCancelled() ? "time" : "disconnect");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    } finally {
      if (isLarge) {
        large.release();
      }
    }
  }

  /** A stream that may be left before its end: closing it would read all the rest. */
  private static final class OpenEnded extends FilterInputStream {
    OpenEnded(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private static String head(HttpRequest request) {
    StringBuilder head = new StringBuilder();
    head.append(request.getMethod()).append(' ').append(request.getRequestUri()).append(" HTTP/1.1\r\n");
    for (org.apache.hc.core5.http.Header header : request.getHeaders()) {
      head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static List<Header> headers(ClassicHttpResponse response) {
    List<Header> headers = new ArrayList<>();
    for (org.apache.hc.core5.http.Header header : response.getHeaders()) {
      headers.add(new Header(header.getName(), header.getValue() == null ? "" : header.getValue()));
    }
    return headers;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
