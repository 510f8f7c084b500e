package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.figure.NominalEllipsis;
import org.depeche.model.Figure;
import org.depeche.text.ChoiceModel;

/** Learns from gold articles of all languages together what numbers without nouns count, with all else as it is found. */
public final class UnitTraining {
  private UnitTraining() {}

  /** Learns from the articles in {@code gold/tuning} below a folder. */
  public static Training.Trained train(Path data) throws IOException {
    List<List<ChoiceCases.Case>> articles =
        GoldReader.readAll(data.resolve("gold").resolve("tuning")).parallelStream().map(UnitTraining::cases).toList();
    return new ChoiceCases(articles, "counts", ChoiceModel::choose).train("numbers without nouns");
  }

  private static List<ChoiceCases.Case> cases(GoldArticle article) {
    List<ChoiceCases.Case> cases = new ArrayList<>();
    Lesson.Found.in(
        article,
        (number, options) -> {
          Figure known = article.gold().figures().stream().filter(g -> g.span().overlaps(number)).findFirst().orElse(null);
          BitSet right = new BitSet();
          for (int i = 0; known != null && i < options.size(); i++) {
            right.set(i, Objects.equals(options.get(i).unit(), known.unit()));
          }
          if (known != null) {
            cases.add(new ChoiceCases.Case(options.stream().map(NominalEllipsis.Option::features).toList(), right));
          }
          return right.isEmpty() ? 0 : right.nextSetBit(0);
        });
    return cases;
  }
}
