package org.depeche.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.model.Cause;
import org.depeche.model.Incident;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Five articles on one power cut that agree on little. */
class FusionTest {
  private static Incident incident;

  @BeforeAll
  static void fuse() throws JsonProcessingException {
    incident =
        Fusion.of(
            List.of(
                record(
                    """
                    {"id": "wire", "language": "fr", "published": "2025-06-03T06:00:00Z", "text": "t",
                     "kind": "power-cut", "status": "ongoing", "scope": "local",
                     "subject": {"name": "Réseau du Sud", "type": "ORG", "span": %1$s},
                     "started": {"value": "2025-06-03", "span": %1$s},
                     "causes": [{"text": "piratage", "category": "cyberattack", "status": "suspected", "span": %1$s}],
                     "figures": [{"value": 8000, "modifier": "about", "unit": "household", "role": "customers-affected", "span": %1$s}]}
                    """),
                record(
                    """
                    {"id": "paper", "language": "de", "published": "2025-06-03T09:00:00Z", "text": "t",
                     "kind": "power-cut", "status": "ongoing", "scope": "regional",
                     "subject": {"name": "Réseau du Sud", "type": "ORG", "span": %1$s},
                     "started": {"value": "2025-06-03T05:10+02:00", "span": %1$s},
                     "causes": [{"text": "Hackerangriff", "category": "cyberattack", "status": "denied", "holder": "Réseau du Sud", "span": %1$s},
                                {"text": "Bagger", "category": "cable-cut", "status": "suspected", "span": %1$s}],
                     "figures": [{"value": 8000, "modifier": "about", "unit": "household", "source": "Réseau du Sud", "span": %1$s}]}
                    """),
                record(
                    """
                    {"id": "radio", "language": "en", "published": "2025-06-03T12:00:00Z", "text": "t",
                     "kind": "power-cut", "status": "resolved", "scope": "regional",
                     "started": {"value": "2025-06-03T03:10Z", "span": %1$s},
                     "ended": {"value": "2025-06-03T11:00+02:00", "span": %1$s},
                     "causes": [{"text": "a hack", "category": "cyberattack", "status": "confirmed", "span": %1$s}],
                     "figures": [{"value": 12500, "modifier": "exact", "unit": "household", "source": "the mayor", "span": %1$s}],
                     "quotes": [{"kind": "speech", "text": "We saw the digger.", "span": %1$s, "parts": []}]}
                    """),
                record(
                    """
                    {"id": "site", "language": "en", "published": "2025-06-04", "text": "t",
                     "kind": "power-cut", "status": "resolved", "scope": "regional",
                     "ended": {"value": "2025-06-03T10:30+02:00", "span": %1$s},
                     "causes": [{"text": "a digger", "category": "cable-cut", "status": "confirmed", "holder": "Réseau du Sud", "span": %1$s}],
                     "quotes": [{"kind": "speech", "text": "We saw the digger", "span": %1$s, "parts": [],
                                 "speaker": {"name": "Jo Vidal", "span": %1$s}}]}
                    """),
                record(
                    """
                    {"id": "blog", "language": "en", "published": "2025-06-05", "text": "t",
                     "kind": "outage", "status": "resolved",
                     "ended": {"value": "2025-06-03T11:00+02:00", "span": %1$s}}
                    """)));
  }

  private static IncidentRecord record(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json.formatted("{\"start\": 0, \"end\": 1, \"text\": \"t\"}"), IncidentRecord.class);
  }

  private static List<String> articles(List<Incident.Source> sources) {
    return sources.stream().map(Incident.Source::article).toList();
  }

  /** An article that is on an outage at one and names others. */
  private static IncidentRecord about(String id, String subject, String... others) throws JsonProcessingException {
    String organization = "{\"type\": \"ORG\", \"name\": \"%s\", \"span\": %%1$s}";
    return record(
        "{\"id\": \"%s\", \"text\": \"t\", \"subject\": %s, \"names\": [%s]}"
            .formatted(
                id,
                organization.formatted(subject),
                Stream.of(others).map(organization::formatted).collect(Collectors.joining(", "))));
  }

  @Test
  void subjectIsWhomMostSayInShortOrInFullAndInWhateverScript() throws JsonProcessingException {
    Incident.Subject subject =
        Fusion.of(List.of(about("a", "Marjan Express"), about("b", "Urbana"), about("c", "بنك أوربانا"), about("d", "Bank Nord"))).subject();
    assertThat(subject).isNotNull();
    assertThat(subject.name()).isEqualTo("Urbana");
    assertThat(articles(subject.sources())).containsExactly("b", "c");
  }

  @Test
  void amongEqualsSubjectIsWhomMostName() throws JsonProcessingException {
    Incident.Subject subject = Fusion.of(List.of(about("a", "Marjan Express", "Urbana"), about("b", "Urbana"), about("c", "Nord"))).subject();
    assertThat(subject).isNotNull();
    assertThat(subject.name()).isEqualTo("Urbana");
    assertThat(articles(subject.sources())).containsExactly("b", "a");
  }

  @Test
  void timesThatSayTheSameMoreOrLessPreciselyAreOne() {
    assertThat(incident.started()).isNotNull();
    assertThat(incident.started().value()).isEqualTo("2025-06-03T05:10+02:00");
    assertThat(articles(incident.started().sources())).containsExactlyInAnyOrder("wire", "paper", "radio");
  }

  @Test
  void endsThatDisagreeAreAConflictAndMostDecide() {
    assertThat(incident.ended()).isNotNull();
    assertThat(incident.ended().value()).isEqualTo("2025-06-03T11:00+02:00");
    assertThat(incident.conflicts().stream().filter(c -> c.field().equals("ended")))
        .singleElement()
        .satisfies(
            c ->
                assertThat(c.values().stream().map(Incident.Value::value))
                    .containsExactly("2025-06-03T11:00+02:00", "2025-06-03T10:30+02:00"));
  }

  @Test
  void statusIsTheLastWordAndKindTheMostFrequent() {
    assertThat(incident.status()).isEqualTo("resolved");
    assertThat(incident.kind()).isEqualTo("power-cut");
    assertThat(incident.scope()).isEqualTo("regional");
  }

  @Test
  void figuresThatDisagreeStandSideBySideInTimeOrder() {
    assertThat(incident.figures().stream().map(f -> f.value().intValue() + " " + f.source()))
        .containsExactly("8000 Réseau du Sud", "12500 the mayor");
    assertThat(articles(incident.figures().getFirst().sources())).containsExactly("wire", "paper");
    assertThat(incident.figures().getFirst().role()).isEqualTo("customers-affected");
  }

  @Test
  void whatWasDeniedIsNoFactThoughAnArticleOfTheDayStatesIt() {
    assertThat(reason("cyberattack").status()).isEqualTo(Cause.Status.DENIED);
    assertThat(reason("cyberattack").holder()).isEqualTo("Réseau du Sud");
    assertThat(reason("cyberattack").claims().stream().map(Incident.Claim::status))
        .containsExactly(Cause.Status.SUSPECTED, Cause.Status.DENIED, Cause.Status.CONFIRMED);
  }

  @Test
  void aSuspicionThatIsConfirmedLaterIsAFact() {
    assertThat(reason("cable-cut").status()).isEqualTo(Cause.Status.CONFIRMED);
    assertThat(articles(reason("cable-cut").sources())).containsExactly("site");
  }

  private static Incident.Reason reason(String category) {
    return incident.causes().stream().filter(c -> c.category().equals(category)).findFirst().orElseThrow();
  }

  @Test
  void theSameQuoteInTwoArticlesIsOneWithTheSpeakerThatOneOfThemNames() {
    assertThat(incident.quotes()).singleElement().satisfies(q -> assertThat(q.speaker()).isEqualTo("Jo Vidal"));
    assertThat(articles(incident.quotes().getFirst().sources())).containsExactly("radio", "site");
  }

  @Test
  void articlesAndLanguagesStandInOrderOfPublication() {
    assertThat(incident.articles()).containsExactly("wire", "paper", "radio", "site", "blog");
    assertThat(incident.languages()).containsExactly("fr", "de", "en");
    assertThat(incident.subject()).isNotNull();
    assertThat(incident.subject().name()).isEqualTo("Réseau du Sud");
  }

  /** One of several articles of one day on an outage. */
  private static IncidentRecord telling(String id, String moments) throws JsonProcessingException {
    return record(
        ("{\"id\": \"%s\", \"language\": \"en\", \"published\": \"2025-09-15T18:00:00Z\", \"text\": \"t\", \"kind\": \"outage\", %s}")
            .formatted(id, moments));
  }

  private static String moment(String field, String value) {
    return "\"%s\": {\"value\": \"%s\", \"span\": %%1$s}".formatted(field, value);
  }

  /** Start, end and duration of the incident, and the fields in conflict with all that is said of them. */
  private static List<String> course(IncidentRecord... records) {
    Incident fused = Fusion.of(List.of(records));
    return Stream.concat(
            Stream.of(fused.started(), fused.ended(), fused.duration()).map(t -> t == null ? "-" : t.value()),
            fused.conflicts().stream()
                .map(c -> c.field() + c.values().stream().map(v -> v.value() + articles(v.sources())).toList()))
        .toList();
  }

  @Test
  void aDurationThatTheDayOfStartAndEndDoesNotHoldIsLeftOutAndListed() throws JsonProcessingException {
    assertThat(
            course(
                telling("a", moment("started", "2025-09-15") + ", " + moment("ended", "2025-09-15T11:00")),
                telling("b", moment("duration", "P7W"))))
        .containsExactly("2025-09-15", "2025-09-15T11:00", "-", "duration[P7W[b]]");
  }

  @Test
  void anEndIsLeftOutThatMoreArticlesContradictByStartAndDuration() throws JsonProcessingException {
    assertThat(
            course(
                telling("a", moment("started", "2025-09-15T08:00") + ", " + moment("duration", "PT4H")),
                telling("b", moment("ended", "2025-09-15T08:30") + ", " + moment("duration", "PT4H"))))
        .containsExactly("2025-09-15T08:00", "-", "PT4H", "ended[2025-09-15T08:30[b]]");
  }

  @Test
  void ofTwoEndsThatWhichStartAndDurationBearOutIsTaken() throws JsonProcessingException {
    assertThat(
            course(
                telling("a", moment("started", "2025-09-15T08:00") + ", " + moment("ended", "2025-09-15T08:30")),
                telling("b", moment("ended", "2025-09-15T12:10") + ", " + moment("duration", "PT4H"))))
        .containsExactly(
            "2025-09-15T08:00", "2025-09-15T12:10", "PT4H", "ended[2025-09-15T08:30[a], 2025-09-15T12:10[b]]");
  }

  @Test
  void timesAreHeldAgainstEachOtherWhateverClockTheyGoBy() throws JsonProcessingException {
    assertThat(
            course(
                telling("a", moment("started", "2025-09-15T08:00+02:00") + ", " + moment("ended", "2025-09-15T07:10-03:00")),
                telling("b", moment("duration", "PT4H"))))
        .containsExactly("2025-09-15T08:00+02:00", "2025-09-15T07:10-03:00", "PT4H");
  }

  @Test
  void nothingEndsBeforeItStartsOrLastsLongerThanItCouldBeToldOf() throws JsonProcessingException {
    assertThat(course(telling("a", moment("started", "2025-09-15T08:00") + ", " + moment("ended", "2025-09-14"))))
        .containsExactly("2025-09-15T08:00", "-", "-", "ended[2025-09-14[a]]");
    assertThat(course(telling("a", moment("started", "2025-09-12") + ", " + moment("duration", "P3Y"))))
        .containsExactly("2025-09-12", "-", "-", "duration[P3Y[a]]");
  }

  @Test
  void aRoundDurationNeedNotBeThatOfTheClock() throws JsonProcessingException {
    assertThat(
            course(
                telling(
                    "a",
                    moment("started", "2025-09-15T08:00") + ", " + moment("ended", "2025-09-15T10:45") + ", " + moment("duration", "PT3H"))))
        .containsExactly("2025-09-15T08:00", "2025-09-15T10:45", "PT3H");
  }
}
