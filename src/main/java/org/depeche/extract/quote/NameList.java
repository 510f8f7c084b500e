package org.depeche.extract.quote;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.language.LanguagePack;

/** Names of organizations that do one kind of thing, one a line of a resource. */
final class NameList {
  /** What carries others' words: social networks, outage monitors, agencies, broadcasters and papers. */
  static final NameList CHANNELS = new NameList("/names/channels.txt");
  /** Who watches or judges others: regulators, supervisors, courts. */
  static final NameList AUTHORITIES = new NameList("/names/authorities.txt");

  private final Set<String> names;

  private NameList(String file) {
    names = LanguagePack.lines(file).stream().map(NameList::key).collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  boolean contains(String name) {
    return names.contains(key(name));
  }
}
