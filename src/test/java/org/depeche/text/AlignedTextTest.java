package org.depeche.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignedTextTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          narrow and non-breaking spaces | 49\\u202F000\\u00A0rapports | 49 000 rapports
          non-breaking hyphens           | hors\\u2011ligne | hors-ligne
          a minus sign                   | \\u22125 degrés | -5 degrés
          soft hyphens                   | Strom\\u00ADausfall | Stromausfall
          an apostrophe between letters  | l\\u2019application | l'application
          a closing quotation mark       | \\u2018oui\\u2019 dit-il | \\u2018oui\\u2019 dit-il
          marks typed as commas          | zei: ,,Nee\\u2019\\u2019 | zei: \\u201ENee\\u201D
          marks typed as apostrophes     | il dit ''oui'', \\u2018\\u2018non\\u2019\\u2019 | il dit \\u201Coui\\u201D, \\u201Cnon\\u201D
          marks before other signs       | ,,'t Is niks\\u2019\\u2019, \\u2018\\u2018\\u00BFC\\u00F3mo?\\u2019\\u2019 | \\u201E't Is niks\\u201D, \\u201C\\u00BFC\\u00F3mo?\\u201D
          a mark behind digits           | ,,In 2027\\u2019\\u2019 zei hij | \\u201EIn 2027\\u201D zei hij
          signs that are no marks        | l\\u2019\\u2019application, Berlin,,Hamburg, '''fett''' | l\\u2019\\u2019application, Berlin,,Hamburg, '''fett'''
          minutes and seconds            | 5'30'' | 5'30''
          tatweel and vowel signs        | خـــدمةٌ | خدمة
          Arabic-Indic digits and marks  | ١٬٢٠٠٫٥ | 1,200.5
          Persian digits                 | ۴۵ | 45
          a decomposed accent            | e\\u0301tat | \\u00E9tat
          what lies beyond the BMP       | \\uD83D\\uDE00! | \\uFFFC!
          """)
  void levelsTypography(String what, String original, String normal) {
    assertThat(AlignedText.of(unicode(original)).normal())
        .isEqualTo(unicode(normal));
  }

  @Test
  void pointsAtCodePointsOfTheOriginal() {
    AlignedText text = AlignedText.of("😀 re\u00ADseau pann\u00ADe");
    int start = text.normal().indexOf("panne");
    assertThat(text.span(start, start + 5)).isEqualTo(new Span(10, 16, "pann\u00ADe"));
  }

  @Test
  void findsItsWayBackFromACodePoint() {
    AlignedText text = AlignedText.of("😀\u00ADcafe\u0301 noir");
    Span cafe = text.span(1, 5);
    assertThat(cafe.text()).isEqualTo("cafe\u0301");
    assertThat(text.index(cafe.start())).isEqualTo(1);
    assertThat(text.index(cafe.end() - 1)).isEqualTo(4);
  }

  @Test
  void aVowelSignBelongsToTheLetterBefore() {
    AlignedText text = AlignedText.of("40 متراً");
    assertThat(text.span(3, 7).text()).isEqualTo("متراً");
  }

  @Property
  void everySpanSlicesToItsText(@ForAll String any) {
    String original = any.replaceAll("\\p{Cs}", "");
    AlignedText text = AlignedText.of(original);
    int[] points = original.codePoints().toArray();
    for (int i = 0; i < text.normal().length(); i++) {
      Span span = text.span(i, i + 1);
      assertThat(new String(points, span.start(), span.end() - span.start())).isEqualTo(span.text());
      assertThat(text.index(span.start())).isEqualTo(i);
      assertThat(text.index(span.end() - 1)).isEqualTo(i);
    }
  }

  private static String unicode(String escaped) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(escaped.charAt(i));
      }
    }
    return plain.toString();
  }
}
