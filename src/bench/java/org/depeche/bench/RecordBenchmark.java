package org.depeche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.RecordReader;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long an article of about 3,000 characters takes on one core: whole, its analysis alone, its numbers and times alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 1)
public class RecordBenchmark {
  private static final int LENGTH = 3000;

  @Param({"fr", "en", "es", "de", "it", "pt", "nl", "ar"})
  private String language;

  private Article article;
  private LanguagePack pack;
  private AnalysedText analysed;

  /** Joins articles of the corpus until they have the length. */
  @Setup
  public void read() throws IOException {
    StringBuilder text = new StringBuilder();
    for (GoldArticle gold : GoldReader.readAll(Path.of("corpus/gold/tuning", language))) {
      text.append(gold.gold().text()).append("\n\n");
    }
    String cut = text.substring(0, Math.min(LENGTH, text.length()));
    article =
        new Article("bench", language, null, null, null, List.of(), "2025-04-17", null, cut, List.of());
    pack = LanguagePack.of(language).orElseThrow();
    analysed = AnalysedText.of(cut, pack);
  }

  @Benchmark
  public IncidentRecord record() {
    return RecordReader.read(article);
  }

  @Benchmark
  public AnalysedText sentencesAndTokens() {
    return AnalysedText.of(article.text(), pack);
  }

  @Benchmark
  public List<TimeMention> numbersAndTimes() {
    List<NumberMention> numbers = NumberParser.of(pack).parse(analysed);
    return TimeExtractor.of(pack).extract(analysed, numbers, Anchor.of("2025-04-17", null));
  }
}
