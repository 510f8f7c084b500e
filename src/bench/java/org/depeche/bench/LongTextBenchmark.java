package org.depeche.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
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

/** How long numbers and times take in a million characters that hold as many as they can. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class LongTextBenchmark {
  private static final int LENGTH = 1_000_000;

  /** The language, a colon, and what is repeated. */
  @Param({"en:12 ", "en:1:00 to 2:00 ", "de:1, 2, 3, ", "fr:de 1 à 2 ", "es:1 mdp, 2 mdp y ", "ar:وثلاثة ", "de:einundzwanzigtausend"})
  private String repeated;

  private LanguagePack pack;
  private AnalysedText text;

  @Setup
  public void repeat() {
    pack = LanguagePack.of(repeated.substring(0, 2)).orElseThrow();
    String piece = repeated.substring(3);
    text = AnalysedText.of(piece.repeat(LENGTH / piece.length()), pack);
  }

  @Benchmark
  public List<TimeMention> numbersAndTimes() {
    return TimeExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), Anchor.of("2025-04-17", null));
  }
}
