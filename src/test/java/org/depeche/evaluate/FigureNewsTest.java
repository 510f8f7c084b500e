package org.depeche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depeche.extract.RecordReader;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Figures of short news that was written and annotated before it was read. The half {@code tuned} may be looked at while
 * rules are made, {@code held} is for measuring only. {@code dense} has all ways of counting that its writers could think of, and
 * idioms and names with numbers beside them; its errors may be looked at.
 */
class FigureNewsTest {
  private static final Path NEWS = Path.of("src/test/resources/org/depeche/extract/figure/news");
  private static final Map<String, Double> LEAST = Map.of("figures, span", 0.92, "figures, value", 0.92);
  private static final Map<String, Double> LEAST_UNITS = Map.of("tuned", 0.80, "held", 0.80, "dense", 0.70);

  static List<LanguagePack> packs() {
    return LanguagePack.all();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void figuresOfNewsAreFoundAndRead(LanguagePack pack) throws IOException {
    for (String set : List.of("tuned", "held", "dense")) {
      List<GoldArticle> articles = articles(set, pack);
      assertThat(articles).as(set).hasSizeGreaterThanOrEqualTo(14);
      assertThat(tally("figures, unit", articles).f1()).as(set + " units").isGreaterThanOrEqualTo(LEAST_UNITS.get(set));
      LEAST.forEach(
          (name, least) ->
              assertThat(tally(name, articles).f1()).as(set + " " + name).isGreaterThanOrEqualTo(least));
    }
  }

  private static List<GoldArticle> articles(String set, LanguagePack pack) throws IOException {
    return GoldReader.readAll(NEWS.resolve(set)).stream()
        .filter(a -> pack.code().equals(a.article().language()))
        .toList();
  }

  private static Tally tally(String name, List<GoldArticle> articles) {
    Stream<Measure> measures = Measure.ALL.stream().filter(m -> m.name().equals(name));
    Measure measure = measures.findFirst().orElseThrow();
    return articles.stream()
        .map(a -> measure.compare(a.gold(), RecordReader.read(a.article())))
        .reduce(Tally.NONE, Tally::plus);
  }
}
