package org.depeche.extract.quote;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.language.LanguagePack;

/** Knows what carries others' words, {@code names/channels.txt}: social networks, outage monitors, agencies, broadcasters and papers. */
final class Channels {
  private static final Set<String> NAMES =
      LanguagePack.lines("/names/channels.txt").stream().map(Channels::key).collect(Collectors.toUnmodifiableSet());

  private Channels() {}

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static boolean contains(String name) {
    return NAMES.contains(key(name));
  }
}
