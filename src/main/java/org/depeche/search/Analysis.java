package org.depeche.search;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** How each language's text is cut into what is searched: one analyser a pack, and one for all other languages. */
final class Analysis {
  /** Stands for every language without a pack, as ISO 639-2 has it. */
  static final String OTHER = "und";

  private static final Map<String, Analyzer> ANALYZERS = analyzers();

  private Analysis() {}

  /**
   * A pack's {@code search.yaml}.
   *
   * @param filters Lucene's token filters, in order
   */
  record Chain(List<Filter> filters) {}

  /** One token filter: its name in Lucene and its parameters, files named from the class path's root. */
  static final class Filter {
    private String name = "";
    private final Map<String, String> parameters = new HashMap<>();

    @JsonAnySetter
    void set(String key, String value) {
      if (key.equals("name")) {
        name = value;
      } else {
        parameters.put(key, value);
      }
    }
  }

  /** The code of the chain that {@code language} is indexed with. */
  static String chain(@Nullable String language) {
    return language != null && ANALYZERS.containsKey(language) ? language : OTHER;
  }

  /** All chains' codes. */
  static List<String> chains() {
    return ANALYZERS.keySet().stream().sorted().toList();
  }

  static Analyzer analyzer(String chain) {
    return Objects.requireNonNull(ANALYZERS.get(chain), chain);
  }

  private static Map<String, Analyzer> analyzers() {
    Map<String, Analyzer> all =
        LanguagePack.all().stream()
            .collect(Collectors.toMap(LanguagePack::code, p -> build(p.code(), p.table("search", Chain.class))));
    all.put(OTHER, build(OTHER, other()));
    return Map.copyOf(all);
  }

  private static Chain other() {
    try (InputStream in = Analysis.class.getResourceAsStream("/lang/search.yaml")) {
      return new YAMLMapper().readValue(in, Chain.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer build(String code, Chain chain) {
    try {
      CustomAnalyzer.Builder builder =
          CustomAnalyzer.builder(new ClasspathResourceLoader(Analysis.class.getClassLoader()))
              .withTokenizer("standard");
      for (Filter filter : chain.filters()) {
        builder.addTokenFilter(filter.name, new HashMap<>(filter.parameters));
      }
      return builder.build();
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("search.yaml of \"%s\": %s".formatted(code, e.getMessage()), e);
    }
  }
}
