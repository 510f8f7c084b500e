package org.depeche.evaluate.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.depeche.evaluate.IncidentScores.Labelled;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Likeness;
import org.depeche.model.Article;
import org.junit.jupiter.api.Test;

class LikenessTrainingTest {
  private static final List<Labelled> ARCHIVE =
      List.of(article("Trams stood still in Ghent for an hour. A mast had fallen on the wires.", "trams"));

  @Test
  void learnsTheSameFromTheSameArticles() {
    assertThat(learn(articles("water", "power"), ARCHIVE)).isEqualTo(learn(articles("water", "power"), ARCHIVE));
  }

  @Test
  void hasALineForEachFeatureAndOneForTheUnits() {
    assertThat(learn(articles("water", "power"), ARCHIVE))
        .hasSize(Likeness.FEATURES.size() + 1)
        .allMatch(line -> line.split("\t").length == 66);
  }

  @Test
  void learnsFromFewPairsAndFromAnArchive() {
    List<String> apart = learn(articles("water", "power"), List.of());
    assertThat(learn(articles("one", "one"), List.of())).isNotEqualTo(apart);
    assertThat(learn(articles("water", "power"), ARCHIVE)).isNotEqualTo(apart);
  }

  private static List<String> learn(List<Labelled> articles, List<Labelled> archive) {
    LikenessTraining training = new LikenessTraining();
    training.add(List.of(articles), archive);
    return training.learn();
  }

  private static List<Labelled> articles(String first, String second) {
    List<Labelled> articles = new ArrayList<>();
    articles.add(article("A burst main left Leeds without water on Monday. Yorkshire Water sent tankers.", first));
    articles.add(article("Yorkshire Water said that the main in Leeds was mended. Schools open again.", first));
    articles.add(article("Half of Malmö had no electricity on Tuesday. A substation had caught fire.", second));
    return articles;
  }

  private static Labelled article(String text, String incident) {
    return new Labelled(RecordReader.read(new Article("1", "en", null, null, null, List.of(), null, null, text, List.of())), incident);
  }
}
