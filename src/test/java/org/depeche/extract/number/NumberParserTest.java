package org.depeche.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumberParserTest {
  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "numbers.csv", delimiter = '|')
  void numbersOfATextAreRead(String language, String text, String expected) {
    assertThat(written(parse(language, text))).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackReadsItsWordsFromOneToMillions(LanguagePack pack) {
    NumberWords words = pack.table("numbers", NumberWords.class);
    List<BigDecimal> values = words.numbers().keySet().stream().toList();
    for (int i = 0; i <= 10; i++) {
      BigDecimal value = BigDecimal.valueOf(i);
      assertThat(values).as("%s has a word for %s", pack, value).anyMatch(v -> v.compareTo(value) == 0);
    }
    assertThat(words.multipliers().keySet().stream().map(BigDecimal::toBigInteger).map(Object::toString))
        .as("powers of %s", pack)
        .contains("1000", "1000000", "1000000000");
    assertThat(words.decimal()).isNotEmpty();
    assertThat(words.grouping()).isNotEmpty();
    assertThat(words.vague()).isNotEmpty();
    assertThat(words.ordinals()).isNotEmpty();
    assertThat(words.halves()).isNotEmpty();
    assertThat(words.ratio()).isNotEmpty();
  }

  @Test
  void aMarkThatMayPartDecimalsOrThousandsIsReadByTheLanguageAndMarked() {
    NumberMention german = parse("de", "1.234").get(0);
    NumberMention english = parse("en", "1.234").get(0);

    assertThat(german.value()).isEqualByComparingTo("1234");
    assertThat(german.other()).isEqualByComparingTo("1.234");
    assertThat(english.value()).isEqualByComparingTo("1.234");
    assertThat(english.isAmbiguous()).isTrue();
    assertThat(parse("de", "1.234.567").get(0).isAmbiguous()).isFalse();
  }

  @Test
  void anArticleIsMarkedAsSuch() {
    assertThat(parse("fr", "une panne").get(0).has(Trait.ARTICLE)).isTrue();
    assertThat(parse("fr", "un million").get(0).has(Trait.ARTICLE)).isFalse();
  }

  @Test
  void namesWithDigitsAreNoNumbers() {
    assertThat(parse("en", "X2, A320 and 192.168.1.2")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextGivesNumbersInOrderInsideIt(@ForAll String text) {
    for (LanguagePack pack : LanguagePack.all()) {
      String whole = text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
      AnalysedText analysed = AnalysedText.of(whole + " 1 234,5.6", pack);
      int end = 0;
      for (NumberMention mention : NumberParser.of(pack).parse(analysed)) {
        assertThat(mention.start()).isGreaterThanOrEqualTo(end);
        assertThat(mention.end()).isGreaterThan(mention.start());
        end = mention.end();
      }
      assertThat(end).isLessThanOrEqualTo(analysed.normal().length());
    }
  }

  private static List<NumberMention> parse(String language, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    return NumberParser.of(pack).parse(AnalysedText.of(text, pack));
  }

  private static String written(List<NumberMention> numbers) {
    return numbers.stream()
        .filter(n -> !n.has(Trait.ARTICLE))
        .map(
            n ->
                n.value() == null
                    ? n.low().toPlainString() + ".." + n.high().toPlainString()
                    : (n.kind() == Kind.ORDINAL ? "o" : n.kind() == Kind.FRACTION ? "f" : "")
                        + n.value().stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(","));
  }
}
