package org.depeche.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers from 0 to 10^12, spelled out by ICU in each of its cardinal rule sets, are read back. */
class GeneratedNumbersTest {
  private static final long SEED = 20250417;
  private static final int EACH = Integer.getInteger("numbers.generated", 1500);

  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aSpelledOutNumberIsReadBack(LanguagePack pack) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(new ULocale(pack.code()), RuleBasedNumberFormat.SPELLOUT);
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (String rules : format.getRuleSetNames()) {
      if (!rules.startsWith("%spellout-cardinal")) {
        continue;
      }
      for (int i = 0; i < EACH; i++) {
        long value = i < 400 ? i : value(random);
        String text = varied(format.format(value, rules), random);
        count++;
        if (!readBack(pack, text).equals(List.of(BigDecimal.valueOf(value)))) {
          wrong.add(value + " " + text + " -> " + readBack(pack, text));
        }
      }
    }
    assertThat(wrong.size()).as("of %s: %s", count, wrong.stream().limit(25).toList()).isLessThanOrEqualTo(count / 1000);
  }

  private static long value(Random random) {
    long value = random.nextLong(pow(1 + random.nextInt(12)) + 1);
    return random.nextInt(4) == 0 ? value / pow(random.nextInt(6)) * pow(random.nextInt(3)) : value;
  }

  private static long pow(int n) {
    return BigDecimal.ONE.scaleByPowerOfTen(n).longValue();
  }

  private static String varied(String text, Random random) {
    String varied =
        switch (random.nextInt(5)) {
          case 0 -> text.replace('-', ' ');
          case 1 -> text.replace('-', '\u2011');
          case 2 -> text.replace(" ", "  ");
          case 3 -> text.replace("\u00AD", "");
          default -> text;
        };
    return switch (random.nextInt(3)) {
      case 0 -> varied.toUpperCase(Locale.ROOT);
      case 1 -> varied.substring(0, 1).toUpperCase(Locale.ROOT) + varied.substring(1);
      default -> varied;
    };
  }

  private static List<BigDecimal> readBack(LanguagePack pack, String text) {
    return NumberParser.of(pack).parse(AnalysedText.of(text, pack)).stream()
        .map(m -> m.value() == null ? BigDecimal.valueOf(-1) : new BigDecimal(m.value().toBigInteger()))
        .toList();
  }
}
