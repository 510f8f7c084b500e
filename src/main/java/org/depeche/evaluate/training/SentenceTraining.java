package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import org.depeche.language.LanguagePack;
import org.depeche.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/** Learns where sentences end. */
public final class SentenceTraining implements Training {
  private static final char[] ENDS = {'.', '!', '?', '…', '؟', '۔'};
  private static final int SENTENCES_A_TEXT = 8;

  @Override
  public Trained train(String language, Path data) throws IOException {
    Treebank treebank = Treebank.read(data);
    String report = report(language, treebank.dev(), model(language, treebank.train()));
    return new Trained(model(language, treebank.all()), report);
  }

  private static SentenceModel model(String language, List<TreebankSentence> sentences)
      throws IOException {
    List<TreebankSentence> varied =
        sentences.stream()
            .flatMap(s -> Stream.concat(Stream.of(s), Typography.variants(s).stream()))
            .toList();
    List<SentenceSample> samples = new ArrayList<>();
    for (RunningText text : RunningText.of(varied, SENTENCES_A_TEXT)) {
      Span[] spans = new Span[text.starts().length];
      for (int i = 0; i < spans.length; i++) {
        int start = text.starts()[i];
        spans[i] = new Span(start, start + text.sentences().get(i).text().length());
      }
      samples.add(new SentenceSample(text.text(), spans));
    }
    return SentenceDetectorME.train(
        language,
        ObjectStreamUtils.createObjectStream(samples),
        new SentenceDetectorFactory(language, true, null, ENDS),
        Parameters.maxent(100, 3));
  }

  private static String report(String language, List<TreebankSentence> dev, SentenceModel model) {
    return "sentences, with rules and model: %s%nsentences, with rules alone:    %s%n"
        .formatted(score(language, dev, model), score(language, dev, null));
  }

  /** How well sentences are found in running text, {@code model} being asked where the pack's rules say nothing. */
  static Spans score(String language, List<TreebankSentence> dev, @Nullable SentenceModel model) {
    SentenceSplitter splitter =
        SentenceSplitter.with(LanguagePack.of(language).orElseThrow(), model);
    Spans spans = new Spans();
    for (RunningText text : RunningText.of(dev, SENTENCES_A_TEXT)) {
      Set<Long> found = new HashSet<>();
      splitter
          .split(text.text(), 0, text.text().length())
          .forEach(e -> found.add(Spans.key(e.start(), e.end())));
      spans.count(text.extents(), found);
    }
    return spans;
  }
}
