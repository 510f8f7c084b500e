package org.depeche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.util.model.BaseModel;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.evaluate.IncidentScores;
import org.depeche.evaluate.IncidentScores.Labelled;
import org.depeche.evaluate.Standfirst;
import org.depeche.evaluate.training.CircumstanceTraining;
import org.depeche.evaluate.training.ExtractTraining;
import org.depeche.evaluate.training.LanguageTraining;
import org.depeche.evaluate.training.LikenessTraining;
import org.depeche.evaluate.training.LemmaTraining;
import org.depeche.evaluate.training.NameChoiceTraining;
import org.depeche.evaluate.training.NameListing;
import org.depeche.evaluate.training.NameTraining;
import org.depeche.evaluate.training.QuoteTraining;
import org.depeche.evaluate.training.SentenceTraining;
import org.depeche.evaluate.training.SourceTraining;
import org.depeche.evaluate.training.TagTraining;
import org.depeche.evaluate.training.TimeTraining;
import org.depeche.evaluate.training.TokenTraining;
import org.depeche.evaluate.training.Training;
import org.depeche.evaluate.training.UnitTraining;
import org.depeche.extract.RecordReader;
import org.depeche.incident.SignCounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code depeche train}: makes the models under {@code models/}. */
@Command(
    name = "train",
    description = "Trains a model and measures it on sentences kept apart.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "TASK")
public final class TrainCommand {
  @Spec private CommandSpec spec;

  static final class To {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The training data: a folder, or a file where the task says so.")
    private Path data;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder that the model is written to.")
    private Path output;
  }

  static final class From {
    @Option(names = "--language", required = true, paramLabel = "xx", description = "ISO 639-1 code of the language.")
    private String language;

    @Mixin private To to;
  }

  @Command(description = "Where sentences end, from a treebank (.conllu).", mixinStandardHelpOptions = true)
  int sentence(@Mixin From from) throws IOException {
    return train("sentence", new SentenceTraining(), from);
  }

  @Command(description = "Words, numbers and signs, from a treebank (.conllu).", mixinStandardHelpOptions = true)
  int token(@Mixin From from) throws IOException {
    return train("token", new TokenTraining(), from);
  }

  @Command(description = "Parts of speech, from a treebank (.conllu).", mixinStandardHelpOptions = true)
  int tag(@Mixin From from) throws IOException {
    return train("tag", new TagTraining(), from);
  }

  @Command(description = "Names, from labelled sentences (.bio).", mixinStandardHelpOptions = true)
  int name(
      @Mixin From from,
      @Option(
              names = "--gold",
              arity = "1..*",
              paramLabel = "FILE|DIR",
              description = "Gold articles (corpus/GUIDE.md) to learn from, too.")
          List<Path> gold)
      throws IOException {
    return train("name", new NameTraining(articles(gold)), from);
  }

  @Command(
      name = "name-choice",
      description = {
        "Which of all that may be a name is one, in all languages, from gold articles; --data as name-words.",
        "Trains two models of names a language first, which takes a quarter of an hour."
      },
      mixinStandardHelpOptions = true)
  int nameChoice(
      @Mixin To to,
      @Option(
              names = "--gold",
              required = true,
              arity = "1..*",
              paramLabel = "FILE|DIR",
              description = "Gold articles (corpus/GUIDE.md).")
          List<Path> gold)
      throws IOException {
    NameChoiceTraining training = NameChoiceTraining.read(to.data, articles(gold));
    write(training.train(), "name-choice", to.output);
    spec.commandLine().getOut().print(training.crossValidate());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static List<GoldArticle> articles(@Nullable List<Path> files) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : files == null ? List.<Path>of() : files) {
      articles.addAll(GoldReader.readAll(file));
    }
    return articles;
  }

  @Command(
      name = "name-words",
      description = "Lists the words of all languages' names (attested.tsv), from folders named by language.",
      mixinStandardHelpOptions = true)
  int nameWords(@Mixin To to) throws IOException {
    Files.createDirectories(to.output);
    Files.write(to.output.resolve("attested.tsv"), NameListing.of(to.data));
    return 0;
  }

  @Command(description = "Who gives a figure, in all languages, from gold (corpus/GUIDE.md).", mixinStandardHelpOptions = true)
  int sources(@Mixin To to) throws IOException {
    return write(SourceTraining.train(to.data), "figure-source", to);
  }

  @Command(description = "What numbers without nouns count, in all languages, from gold (corpus/GUIDE.md).", mixinStandardHelpOptions = true)
  int units(@Mixin To to) throws IOException {
    return write(UnitTraining.train(to.data), "figure-unit", to);
  }

  @Command(description = "What underspecified times mean, in all languages, from gold (corpus/GUIDE.md).", mixinStandardHelpOptions = true)
  int times(@Mixin To to) throws IOException {
    return write(TimeTraining.train(to.data), "time", to);
  }

  @Command(
      description = "What is a quote and who speaks it, in all languages, from gold (corpus/GUIDE.md).",
      mixinStandardHelpOptions = true)
  int quotes(@Mixin To to) throws IOException {
    QuoteTraining.Trained trained = QuoteTraining.train(to.data);
    write(trained.kind(), "quote-kind", to.output);
    write(trained.speaker(), "quote-speaker", to.output);
    PrintWriter out = spec.commandLine().getOut();
    out.print(trained.report());
    out.flush();
    return 0;
  }

  @Command(
      description = "Which sentences stand for an article, in all languages, from a file of standfirsts (corpus/GUIDE.md).",
      mixinStandardHelpOptions = true)
  int extract(@Mixin To to) throws IOException {
    ExtractTraining training = new ExtractTraining(Standfirst.read(to.data));
    write(training.learn(), "extract", to.output);
    spec.commandLine().getOut().print(training.heldOut());
    spec.commandLine().getOut().flush();
    return 0;
  }

  @Command(description = "Lemmas, from a treebank (.conllu).", mixinStandardHelpOptions = true)
  int lemma(@Mixin From from) throws IOException {
    return train("lemma", new LemmaTraining(), from);
  }

  @Command(description = "Which language a text is in, from folders named by language.", mixinStandardHelpOptions = true)
  int language(
      @Mixin To to,
      @Option(
              names = "--only",
              paramLabel = "GLOB",
              defaultValue = "**",
              description = "Files to learn from, by their paths in the folder.")
          String only)
      throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + only);
    return train("language", new LanguageTraining(matcher), "", to);
  }

  @Command(
      description = {
        "What is said of an incident as a whole and of its causes, in all languages, from corpus/: articles (gold/tuning),"
            + " shorter items (briefs) and phrases.",
        "Writes profile/*.bin and cause/*.bin."
      },
      mixinStandardHelpOptions = true)
  int circumstance(@Mixin To to) throws IOException {
    CircumstanceTraining training = CircumstanceTraining.read(to.data);
    for (Map.Entry<String, BaseModel> model : training.train().entrySet()) {
      write(model.getValue(), model.getKey(), to.output);
    }
    spec.commandLine().getOut().print(training.crossValidate());
    spec.commandLine().getOut().flush();
    return 0;
  }

  @Command(
      description = "How much signs tell of which incident an article is (incident.tsv), from gold articles (corpus/GUIDE.md).",
      mixinStandardHelpOptions = true)
  int signs(@Mixin To to) throws IOException {
    SignCounts counts = new SignCounts();
    for (GoldArticle article : GoldReader.readAll(to.data)) {
      counts.add(RecordReader.read(article.article()));
    }
    Files.createDirectories(to.output);
    Files.write(to.output.resolve("incident.tsv"), counts.lines());
    return 0;
  }

  @Command(
      description = "How likely two articles are of one incident (likeness.tsv), from articles labelled with their incidents.",
      mixinStandardHelpOptions = true)
  int likeness(
      @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE", description = "What `evaluate incidents` reads.")
          List<Path> data,
      @Option(names = "--archive", required = true, paramLabel = "DIR", description = "Gold articles of incidents of their own.") Path archive,
      @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder that the model is written to.") Path output)
      throws IOException {
    List<List<Labelled>> files = new ArrayList<>();
    for (Path file : data) {
      files.add(IncidentScores.read(file));
    }
    LikenessTraining training = new LikenessTraining();
    training.add(
        files,
        GoldReader.readAll(archive).stream().map(a -> new Labelled(RecordReader.read(a.article()), a.article().id())).toList());
    Files.createDirectories(output);
    Files.write(output.resolve("likeness.tsv"), training.learn());
    return 0;
  }

  private int train(String task, Training training, From from) throws IOException {
    return train(task, training, from.language, from.to);
  }

  private int train(String task, Training training, String language, To to) throws IOException {
    Training.Trained trained = training.train(language, to.data);
    spec.commandLine().getOut().print(trained.report());
    write(trained.model(), task, to.output);
    return 0;
  }

  /** Writes a model of all languages, and what was measured of it. */
  private int write(Training.Trained trained, String task, To to) throws IOException {
    write(trained.model(), task, to.output);
    PrintWriter out = spec.commandLine().getOut();
    out.print(trained.report());
    out.flush();
    return 0;
  }

  private void write(BaseModel model, String task, Path folder) throws IOException {
    Path file = folder.resolve(task + ".bin");
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      model.serialize(out);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%s: %,d bytes%n", file, Files.size(file));
    out.flush();
  }
}
