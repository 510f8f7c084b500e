package org.depeche.extract.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Parts of a whole. */
final class Fractions {
  private Fractions() {}

  static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL64).stripTrailingZeros();
  }

  /** The value of a sign such as {@code ½}. */
  static @Nullable BigDecimal sign(char c) {
    if (c < '\u00BC' || (c > '\u00BE' && c < '\u2150') || c > '\u215E') {
      return null;
    }
    String[] parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).split("\u2044");
    return divide(new BigDecimal(parts[0]), new BigDecimal(parts[1]));
  }
}
