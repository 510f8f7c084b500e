package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.extract.time.UnderspecifiedTimes;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/** Learns from gold articles of all languages together what underspecified times mean. */
public final class TimeTraining {
  private TimeTraining() {}

  /** Learns from the articles in {@code gold/tuning} below a folder. */
  public static Training.Trained train(Path data) throws IOException {
    List<List<ChoiceCases.Case>> articles =
        GoldReader.readAll(data.resolve("gold").resolve("tuning")).parallelStream().map(TimeTraining::cases).toList();
    return new ChoiceCases(articles, "means", UnderspecifiedTimes::choose).train("underspecified times");
  }

  private static List<ChoiceCases.Case> cases(GoldArticle article) {
    List<ChoiceCases.Case> cases = new ArrayList<>();
    LanguagePack pack = LanguagePack.of(String.valueOf(article.article().language())).orElseThrow();
    AnalysedText text = AnalysedText.of(article.gold().text(), pack);
    TimeExtractor.of(pack)
        .extract(
            text,
            NumberParser.of(pack).parse(text),
            Anchor.of(article.article().published(), article.article().zone()),
            List.of(),
            (time, options) -> {
              TimeMention known = article.gold().times().stream().filter(g -> g.span().overlaps(time)).findFirst().orElse(null);
              BitSet right = new BitSet();
              for (int i = 0; known != null && i < options.size(); i++) {
                right.set(i, known.value().startsWith(options.get(i).value()));
              }
              if (known != null) {
                cases.add(new ChoiceCases.Case(options.stream().map(UnderspecifiedTimes.Option::features).toList(), right));
              }
              return right.isEmpty() ? 0 : right.nextSetBit(0);
            });
    return cases;
  }
}
