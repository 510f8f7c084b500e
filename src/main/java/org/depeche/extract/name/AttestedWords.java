package org.depeche.extract.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;

/**
 * Words of names in the training data of all languages. A language's model is shown what the <em>others</em> know: what
 * its own data says, it learns by itself, and would trust too much on text that it has not seen.
 */
public final class AttestedWords {
  /** First line of the file. */
  public static final String HEADER =
      "# Words of names in the data that the name models learn from (see models/*/NAMES.md for sources and licences).";

  private static final String FILE = "/names/attested.tsv";

  private final Map<String, Integer> uses = new HashMap<>();

  /** Where in which kind of name a word stands. */
  public enum Use {
    PLACE,
    ORGANIZATION,
    PERSON,
    FIRST_OF_PERSON,
    LAST_OF_PERSON,
    IN_PLACE,
    FIRST_OF_ORGANIZATION,
    IN_ORGANIZATION;

    /** The use of word {@code i} of a name of so many words. */
    public static Use of(Name.Type type, int i, int words) {
      return switch (type) {
        case LOC -> words == 1 ? PLACE : IN_PLACE;
        case ORG -> words == 1 ? ORGANIZATION : i == 0 ? FIRST_OF_ORGANIZATION : IN_ORGANIZATION;
        case PER -> words == 1 ? PERSON : i == 0 ? FIRST_OF_PERSON : LAST_OF_PERSON;
      };
    }
  }

  private AttestedWords(LanguagePack pack) {
    try (InputStream in = AttestedWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        return;
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(line.split("\t"), pack.code()));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  static AttestedWords of(LanguagePack pack) {
    return pack.derive(AttestedWords.class, AttestedWords::new);
  }

  private void add(String[] fields, String own) {
    int all = 0;
    for (int i = 1; i < fields.length; i++) {
      if (!fields[i].startsWith(own)) {
        all |= Integer.parseInt(fields[i].substring(2), 16);
      }
    }
    if (all != 0) {
      uses.put(fields[0], all);
    }
  }

  /** The uses of a word in other languages as bits, 0 where it is not known. */
  int uses(String word) {
    return uses.getOrDefault(word, 0);
  }
}
