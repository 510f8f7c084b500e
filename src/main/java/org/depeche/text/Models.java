package org.depeche.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.depeche.language.LanguagePack;

/** OpenNLP's trained models, read from the class path at first use and shared: they are immutable, their users not. */
public final class Models {
  private static final Map<String, Object> LOADED = new ConcurrentHashMap<>();

  private Models() {}

  /** Reads a model from a stream, as OpenNLP's model constructors do. */
  @FunctionalInterface
  public interface Reader<M> {
    M read(InputStream in) throws IOException;
  }

  /**
   * The model that {@code pack} names for {@code task}; empty where it names none.
   *
   * @throws UncheckedIOException if the model it names is missing or can't be read
   */
  public static <M> Optional<M> of(LanguagePack pack, String task, Class<M> type, Reader<M> reader) {
    String resource = pack.language().models().get(task);
    return resource == null ? Optional.empty() : Optional.of(at(resource, type, reader));
  }

  /** The model at a class-path resource. */
  public static <M> M at(String resource, Class<M> type, Reader<M> reader) {
    return type.cast(LOADED.computeIfAbsent(resource, r -> load(r, reader)));
  }

  private static <M> M load(String resource, Reader<M> reader) {
    try (InputStream in = Models.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no model at " + resource + "; depeche train makes those under models/");
      }
      return reader.read(new BufferedInputStream(in, 1 << 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
