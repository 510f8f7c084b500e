package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** Tells what words mean, as sets of senses that all languages share. Immutable. */
final class Senses {
  /** Stems found inside a word are shorter than this by chance. */
  private static final int LEAST_INSIDE = 4;

  private static final int LEAST_BEHIND_CLITIC = 3;
  private static final int CLITIC = 3;

  private final List<String> names;
  private final int within;
  private final Node root = new Node();

  /** What is known of a word's beginning. */
  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private long stems;
    private long words;

    private @Nullable Node next(char letter) {
      int place = Arrays.binarySearch(letters, letter);
      return place < 0 ? null : next[place];
    }

    private Node add(char letter) {
      Node known = next(letter);
      if (known != null) {
        return known;
      }
      int place = -Arrays.binarySearch(letters, letter) - 1;
      int count = letters.length;
      letters = Arrays.copyOf(letters, count + 1);
      next = Arrays.copyOf(next, count + 1);
      System.arraycopy(letters, place, letters, place + 1, count - place);
      System.arraycopy(next, place, next, place + 1, count - place);
      letters[place] = letter;
      next[place] = new Node();
      return next[place];
    }
  }

  private Senses(int within, Map<String, String> senses) {
    this.names = senses.keySet().stream().sorted().toList();
    this.within = within;
    senses.forEach((sense, stems) -> add(1L << names.indexOf(sense), stems));
  }

  /** What words say of causes. */
  static Senses of(LanguagePack pack) {
    return pack.derive(OfCauses.class, OfCauses::new).senses;
  }

  /** What words say of an incident's course and reach, and of people. */
  static Senses ofCourse(LanguagePack pack) {
    return pack.derive(OfCourse.class, OfCourse::new).senses;
  }

  private record OfCauses(Senses senses) {
    OfCauses(LanguagePack pack) {
      this(of(pack.table("senses", SenseWords.class)));
    }

    private static Senses of(SenseWords words) {
      return new Senses(words.within(), words.senses());
    }
  }

  private record OfCourse(Senses senses) {
    OfCourse(LanguagePack pack) {
      this(of(pack.table("course", CourseWords.class)));
    }

    private static Senses of(CourseWords words) {
      return new Senses(words.within(), words.senses());
    }
  }

  private void add(long sense, String stems) {
    for (String stem : stems.split(" +")) {
      boolean whole = stem.endsWith("=");
      Node node = root;
      for (int i = 0; i < stem.length() - (whole ? 1 : 0); i++) {
        node = node.add(stem.charAt(i));
      }
      if (whole) {
        node.words |= sense;
      } else {
        node.stems |= sense;
      }
    }
  }

  /** The names of the senses of a set, in order. */
  List<String> names(long set) {
    List<String> found = new ArrayList<>();
    for (long left = set; left != 0; left &= left - 1) {
      found.add(names.get(Long.numberOfTrailingZeros(left)));
    }
    return found;
  }

  /** The set of some senses. */
  long set(List<String> some) {
    return some.stream().mapToLong(s -> 1L << names.indexOf(s)).reduce(0, (a, b) -> a | b);
  }

  /** The senses of the word in lower case between two chars, a bit each. */
  long of(String text, int start, int end) {
    long found = 0;
    for (int from = start; from < end && from - start <= within; from++) {
      int least = from == start ? 1 : from - start <= CLITIC ? LEAST_BEHIND_CLITIC : LEAST_INSIDE;
      @Nullable Node node = root;
      for (int i = from; i < end && node != null; i++) {
        node = node.next(text.charAt(i));
        if (node != null && i - from + 1 >= least) {
          found |= node.stems;
          found |= i + 1 == end ? node.words : 0;
        }
      }
    }
    return found;
  }
}
