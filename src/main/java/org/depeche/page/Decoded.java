package org.depeche.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes read as text.
 *
 * @param warnings what may be wrong with it, in sentences
 */
public record Decoded(String text, List<String> warnings) {
  /** The most that is taken for one article, in bytes. */
  public static final int LIMIT = 4_000_000;

  /**
   * Reads {@code bytes} in the charset of their byte order mark, else as UTF-8, else in the one that they look most
   * like, with a warning.
   *
   * @throws IllegalArgumentException if they are too many, or not text at all
   */
  public static Decoded of(byte[] bytes) {
    if (bytes.length > LIMIT) {
      throw new IllegalArgumentException(tooLong());
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_16), List.of());
    }
    if (looksBinary(bytes)) {
      throw new IllegalArgumentException("this is binary data, not an article's text or HTML");
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      ByteBuffer body = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
      return new Decoded(StandardCharsets.UTF_8.newDecoder().decode(body).toString(), List.of());
    } catch (CharacterCodingException notUtf8) {
      return guess(bytes);
    }
  }

  /** What to tell someone whose article is over the limit. */
  public static String tooLong() {
    return "the article is longer than %,d bytes; give one article at a time".formatted(LIMIT);
  }

  /** A text that is UTF-8 but for a few broken places stays UTF-8, U+FFFD standing for those. */
  private static Decoded guess(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == 0xFFFD).count();
    long foreign = utf8.chars().filter(c -> c > 0x7F).count();
    if (broken * 4 < foreign) {
      return new Decoded(
          utf8, List.of("%d places are not valid UTF-8 and were replaced.".formatted(broken)));
    }
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    if (match == null || !Charset.isSupported(match.getName())) {
      return new Decoded(utf8, List.of("The charset could not be told; read as UTF-8."));
    }
    return new Decoded(
        new String(bytes, Charset.forName(match.getName())),
        List.of("The text is not UTF-8; read as " + match.getName() + "."));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Control characters that no text holds: more than one in a hundred of the first bytes. */
  private static boolean looksBinary(byte[] bytes) {
    int looked = Math.min(bytes.length, 8192);
    int controls = 0;
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return controls * 100 > looked;
  }
}
