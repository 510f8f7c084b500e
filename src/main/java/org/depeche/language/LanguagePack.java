package org.depeche.language;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depeche.model.JsonFault;

/**
 * A language as data: the folder {@code lang/<iso>/} on the class path. Each of its YAML tables is read once, into the
 * record of whoever asks for it.
 *
 * <pre>{@code
 * QuoteWords words = LanguagePack.of("fr").orElseThrow().table("quotes", QuoteWords.class);
 * }</pre>
 */
public final class LanguagePack {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .build();

  private static final class Loaded {
    private static final Map<String, LanguagePack> BY_CODE =
        Arrays.stream(Locale.getISOLanguages())
            .filter(code -> LanguagePack.class.getResource(path(code, "language")) != null)
            .map(LanguagePack::new)
            .collect(Collectors.toUnmodifiableMap(LanguagePack::code, Function.identity()));
  }

  private final String code;
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  private LanguagePack(String code) {
    this.code = code;
  }

  /** The pack of an ISO 639-1 code, if there is one. */
  public static Optional<LanguagePack> of(String code) {
    return Optional.ofNullable(Loaded.BY_CODE.get(code));
  }

  /** All packs, by code. */
  public static List<LanguagePack> all() {
    return Loaded.BY_CODE.keySet().stream().sorted().map(Loaded.BY_CODE::get).toList();
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  /** What {@code language.yaml} says: names, direction, models. */
  public Language language() {
    return table("language", Language.class);
  }

  /**
   * One of the pack's tables, as an immutable value; lists and maps that the file leaves out are empty.
   *
   * @throws IllegalStateException if the pack has no such table or it doesn't fit {@code type}
   */
  public <T> T table(String name, Class<T> type) {
    return type.cast(derived.computeIfAbsent(type, t -> read(path(code, name), type)));
  }

  /**
   * Something built from this pack, such as an extractor with its compiled patterns: built at the first call, then the
   * same.
   */
  public <T> T derive(Class<T> type, Function<LanguagePack, T> build) {
    Object known = derived.get(type);
    if (known == null) {
      T built = build.apply(this);
      Object earlier = derived.putIfAbsent(type, built);
      known = earlier == null ? built : earlier;
    }
    return type.cast(known);
  }

  /** The table at a class-path resource, as YAML. */
  public static <T> T read(String path, Class<T> type) {
    try (InputStream in = LanguagePack.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no language data at " + path);
      }
      return YAML.readValue(in, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path + ": " + JsonFault.of(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The lines of a list at a class-path resource, without comments, which begin with {@code #}, and empty ones. */
  public static List<String> lines(String path) {
    try (InputStream in = LanguagePack.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no language data at " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#") && !l.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String path(String code, String table) {
    return "/lang/" + code + "/" + table + ".yaml";
  }

  @Override
  public String toString() {
    return code;
  }
}
