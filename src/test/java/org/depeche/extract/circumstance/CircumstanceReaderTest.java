package org.depeche.extract.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.depeche.extract.RecordReader;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Precedent;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstanceReaderTest {
  private static final String TEXT =
      "Panne mondiale chez Nuage : le premier signalement est survenu vers 13 h 20. L’incident a paralysé l’application"
          + " mobile et le lecteur web. Seule échappatoire : les morceaux déjà téléchargés. La société écarte tout"
          + " piratage. À 16 h 45, Nuage annonçait un retour à la normale. Plusieurs analystes évoquent une mise à jour"
          + " logiciel déployée sans fenêtre de maintenance suffisante. Le 8 mars 2023, une librairie"
          + " d’authentification défaillante avait déjà plongé la plateforme dans le noir pendant deux heures.";

  private static Span span(String text) {
    int at = TEXT.indexOf(text);
    return new Span(at, at + text.length(), text);
  }

  private static TimeMention time(TimeMention.Type type, String value, String text) {
    return new TimeMention(type, value, null, null, span(text));
  }

  private static Circumstances read() {
    LanguagePack pack = LanguagePack.of("fr").orElseThrow();
    return CircumstanceReader.of(pack)
        .read(
            null,
            null,
            AnalysedText.of(TEXT, pack),
            List.of(new Name(Name.Type.ORG, "Nuage", span("Nuage"))),
            List.of(
                time(TimeMention.Type.TIME, "2025-04-16T13:20", "13 h 20"),
                time(TimeMention.Type.TIME, "2025-04-16T16:45", "16 h 45"),
                time(TimeMention.Type.DATE, "2023-03-08", "Le 8 mars 2023"),
                time(TimeMention.Type.DURATION, "PT2H", "deux heures")),
            List.of(),
            List.of());
  }

  @Test
  void readsNothingInATextOfSignsAlone() {
    LanguagePack pack = LanguagePack.of("fr").orElseThrow();
    String text = "… « !!! » …";
    Name signs = new Name(Name.Type.ORG, "!!!", new Span(4, 7, "!!!"));
    assertThat(
            CircumstanceReader.of(pack)
                .read(null, null, AnalysedText.of(text, pack), List.of(signs), List.of(), List.of(), List.of()))
        .isEqualTo(Circumstances.NONE);
  }

  @Test
  void tellsKindScopeStatusAndWhereItReadThem() {
    Circumstances read = read();
    assertThat(List.of(read.kind(), read.scope(), read.status()))
        .containsExactly("outage", "worldwide", "resolved");
    assertThat(read.evidence()).containsOnlyKeys("kind", "scope", "status");
  }

  @ParameterizedTest
  @CsvSource({
    "en, A scaffold collapsed on Harbour Street and injured two workers.", "fr, Un carambolage a fait deux blessés près de Rouen.",
    "de, Bei einem Zusammenstoß zweier Züge sind vier Menschen verletzt worden.", "es, Un alud sepultó dos casas en Sallent.",
    "it, È crollata la palestra di via Dante a Lecce.", "pt, Um incêndio destruiu o mercado de Olhão.",
    "nl, Bij een kettingbotsing op de A2 zijn drie mensen gewond geraakt.", "ar, اصطدمت حافلتان قرب طنجة فأصيب سبعة ركاب."
  })
  void anAccidentIsAnIncident(String language, String text) {
    assertThat(kind(language, text)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The trust named a new director on Monday.", "fr, La mairie rappelle de voter dimanche.", "de, Der Rat ruft zur Wahl auf.",
    "es, El club retira a su mejor jugador de la lista.", "it, Il teatro richiama il pubblico con due prime.", "pt, A cidade estava cheia de turistas.",
    "nl, De raad roept op om te stemmen.", "ar, عينت البلدية مديرا جديدا يوم الاثنين."
  })
  void otherNewsIsNone(String language, String text) {
    assertThat(kind(language, text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "it, Un elicottero è precipitato a Cortina. Il gestore del rifugio assicura che il tempo era splendido.",
    "nl, Bij een ontploffing in Gilly zijn vier mensen gewond geraakt. Het parket gaat uit van een ongeval.",
    "en, A helicopter crashed near Oban. The pilot was still in hospital on Sunday."
  })
  void nothingIsOverWithoutAWordOfIt(String language, String text) {
    assertThat(read(language, null, text).status()).isNotEqualTo("resolved");
  }

  @Test
  void aTitleTellsOfAnIncidentToo() {
    assertThat(read("fr", "Effondrement d’une passerelle à Dinant", "Un mois après, un premier rapport pointe un défaut de soudure.").kind()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ar, أدى كسر في خط المياه الرئيسي يوم الخميس إلى انقطاع المياه عن 3000 منزل في إربد.",
    "de, In Melle ist seit Donnerstag das Gas abgestellt.",
    "en, Water has been off in parts of Leeds since Thursday.",
    "de, Nach einem Rohrbruch sind in Melle seit Donnerstag 3.000 Haushalte ohne Wasser.",
    "en, A burst main left parts of Leeds without water on Thursday.",
    "en, Northline Bank's app was down on Tuesday. Card payments were not affected.",
    "es, La rotura de una tubería dejó el jueves sin agua a 3.000 vecinos de León.",
    "fr, 'À Lens, 400 foyers sont privés de gaz depuis jeudi.'",
    "it, La rottura di una tubatura ha lasciato giovedì senz'acqua 3.000 famiglie a Lodi.",
    "nl, De app van de bank Norvia lag donderdag plat. Pinbetalingen werkten gewoon.",
    "pt, A aplicação do banco Norvia esteve em baixo na quinta-feira. Os pagamentos com cartão não foram afetados."
  })
  void waterThatIsCutOffAndABanksAppAreAnOutage(String language, String text) {
    assertThat(kind(language, text)).isEqualTo("outage");
  }

  @ParameterizedTest
  @CsvSource({
    "ar, عرقل انقلاب شاحنة حركة المرور على طريق جدة الاثنين.",
    "de, Ein umgestürzter Lastwagen behindert den Verkehr bei Kassel.",
    "en, An overturned lorry blocked traffic near Leeds on Monday.",
    "es, Un camión volcado complica el tráfico cerca de Murcia.",
    "fr, Un camion renversé perturbe le trafic près de Valence.",
    "it, Un camion ribaltato rallenta il traffico vicino a Parma.",
    "nl, Een gekantelde vrachtwagen blokkeert sinds maandag de snelweg bij Utrecht."
  })
  void trafficThatIsHeldUpIsAFailureOfTransport(String language, String text) {
    assertThat(kind(language, text)).isEqualTo("transport-failure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Bei einem Rohrbruch ist am Dienstag in Gera eine Straße überspült worden.",
        "de|Ein Rohrbruch hat am Dienstag 2300 Haushalte in Gera von der Wasserversorgung abgeschnitten."
      })
  void aBurstPipeIsAnIncident(String language, String text) {
    assertThat(kind(language, text)).isIn("outage", "other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|La grève des marins a entraîné vendredi l'annulation de la moitié des traversées vers Groix.",
        "fr|Aucun train ne circule vendredi en Bretagne en raison d'une grève des conducteurs.",
        "es|La huelga de los marineros ha obligado a cancelar la mitad de los viajes a Formentera."
      })
  void aStrikeIsAnIncident(String language, String text) {
    assertThat(kind(language, text)).isEqualTo("transport-failure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|WhatsApp dejó de funcionar el martes. Meta lo atribuyó a un cambio de configuración y negó haber sufrido un ataque informático.",
        "fr|WhatsApp a été en panne mardi. Meta a invoqué un changement de configuration, s'est excusé et a démenti tout piratage.",
        "it|WhatsApp non ha funzionato martedì. Meta ha indicato come causa una modifica della configurazione e ha smentito un attacco hacker."
      })
  void whatIsNoAttackButSomethingElseIsNoCyberattack(String language, String text) {
    assertThat(kind(language, text)).isEqualTo("outage");
  }

  private static @Nullable String kind(String language, String text) {
    return read(language, null, text).kind();
  }

  private static Circumstances read(String language, @Nullable String title, String text) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    return CircumstanceReader.of(pack).read(title, null, AnalysedText.of(text, pack), List.of(), List.of(), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|Depuis la panne de samedi, c’est silence radio du côté de la compagnie.",
        "en|Since the outage on Saturday the company has kept radio silence.",
        "de|Seit dem Ausfall am Samstag herrscht bei der Firma Funkstille.",
        "nl|Sinds de storing van zaterdag houdt het bedrijf radiostilte."
      })
  void takesNoFigureOfSpeechForAPart(String language, String text) {
    assertThat(read(language, null, text).components())
        .extracting(Component::concept)
        .doesNotContain("radio");
  }

  @Test
  void tellsWhoseIncidentItIs() {
    assertThat(read().subject()).extracting("name").isEqualTo("Nuage");
  }

  @ParameterizedTest
  @CsvSource({
    "de, 'Ein Brand hat am Dienstag eine Lagerhalle in Fulda zerstört, teilte die Feuerwehr Fulda mit.'",
    "es, 'Una fuga de gas obligó a evacuar una escuela en Getafe este martes, informó Protección Civil.'",
    "pt, 'Uma fuga de gás obrigou a evacuar uma escola em Setúbal, disse a Proteção Civil.'"
  })
  void whoeverReportsAFireOrLeakIsNotHit(String language, String text) {
    assertThat(RecordReader.read(Article.of(language, text)).subject()).isNull();
  }

  @Test
  void readsCausesWithStatusAndHolderAndLeavesThePrecedentItsOwn() {
    assertThat(read().causes())
        .extracting(Cause::category, Cause::status, Cause::holder, Cause::text)
        .containsExactlyInAnyOrder(
            tuple("cyberattack", Cause.Status.DENIED, "Nuage", "tout piratage"),
            tuple(
                "software-update",
                Cause.Status.SUSPECTED,
                "analystes",
                "une mise à jour logiciel déployée sans fenêtre de maintenance suffisante"));
  }

  @Test
  void keepsAnEarlierIncidentWithItsDurationAndCause() {
    Precedent precedent = read().precedents().getFirst();
    assertThat(precedent.date()).isEqualTo("2023-03-08");
    assertThat(precedent.duration()).isEqualTo("PT2H");
    assertThat(precedent.cause()).extracting(Cause::category).isEqualTo("authentication");
  }

  @Test
  void tellsWhatWentDownAndWhatKeptWorking() {
    assertThat(read().components())
        .extracting(Component::concept, Component::state)
        .contains(tuple("mobile-app", "down"), tuple("web", "down"), tuple("downloads", "working"));
  }

  @Test
  void ordersTheCourseOfEventsWithoutThePrecedent() {
    assertThat(read().timeline())
        .extracting("value")
        .containsExactly("2025-04-16T13:20", "2025-04-16T16:45");
    assertThat(read().started()).extracting("value").isEqualTo("2025-04-16T13:20");
    assertThat(read().duration()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "en | A storm cut power in Ostrava on Friday. It was the second blackout this year, after a fire on 11 March.",
    "de | Ein Sturm hat am Freitag in Ostrava den Strom gekappt. Es ist der zweite Stromausfall in diesem Jahr, nach einem Brand am 11. März.",
    "nl | Een storm legde vrijdag de stroom in Ostrava plat. Het is de tweede stroomstoring dit jaar, na een brand op 11 maart.",
    "ar | قطعت عاصفة الكهرباء عن أوسترافا الجمعة. وهذا ثاني انقطاع هذا العام، بعد حريق في 11 مارس."
  })
  void theSecondOfAYearTellsOfTheFirst(String language, String text) {
    IncidentRecord record =
        RecordReader.read(new Article("", language, null, null, null, List.of(), "2025-06-20T12:00:00Z", null, text, List.of()));
    assertThat(record.precedents()).extracting(Precedent::date).containsExactly("2025-03-11");
  }

  @Property(tries = 100)
  void readsAnyTextWithoutThrowing(@ForAll String text) {
    String clean = text.replaceAll("\\p{Cs}", "");
    assertThatCode(() -> read("en", null, clean)).doesNotThrowAnyException();
  }

  @Test
  void readsAnEndlessSentence() {
    String text = "the outage caused by a hack not an update after a fire ".repeat(18_000);
    assertThat(read("en", null, text).causes()).isNotEmpty();
  }
}
