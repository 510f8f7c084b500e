package org.depeche.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private static final int GAP = 6;

  private final WordPatterns patterns;
  private final Node<T> root;

  private PhraseMatcher(WordPatterns patterns, Node<T> root) {
    this.patterns = patterns;
    this.root = root;
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

  private static final class Node<T> {
    final Map<Integer, Node<T>> next = new HashMap<>();
    final List<T> payloads = new ArrayList<>(1);
    @Nullable Node<T> gap;
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** All phrases in a text in lower case, also those inside others, by start and then longest first. */
  public List<Match<T>> find(String lower) {
    return find(lower, Words.of(lower));
  }

  /** The same, for a text cut into words already. */
  public List<Match<T>> find(String lower, Words words) {
    Search search = new Search(words, lower);
    for (int w = 0; w < words.count(); w++) {
      search.from(w);
    }
    search.found.sort(
        Comparator.<Match<T>>comparingInt(Match::start)
            .thenComparing(Comparator.<Match<T>>comparingInt(Match::end).reversed()));
    return search.found;
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

  private final class Search {
    private final Words words;
    private final List<Match<T>> found = new ArrayList<>();
    private final int[] first; // where a word's patterns start in the two arrays below
    private int[] ids = new int[256];
    private int[] skips = new int[256];
    private int count;

    Search(Words words, String lower) {
      this.words = words;
      this.first = new int[words.count() + 1];
      for (int w = 0; w < words.count(); w++) {
        first[w] = count;
        patterns.match(lower, words.start(w), words.end(w), this::add);
      }
      first[words.count()] = count;
    }

    private void add(int id, int skipped) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
        skips = Arrays.copyOf(skips, count * 2);
      }
      ids[count] = id;
      skips[count++] = skipped;
    }

    void from(int word) {
      for (int i = first[word]; i < first[word + 1]; i++) {
        Node<T> node = root.next.get(ids[i]);
        if (node != null) {
          follow(node, word, word, words.start(word) + skips[i]);
        }
      }
    }

    private void follow(Node<T> node, int firstWord, int word, int start) {
      for (T payload : node.payloads) {
        found.add(new Match<>(start, words.end(word), firstWord, word, payload));
      }
      step(node, firstWord, word + 1, start);
      if (node.gap != null) {
        for (int w = word + 1; w <= word + 1 + GAP; w++) {
          if (!step(node.gap, firstWord, w, start)) {
            return;
          }
        }
      }
    }

    private boolean step(Node<T> node, int firstWord, int word, int start) {
      if (word >= words.count() || !words.joined(word)) {
        return false;
      }
      if (!node.next.isEmpty()) {
        for (int i = first[word]; i < first[word + 1]; i++) {
          Node<T> next = node.next.get(ids[i]);
          if (next != null) {
            follow(next, firstWord, word, start);
          }
        }
      }
      return true;
    }
  }

  /** Collects phrases. */
  public static final class Builder<T> {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Node<T> root = new Node<>();
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
     * @throws IllegalArgumentException if it has no word
     */
    public Builder<T> add(String phrase, T payload) {
      List<Node<T>> ends = List.of(root);
      for (String item : phrase.strip().split(" +")) {
        ends = item.equals("…") ? gaps(ends) : advance(ends, item);
      }
      for (Node<T> end : ends) {
        if (end == root) {
          throw new IllegalArgumentException("phrase without a word: '" + phrase + "'");
        }
        if (!end.payloads.contains(payload)) {
          end.payloads.add(payload);
        }
      }
      return this;
    }

    private List<Node<T>> gaps(List<Node<T>> ends) {
      for (Node<T> end : ends) {
        if (end.gap == null) {
          end.gap = new Node<>();
        }
      }
      return ends.stream().map(end -> end.gap).toList();
    }

    private List<Node<T>> advance(List<Node<T>> ends, String item) {
      List<Node<T>> reached = new ArrayList<>();
      for (String alternative : item.split("\\|", -1)) {
        for (Node<T> end : ends) {
          Node<T> node = end;
          for (String word : alternative.split("[-'\u2019]")) {
            if (!word.isEmpty()) {
              node = node.next.computeIfAbsent(id(word), w -> new Node<>());
            }
          }
          if (!reached.contains(node)) {
            reached.add(node);
          }
        }
      }
      return reached;
    }

    private int id(String word) {
      return ids.computeIfAbsent(word, w -> ids.size());
    }

    public PhraseMatcher<T> build() {
      WordPatterns patterns = new WordPatterns(clitics);
      ids.forEach(patterns::add);
      return new PhraseMatcher<>(patterns, root);
    }
  }
}
