package org.depeche.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.depeche.extract.number.NumberParser;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published on Monday 13 April 2026. */
class UnderspecifiedTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ar|انقطع التيار مساء الأحد في ليث بحسب الشركة. ¶ وكان كابل قد تمزق. وتضرر نحو 300 منزل. ¶ والمباراة مؤجلة إلى الخميس.|2026-04-16",
        "es|La luz se fue el domingo por la noche en Leith, informó la empresa. ¶ Un cable estaba roto. Unos 300 hogares resultaron afectados. ¶ El simulacro se pasó a junio.|2026-06",
        "fr|Le courant a manqué dimanche soir à Leith, selon l'opérateur. ¶ Un câble était déchiré. Quelque 300 foyers ont été touchés. ¶ Les billets sont remboursés à partir de mercredi.|2026-04-15",
        "it|La corrente è mancata domenica sera a Leith, ha comunicato il gestore. ¶ Un cavo era rotto. Circa 300 famiglie sono state colpite. ¶ Il buono è da spendere entro giugno.|2026-06",
        "it|La corrente è mancata domenica sera a Leith, ha comunicato il gestore. ¶ Un cavo era rotto. Circa 300 famiglie sono state colpite. ¶ La pompa è in manutenzione fino a giovedì.|2026-04-16",
        "nl|Zondagavond viel in Leith de stroom uit, meldde de netbeheerder. ¶ Een kabel was gescheurd. Zo’n 300 huizen waren getroffen. ¶ Controleer woensdag uw saldo.|2026-04-15",
      })
  void whatIsToComeIsToldBySurroundings(String language, String text, String value) {
    assertThat(extract(language, text.replace(" ¶ ", "\n\n"), UnderspecifiedTimes.Choice.learnt()).getLast().value()).isEqualTo(value);
  }

  @Test
  void timesGoOnFromWhatWasChosen() {
    String text = "Power failed at half past six. At 8.15am it was back.";
    UnderspecifiedTimes.Choice eveningBefore = (time, options) -> place(options, time.start() < 20 ? "2026-04-12T18" : "2026-04-13T08");
    assertThat(extract("en", text, eveningBefore)).extracting(TimeMention::value).containsExactly("2026-04-12T18:30", "2026-04-13T08:15");
  }

  @Test
  void rulesComeFirst() {
    String text = "Power failed on Sunday. It was back at half past six.";
    assertThat(extract("en", text, UnderspecifiedTimes.Choice.RULED)).extracting(TimeMention::value).containsExactly("2026-04-12", "2026-04-12T06:30");
  }

  private static int place(List<UnderspecifiedTimes.Option> options, String value) {
    return IntStream.range(0, options.size()).filter(i -> options.get(i).value().equals(value)).findFirst().orElseThrow();
  }

  private static List<TimeMention> extract(String language, String text, UnderspecifiedTimes.Choice choice) {
    AnalysedText analysed = AnalysedText.of(text, LanguagePack.of(language).orElseThrow());
    return TimeExtractor.of(analysed.pack())
        .extract(analysed, NumberParser.of(analysed.pack()).parse(analysed), Anchor.of("2026-04-13T10:00:00Z", null), List.of(), choice);
  }
}
