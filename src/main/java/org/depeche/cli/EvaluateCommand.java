package org.depeche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.evaluate.RecordScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code depeche evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Scores records against gold articles: precision, recall and F1 a kind of fact and language.")
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
}
