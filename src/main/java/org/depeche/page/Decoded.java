package org.depeche.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes read as text.
 *
 * @param warnings what may be wrong with it, in sentences
 */
public record Decoded(String text, List<String> warnings) {
  /** The most that is taken for one article, in bytes. */
  public static final int LIMIT = 4_000_000;

  /** How far into a page its charset may be declared. */
  private static final int HEAD = 8192;

  /** What Java reads where bytes are no valid text: U+FFFD, which a text may also hold itself. */
  private static final char REPLACED = '\uFFFD';

  private static final Pattern META = Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}(?:charset|encoding)\\s*=[^>]{0,60}");
  private static final Pattern CHARSET = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]{2,40})");

  /**
   * What those charsets stand for on the web.
   *
   * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG's Encoding Standard</a>
   */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "shift_jis", "windows-31j",
          "ks_c_5601-1987", "x-windows-949",
          "euc-kr", "x-windows-949");

  /**
   * Reads {@code bytes} in the charset of their byte order mark, else as UTF-8 if they are that, else in the one that
   * the page declares, else in the one that they look most like, with a warning.
   *
   * @throws IllegalArgumentException if they are too many, or not text at all
   */
  public static Decoded of(byte[] bytes) {
    return of(bytes, null);
  }

  /**
   * Reads {@code bytes} that came with a {@code Content-Type}, whose charset stands before the page's own.
   *
   * @throws IllegalArgumentException if they are too many, or not text at all
   */
  public static Decoded of(byte[] bytes, @Nullable String contentType) {
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
    String utf8 = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
    if (utf8.indexOf(REPLACED) < 0) {
      return new Decoded(utf8, List.of());
    }
    String head = new String(bytes, mark, Math.min(bytes.length - mark, HEAD), StandardCharsets.ISO_8859_1);
    return strictly(bytes, mark, StandardCharsets.UTF_8)
        .or(() -> declared(contentType).flatMap(c -> strictly(bytes, 0, c)))
        .or(() -> inHead(head).flatMap(c -> strictly(bytes, 0, c)))
        .orElseGet(() -> guess(bytes));
  }

  private static Optional<Decoded> strictly(byte[] bytes, int from, Charset charset) {
    try {
      ByteBuffer body = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(new Decoded(charset.newDecoder().decode(body).toString(), List.of()));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> inHead(String head) {
    Matcher tag = META.matcher(head);
    return tag.find() ? declared(tag.group()) : Optional.empty();
  }

  private static Optional<Charset> declared(@Nullable String declaration) {
    Matcher matcher = CHARSET.matcher(declaration == null ? "" : declaration);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String label = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(label, label))).filter(Charset::canEncode);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** What to tell someone whose article is over the limit. */
  public static String tooLong() {
    return "the article is longer than %,d bytes; give one article at a time".formatted(LIMIT);
  }

  /** A text that is UTF-8 but for a few broken places stays UTF-8, U+FFFD standing for those. */
  private static Decoded guess(byte[] bytes) {
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    long broken = utf8.chars().filter(c -> c == REPLACED).count();
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
