package org.depeche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts what goes through, and takes its hash. */
final class Fingerprint extends OutputStream {
  private final OutputStream out;
  private final MessageDigest digest = sha256Digest();
  private long bytes;

  Fingerprint(OutputStream out) {
    this.out = out;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] written, int from, int length) throws IOException {
    out.write(written, from, length);
    digest.update(written, from, length);
    bytes += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  long bytes() {
    return bytes;
  }

  /** In hexadecimal digits. Call once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
