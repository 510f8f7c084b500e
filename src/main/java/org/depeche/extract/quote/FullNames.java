package org.depeche.extract.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.model.Name;

/** The fullest form of each name of a text: of a surname the whole name, of a company's first word all of it. */
final class FullNames {
  private final Reading reading;
  private final Map<String, String> fullest = new HashMap<>();
  private final Map<String, Integer> secondNames = new HashMap<>();

  FullNames(Reading reading, List<Name> names) {
    this.reading = reading;
    for (Name name : names) {
      fullest.put(key(name.span().text()), name.name());
    }
    names.forEach(this::learnFirstWord);
    Words words = reading.words();
    for (int w = 1; w < words.count(); w++) {
      if (words.isCapitalised(w) && words.isCapitalised(w - 1) && words.isSpaced(w - 1)) {
        secondNames.putIfAbsent(words.key(w), w);
      }
    }
  }

  /** A company is soon called by the first word of its name: "Kassenwerk GmbH", "Kassenwerk". */
  private void learnFirstWord(Name name) {
    int space = name.name().indexOf(' ');
    if (name.type() == Name.Type.ORG && space > 3) {
      String first = name.name().substring(0, space);
      fullest.merge(key(first), name.name(), (known, full) -> known.equals(first) ? full : known);
    }
  }

  /** Learns a person's name, by which each end of it that begins with a word is known, too. */
  void learnPerson(String name) {
    fullest.putIfAbsent(key(name), name);
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      String surname = name.substring(space + 1);
      String known = fullest.get(key(surname));
      if (known == null || known.length() < name.length() && key(name).endsWith(' ' + key(known))) {
        fullest.put(key(surname), of(name));
      }
    }
  }

  /** The fullest form of a name. */
  String of(String name) {
    String known = fullest.getOrDefault(key(name), name);
    return known.indexOf(' ') < 0 ? withGivenName(known) : known;
  }

  /** A name of one word with the given name that stands before it somewhere, though nobody found it. */
  private String withGivenName(String name) {
    Integer at = secondNames.get(key(name));
    boolean given =
        at != null
            && reading.tag(at).equals("PROPN")
            && reading.tag(at - 1).equals("PROPN")
            && !reading.words().isAcronym(at - 1)
            && !reading.isRole(at - 1)
            && !reading.isAny(at - 1, Category.PREPOSITION, Category.CALENDAR, Category.COMPANY, Category.TITLE_FEMININE, Category.TITLE_MASCULINE);
    return given ? reading.written(at - 1, at) : name;
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
