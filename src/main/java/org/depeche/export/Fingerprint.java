package org.depeche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.depeche.archive.Sha256;

/** Counts what goes through, and takes its hash. */
final class Fingerprint extends OutputStream {
  private final OutputStream out;
  private final MessageDigest digest = Sha256.digest();
  private long bytes;

  Fingerprint(OutputStream out) {
    this.out = out;
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
