package org.depeche.cli;

import java.io.IOException;
import org.depeche.api.ApiKey;
import org.depeche.api.ApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code depeche key}. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes and takes away the keys with which a store is read and written over HTTP; a server that runs heeds it at once.")
final class KeyCommand implements Runnable {
  private static final String NAME = "[\\p{L}\\p{N}._@-]{1,64}";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list or remove");
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Makes a key and prints it; it is kept nowhere but by whom you give it to.")
  int add(
      @Parameters(paramLabel = "NAME", description = "Whose it is: letters, digits and . _ @ -") String name,
      @Option(names = "--read-only", description = "It does not allow to send articles.") boolean readsOnly,
      @Mixin DataOption data)
      throws IOException {
    if (!name.matches(NAME)) {
      throw new ParameterException(spec.commandLine(), "a name has up to 64 letters, digits and . _ @ -");
    }
    try (ApiKeys keys = ApiKeys.open(data.folder)) {
      String key =
          keys.add(name, readsOnly)
              .orElseThrow(() -> new IOException("there is a key named %1$s; depeche key remove %1$s takes it away".formatted(name)));
      spec.commandLine().getOut().println(key);
    }
    return 0;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints the name of each key, what it is for and when it was made.")
  int list(@Mixin DataOption data) throws IOException {
    try (ApiKeys keys = ApiKeys.open(data.folder)) {
      for (ApiKey key : keys.list()) {
        spec.commandLine().getOut().printf("%s\t%s\t%s%n", key.name(), key.readsOnly() ? "reads" : "reads and writes", key.added());
      }
    }
    return 0;
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes a key away.")
  int remove(@Parameters(paramLabel = "NAME", description = "Whose it was.") String name, @Mixin DataOption data) throws IOException {
    try (ApiKeys keys = ApiKeys.open(data.folder)) {
      if (!keys.remove(name)) {
        throw new IOException("there is no key named %s; depeche key list names them".formatted(name));
      }
    }
    return 0;
  }
}
