package org.depeche.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Exchanges as WARC records, there and back: a request, and a response or, for what is unchanged, a revisit. */
final class ExchangeRecords {
  /** Our own fields begin so; others' readers pass over them. */
  private static final String NOTE = "Depeche-";

  private ExchangeRecords() {}

  static List<WarcRecord> of(Exchange exchange) {
    WarcRecord response =
        exchange.unchanged()
            ? complete(new WarcRevisit.Builder(exchange.url(), profile(exchange)), exchange).build()
            : complete(new WarcResponse.Builder(exchange.url()), exchange).build();
    if (exchange.requestHead().isEmpty()) {
      return List.of(response);
    }
    WarcRecord request =
        new WarcRequest.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .date(exchange.date())
            .concurrentTo(response.id())
            .body(MediaType.HTTP_REQUEST, exchange.requestHead().getBytes(StandardCharsets.ISO_8859_1))
            .build();
    return List.of(request, response);
  }

  private static URI profile(Exchange exchange) {
    return exchange.status() == 304 ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
  }

  private static <B extends WarcCaptureRecord.AbstractBuilder<?, B>> B complete(B builder, Exchange exchange) {
    builder.version(MessageVersion.WARC_1_1).date(exchange.date());
    if (!exchange.ip().isEmpty()) {
      builder.setHeader("WARC-IP-Address", exchange.ip());
    }
    if (!exchange.cut().isEmpty()) {
      builder.setHeader("WARC-Truncated", exchange.cut());
    }
    if (exchange.status() != 304) {
      builder.setHeader("WARC-Payload-Digest", exchange.digest());
    }
    exchange.notes().forEach((name, value) -> builder.setHeader(NOTE + name, value));
    return builder.body(MediaType.HTTP_RESPONSE, http(exchange));
  }

  /** The answer as one HTTP message. The body came in chunks or not; here it has a length, as it lies in one piece. */
  private static byte[] http(Exchange exchange) {
    StringBuilder head = new StringBuilder();
    head.append("HTTP/1.1 ").append(exchange.status()).append(' ').append(exchange.reason()).append("\r\n");
    for (Header header : exchange.headers()) {
      boolean framing =
          header.name().equalsIgnoreCase("Transfer-Encoding") || header.name().equalsIgnoreCase("Content-Length");
      head.append(framing && !exchange.unchanged() ? "X-Crawler-" : "");
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    if (exchange.unchanged()) {
      return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
    head.append("Content-Length: ").append(exchange.body().length).append("\r\n\r\n");
    ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + exchange.body().length);
    message.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    message.writeBytes(exchange.body());
    return message.toByteArray();
  }

  /**
   * The exchange that a record holds; none if it holds no answer over HTTP, or one that can't be made out.
   *
   * @throws IOException if the archive can't be read
   */
  static Optional<Exchange> read(WarcRecord record, int limit) throws IOException {
    try {
      return switch (record) {
        case WarcResponse r when isHttp(r) -> Optional.of(read(r, r.http(), false, limit));
        case WarcRevisit r when isHttp(r) -> Optional.of(read(r, r.http(), true, limit));
        default -> Optional.empty();
      };
    } catch (ParsingException | IllegalArgumentException | DateTimeException notHttp) {
      return Optional.empty();
    }
  }

  private static boolean isHttp(WarcRecord record) {
    return record.contentType().base().equals(MediaType.HTTP);
  }

  private static Exchange read(WarcCaptureRecord record, HttpResponse http, boolean unchanged, int limit)
      throws IOException {
    List<Header> headers = new ArrayList<>();
    http.headers().map().forEach((name, values) -> values.forEach(v -> headers.add(new Header(name, v))));
    byte[] body;
    try (InputStream in = http.body().stream()) {
      body = unchanged ? new byte[0] : in.readNBytes(limit + 1);
    }
    boolean tooLong = body.length > limit;
    return new Exchange(
        record.target(),
        record.date(),
        record.ipAddress().map(InetAddress::getHostAddress).orElse(""),
        "",
        http.status(),
        http.reason(),
        headers,
        tooLong ? Arrays.copyOf(body, limit) : body,
        tooLong ? "length" : record.headers().first("WARC-Truncated").orElse(""),
        unchanged,
        notes(record.headers()));
  }

  private static Map<String, String> notes(MessageHeaders headers) {
    Map<String, String> notes = new TreeMap<>();
    headers
        .map()
        .forEach(
            (name, values) -> {
              if (name.toLowerCase(Locale.ROOT).startsWith(NOTE.toLowerCase(Locale.ROOT))) {
                notes.put(name.substring(NOTE.length()), values.getFirst());
              }
            });
    return notes;
  }
}
