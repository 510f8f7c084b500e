package org.depeche.extract.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gives a figure where no word beside it says so. */
class FigureSourcesTest {
  private static List<String> sources(String language, String text) {
    return RecordReader.read(new Article("a", language, null, null, null, List.of(), "2025-11-20", null, text.replace('_', '\n'), List.of()))
        .figures().stream()
        .map(f -> String.valueOf(f.source()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | The operator Telmark says that 3,200 customers lost their line. By its count, 450 businesses are among them. | Telmark
          fr | L’opérateur Telmark indique que 3 200 clients ont perdu leur ligne. D’après lui, 450 entreprises sont concernées. | Telmark
          es | El operador Telmark dice que 3.200 clientes perdieron la línea. Según la empresa, hay 450 negocios entre ellos. | Telmark
          de | Der Betreiber Telmark teilte mit, dass 3.200 Kunden keinen Anschluss hatten. Darunter seien 450 Betriebe. | Telmark
          it | L’operatore Telmark dice che 3.200 clienti hanno perso la linea. Secondo l’azienda, tra loro ci sono 450 imprese. | Telmark
          pt | A operadora Telmark diz que 3.200 clientes perderam a linha. Segundo a empresa, há 450 lojas entre eles. | Telmark
          fr | L’opérateur Telmark indique que 3 200 clients ont perdu leur ligne. Selon son décompte, 450 entreprises sont concernées. | Telmark
          de | Der Betreiber Telmark teilte mit, dass 3.200 Kunden keinen Anschluss hatten. Nach eigener Zählung sind 450 Betriebe darunter. | Telmark
          pt | A operadora Telmark diz que 3.200 clientes perderam a linha. Segundo os seus dados, há 450 lojas entre eles. | Telmark
          ar | قالت شركة أورانج إن 3200 مشترك فقدوا الخط. وبحسب أرقامها، بينهم 450 متجراً. | أورانج
          nl | Netbeheerder Telmark zegt dat 3.200 klanten geen lijn hadden. Volgens het bedrijf zijn daar 450 winkels bij. | Telmark
          """)
  void whoeverSpokeGivesTheNextFigureToo(String language, String text, String source) {
    assertThat(sources(language, text)).containsExactly(source, source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | “It was awful,” said Ann Boyle. She opened her shop in 2011._The street is 3 kilometres long.
          fr | « C’était affreux », a dit Anne Boyer._La rue est longue de 3 kilomètres.
          de | „Es war furchtbar“, sagte Anna Boll._Die Straße ist 3 Kilometer lang.
          nl | “Het was vreselijk”, zei Anna Bol._De straat is 3 kilometer lang.
          """)
  void theAuthorGivesWhatNobodyIsSaidToHaveGiven(String language, String text) {
    assertThat(sources(language, text)).containsExactly("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | A warehouse burned in Leeds on Monday. The council puts the damage at £2 million. | council
          fr | Un entrepôt a brûlé lundi à Lens. La mairie évalue les dégâts à 2 millions d'euros. | mairie
          es | Un almacén ardió el lunes en León. El Ayuntamiento cifra los daños en 2 millones de euros. | Ayuntamiento
          de | In Melle brannte am Montag eine Lagerhalle. Den Schaden schätzt die Stadt auf 2,5 Millionen Euro. | Stadt
          it | Un capannone è bruciato lunedì a Lodi. L'azienda stima i danni in 2 milioni di euro. | azienda
          pt | Um armazém ardeu na segunda-feira em Leiria. Os prejuízos são estimados pela câmara em 2 milhões de euros. | câmara
          nl | In Lelystad brandde maandag een loods af. De gemeente schat de schade op 2 miljoen euro. | gemeente
          ar | احترق مستودع يوم الاثنين في إربد. وقدرت البلدية الخسائر بمليوني دينار. | البلدية
          """)
  void whoeverReckonsGivesTheFigure(String language, String text, String source) {
    assertThat(sources(language, text)).containsExactly(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Telmark says 3,200 customers lost their line. The chamber of shopkeepers, however, speaks of 4,500. | chamber of shopkeepers
          es | Telmark calcula que 3.200 clientes perdieron la línea. La subsecretaría del ramo, en cambio, habla de 4.500. | subsecretaría del ramo
          es | Telmark calcula que 3.200 clientes perdieron la línea. El comité de empresa habla de 4.500. | comité de empresa
          fr | Telmark parle de 3 200 clients touchés. Le collectif d'usagers, en revanche, estime leur nombre à 4 500. | collectif d'usagers
          it | Telmark parla di 3.200 clienti colpiti. La camera degli artigiani, invece, parla di 4.500. | camera degli artigiani
          pt | A Telmark fala em 3.200 clientes afetados. A câmara dos artesãos, porém, fala em 4.500. | câmara dos artesãos
          """)
  void whoeverStandsBeforeTheVerbGivesTheFigureKnownOrNot(String language, String text, String source) {
    assertThat(sources(language, text)).containsExactly("Telmark", source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | Flights were delayed in Cork. About 4,500 passengers were affected, according to the concessionaire. | concessionaire
          es | Los vuelos se retrasaron en Quito. Unos 4.500 pasajeros resultaron afectados, según la concesionaria. | concesionaria
          fr | L'hôpital de Lens a reporté 40 opérations, indique la direction. | direction
          it | L'ospedale di Lodi ha rinviato 40 interventi, fa sapere la direzione. | direzione
          nl | Het ziekenhuis in Venlo stelde 40 operaties uit, meldt de directie. | directie
          pt | O hospital de Tomar adiou 40 cirurgias, informou a direção. | direção
          """)
  void whoeverIsToldBehindGivesTheFigureKnownOrNot(String language, String text, String source) {
    assertThat(sources(language, text)).containsExactly(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | The detour by Garrison Falls adds 38 kilometres. | null
          es | La reparación se calcula en 640 millones de guaraníes. | null
          pt | O giro do dia somou 14 milhões de euros. | null
          es | Los ladrones huyeron con un botín calculado en 3 millones de euros. | null
          fr | Lundi, la facture, estimée à 3 millions d'euros, est arrivée. | null
          pt | A empresa teve um prejuízo estimado em 3 milhões de euros. | null
          """)
  void aThingGivesNone(String language, String text, String source) {
    assertThat(sources(language, text)).containsExactly(source);
  }
}
