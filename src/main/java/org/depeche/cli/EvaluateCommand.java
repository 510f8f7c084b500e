package org.depeche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.depeche.evaluate.ExtractScores;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.evaluate.IncidentScores;
import org.depeche.evaluate.LanguageScores;
import org.depeche.evaluate.PageScores;
import org.depeche.evaluate.RecordScores;
import org.depeche.evaluate.SearchScores;
import org.depeche.evaluate.Standfirst;
import org.depeche.evaluate.name.BioReader;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.evaluate.name.NamesRead;
import org.depeche.evaluate.quote.AnnotatedLines;
import org.depeche.evaluate.quote.GoldText;
import org.depeche.evaluate.quote.QuoteScores;
import org.depeche.evaluate.recognizers.DateTimeScores;
import org.depeche.evaluate.recognizers.NumberScores;
import org.depeche.evaluate.timeml.TimeMlReader;
import org.depeche.evaluate.timeml.TimexScores;
import org.depeche.language.LanguagePack;
import org.depeche.text.LanguageDetector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code depeche evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Scores records against gold articles: precision, recall and F1 a kind of fact and language.",
      "A command scores one ability on texts that others annotated."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "Folder of gold articles (default: ${DEFAULT-VALUE}).",
      defaultValue = "corpus/gold")
  private Path gold;

  @Option(
      names = "--language",
      paramLabel = "XX",
      split = ",",
      description = "Only these languages.")
  private Set<String> languages = Set.of();

  @Option(names = "--errors", description = "List each fact missed or spurious before the tables.")
  private boolean errors;

  @Override
  public Integer call() throws IOException {
    List<GoldArticle> articles =
        GoldReader.readAll(gold).stream()
            .filter(a -> languages.isEmpty() || languages.contains(a.article().language()))
            .toList();
    if (articles.isEmpty()) {
      throw new IOException("no gold articles (*.xml) in " + gold);
    }
    RecordScores scores = RecordScores.of(articles);
    PrintWriter out = spec.commandLine().getOut();
    if (errors) {
      scores.errors().forEach(out::println);
      out.println();
    }
    scores.print(out);
    out.println();
    scores.printF1(out);
    out.flush();
    return 0;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores times as TempEval-3 does: strict spans, overlapping spans, and values.",
        "PATH is a folder of TimeML documents (*.tml): TIMEX3 elements in TEXT, and the time of creation in DCT."
      })
  void times(@Mixin GoldPath gold, @Mixin Language language, @Mixin Errors errors) throws IOException {
    TimexScores scores = TimexScores.of(gold.read(TimeMlReader::readAll), language.pack);
    errors.print(scores.errors(), out());
    scores.print(out());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores direct quotes and their speakers; each part of a broken quote is one.",
        "PATH is a file of JSON objects, one a line: {\"doc\", \"text\", \"annotations\": [{\"type\": \"Direct\","
            + " \"quote\": [[start, end], …], \"speaker\": [[start, end], …]}, …]}, in code points, the marks inside."
      })
  void quotes(@Mixin GoldPath gold, @Mixin Errors errors) throws IOException {
    QuoteScores scores = new QuoteScores(true);
    for (GoldText text : gold.read(AnnotatedLines::read)) {
      Optional<LanguagePack> pack = LanguageDetector.detect(text.text()).flatMap(LanguagePack::of);
      scores.add(text, pack.map(text::read).orElse(List.of()));
    }
    errors.print(scores.errors(), out());
    scores.print(out());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores names by exact span and type: the model's on the words as given, and all that is read on running text.",
        "PATH is a file of words and labels (B-PER, I-PER, B-ORG, …, O), parted by a tab, one a line, with an empty"
            + " line after each sentence and -DOCSTART- before each document."
      })
  void names(@Mixin GoldPath gold, @Mixin Language language, @Mixin Errors errors) throws IOException {
    List<BioSentence> sentences = gold.read(BioReader::read);
    NamesRead read = NamesRead.inText(sentences, language.pack);
    errors.print(read.errors(), out());
    NamesRead.byModel(sentences, language.pack).ifPresent(scores -> out().println("model on words  " + scores));
    out().println("running text    " + read.scores());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores how often a text's language is told, from the whole text and from its first 40 characters.",
        "PATH is a file of JSON objects, one a line: {\"lang\": \"fr\", \"text\": \"…\"}. What was taken for what is counted"
            + " behind: pt>es."
      })
  void language(@Mixin GoldPath gold) throws IOException {
    List<LanguageScores.Labelled> texts = gold.read(LanguageScores::read);
    out().println("whole text      " + LanguageScores.of(texts, Integer.MAX_VALUE, LanguageDetector::detect));
    out().println("40 characters   " + LanguageScores.of(texts, 40, LanguageDetector::detect));
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores how often all numbers of a short text are read rightly, in each language that there is a pack for.",
        "PATH is the folder Specs of Recognizers-Text, with cases in Number/<Language>/NumberModel.json; those that its"
            + " .NET reference does not pass are left out."
      })
  void numbers(@Mixin GoldPath gold, @Mixin Errors errors) throws IOException {
    List<NumberScores> all = gold.read(NumberScores::readAll);
    all.forEach(scores -> errors.print(scores.wrong(), out()));
    List<String> refused = all.stream().flatMap(scores -> scores.refused().stream()).toList();
    out().println("refused on purpose: " + refused.size());
    refused.forEach(line -> out().println("  " + line));
    all.forEach(out()::println);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores how often all times of a short text are read rightly, in each language that there is a pack for.",
        "PATH is the folder Specs of Recognizers-Text, with cases in DateTime/<Language>/DateTimeModel.json; those that its"
            + " .NET reference does not pass are left out, and those that no reader of news meets."
      })
  void datetimes(@Mixin GoldPath gold, @Mixin Errors errors) throws IOException {
    List<DateTimeScores> all = gold.read(DateTimeScores::readAll);
    all.forEach(scores -> errors.print(scores.wrong(), out()));
    all.forEach(out()::println);
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores the text taken out of pages by segments that must and must not be in it, pooled over all pages.",
        "PATH is a folder with evaldata.json, {\"url\": {\"file\", \"with\": [\"…\"], \"without\": [\"…\"]}, …}, and the pages"
            + " as html/<file>.gz."
      })
  void pages(@Mixin GoldPath gold, @Mixin Errors errors) throws IOException {
    PageScores scores = PageScores.of(gold.read(PageScores::read));
    errors.print(scores.errors(), out());
    scores.print(out());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores articles brought together by incident, by BCubed precision, recall and F1, over all languages and within each.",
        "PATH is a file of JSON objects, one a line: {\"cluster\", \"lang\", \"text\", \"title\"?, \"published\"?}."
      })
  void incidents(@Mixin GoldPath gold) throws IOException {
    IncidentScores.of(gold.read(IncidentScores::read)).print(out());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores the sentences chosen to stand for an article by ROUGE-L against its standfirst, beside its first three sentences.",
        "PATH is a file of JSON objects, one a line: {\"article\", \"standfirst\"}, the article being a gold article's file"
            + " below the same folder, without .xml."
      })
  void extracts(@Mixin GoldPath gold) throws IOException {
    ExtractScores.of(gold.read(Standfirst::read)).print(out());
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Scores searches for incidents by how many of those wanted are among the first ten, with the articles of all in one store.",
        "PATH is a file of JSON objects, one a line: {\"part\", \"query\", \"language\", \"incidents\": [\"…\"]}, the incidents being"
            + " clusters of the articles, and the part saying which queries it is counted with."
      })
  void search(
      @Mixin GoldPath gold,
      @Option(
              names = "--articles",
              paramLabel = "FILE",
              split = ",",
              defaultValue = "corpus/gold/incidents.ndjson,corpus/gold/unseen/incidents.ndjson",
              description = "Articles, as evaluate incidents takes them (default: ${DEFAULT-VALUE}).")
          List<Path> articles,
      @Mixin Errors errors)
      throws IOException {
    Path data = TemporaryFolder.create("search");
    try (SearchScores scores = SearchScores.of(gold.read(SearchScores::read), articles, data)) {
      errors.print(scores.misses(), out());
      scores.print(out());
    } finally {
      TemporaryFolder.delete(data);
    }
  }

  private static final class Language {
    @Option(
        names = "--language",
        required = true,
        paramLabel = "xx",
        converter = PackConverter.class,
        description = "ISO 639-1 code of the texts' language.")
    private LanguagePack pack;
  }

  private static final class Errors {
    @Option(names = "--errors", description = "List what was missed or read wrongly before the figures.")
    private boolean wanted;

    void print(List<String> errors, PrintWriter out) {
      if (wanted) {
        errors.forEach(out::println);
        out.println();
      }
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
