package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The number cases that are read otherwise on purpose, each with its reason ({@code refused.yaml}). */
final class RefusedCases {
  private static final Map<String, String> REASONS = read();

  private RefusedCases() {}

  private record Group(String reason, List<String> inputs) {}

  private static Map<String, String> read() {
    Map<String, String> reasons = new HashMap<>();
    try (InputStream in = RefusedCases.class.getResourceAsStream("refused.yaml")) {
      for (Group group : new YAMLMapper().readValue(in, Group[].class)) {
        group.inputs().forEach(input -> reasons.put(input, group.reason()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("refused.yaml", e);
    }
    return reasons;
  }

  /** Why what a case expects is refused, where it is. */
  static Optional<String> reason(String input) {
    return Optional.ofNullable(REASONS.get(input.strip()));
  }
}
