package org.depeche.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the commands under {@code depeche evaluate} read gold from. */
final class GoldPath {
  @Option(names = "--gold", required = true, paramLabel = "PATH", description = "The annotated texts.")
  private Path path = Path.of("");

  /** How gold is read from a file or folder. */
  @FunctionalInterface
  interface Reader<T> {
    List<T> read(Path path) throws IOException;
  }

  /**
   * Reads the gold.
   *
   * @throws IOException if it can't be read or holds nothing; the message names it
   */
  <T> List<T> read(Reader<T> reader) throws IOException {
    List<T> gold;
    try {
      gold = reader.read(path);
    } catch (CharacterCodingException e) {
      throw new IOException(path + ": not UTF-8", e);
    } catch (FileSystemException e) {
      throw e.getReason() == null ? e : new IOException(e.getFile() + ": " + e.getReason(), e);
    } catch (IOException e) {
      boolean named = e.getMessage() != null && e.getMessage().contains(path.toString());
      throw named ? e : new IOException(path + ": " + Main.message(e), e);
    }
    if (gold.isEmpty()) {
      throw new IOException("no gold in " + path + "; --help says what it should look like");
    }
    return gold;
  }
}
