package org.depeche.evaluate.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteScoresTest {
  private static final String TEXT = "„Alles läuft wieder“, sagt Eva Kern. Das „Netz“ ist stabil.";

  @Test
  void anOverlongQuoteMatchesByOverlapButNotByUnion() {
    QuoteScores scores = new QuoteScores(false);
    scores.add(gold("Eva Kern"), List.of(quote(1, 36, "Eva Kern")));
    assertThat(scores.overlapF1()).isEqualTo(1);
    assertThat(scores.contentF1()).isZero();
  }

  @Test
  void aWrongSpeakerCostsTheSpeakerAndTheWhole() {
    QuoteScores scores = new QuoteScores(false);
    scores.add(gold("Eva Kern"), List.of(quote(1, 19, "Jan Kern")));
    assertThat(scores.contentF1()).isEqualTo(1);
    assertThat(scores.speakerAccuracy()).isZero();
    assertThat(scores.endToEndF1()).isZero();
  }

  @Test
  void aSpuriousQuoteCostsPrecision() {
    QuoteScores scores = new QuoteScores(false);
    scores.add(gold("Eva Kern"), List.of(quote(1, 19, "Eva Kern"), quote(42, 46, null)));
    assertThat(scores.contentF1()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void linesGiveDirectQuotesWithoutMarksAndTheirSpeakersPlaces(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("quotes.jsonl");
    Files.writeString(
        file,
        "{\"doc\":\"a\",\"text\":\"" + TEXT + "\",\"annotations\":["
            + "{\"type\":\"Direct\",\"quote\":[[0,20]],\"speaker\":[[27,35]]},"
            + "{\"type\":\"Indirect\",\"quote\":[[37,59]],\"speaker\":[]}]}\n");
    GoldText read = AnnotatedLines.read(file).get(0);
    assertThat(read.quotes()).hasSize(1);
    assertThat(read.quotes().get(0).content()).containsExactly(span(1, 19));
    assertThat(read.quotes().get(0).speakers()).containsExactly(span(27, 35));
  }

  @Test
  void aFileThatIsNoJsonIsNamedWithItsLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("quotes.jsonl");
    Files.writeString(file, "\n{\"doc\"\n");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> AnnotatedLines.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("quotes.jsonl, line 2");
  }

  private static GoldText gold(String speaker) {
    return new GoldText("a", TEXT, List.of(new GoldQuote(List.of(span(1, 19)), List.of(), speaker, null)));
  }

  private static Quote quote(int start, int end, String speaker) {
    return new Quote(
        Quote.Kind.SPEECH, span(start, end).text(), span(start, end), List.of(),
        speaker == null ? null : new Quote.Speaker(speaker, null, span(27, 35)), null);
  }

  private static Span span(int start, int end) {
    return new Span(start, end, TEXT.substring(start, end));
  }
}
