package org.depeche.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.depeche.model.Article;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Quote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample article of the README, read as an editor would want it. */
class SampleIncidentTest {
  private static IncidentRecord record;
  private static IncidentRecord undated;

  @BeforeAll
  static void read() throws IOException {
    record = read("2025-04-17");
    undated = read(null);
  }

  private static IncidentRecord read(String published) throws IOException {
    String text = Files.readString(Path.of("corpus/spotify-outage.fr.txt"));
    return RecordReader.read(
        new Article("sample", null, null, null, null, List.of(), published, null, text, List.of()));
  }

  @Test
  void tellsWhatHappenedToWhomAndHowItStands() {
    assertThat(record.language()).isEqualTo("fr");
    assertThat(record.subject().name()).isEqualTo("Spotify");
    assertThat(record.kind()).isEqualTo("outage");
    assertThat(record.scope()).isEqualTo("worldwide");
    assertThat(record.status()).isEqualTo("resolved");
    assertThat(record.evidence()).containsOnlyKeys("kind", "scope", "status");
  }

  @Test
  void leavesOutWhatIsRepeated() {
    assertThat(record.duplicates())
        .extracting(d -> d.paragraph(), d -> d.of())
        .containsExactly(tuple(7, 1), tuple(8, 2), tuple(9, 4));
  }

  @Test
  void datesTheIncidentFromTheDayOfPublication() {
    assertThat(record.started().value()).isEqualTo("2025-04-16T13:20+01:00");
    assertThat(record.started().modifier()).isEqualTo("approx");
    assertThat(record.ended().value()).isEqualTo("2025-04-16T16:45+01:00");
    assertThat(record.duration().value()).isEqualTo("PT3H");
    assertThat(record.timeline()).extracting(e -> e.event()).containsExactly("first-report", "ended");
  }

  @Test
  void endsTheNightAfterTheEveningThatItStarts() {
    String text =
        "Il guasto è iniziato alle 21.15 di martedì ed è finito all'una di notte, quando il servizio è tornato.";
    IncidentRecord read =
        RecordReader.read(
            new Article("x", "it", null, null, null, List.of(), "2026-03-12", null, text, List.of()));
    assertThat(read.started()).extracting("value").isEqualTo("2026-03-10T21:15");
    assertThat(read.ended()).extracting("value").isEqualTo("2026-03-11T01:00");
  }

  @Test
  void leavesTheDateOpenWhenNothingGivesIt() {
    assertThat(undated.started().value()).isEqualTo("XXXX-WXX-3T13:20+01:00");
    assertThat(undated.times().get(0).value()).isEqualTo("XXXX-WXX-3TAF");
    assertThat(undated.causes()).hasSameSizeAs(record.causes());
    assertThat(undated.precedents()).hasSameSizeAs(record.precedents());
  }

  @Test
  void readsFiguresInDigitsAndInWords() {
    assertThat(record.figures())
        .extracting(f -> f.value().longValueExact(), Figure::modifier, Figure::unit, Figure::source)
        .contains(
            tuple(49_000L, Figure.Modifier.NEAR, "report", "Downdetector"),
            tuple(675_000_000L, Figure.Modifier.EXACT, "user", null),
            tuple(263_000_000L, Figure.Modifier.EXACT, "subscriber", null));
  }

  @Test
  void findsNamesOfEachType() {
    assertThat(record.names())
        .extracting(n -> n.type() + " " + n.name())
        .contains(
            "ORG Spotify", "ORG Downdetector", "ORG X", "ORG @SpotifyStatus", "LOC New York", "LOC Casablanca",
            "LOC Rabat", "PER Fahd", "PER Selma Benjelloun");
  }

  @Test
  void tellsWhoSaysWhatAndWhatAScreenShows() {
    assertThat(record.quotes())
        .extracting(Quote::kind, q -> q.speaker() == null ? null : q.speaker().name())
        .containsExactly(
            tuple(Quote.Kind.MESSAGE, null),
            tuple(Quote.Kind.SPEECH, "@SpotifyStatus"),
            tuple(Quote.Kind.SPEECH, "Spotify"),
            tuple(Quote.Kind.SPEECH, "Spotify"),
            tuple(Quote.Kind.SPEECH, "Fahd"),
            tuple(Quote.Kind.SPEECH, "Selma Benjelloun"));
    assertThat(record.quotes().get(4).speaker().role()).isEqualTo("disquaire à Rabat");
    assertThat(record.quotes().get(5).speaker().role()).isEqualTo("consultante en cybersécurité");
  }

  @Test
  void keepsSuspicionsAndDenialsApartFromFacts() {
    assertThat(record.causes())
        .extracting(Cause::category, Cause::status, c -> c.holder().toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder(
            tuple("software-update", Cause.Status.SUSPECTED, "plusieurs analystes"),
            tuple("cyberattack", Cause.Status.DENIED, "@spotifystatus"));
  }

  @Test
  void givesAnEarlierIncidentItsOwnCause() {
    assertThat(record.precedents()).hasSize(1);
    assertThat(record.precedents().get(0).date()).isEqualTo("2023-03-08");
    assertThat(record.precedents().get(0).duration()).isEqualTo("PT2H");
    assertThat(record.precedents().get(0).cause().category()).isEqualTo("authentication");
  }

  @Test
  void tellsWhatBrokeFromWhatWentOn() {
    assertThat(record.components())
        .extracting(c -> c.concept() + " " + c.state())
        .contains("mobile-app down", "web down", "help-pages down", "downloads working");
  }
}
