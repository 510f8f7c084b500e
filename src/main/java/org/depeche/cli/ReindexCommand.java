package org.depeche.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.depeche.search.ArticleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code depeche reindex}. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "Reads every article in the archive anew, with the rules and models of today, into a fresh index.")
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress("articles indexed");
    int size = ArticleStore.reindex(data.folder, progress::step);
    progress.done();
    spec.commandLine().getOut().printf("%d articles in the index%n", size).flush();
    return 0;
  }
}
