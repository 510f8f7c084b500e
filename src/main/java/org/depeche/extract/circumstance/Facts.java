package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.depeche.text.LinearModel;
import org.depeche.text.StringHash;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LinearModel} is told of one thing, each fact once, by its hash. Facts are
 * written out only where models are to learn from them. Those that hold for one language alone start with its code and a
 * colon, stretches of words with {@link #GRAM}, concepts with {@link #CONCEPT}.
 */
public final class Facts {
  static final String GRAM = "#";
  static final String CONCEPT = "~";

  private static final int ROOM = 512;
  private static final int STEM = 6;
  private static final int SHORTEST_GRAM = 4;
  private static final int LONGEST_GRAM = 5;

  private final String language;
  private final Function<String, Set<String>> concepts;
  private final boolean isWritten;
  private final ArrayList<String> written = new ArrayList<>();
  private long[] table = new long[ROOM];
  private long[] hashes = new long[ROOM / 2];
  private int count;
  private @Nullable Object again;

  /**
   * No facts yet.
   *
   * @param language the code of the article's language with a colon
   * @param concepts what words of it mean in all languages
   * @param isWritten whether facts are written out
   */
  Facts(String language, Function<String, Set<String>> concepts, boolean isWritten) {
    this.language = language;
    this.concepts = concepts;
    this.isWritten = isWritten;
  }

  /** Has each fact that is no word's come twice from now on, a second time with {@code name} before it. */
  void again(@Nullable Object name) {
    again = name;
  }

  /** Adds the fact that the parts make in a row. */
  void add(Object... parts) {
    put("", parts);
    if (again != null) {
      put(again, parts);
    }
  }

  private void put(Object first, Object... parts) {
    long hash = StringHash.of(0, first.toString());
    for (Object part : parts) {
      hash = StringHash.of(hash, String.valueOf(part));
    }
    if (isNew(hash) && isWritten) {
      StringBuilder fact = new StringBuilder(first.toString());
      for (Object part : parts) {
        fact.append(part);
      }
      written.add(fact.toString().intern()); // the same come again and again
    }
  }

  private boolean isNew(long hash) {
    long key = StringHash.key(hash);
    int place = StringHash.place(key, table);
    if (table[place] == key) {
      return false;
    }
    table[place] = key;
    hashes[count++] = key;
    if (count == hashes.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, count * 2);
    table = new long[hashes.length * 2];
    for (int i = 0; i < count; i++) {
      table[StringHash.place(hashes[i], table)] = hashes[i];
    }
  }

  /** Adds a fact of a word's stem, which holds for the article's language alone, and of what it means in all. */
  void own(String name, String word) {
    put(language, name, stem(word));
    means(name, word);
  }

  /** Adds what a word means. */
  void means(String name, String word) {
    for (String concept : concepts.apply(word)) {
      put(CONCEPT, name, "=", concept);
    }
  }

  /** Adds a fact of a word as it stands. */
  void whole(String name, String word) {
    put(language, name, word);
  }

  void each(String name, Collection<String> values) {
    for (String value : values) {
      add(name, value);
    }
  }

  void pairs(String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        add(name, values.get(i), "+", values.get(j));
      }
    }
  }

  void pairs(String name, List<String> some, List<String> others) {
    for (String one : some) {
      for (String other : others) {
        add(name, one, "+", other);
      }
    }
  }

  /** Stretches of a word, which related words of all languages share. */
  void grams(String name, String word) {
    String marked = "^" + word + "$";
    for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
      for (int i = 0; i + length <= marked.length(); i++) {
        put(GRAM, name, marked.substring(i, i + length));
      }
    }
  }

  /** These, in as little room as they need: none is added any more. */
  public Facts complete() {
    hashes = hashes();
    table = new long[0];
    written.trimToSize();
    return this;
  }

  /** The facts' hashes. */
  public long[] hashes() {
    return Arrays.copyOf(hashes, count);
  }

  /** The facts, where they are written out. */
  public List<String> written() {
    return written;
  }

  /** Inflected forms differ at their ends. */
  static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }

  /** A count as the highest of some bounds that it reaches. */
  static int atLeast(int count, int... bounds) {
    int reached = 0;
    for (int bound : bounds) {
      reached = count >= bound ? bound : reached;
    }
    return reached;
  }
}
