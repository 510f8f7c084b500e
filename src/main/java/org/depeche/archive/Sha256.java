package org.depeche.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
public final class Sha256 {
  private Sha256() {}

  /** One that has been given nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** The hash's first hexadecimal digits. */
  public static String hex(byte[] bytes, int digits) {
    return HexFormat.of().formatHex(digest().digest(bytes)).substring(0, digits);
  }
}
