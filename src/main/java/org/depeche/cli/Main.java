package org.depeche.cli;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.depeche.model.JsonFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code depeche} command. */
@Command(
    name = "depeche",
    description = "Reads incident news in many languages into facts that point at their text.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ExtractCommand.class,
      HtmlCommand.class,
      IncidentsCommand.class,
      CopiesCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      CrawlCommand.class,
      ServeCommand.class,
      DemoCommand.class,
      ExportCommand.class,
      ReindexCommand.class,
      KeyCommand.class,
    })
public final class Main {
  /** Held, or its level would be forgotten: at start Lucene tells which vector instructions it found. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.WARNING);
    System.exit(commandLine().execute(args));
  }

  /** The command line with all commands: exit code 0 on success, 1 on failure, 2 on wrong usage. */
  static CommandLine commandLine() {
    IExecutionExceptionHandler oneLine =
        (e, command, parsed) -> {
          command.getErr().println("depeche: " + message(e).lines().findFirst().orElse(""));
          return 1;
        };
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(oneLine)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** What went wrong; the file system's own messages are bare paths, Jackson's speak of Java. */
  static String message(Exception e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such file: " + missing.getFile();
      case NotDirectoryException file -> "not a folder: " + file.getFile();
      case JacksonException json -> JsonFault.of(json).toString();
      default -> e.getMessage() == null ? e.toString() : e.getMessage();
    };
  }
}
