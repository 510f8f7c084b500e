package org.depeche.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/** A query as it is meant, whichever documents are then asked. */
sealed interface Wanted {
  /**
   * A word; what is written as one may be several in a language.
   *
   * @param concepts what it names, alone or with the words around it
   * @param start its first char in what was typed
   * @param end the char after its last
   */
  record Word(String text, Set<String> concepts, int start, int end) implements Wanted {}

  /** Words that begin so. */
  record Beginning(String text) implements Wanted {}

  /**
   * Words in this order.
   *
   * @param slop how many places they may be moved in all
   */
  record Phrase(String text, int slop) implements Wanted {}

  /** A field's value, of the documents of one kind. */
  record Fact(Part of, Query query) implements Wanted {}

  record Everything() implements Wanted {}

  record Not(Wanted wanted) implements Wanted {}

  record All(List<Wanted> wanted) implements Wanted {}

  record Any(List<Wanted> wanted) implements Wanted {}

  /** What it is a property of: of one thing that articles say where it asks for nothing else, else of an article. */
  default Part of() {
    return switch (this) {
      case Fact fact -> fact.of;
      case All all when all.wanted.stream().anyMatch(w -> !(w instanceof Not)) -> common(all.wanted.stream().map(Wanted::concerns));
      case Any any -> common(any.wanted.stream().map(Wanted::of));
      default -> Part.ARTICLE;
    };
  }

  private static Part common(Stream<Part> parts) {
    List<Part> of = parts.distinct().toList();
    return of.size() == 1 ? of.getFirst() : Part.ARTICLE;
  }

  /** The same, also of what is not wanted. */
  default Part concerns() {
    return this instanceof Not not ? not.wanted.of() : of();
  }

  /** Whether any of it is a property of such a thing. */
  default boolean mentions(Part part) {
    return switch (this) {
      case Not not -> not.wanted.mentions(part);
      case All all -> all.wanted.stream().anyMatch(w -> w.mentions(part));
      case Any any -> any.wanted.stream().anyMatch(w -> w.mentions(part));
      default -> of() == part;
    };
  }

  /** All in it that is to be there, one by one. */
  default Stream<Wanted> leaves() {
    return switch (this) {
      case All all -> all.wanted.stream().flatMap(Wanted::leaves);
      case Any any -> any.wanted.stream().flatMap(Wanted::leaves);
      case Not not -> Stream.of();
      default -> Stream.of(this);
    };
  }

  /** The words and phrases that are to be there. */
  default Stream<String> words() {
    return leaves().flatMap(w -> w instanceof Word word ? Stream.of(word.text) : w instanceof Phrase phrase ? Stream.of(phrase.text) : Stream.of());
  }

  /** The words that are to be there and stand in no quotation marks. */
  default Stream<Word> bareWords() {
    return leaves().filter(Word.class::isInstance).map(Word.class::cast);
  }
}
