package org.depeche.extract.quote;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** A text with its words looked up in the language's lexicon and its marked passages found. */
final class Reading {
  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Words words;
  private final Map<Category, byte[]> marks;
  private final List<Passage> passages;
  private final byte[] clitics;
  private final WordTags tags;
  private final boolean[] marked;
  private final int[] previousFree;
  private final int[] nextFree;

  private Reading(AnalysedText text, Lexicon lexicon, List<Passage> passages) {
    this.text = text;
    this.lexicon = lexicon;
    this.words = Words.of(text, lexicon.table().folds());
    this.clitics = new byte[words.count()];
    this.marks = lexicon.mark(words, clitics);
    this.passages = passages;
    this.tags = new WordTags(text, words);
    this.marked = new boolean[words.count()];
    for (Passage passage : passages) {
      for (int w = words.from(passage.start()); w < words.from(passage.end()); w++) {
        marked[w] = true;
      }
    }
    int n = words.count();
    this.previousFree = new int[n + 1];
    this.nextFree = new int[n + 1];
    for (int w = 0; w <= n; w++) {
      previousFree[w] = w == 0 ? -1 : marked[w - 1] ? previousFree[w - 1] : w - 1;
    }
    nextFree[n] = n;
    for (int w = n - 1; w >= 0; w--) {
      nextFree[w] = marked[w] ? nextFree[w + 1] : w;
    }
  }

  private Reading(Reading other, Map<Category, byte[]> marks) {
    this.text = other.text;
    this.lexicon = other.lexicon;
    this.words = other.words;
    this.marks = marks;
    this.passages = other.passages;
    this.clitics = other.clitics;
    this.tags = other.tags;
    this.marked = other.marked;
    this.previousFree = other.previousFree;
    this.nextFree = other.nextFree;
  }

  static Reading of(AnalysedText text, Lexicon lexicon, List<Passage> passages) {
    return new Reading(text, lexicon, passages);
  }

  /** The same with some words taken for more than the lexicon says. */
  Reading with(Category category, BitSet more) {
    Map<Category, byte[]> all = new EnumMap<>(marks);
    byte[] lengths = marks.get(category).clone();
    more.stream().forEach(w -> lengths[w] = (byte) Math.max(lengths[w], 1));
    all.put(category, lengths);
    return new Reading(this, all);
  }

  AnalysedText text() {
    return text;
  }

  String normal() {
    return text.normal();
  }

  Words words() {
    return words;
  }

  QuoteWords table() {
    return lexicon.table();
  }

  List<Passage> passages() {
    return passages;
  }

  /** How many words the phrase of a category has that starts at a word; 0 where none does. */
  int length(Category category, int word) {
    return word < 0 || word >= words.count() ? 0 : marks.get(category)[word];
  }

  /** The noun for an organization, but not for a firm, that a compound ending in a word of a category opens with; null for none. */
  @Nullable String bodyBefore(Category category, int word) {
    return lexicon.bodyBefore(category, words.key(word));
  }

  String withoutArticle(int word) {
    return lexicon.withoutArticle(words.key(word));
  }

  /** Whether a word has its article attached. */
  boolean hasArticle(int word) {
    return !withoutArticle(word).equals(words.key(word));
  }

  /** What is written from one word to another. */
  String written(int first, int last) {
    return text.span(words.start(first), words.end(last)).text();
  }

  /** Where the noun phrase that a word opens starts: its article belongs to it, a conjunction or preposition before that doesn't. */
  int phraseStart(int word) {
    return words.start(word) + lexicon.beforeArticle(words.key(word), clitics[word]);
  }

  /** A noun phrase as written. */
  String phrase(int first, int last) {
    return text.span(phraseStart(first), words.end(last)).text();
  }

  boolean is(Category category, int word) {
    return length(category, word) > 0;
  }

  /** A word's universal part of speech. */
  String tag(int word) {
    return word < 0 || word >= words.count() ? "X" : tags.of(word);
  }

  /** Whether a word is a verb or an auxiliary by its part of speech. */
  boolean isVerb(int word) {
    String tag = tag(word);
    return tag.equals("VERB") || tag.equals("AUX");
  }

  /** Whether a word of a script without capitals looks like a family name: a name or an adjective of origin. */
  boolean isFamilyName(int word) {
    String tag = tag(word);
    return tag.equals("PROPN") || tag.equals("ADJ") && hasArticle(word);
  }

  /** Where a word starts, what is written together with it left out. */
  int start(int word) {
    return words.start(word) + clitics[word];
  }

  boolean isAny(int word, Category... categories) {
    for (Category category : categories) {
      if (is(category, word)) {
        return true;
      }
    }
    return false;
  }

  boolean isRole(int word) {
    return isAny(
        word,
        Category.ROLE_MASCULINE,
        Category.ROLE_FEMININE,
        Category.ROLE_EITHER,
        Category.ROLE_PLURAL,
        Category.SPOKESPERSON);
  }

  /** How many words of a role's noun start at a word, at least 1. */
  int roleLength(int word) {
    int length = 1;
    for (Category category : Category.values()) {
      if (category.name().startsWith("ROLE")) {
        length = Math.max(length, length(category, word));
      }
    }
    return length;
  }

  /** Whether a word opens a clause and stands for someone in it: "who", "das". */
  boolean isRelative(int w) {
    return tag(w).equals("PRON") && (is(Category.SUBORDINATOR, w) || w > 0 && is(Category.DEFINITE, w) && gap(w - 1).equals(","));
  }

  boolean isPronoun(int word) {
    return isAny(
        word,
        Category.PRONOUN_MASCULINE,
        Category.PRONOUN_FEMININE,
        Category.PRONOUN_PLURAL,
        Category.PRONOUN_ORGANIZATION);
  }

  /** Whether a sentence ends with a word. */
  boolean isSentenceEnd(int word) {
    String gap = gap(word);
    return gap.startsWith(".") || gap.startsWith("?") || gap.startsWith("!") || after(words.end(word)) == '\n';
  }

  /** Whether a word lies inside marks. */
  boolean isMarked(int word) {
    return marked[word];
  }

  /** Whether one of some words, outside of marks, is a verb in the mood of reports: "Betroffen seien 450 Betriebe". */
  boolean isReported(int from, int to) {
    for (int w = from; w < to; w++) {
      if (is(Category.REPORTIVE, w) && !isMarked(w)) {
        return true;
      }
    }
    return false;
  }

  /** The last word before a word that no marks hold; -1 for none. */
  int freeBefore(int word) {
    return previousFree[word];
  }

  /** The first word from a word on that no marks hold; the number of words for none. */
  int freeFrom(int word) {
    return nextFree[word];
  }

  /** What stands between a word and the next, spaces left out. */
  String gap(int word) {
    int end = word + 1 < words.count() ? words.start(word + 1) : normal().length();
    return between(words.end(word), end);
  }

  /** What stands between two positions, cut short, with Latin commas. */
  String between(int start, int end) {
    String text = normal().substring(start, Math.max(start, Math.min(end, start + 40))).strip();
    return text.replace('\u060C', ',').replace('\u061B', ';');
  }

  /** The last non-space character before a position, a Latin comma for an Arabic one; a line break at a paragraph's start. */
  char before(int position) {
    int i = position - 1;
    while (i >= 0 && normal().charAt(i) == ' ') {
      i--;
    }
    return i < 0 ? '\n' : latin(normal().charAt(i));
  }

  /** The first non-space character from a position on; a line break at a paragraph's end. */
  char after(int position) {
    int i = position;
    while (i < normal().length() && normal().charAt(i) == ' ') {
      i++;
    }
    return i >= normal().length() ? '\n' : latin(normal().charAt(i));
  }

  private static char latin(char c) {
    return c == '\u060C' ? ',' : c == '\u061B' ? ';' : c;
  }
}
