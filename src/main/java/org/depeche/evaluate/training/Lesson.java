package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.circumstance.CircumstanceReader;
import org.depeche.extract.circumstance.Evidence;
import org.depeche.extract.circumstance.Facts;
import org.depeche.extract.circumstance.MomentModel;
import org.depeche.extract.figure.FigureExtractor;
import org.depeche.extract.figure.NominalEllipsis;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.LinearModel;

/**
 * A gold article with what models are told of it. What one model tells another is told by one that hasn't learnt from the article.
 *
 * @param source where it is from
 * @param moments its times
 * @param evidence what else is known of it
 * @param facts what tells its kind
 * @param kind what it is guessed to be
 */
record Lesson(
    IncidentRecord gold,
    Source source,
    MomentTraining.Example moments,
    Evidence evidence,
    Facts facts,
    String kind) {

  /** Models are measured on articles that they haven't learnt from, those of one fold at a time. */
  static final int FOLDS = 5;

  /** Where a lesson is from, which tells what is marked in it: of an article and a short item all, of the others only what they are named for. */
  enum Source {
    ARTICLE,
    BRIEF,
    CLAIMS,
    STATES,
    MOMENTS
  }

  /** What the earlier stages find in an article. */
  record Found(
      GoldArticle article,
      Anchor anchor,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes) {

    static Found in(GoldArticle article) {
      return in(article, NominalEllipsis.Choice.learnt());
    }

    /** The same, where another choice tells what numbers without nouns count. */
    static Found in(GoldArticle article, NominalEllipsis.Choice choice) {
      LanguagePack pack = LanguagePack.of(String.valueOf(article.article().language())).orElseThrow();
      AnalysedText text = AnalysedText.of(article.gold().text(), pack);
      Anchor anchor = Anchor.of(article.article().published(), article.article().zone());
      List<NumberMention> numbers = NumberParser.of(pack).parse(text);
      List<Name> names = NameExtractor.of(pack).extract(text);
      List<TimeMention> times = TimeExtractor.of(pack).extract(text, numbers, anchor, names);
      List<Quote> quotes = QuoteExtractor.of(pack).extract(text, names);
      return new Found(
          article, anchor, text, names, times, FigureExtractor.of(pack).extract(text, numbers, times, names, quotes, article.article().zone(), choice), quotes);
    }

    Evidence evidence(MomentModel moments) {
      return CircumstanceReader.of(text.pack())
          .evidence(article.article().title(), anchor.published(), text, names, times, figures, quotes, moments);
    }

    MomentTraining.Example moments(Source source) {
      return MomentTraining.Example.of(article.gold(), source, times, evidence(MomentModel.NOTHING).times());
    }
  }

  /**
   * Reads articles ({@code gold/tuning}) and shorter items ({@code briefs}, and the folders in it that are named for a {@link Source}).
   *
   * @param data the folder {@code corpus}
   */
  static List<Lesson> read(Path data) throws IOException {
    Path briefs = data.resolve("briefs");
    List<GoldArticle> articles = new ArrayList<>(GoldReader.readAll(data.resolve("gold").resolve("tuning")));
    List<Source> sources = new ArrayList<>(Collections.nCopies(articles.size(), Source.ARTICLE));
    try (Stream<Path> files = Files.list(briefs)) {
      for (Path file : files.sorted().toList()) {
        articles.addAll(GoldReader.readAll(file));
        Source source =
            Files.isDirectory(file) ? Source.valueOf(file.getFileName().toString().toUpperCase(Locale.ROOT)) : Source.BRIEF;
        sources.addAll(Collections.nCopies(articles.size() - sources.size(), source));
      }
    }
    List<Found> found = articles.stream().map(Found::in).toList();
    List<MomentTraining.Example> times = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      times.add(found.get(i).moments(sources.get(i)));
    }
    List<MomentModel> moments = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      moments.add(MomentModel.of(MomentTraining.learn(times, fold)));
    }
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Evidence evidence = found.get(i).evidence(moments.get(i % FOLDS));
      lessons.add(new Lesson(articles.get(i).gold(), sources.get(i), times.get(i), evidence, evidence.kind(), ""));
    }
    return withKinds(lessons);
  }

  private static List<Lesson> withKinds(List<Lesson> lessons) {
    List<LinearModel> kinds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      kinds.add(LinearModel.of(ProfileTraining.kind(lessons, fold)));
    }
    List<Lesson> all = new ArrayList<>();
    for (Lesson l : lessons) {
      String kind = kinds.get(all.size() % FOLDS).best(l.facts.hashes()).outcome();
      all.add(new Lesson(l.gold, l.source, l.moments, l.evidence, l.facts, kind));
    }
    return all;
  }

  boolean isArticle() {
    return source == Source.ARTICLE;
  }

  /** Whether all of it is marked. */
  boolean isWhole() {
    return isArticle() || source == Source.BRIEF;
  }

  String language() {
    return String.valueOf(gold.language());
  }

  /** Whether half of the phrase or most of what gold marks lies in the other. */
  static boolean isOf(Span marked, Span phrase) {
    int shared = Math.min(phrase.end(), marked.end()) - Math.max(phrase.start(), marked.start());
    return 2 * shared >= phrase.end() - phrase.start() || 2 * shared > marked.end() - marked.start();
  }
}
