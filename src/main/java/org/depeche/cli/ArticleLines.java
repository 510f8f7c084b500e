package org.depeche.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.depeche.model.Json;
import org.depeche.page.ArticleInput;
import org.depeche.page.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles a line at a time and writes what is made of each in the same order, on all cores and in constant
 * memory. A line that can't be read gives {@code {"id","error"}}, and the run goes on.
 */
final class ArticleLines {
  private static final int LONGEST_LINE = 4 * Decoded.LIMIT;
  private static final int AHEAD = 4 * Runtime.getRuntime().availableProcessors();

  private final BiFunction<ArticleInput, String, ?> make;
  private final AtomicInteger failed = new AtomicInteger();
  private final OutputStream out;
  private final Deque<Future<byte[]>> underWay = new ArrayDeque<>();
  private final Progress progress = new Progress("articles");

  private ArticleLines(BiFunction<ArticleInput, String, ?> make, OutputStream out) {
    this.make = make;
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /**
   * Runs to the end of {@code in}, and says on standard error how many lines failed, if any did.
   *
   * @param make called by several threads at once, with a line's article and the id it has if it gives none
   */
  static void run(InputStream in, OutputStream out, BiFunction<ArticleInput, String, ?> make) throws IOException {
    ArticleLines stream = new ArticleLines(make, out);
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      stream.readAll(new BufferedInputStream(in, 1 << 16), workers);
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
        underWay.add(workers.submit(() -> answer(current, place)));
      }
      if (underWay.size() >= AHEAD) {
        writeOldest();
      }
    }
    while (!underWay.isEmpty()) {
      writeOldest();
    }
    out.flush();
    progress.done();
    if (failed.get() > 0) {
      System.err.printf("depeche: %,d of %,d lines could not be read; each says why%n", failed.get(), number);
    }
  }

  private void writeOldest() throws IOException {
    try {
      out.write(underWay.remove().get());
      out.write('\n');
      progress.step();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private byte[] answer(byte[] line, int number) throws JsonProcessingException {
    try {
      if (line.length > LONGEST_LINE) {
        throw new IllegalArgumentException(Decoded.tooLong());
      }
      JsonNode object = Json.MAPPER.readTree(line);
      if (!object.isObject()) {
        throw new IllegalArgumentException("not an article: a JSON object is wanted");
      }
      ArticleInput input = Json.MAPPER.treeToValue(object, ArticleInput.class);
      return Json.MAPPER.writeValueAsBytes(make.apply(input, "line " + number));
    } catch (JsonProcessingException e) {
      return error(line, number, "not an article in JSON: " + e.getOriginalMessage());
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      return error(line, number, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private byte[] error(byte[] line, int number, String message) throws JsonProcessingException {
    failed.incrementAndGet();
    String id = id(line);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    answer.put("id", id == null ? "line " + number : id);
    answer.put("error", message);
    return Json.MAPPER.writeValueAsBytes(answer);
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
