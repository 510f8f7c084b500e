package org.depeche.extract.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of a whole. */
final class Fractions {
  private static final char LAST_SIGN = '\u215E';
  private static final Map<Character, BigDecimal> SIGNS = signs();

  private Fractions() {}

  static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL64).stripTrailingZeros();
  }

  /** The value of a sign such as {@code ½}. */
  static @Nullable BigDecimal sign(char c) {
    return c < '\u00BC' || c > LAST_SIGN ? null : SIGNS.get(c);
  }

  private static Map<Character, BigDecimal> signs() {
    Map<Character, BigDecimal> signs = new HashMap<>();
    for (char c = '\u00BC'; c <= LAST_SIGN; c++) {
      String[] parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).split("\u2044");
      if (parts.length == 2) {
        signs.put(c, divide(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
      }
    }
    return signs;
  }
}
