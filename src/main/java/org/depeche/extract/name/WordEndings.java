package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words, and endings of compounds: {@code *ministerium}. */
final class WordEndings {
  private final Set<String> words = new HashSet<>();
  private final List<String> endings = new ArrayList<>();

  @SafeVarargs
  WordEndings(List<String>... lists) {
    for (List<String> entries : lists) {
      for (String entry : entries) {
        boolean ending = entry.startsWith("*");
        String word = ending ? entry.substring(1) : entry;
        words.add(word);
        if (ending) {
          endings.add(word);
        }
      }
    }
  }

  boolean contains(String lower) {
    return words.contains(lower) || isCompound(lower);
  }

  boolean isCompound(String lower) {
    for (String ending : endings) {
      if (lower.length() > ending.length() + 2 && lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
