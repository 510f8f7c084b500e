package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.language.LanguagePack;

/** Tells what a word names of a part or service, as senses that all languages share. Immutable. */
public final class PartNouns {
  private static final int LEAST_INSIDE = 4;
  private static final int LEAST_BEHIND_CLITIC = 2;
  private static final int CLITIC = 3;

  private final Map<String, List<String>> stems = new HashMap<>();
  private final Map<String, List<String>> whole = new HashMap<>();
  private final int within;
  private final int longest;

  private PartNouns(LanguagePack pack) {
    PartWords words = pack.table("parts", PartWords.class);
    within = words.within();
    words.senses().forEach(
        (sense, all) -> {
          for (String stem : all.split(" +")) {
            boolean isWhole = stem.endsWith("=");
            String form = isWhole ? stem.substring(0, stem.length() - 1) : stem;
            (isWhole ? whole : stems).computeIfAbsent(form, k -> new ArrayList<>(1)).add(sense);
          }
        });
    longest = stems.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  public static PartNouns of(LanguagePack pack) {
    return pack.derive(PartNouns.class, PartNouns::new);
  }

  /** The senses of a word in lower case; where stems overlap those of the longest at each place. */
  public Set<String> of(String word) {
    Set<String> found = new LinkedHashSet<>();
    for (int from = 0; from < word.length() && from <= within; from++) {
      int least = from == 0 ? 1 : from <= CLITIC ? LEAST_BEHIND_CLITIC : LEAST_INSIDE;
      found.addAll(whole.getOrDefault(word.length() - from >= least ? word.substring(from) : "", List.of()));
      for (int end = Math.min(word.length(), from + longest); end - from >= least; end--) {
        List<String> senses = stems.get(word.substring(from, end));
        if (senses != null) {
          found.addAll(senses);
          break;
        }
      }
    }
    return found;
  }
}
