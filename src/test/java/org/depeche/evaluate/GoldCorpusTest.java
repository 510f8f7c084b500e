package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.language.LanguagePack;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GoldCorpusTest {
  private static List<GoldArticle> gold;

  @BeforeAll
  static void read() throws IOException {
    gold = GoldReader.readAll(Path.of("corpus/gold"));
  }

  @Test
  void everyLanguageHasAtLeastThreeArticlesInEachHalf() throws IOException {
    for (String half : List.of("tuning", "unseen")) {
      Map<String, Long> articles =
          GoldReader.readAll(Path.of("corpus/gold", half)).stream()
              .collect(Collectors.groupingBy(a -> a.gold().language(), Collectors.counting()));
      for (LanguagePack pack : LanguagePack.all()) {
        assertThat(articles.get(pack.code())).as(half + " " + pack).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void everySpanSlicesToItsText() {
    for (GoldArticle article : gold) {
      int[] points = article.gold().text().codePoints().toArray();
      spans(article.gold())
          .forEach(
              s ->
                  assertThat(new String(points, s.start(), s.end() - s.start()))
                      .as(article.gold().id())
                      .isEqualTo(s.text()));
    }
  }

  @Test
  void speakersAndSubjectsAreNamesOfTheArticle() {
    for (GoldArticle article : gold) {
      List<String> names = article.gold().names().stream().map(n -> n.name()).toList();
      article.gold().quotes().stream()
          .filter(q -> q.speaker() != null && q.speaker().name() != null)
          .forEach(q -> assertThat(names).as(article.gold().id()).contains(q.speaker().name()));
    }
  }

  @Test
  void theSampleIsTheGoldArticlesText() throws IOException {
    GoldArticle article = GoldReader.read(Path.of("corpus/gold/tuning/fr/spotify-outage.xml"));
    assertThat(Files.readString(Path.of("corpus/spotify-outage.fr.txt")).strip())
        .isEqualTo(article.article().text());
  }

  private static Stream<Span> spans(IncidentRecord r) {
    return Stream.of(
            r.names().stream().map(n -> n.span()),
            r.times().stream().map(t -> t.span()),
            r.figures().stream().map(f -> f.span()),
            r.quotes().stream().map(q -> q.span()),
            r.causes().stream().map(c -> c.span()),
            r.components().stream().map(c -> c.span()))
        .flatMap(s -> s);
  }
}
