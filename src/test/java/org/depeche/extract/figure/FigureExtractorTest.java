package org.depeche.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureExtractorTest {
  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "figures.csv", delimiter = '|')
  void figuresOfATextAreRead(String language, String text, String expected) {
    assertThat(written(extract(language, text))).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyPackNamesConceptsThatEnglishHasAndNearlyAllOfThem(LanguagePack pack) {
    FigureWords words = pack.table("figures", FigureWords.class);

    Set<String> english =
        LanguagePack.of("en").orElseThrow().table("figures", FigureWords.class).units().keySet();
    assertThat(english).containsAll(words.units().keySet());
    assertThat(words.units()).hasSizeGreaterThan(english.size() * 9 / 10);
    assertThat(words.units()).allSatisfy((unit, forms) -> assertThat(forms).as(unit).isNotEmpty());
    assertThat(words.before().keySet())
        .containsExactlyInAnyOrder("near", "about", "over", "under", "at-least", "at-most");
    assertThat(words.money()).containsKeys("EUR", "USD", "GBP");
    assertThat(words.percent()).isNotEmpty();
    assertThat(words.contexts())
        .containsKeys("cancelled", "delayed", "dead", "injured", "missing", "affected", "restored", "ransom", "cost");
    assertThat(words.sourceBefore()).isNotEmpty();
    assertThat(words.sourceVerbs()).isNotEmpty();
    assertThat(words.neverCounted()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyNounOfAPackCountsInTheUnitThatListsIt(LanguagePack pack) {
    FigureWords words = pack.table("figures", FigureWords.class);
    Lexicon lexicon = new Lexicon(words);

    words.units().forEach((unit, nouns) -> assertThat(nouns).as(unit).allSatisfy(noun -> assertThat(read(lexicon, noun)).as(noun).isEqualTo(unit)));
  }

  private static @Nullable String read(Lexicon lexicon, String noun) {
    Lexicon.Unit unit = noun.contains(" ") ? lexicon.phrase(noun) : lexicon.noun(noun);
    return unit == null ? null : unit.name();
  }

  @Test
  void numbersOfATimeAreNoFigures() {
    LanguagePack pack = LanguagePack.of("fr").orElseThrow();
    AnalysedText text = AnalysedText.of("Pendant 40 minutes, 300 abonnés ont attendu.", pack);
    TimeMention time =
        new TimeMention(TimeMention.Type.DURATION, "PT40M", null, null, text.span(8, 18));

    List<Figure> figures =
        FigureExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), List.of(time), List.of(), List.of(), null);

    assertThat(written(figures)).isEqualTo("300 exact subscriber «300 abonnés»");
  }

  @Test
  void aNumberSetBesideALengthOfTimeIsOneAndNoFigure() {
    LanguagePack pack = LanguagePack.of("it").orElseThrow();
    AnalysedText text = AnalysedText.of("I gruppi hanno retto sei minuti invece di trenta, con 40 litri invece di 90.", pack);
    TimeMention time = new TimeMention(TimeMention.Type.DURATION, "PT6M", null, null, text.span(21, 31));

    List<Figure> figures =
        FigureExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), List.of(time), List.of(), List.of(), null);

    assertThat(written(figures)).isEqualTo("40 exact l «40 litri»; 90 exact l «90»");
  }

  @Test
  void theSubjectOfAVerbOfCountingGivesTheFigure() {
    LanguagePack pack = LanguagePack.of("fr").orElseThrow();
    AnalysedText text =
        AnalysedText.of("Downdetector recensait 300 plaintes. Selon l'opérateur, 200 clients attendent.", pack);
    Name name = new Name(Name.Type.ORG, "Downdetector", text.span(0, 12));

    List<Figure> figures =
        FigureExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), List.of(), List.of(name), List.of(), null);

    assertThat(figures).extracting(Figure::source).containsExactly("Downdetector", "opérateur");
    assertThat(figures).extracting(Figure::role).containsExactly("user-reports", "customers");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Die Linie befördert täglich 40.000 Fahrgäste. |
          de | Am Montag saßen 400 Fahrgäste fest. | passengers-affected
          en | The line carries 40,000 passengers a day. |
          en | In 2023 the ferry carried 900,000 passengers. |
          en | On Monday 400 passengers were stuck in a tunnel. | passengers-affected
          es | La línea transporta a 40.000 pasajeros al día. |
          fr | La ligne transporte 40 000 passagers par jour. |
          fr | Lundi, 400 passagers sont restés dans le tunnel. | passengers-affected
          it | La linea trasporta 40.000 passeggeri al giorno. |
          nl | De lijn vervoert 40.000 reizigers per dag. |
          pt | A linha transporta 40.000 passageiros por dia. |
          ar | عبر الجسر في العام الماضي أكثر من 33 مليون مسافر. |
          """)
  void whatIsCountedByTheDayOrOverAYearIsNotWhomTheIncidentBefell(String language, String sentence, @Nullable String role) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    AnalysedText text = AnalysedText.of(sentence, pack);
    List<NumberMention> numbers = NumberParser.of(pack).parse(text);
    List<TimeMention> times = TimeExtractor.of(pack).extract(text, numbers, Anchor.of("2025-05-19T08:00:00Z", null), List.of());

    List<Figure> figures = FigureExtractor.of(pack).extract(text, numbers, times, List.of(), List.of(), null);

    assertThat(figures).singleElement().extracting(Figure::role).isEqualTo(role);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ar | فقد 14 ألف عميل الاتصال في إربد. | customers-affected
          ar | نقل 12 عاملا إلى المستشفى. | injured
          de | Rund 38.000 Kunden verloren die Verbindung. Um 9 Uhr waren alle bis auf 1200 wieder am Netz. | customers-affected customers-affected
          de | Zwölf Arbeiter kamen ins Krankenhaus. | injured
          en | About 14,500 customers lost supply at dawn. By 9am all but 1,200 had been reconnected. | customers-affected customers-affected
          en | Twelve workers were rushed to hospital. | injured
          es | Doce trabajadores fueron trasladados al hospital. | injured
          es | Unos 120 vecinos fueron trasladados a un hotel. | null
          es | Al menos 3.000 clientes fueron reconectados. | customers-restored
          es | Todos los barrios tienen luz; fueron reconectados todos menos 3.000 clientes. | customers-affected
          fr | Quelque 38 000 clients ont perdu le courant. A 9 heures, tous sauf 1 200 étaient réalimentés. | customers-affected customers-affected
          fr | Douze ouvriers ont été conduits à l'hôpital. | injured
          it | Circa 38 mila clienti non hanno potuto pagare. | customers-affected
          it | Dodici operai sono stati portati in ospedale. | injured
          nl | Ongeveer 38.000 klanten kwamen zonder water te zitten. | customers-affected
          nl | De bank heeft 38.000 klanten. | customers
          pt | Cerca de 38 mil clientes ficaram sem água. A empresa tem 500 mil clientes. | customers-affected customers
          pt | Doze operários foram levados para o hospital. | injured
          """)
  void whoIsCutOffIsAffectedAndWhoIsTakenToHospitalInjured(String language, String sentence, String roles) {
    assertThat(extract(language, sentence)).extracting(f -> String.valueOf(f.role())).containsExactly(roles.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Two people died and 14 others were hurt. | deaths injured
          en | The crash injured 12 of the 200 people on the train. | injured null
          en | Three miners drowned. | deaths
          en | A train derailed, killing two drivers and forcing 300 people from their homes. | deaths null
          en | Three workers were injured and about 200 residents evacuated. | injured null
          fr | L'explosion a tué deux employés et contraint 500 personnes à quitter leur logement. | deaths null
          en | Some 8,000 customers remain without electricity, down from a peak of 31,000. | customers-affected customers-affected
          en | Firefighters led nine guests out and nobody was hurt. | null
          en | The fault hit 4% of its 3 million customers. | share-affected customers
          es | Dos personas murieron y 14 más resultaron heridas. | deaths injured
          es | La empresa canceló 20 vuelos y demoró otros 35. | flights-cancelled flights-delayed
          es | Había 9.000 clientes sin luz, de los cuales 4.000 fueron reconectados. | customers-affected customers-restored
          fr | Deux personnes sont mortes et quatorze autres ont été blessées. | deaths injured
          fr | La fédération évalue les pertes à 3 millions d'euros et réclame une enquête. | cost
          fr | L'accident a blessé 12 des 200 personnes à bord. | injured null
          de | 20 Flüge fielen aus, 35 weitere starteten mit Verspätung. | flights-cancelled flights-delayed
          de | Die Feuerwehr führte neun Gäste ins Freie, verletzt wurde niemand. | null
          de | Helfer retteten drei Anwohner, ein alter Mann starb. | null
          de | Zwölf Fahrgäste wurden verletzt, zwei davon schwer. | injured injured
          it | Due persone sono morte e quattordici sono rimaste ferite. | deaths injured
          it | I vigili hanno portato fuori nove ospiti, nessuno è rimasto ferito. | null
          pt | Duas pessoas morreram e 14 ficaram feridas. | deaths injured
          pt | A companhia cancelou 20 voos e atrasou outros 35. | flights-cancelled flights-delayed
          nl | Twee mensen kwamen om en veertien raakten gewond. | deaths injured
          nl | De brandweer haalde negen gasten uit het hotel, niemand raakte gewond. | null
          ar | أدى الحريق إلى مقتل ثلاثة أشخاص وإصابة عشرة. | deaths injured
          ar | تسبب العطل في المطار بتأخير 35 رحلة وإلغاء 20 رحلة. | flights-delayed flights-cancelled
          """)
  void whatIsSaidOfANumberIsWhatItsOwnClauseSays(String language, String sentence, String roles) {
    assertThat(extract(language, sentence)).extracting(f -> String.valueOf(f.role())).containsExactly(roles.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The fire left six dead, and not eight. | deaths null
          en | The mayor denied that 20 people were hurt; there were 3 injured. | null injured
          en | An earlier version of this article spoke of 20 injured; in fact there were 12 injured. | null injured
          de | Es gab sechs Tote, nicht acht Tote. | deaths null
          de | In einer früheren Fassung war von 20 Verletzten die Rede. | null
          es | Hubo seis muertos, y no ocho. | deaths null
          es | La empresa negó que 20 personas resultaran heridas. | null
          fr | L'incendie a fait six morts, et non huit. | deaths null
          fr | Dans une version précédente, nous parlions de 20 blessés. | null
          it | I feriti sono dodici e non venti. | injured null
          it | Il Comune smentisce che ci siano 20 feriti. | null
          pt | O incêndio fez seis mortos, e não oito. | deaths null
          pt | A empresa negou que houvesse 20 feridos. | null
          nl | Er vielen geen acht doden maar zes. | null deaths
          nl | In een eerdere versie stond dat er 20 gewonden waren. | null
          ar | ذكرنا أن هناك 20 مصابا، والصحيح 12 مصابا. | null injured
          ar | الأرقام التي تتحدث عن 20 مصابا غير صحيحة. | null
          """)
  void aNumberThatTheTextSaysIsWrongHasNoPartInTheIncident(String language, String text, String roles) {
    assertThat(extract(language, text)).extracting(f -> String.valueOf(f.role())).containsExactly(roles.split(" "));
  }

  @Test
  void theCompanyIsTheOneNamedAndWhatIsQuotedIsGivenByItsSpeaker() {
    LanguagePack pack = LanguagePack.of("en").orElseThrow();
    AnalysedText text =
        AnalysedText.of("Voltara lost a substation. The company said 300 homes were dark. \"I lost 40 eggs,\" Jo said.", pack);
    Name name = new Name(Name.Type.ORG, "Voltara", text.span(0, 7));
    int quote = text.normal().indexOf("I lost");
    Quote quoted =
        new Quote(Quote.Kind.SPEECH, "I lost 40 eggs,", text.span(quote, quote + 15), List.of(), new Quote.Speaker(null, "baker", text.span(quote + 17, quote + 19)), null);

    List<Figure> figures =
        FigureExtractor.of(pack)
            .extract(text, NumberParser.of(pack).parse(text), List.of(), List.of(name), List.of(quoted), null);

    assertThat(figures).extracting(Figure::source).containsExactly("Voltara", "baker");
  }

  @Test
  void whoeverIsDescribedBetweenCommasGivesTheFigureAndNotWhereTheyWork() {
    LanguagePack pack = LanguagePack.of("en").orElseThrow();
    AnalysedText text =
        AnalysedText.of("Ilse Brandt, head of power at Rhenor, said 300 homes were dark; 20 shops closed.", pack);
    List<Name> names =
        List.of(new Name(Name.Type.PER, "Ilse Brandt", text.span(0, 11)), new Name(Name.Type.ORG, "Rhenor", text.span(30, 36)));

    List<Figure> figures =
        FigureExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), List.of(), names, List.of(), null);

    assertThat(figures).extracting(Figure::source).containsExactly("Ilse Brandt", null);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
    "es | La Cofradía de Burela abrió ayer. Nordés no contestó. Según la cofradía, se vendieron 41 toneladas. | Cofradía de Burela; Nordés",
    "it | L'assessora alla sicurezza, Mara Galvi, era assente. Il Comune tace. Il danno è di 85 euro, secondo l'assessora. | Mara Galvi; Comune",
    "de | Die Krankenkasse Audia schweigt nicht. Identa schon. Nach Angaben der Kasse sind 30 Anträge offen. | Krankenkasse Audia; Identa",
    "ar | أعلنت وكالة السجلات عودة الخدمة. وصمتت شركة زين. وحسب الوكالة تراكم 86 طلبا. | وكالة السجلات; زين"
  })
  void aNounOfANameOrATitleMeansWhoBearsIt(String language, String article, String names) {
    AnalysedText text = AnalysedText.of(article, LanguagePack.of(language).orElseThrow());
    List<Name> named =
        Stream.of(names.split("; "))
            .map(n -> new Name(n.startsWith("Mara") ? Name.Type.PER : Name.Type.ORG, n, text.span(article.indexOf(n), article.indexOf(n) + n.length())))
            .toList();

    List<Figure> figures =
        FigureExtractor.of(text.pack()).extract(text, NumberParser.of(text.pack()).parse(text), List.of(), named, List.of(), null);

    assertThat(figures).extracting(Figure::source).containsExactly(named.get(0).name());
  }

  @Test
  void whatSomeoneIsReportedToSayIsGivenByThem() {
    AnalysedText text = AnalysedText.of("Ein Fahrer habe 38 Gäste abgewiesen.", LanguagePack.of("de").orElseThrow());
    Quote told =
        new Quote(Quote.Kind.INDIRECT, text.normal(), text.span(0, 36), List.of(), new Quote.Speaker("Mehmet Aksoy", null, text.span(0, 3)), null);

    List<Figure> figures =
        FigureExtractor.of(text.pack()).extract(text, NumberParser.of(text.pack()).parse(text), List.of(), List.of(), List.of(told), null);

    assertThat(figures).extracting(Figure::source).containsExactly("Mehmet Aksoy");
  }

  @Test
  void aFigureHoldsAsOfTheNearestTimeOfItsSentence() {
    LanguagePack pack = LanguagePack.of("en").orElseThrow();
    AnalysedText text = AnalysedText.of("At 14:00, 300 homes were dark, at 16:00 only 20 shops. Now 5 homes are.", pack);
    List<TimeMention> times =
        List.of(
            new TimeMention(TimeMention.Type.TIME, "2025-04-17T14:00", null, null, text.span(3, 8)),
            new TimeMention(TimeMention.Type.TIME, "2025-04-17T16:00", null, null, text.span(34, 39)));

    List<Figure> figures =
        FigureExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), times, List.of(), List.of(), null);

    assertThat(figures)
        .extracting(f -> f.asOf() == null ? null : f.asOf().value())
        .containsExactly("2025-04-17T14:00", "2025-04-17T16:00", null);
  }

  @Test
  void aMarkThatMayPartDecimalsOrThousandsIsToldWithBothReadings() {
    assertThat(extract("fr", "1.234 foyers et 49 000 clients attendent."))
        .extracting(f -> f.value().toPlainString(), f -> f.otherValue() == null ? null : f.otherValue().toPlainString())
        .containsExactly(tuple("1234", "1.234"), tuple("49000", null));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "countries.csv", delimiter = '|')
  void moneyAndDegreesAreThoseOfTheCountry(String language, String named, String text, String expected) {
    Name.Type type = named.contains(" ") ? Name.Type.ORG : Name.Type.LOC;
    int start = text.indexOf(named);
    Name name = new Name(type, named, new Span(start, start + named.length(), named));
    assertThat(written(extract(language, text, List.of(name)))).isEqualTo(expected);
  }

  private static List<Figure> extract(String language, String text) {
    return extract(language, text, List.of());
  }

  private static List<Figure> extract(String language, String text, List<Name> names) {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    AnalysedText analysed = AnalysedText.of(text, pack);
    return FigureExtractor.of(pack)
        .extract(analysed, NumberParser.of(pack).parse(analysed), List.of(), names, List.of(), null);
  }

  private static String written(List<Figure> figures) {
    return figures.stream()
        .map(
            f ->
                "%s %s %s «%s»"
                    .formatted(
                        f.value() == null
                            ? f.low().toPlainString() + ".." + f.high().toPlainString()
                            : f.value().stripTrailingZeros().toPlainString(),
                        f.modifier().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        f.unit(),
                        f.span().text()))
        .collect(Collectors.joining("; "));
  }

  @Test
  void aCountryThatEndsAsADualIsNoPair() {
    LanguagePack pack = LanguagePack.of("ar").orElseThrow();
    AnalysedText text = AnalysedText.of("تضررت كابلات الإنترنت في الهند وباكستان، وتعطلت محطتان.", pack);
    List<Name> names = List.of(new Name(Name.Type.LOC, "الهند", text.span(25, 30)), new Name(Name.Type.LOC, "باكستان", text.span(32, 39)));
    assertThat(FigureExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), List.of(), names, List.of(), null))
        .extracting(f -> f.span().text())
        .containsExactly("محطتان");
  }
}
