package org.depeche.extract.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.depeche.extract.RecordReader;
import org.depeche.model.Article;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads short passages of news with invented names, as the pipeline would, and holds a floor of right speakers, and of right
 * speakers with role and cue, a language. Two lines in five are held back; {@code -Dspeakers.all=true} prints their count.
 */
class SpeakersTest {
  private static final boolean ALL = Boolean.getBoolean("speakers.all");

  record Said(String speaker, String role, String cue) {}

  record Passage(String text, List<Said> said) {}

  @ParameterizedTest(name = "{0}")
  @CsvSource({"pt,16,16", "it,17,14", "es,16,16", "fr,21,19", "de,14,13", "en,17,15", "ar,8,8"})
  void knowsWhoSpeaks(String language, int speakers, int all) throws IOException {
    List<String> wrong = new ArrayList<>();
    int right = 0;
    int complete = 0;
    int total = 0;
    int checkRight = 0;
    int checkTotal = 0;
    int line = 0;
    for (Passage passage : passages(language)) {
      boolean check = line % 5 == 1 || line % 5 == 3;
      line++;
      List<Said> found = read(passage.text(), language);
      for (int i = 0; i < passage.said().size(); i++) {
        Said expected = passage.said().get(i);
        Said actual = i < found.size() ? found.get(i) : new Said("-", "-", "-");
        boolean speaker =
            expected.speaker().equals(actual.speaker())
                && (!expected.speaker().isEmpty() || expected.role().equals(actual.role()));
        if (check) {
          checkTotal++;
          checkRight += speaker ? 1 : 0;
          continue;
        }
        total++;
        right += speaker ? 1 : 0;
        complete += speaker && expected.equals(actual) ? 1 : 0;
        if (!expected.equals(actual)) {
          wrong.add((speaker ? "  " : "S ") + passage.text() + "\n     " + actual + "\n not " + expected);
        }
      }
    }
    if (ALL) {
      System.out.printf("%s tuning %d/%d complete %d check %d/%d%n", language, right, total, complete, checkRight, checkTotal);
      wrong.forEach(System.out::println);
    }
    assertThat(right).as("speakers of %d\n%s", total, String.join("\n", wrong)).isGreaterThanOrEqualTo(speakers);
    assertThat(complete).as("with role and cue of %d\n%s", total, String.join("\n", wrong)).isGreaterThanOrEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Trellis Mobile has been dropping calls since Monday. ¶ Texts are not affected, so an app such as WhatsApp is a way around it. The company speaks of “intermittent issues”.|Trellis Mobile",
        "en|Arvena Energy cut power to three towns on Friday. ¶ More exactly, the company told Reuters, a relay had failed. “Nobody was hurt,” it said.|Arvena Energy",
        "nl|Veldbank kampt met een storing. Vanaf 8.45 uur stroomden de klachten binnen: Allestoringen turfde er 26.500. ‘Wij zoeken de oorzaak’, zegt een woordvoerder.|Veldbank",
        "de|Kunden der Orbisbank können sich nicht anmelden. ¶ Die Bank bestätigte die Störung auf Mastodon. „Wir arbeiten daran“, schrieb ein Sprecher.|Orbisbank",
        "fr|Les clients de Kobalt n’ont plus de réseau. ¶ L’incident a été signalé à l’AFP. « Tout le monde sera dépanné », a promis un porte-parole de l’entreprise.|Kobalt",
        "es|Los clientes de Norvia siguen sin servicio. ¶ La avería se conoció por la agencia Efe. «Estamos mirando qué pasa», dijo una portavoz de la empresa.|Norvia",
        "pt|Os clientes da Telmar continuam sem rede. ¶ A avaria foi noticiada pela Lusa. “Ninguém ficará sem resposta”, garantiu fonte da empresa.|Telmar"
      })
  void takesNoAgencyOrNetworkForTheCompany(String language, String text, String speaker) {
    assertThat(read(text.replace(" ¶ ", "\n\n"), language)).extracting(Said::speaker).containsExactly(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "en|Northline thanked residents for their patience and said the road was “open again”.|Northline|",
        "es|\"Fue un golpe seco y se apagó todo\", describió una enfermera el choque.||enfermera",
        "de|„Als würde jemand eine Schublade ausleeren“, beschrieb eine Rentnerin den Moment.||Rentnerin",
        "it|«È stato un boato», descrive un'infermiera la scena.||infermiera",
        "es|La red está cortada, precisó Silvina Etcheverry, gerenta técnica. \"Empezamos ayer\", agregó. La ingeniera no dio plazos. \"Es un compromiso personal\".|Silvina Etcheverry|gerenta técnica",
        "es|El intendente Pablo Urdapilleta no se conformó. \"Es el tercer verano\", posteó. \"Vamos a ir a la Justicia\".|Pablo Urdapilleta|intendente"
      })
  void aSubjectIsNeitherAnObjectNorTakesOneAlong(String language, String text, @Nullable String speaker, @Nullable String role) {
    assertThat(read(text, language)).isNotEmpty().allSatisfy(s -> assertThat(s.speaker()).isEqualTo(plain(speaker)));
    assertThat(read(text, language).getFirst().role()).isEqualTo(plain(role));
  }

  private static List<Said> read(String text, String language) {
    Article article =
        new Article("a", language, null, null, null, List.of(), "2026-03-02T12:00:00Z", null, text, List.of());
    return RecordReader.read(article).quotes().stream().map(SpeakersTest::said).toList();
  }

  private static Said said(Quote quote) {
    Quote.Speaker speaker = quote.speaker();
    return new Said(
        speaker == null ? "" : plain(speaker.name()),
        speaker == null ? "" : plain(speaker.role()),
        quote.cue() == null ? "" : plain(quote.cue().text()));
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.replace('\u2019', '\'');
  }

  private static List<Passage> passages(String language) throws IOException {
    List<Passage> all = new ArrayList<>();
    try (InputStream in = SpeakersTest.class.getResourceAsStream("speakers." + language + ".csv");
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          all.add(passage(line.split("\\|", -1)));
        }
      }
    }
    return all;
  }

  private static Passage passage(String[] fields) {
    String[] names = fields[1].split(";", -1);
    String[] roles = fields[2].split(";", -1);
    String[] cues = fields[3].split(";", -1);
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      said.add(new Said(plain(names[i]), plain(i < roles.length ? roles[i] : ""), plain(i < cues.length ? cues[i] : "")));
    }
    return new Passage(fields[0].replace(" ¶ ", "\n\n"), said);
  }
}
