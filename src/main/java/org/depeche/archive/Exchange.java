package org.depeche.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.WarcDigest;

/**
 * What was asked of a web server and what it answered.
 *
 * @param ip the address that answered; empty if it isn't known
 * @param requestHead the request as it was sent; empty if it isn't known
 * @param body as it came: without chunks, but compressed if it was. An archive keeps none of an {@link #unchanged} answer
 * @param cut why the body is not whole: {@code length}, {@code time} or {@code disconnect}; empty if it is whole
 * @param unchanged the server said, or the bytes say, that this is what came before
 * @param notes what the crawler knew of the page, by name; kept beside the record's own fields
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record Exchange(
    String url,
    Instant date,
    String ip,
    String requestHead,
    int status,
    String reason,
    List<Header> headers,
    byte[] body,
    String cut,
    boolean unchanged,
    Map<String, String> notes) {

  public Exchange {
    headers = List.copyOf(headers);
    notes = Map.copyOf(notes);
  }

  /** The first header of that name, whatever its case. */
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
  }

  /** The media type in lower case, without parameters; empty if the server gave none. */
  public String mediaType() {
    return header("Content-Type").map(t -> t.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** The same answer, as one that repeats an earlier one. */
  public Exchange asUnchanged() {
    return new Exchange(url, date, ip, requestHead, status, reason, headers, body, cut, true, notes);
  }

  /** What tells this body from another: {@code sha1:} and its SHA-1 in base 32, as WARC has it. */
  public String digest() {
    try {
      return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(body)).prefixedBase32();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-1", e);
    }
  }

  /** The same exchange with these notes. */
  public Exchange with(Map<String, String> notes) {
    return new Exchange(url, date, ip, requestHead, status, reason, headers, body, cut, unchanged, notes);
  }

  /**
   * The body, decompressed as it is read.
   *
   * @throws IOException if it is compressed in a way that was not asked for
   */
  public InputStream payload() throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    String coding = header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    return switch (body.length == 0 ? "" : coding) {
      case "", "identity", "none" -> in;
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "br" -> new BrotliInputStream(in);
      case "deflate" -> new InflaterInputStream(in);
      default -> throw new IOException("Content-Encoding " + coding + " is not known");
    };
  }

  /** The first {@code limit} bytes of the payload, or as many as there are before it is cut or broken. */
  public byte[] payload(int limit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(limit, body.length * 4 + 64));
    byte[] buffer = new byte[1 << 14];
    try (InputStream in = payload()) {
      int read = in.read(buffer);
      while (read >= 0 && bytes.size() < limit) {
        bytes.write(buffer, 0, Math.min(read, limit - bytes.size()));
        read = in.read(buffer);
      }
    } catch (IOException e) {
      if (bytes.size() == 0) {
        throw e;
      }
    }
    return bytes.toByteArray();
  }
}
