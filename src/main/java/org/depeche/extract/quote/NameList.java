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

/** Names of organizations that do one kind of thing, one a line of a resource. */
final class NameList {
  /** What carries others' words: social networks, outage monitors, agencies, broadcasters and papers. */
  static final NameList CHANNELS = new NameList("/names/channels.txt");
  /** Who watches or judges others: regulators, supervisors, courts. */
  static final NameList AUTHORITIES = new NameList("/names/authorities.txt");

  private final Set<String> names;

  private NameList(String file) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(Objects.requireNonNull(NameList.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
      names = reader.lines().filter(l -> !l.startsWith("#")).map(NameList::key).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean contains(String name) {
    return names.contains(key(name));
  }
}
