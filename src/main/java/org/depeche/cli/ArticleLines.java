package org.depeche.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.depeche.model.Json;
import org.depeche.model.JsonFault;
import org.depeche.page.ArticleInput;
import org.depeche.page.Decoded;
import org.depeche.text.StringHash;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles a line at a time, on all cores and in constant memory but for a hash of each id, and writes what is made
 * of each in the same order. A line that can't be read gives {@code {"id","error"}}, and the run goes on.
 */
final class ArticleLines<T> {
  private static final int LONGEST_LINE = 4 * Decoded.LIMIT;
  private static final String NO_ARTICLE = "not an article in JSON: ";
  private static final int AHEAD = 4 * Runtime.getRuntime().availableProcessors();

  private final Maker<T> maker;
  private final Taker<T> taker;
  private final OutputStream out;
  private final Deque<Future<Outcome>> underWay = new ArrayDeque<>();
  private final Progress progress = new Progress("articles");
  private final LongStream.Builder ids = LongStream.builder();
  private int failed;

  /** Makes something of a line's article, given the id that it has if it gives none; called by several threads at once. */
  interface Maker<T> {
    T make(ArticleInput input, String otherwise) throws IOException;
  }

  /** Takes what was made, in the order of the lines. */
  interface Taker<T> {
    void take(T made) throws IOException;
  }

  /** What is to be done about a line once those before it are done. */
  private interface Outcome {
    void settle() throws IOException;
  }

  private ArticleLines(OutputStream out, Maker<T> maker, Taker<T> taker) {
    this.out = out;
    this.maker = maker;
    this.taker = taker;
  }

  /** Runs to the end of {@code in}, writes what is made as JSON, and says on standard error how many lines failed or repeat an id, if any did. */
  static void run(InputStream in, OutputStream out, Maker<?> maker) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    run(in, buffered, (i, id) -> Json.MAPPER.writeValueAsBytes(maker.make(i, id)), made -> write(made, buffered));
    buffered.flush();
  }

  /** The same, but that {@code taker} gets what is made, and {@code out} only what can't be read. */
  static <T> void run(InputStream in, OutputStream out, Maker<T> maker, Taker<T> taker) throws IOException {
    ArticleLines<T> lines = new ArticleLines<>(out, maker, taker);
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      lines.readAll(new BufferedInputStream(in, 1 << 16), workers);
    } finally {
      workers.shutdownNow();
    }
  }

  private void readAll(InputStream in, ExecutorService workers) throws IOException {
    int number = 0;
    for (byte[] line = next(in); line != null; line = next(in)) {
      number++;
      byte[] current = line;
      int place = number;
      if (!isBlank(line)) {
        underWay.add(workers.submit(() -> read(current, place)));
      }
      if (underWay.size() >= AHEAD) {
        settleOldest();
      }
    }
    while (!underWay.isEmpty()) {
      settleOldest();
    }
    progress.done();
    if (failed > 0) {
      System.err.printf("depeche: %,d of %,d lines could not be read; each says why%n", failed, number);
    }
    long repeated = repeated(ids.build().toArray());
    if (repeated > 0) {
      System.err.printf("depeche: %,d of %,d lines repeat the id of an earlier one%n", repeated, number);
    }
  }

  private static long repeated(long[] ids) {
    Arrays.sort(ids);
    return IntStream.range(1, ids.length).filter(i -> ids[i] == ids[i - 1]).count();
  }

  private void settleOldest() throws IOException {
    try {
      underWay.remove().get().settle();
      progress.step();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private Outcome read(byte[] line, int number) throws JsonProcessingException {
    try {
      ArticleInput input = input(line);
      String otherwise = "line " + number;
      T made = maker.make(input, otherwise);
      long id = StringHash.keyOf(input.id() == null ? otherwise : input.id());
      return () -> {
        ids.add(id);
        taker.take(made);
      };
    } catch (JacksonException e) {
      return failure(line, number, NO_ARTICLE + JsonFault.of(e).inLine(number));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return failure(line, number, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private static ArticleInput input(byte[] line) throws IOException {
    if (line.length > LONGEST_LINE) {
      throw new IllegalArgumentException(Decoded.tooLong());
    }
    ArticleInput input = Json.MAPPER.readValue(line, ArticleInput.class);
    if (input == null) {
      throw new IllegalArgumentException(NO_ARTICLE + "an object is wanted");
    }
    return input;
  }

  private Outcome failure(byte[] line, int number, String message) throws JsonProcessingException {
    String id = id(line);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.put("id", id == null ? "line " + number : id);
    answer.put("error", message);
    byte[] written = Json.MAPPER.writeValueAsBytes(answer);
    return () -> {
      failed++;
      write(written, out);
    };
  }

  private static void write(byte[] line, OutputStream out) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** The top-level id of a line that may be broken further on. */
  private static @Nullable String id(byte[] line) {
    try (JsonParser parser = Json.MAPPER.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("id");
        parser.nextToken();
        if (found) {
          return parser.getValueAsString();
        }
        parser.skipChildren();
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The next line, cut one byte beyond the longest; null at the end. */
  private static byte @Nullable [] next(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() <= LONGEST_LINE) {
        line.write(b);
      }
    }
    return line.toByteArray();
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
