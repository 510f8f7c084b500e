package org.depeche.extract.number;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Phrases by their letters. A space stands for any run of spaces and hyphens. */
final class Trie<T> {
  private char[] letters = new char[0];
  @SuppressWarnings({"unchecked", "rawtypes"})
  private Trie<T>[] nodes = new Trie[0];
  private @Nullable T value;

  /** Adds a phrase; the first value given to one stays. */
  void add(String phrase, T value) {
    Trie<T> node = this;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i) == '-' ? ' ' : phrase.charAt(i);
      Trie<T> next = node.next(c);
      if (next == null) {
        next = new Trie<>();
        int n = node.letters.length;
        node.letters = Arrays.copyOf(node.letters, n + 1);
        node.nodes = Arrays.copyOf(node.nodes, n + 1);
        node.letters[n] = c;
        node.nodes[n] = next;
      }
      node = next;
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  @Nullable Trie<T> next(char c) {
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == c) {
        return nodes[i];
      }
    }
    return null;
  }

  @Nullable T value() {
    return value;
  }
}
