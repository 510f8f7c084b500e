package org.depeche.extract.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows what carries others' words, {@code names/channels.txt}: social networks, outage monitors, agencies, broadcasters and papers. */
final class Channels {
  private static final String FILE = "/names/channels.txt";
  private static final Set<String> NAMES = read();

  private Channels() {}

  private static Set<String> read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(Channels.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(Channels::key).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static boolean contains(String name) {
    return NAMES.contains(key(name));
  }
}
