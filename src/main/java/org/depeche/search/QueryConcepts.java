package org.depeche.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.extract.circumstance.IncidentConcepts;
import org.depeche.extract.circumstance.IncidentConcepts.Named;
import org.depeche.extract.name.PlaceCodes;
import org.depeche.language.LanguagePack;
import org.depeche.text.Words;

/** What the words of a query name in any language: nobody says in which a query is. */
final class QueryConcepts {
  /** What the concept of a place begins with. */
  static final String PLACE = "place:";

  private final List<Named> named = new ArrayList<>();

  QueryConcepts(String query) {
    Words words = Words.of(query);
    for (LanguagePack pack : LanguagePack.all()) {
      named.addAll(IncidentConcepts.of(pack).in(query));
      for (int w = 0; w < words.count(); w++) {
        place(pack, query, words.start(w), words.end(w));
      }
    }
  }

  private void place(LanguagePack pack, String query, int start, int end) {
    String name = UCharacter.toTitleCase(ULocale.ROOT, query.substring(start, end), null, UCharacter.TITLECASE_NO_LOWERCASE);
    PlaceCodes.of(pack).code(name).ifPresent(code -> named.add(new Named(start, end, PLACE + code)));
  }

  /** The concepts that words between two chars name, alone or with others. */
  Set<String> between(int start, int end) {
    return named.stream().filter(n -> n.start() < end && start < n.end()).map(Named::concept).collect(Collectors.toUnmodifiableSet());
  }
}
