package org.depeche.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases of a lexicon in a text, each with what it stands for, in one pass however many there are.
 *
 * <pre>{@code
 * PhraseMatcher<String> matcher =
 *     PhraseMatcher.<String>builder().add("mise|mises à jour |logicielle", "software-update").build();
 * matcher.find("une mise à jour a échoué"); // [4, 15) software-update
 * }</pre>
 *
 * A phrase is words parted by spaces, in lower case. {@code a|b} takes either, an empty alternative makes the word
 * optional, {@code serveur*} and {@code *ausfall} take any word that starts or ends so, and {@code …} up to six words of
 * the same clause. Spaces, hyphens and apostrophes are all one between words; other punctuation keeps words apart.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseMatcher<T> {
  private final WordPatterns patterns;

  /** The phrases that may start with a word of each pattern, by the pattern's number. */
  private final List<List<Phrase<T>>> starting;

  private PhraseMatcher(WordPatterns patterns, List<List<Phrase<T>>> starting) {
    this.patterns = patterns;
    this.starting = starting;
  }

  /**
   * A phrase found.
   *
   * @param start first char
   * @param end char after the last
   * @param firstWord its first word in {@link Words}
   * @param lastWord its last word
   */
  public record Match<T>(int start, int end, int firstWord, int lastWord, T payload) {}

  private record Phrase<T>(List<PhraseSlot> slots, T payload) {}

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** All phrases in a text in lower case, also those inside others, each as long as it can be, by start and then longest first. */
  public List<Match<T>> find(String lower) {
    return find(lower, Words.of(lower));
  }

  /** The same, for a text cut into words already. */
  public List<Match<T>> find(String lower, Words words) {
    WordPatterns.Read read = patterns.read(lower, words);
    List<Match<T>> found = new ArrayList<>();
    for (int w = 0; w < words.count(); w++) {
      for (int i = read.first(w); i < read.first(w + 1); i++) {
        for (Phrase<T> phrase : starting.get(read.pattern(i))) {
          int last = PhraseSlot.lastWord(phrase.slots, words, read, w);
          if (last >= 0) {
            int start = words.start(w) + read.skipped(i);
            found.add(new Match<>(start, words.end(last), w, last, phrase.payload));
          }
        }
      }
    }
    found.sort(
        Comparator.<Match<T>>comparingInt(Match::start)
            .thenComparing(Comparator.<Match<T>>comparingInt(Match::end).reversed()));
    return found;
  }

  /** Of matches in the order that {@link #find} gives, those that no earlier or longer one overlaps. */
  public static <T> List<Match<T>> longest(List<Match<T>> matches) {
    List<Match<T>> kept = new ArrayList<>();
    int end = 0;
    for (Match<T> match : matches) {
      if (match.start() >= end) {
        kept.add(match);
        end = match.end();
      }
    }
    return kept;
  }

  /** Collects phrases. */
  public static final class Builder<T> {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<List<Phrase<T>>> starting = new ArrayList<>();
    private List<String> clitics = List.of();

    private Builder() {}

    /**
     * Letters that may lean on the front of any word, like the Arabic conjunctions and prepositions. What stands behind
     * a {@code +} belongs to the word: with {@code و+ال}, a match in {@code والهجوم} starts after the first letter.
     */
    public Builder<T> clitics(List<String> clitics) {
      this.clitics = List.copyOf(clitics);
      return this;
    }

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException if it may be without words, or starts or ends with a gap
     */
    public Builder<T> add(String phrase, T payload) {
      List<PhraseSlot> slots = new ArrayList<>();
      for (String item : phrase.strip().split(" +")) {
        slots.add(PhraseSlot.parse(item, this::id));
      }
      if (slots.stream().allMatch(PhraseSlot::isOptional)
          || slots.getFirst().isGap()
          || slots.getLast().isGap()) {
        throw new IllegalArgumentException("phrase without a word at its ends: '" + phrase + "'");
      }
      Phrase<T> added = new Phrase<>(List.copyOf(slots), payload);
      for (PhraseSlot slot : slots) {
        slot.firstWords().distinct().forEach(id -> addOnce(starting.get(id), added));
        if (!slot.isOptional()) {
          break;
        }
      }
      return this;
    }

    private void addOnce(List<Phrase<T>> phrases, Phrase<T> added) {
      if (phrases.isEmpty() || phrases.getLast() != added) {
        phrases.add(added);
      }
    }

    private int id(String word) {
      Integer known = ids.get(word);
      if (known == null) {
        known = ids.size();
        ids.put(word, known);
        starting.add(new ArrayList<>(1));
      }
      return known;
    }

    public PhraseMatcher<T> build() {
      WordPatterns patterns = new WordPatterns(clitics);
      ids.forEach(patterns::add);
      return new PhraseMatcher<>(patterns, starting.stream().map(List::copyOf).toList());
    }
  }
}
