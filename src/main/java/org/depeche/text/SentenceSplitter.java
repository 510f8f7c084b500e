package org.depeche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the sentences of a paragraph in normal form end. Typography decides first, the same way in every language
 * (closing marks belong to the sentence, a lower-case letter carries it on), then the pack's abbreviations and
 * ordinals, then the language's model, which is asked of short words that could be abbreviations.
 */
public final class SentenceSplitter {
  private static final String ENDS = ".!?…؟۔。！？";
  private static final String CLOSERS = "\"')]}»”’›“«";
  private static final String OPENERS = "\"'([{«“„‘‚‹»¿¡-–—•*";

  /** How far to either side the model looks. */
  private static final int WINDOW = 60;

  /** The longest word that could be an abbreviation which the pack doesn't know. */
  private static final int LONGEST_ABBREVIATION = 5;

  /** The model's probability below which a likely end is none. */
  private static final double LEAST = 0.15;

  private final @Nullable MaxentModel model;
  private final @Nullable SDContextGenerator contexts;
  private final Set<String> abbreviations;
  private final Set<String> numbered;
  private final Set<String> closing;
  private final Set<String> starters;
  private final Set<String> beforeOrdinals;
  private final Set<String> afterOrdinals;

  private SentenceSplitter(SentenceRules rules, @Nullable SentenceModel model) {
    this.model = model == null ? null : model.getMaxentModel();
    this.contexts = model == null ? null : model.getFactory().getSDContextGenerator();
    this.abbreviations = Set.copyOf(rules.abbreviations());
    this.numbered = Set.copyOf(rules.numbered());
    this.closing = Set.copyOf(rules.closing());
    this.starters = Set.copyOf(rules.starters());
    this.beforeOrdinals = Set.copyOf(rules.beforeOrdinals());
    this.afterOrdinals = Set.copyOf(rules.afterOrdinals());
  }

  static SentenceSplitter of(LanguagePack pack) {
    return with(pack, Models.of(pack, "sentence", SentenceModel.class, SentenceModel::new).orElse(null));
  }

  /** A splitter with a model of one's own, or none, for measuring it. */
  public static SentenceSplitter with(LanguagePack pack, @Nullable SentenceModel model) {
    return new SentenceSplitter(pack.table("sentences", SentenceRules.class), model);
  }

  /** A sentence's first char and the one after its last. */
  public record Extent(int start, int end) {}

  /** The sentences of {@code text.substring(start, end)}, without the spaces around them. */
  public List<Extent> split(String text, int start, int end) {
    List<Extent> sentences = new ArrayList<>();
    int from = skipSpaces(text, start, end);
    for (int i = from; i < end; i++) {
      if (ENDS.indexOf(text.charAt(i)) < 0) {
        continue;
      }
      int mark = i;
      while (mark + 1 < end && ENDS.indexOf(text.charAt(mark + 1)) >= 0) {
        mark++;
      }
      int close = closed(text, mark + 1, end);
      int next = skipSpaces(text, close, end);
      i = Math.max(mark, close - 1);
      if (next < end && next > close && isEnd(text, from, mark, close, next, end)) {
        sentences.add(new Extent(from, close));
        from = next;
      }
    }
    int last = end;
    while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (last > from) {
      sentences.add(new Extent(from, last));
    }
    return sentences;
  }

  /** The place after the closing marks that follow {@code at}, some of them after a space. */
  private static int closed(String text, int at, int end) {
    int i = at;
    while (i < end && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    while (i + 1 < end && text.charAt(i) == ' ' && isSpacedCloser(text, i + 1, end)) {
      i += 2;
    }
    return i;
  }

  private static boolean isSpacedCloser(String text, int i, int end) {
    char c = text.charAt(i);
    return (c == '»' || c == '”' || c == ')')
        && (i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1)));
  }

  private boolean isEnd(String text, int from, int mark, int close, int next, int end) {
    int first = next;
    while (first < end && (OPENERS.indexOf(text.charAt(first)) >= 0 || text.charAt(first) == ' ')) {
      first++;
    }
    if (first == end) {
      return false;
    }
    char c = text.charAt(first);
    if (first > next && first + 2 < end && text.charAt(first - 1) == '\'' && text.charAt(first + 1) == ' ') {
      c = text.charAt(first + 2); // "'s Avonds" begins with its second word
    }
    if (Character.isLowerCase(c) || (!Character.isLetterOrDigit(c) && first == next)) {
      return false;
    }
    boolean fullStop =
        text.charAt(mark) == '.' && mark > from && text.charAt(mark - 1) != '.' && close == mark + 1;
    if (!fullStop) {
      return true;
    }
    String word = wordBefore(text, from, mark);
    Boolean ruled = ruled(text, from, mark, word, first, first > next, end);
    if (ruled != null) {
      return ruled;
    }
    boolean certain = model == null || first > next || word.length() > LONGEST_ABBREVIATION;
    return certain || likely(text, mark) >= LEAST;
  }

  /** What the pack's rules say of a full stop after {@code word}; null where they say nothing. */
  private @Nullable Boolean ruled(
      String text, int from, int mark, String word, int next, boolean opened, int end) {
    String following = word(text, next, end);
    if (abbreviations.contains(word)
        || (numbered.contains(word) && Character.isDigit(text.charAt(next)))) {
      return false;
    }
    boolean letters = word.length() >= 3 && word.indexOf('.') > 0 && !isNumber(word);
    if (closing.contains(word) || letters) {
      return opened || starters.contains(following);
    }
    if (word.length() == 1 && Character.isUpperCase(text.charAt(mark - 1))) {
      return starters.contains(following);
    }
    if (isNumber(word) && word.length() <= 2) {
      String preceding = wordBefore(text, from, mark - word.length() - 1);
      if (beforeOrdinals.contains(preceding) || afterOrdinals.contains(following)) {
        return false;
      }
    }
    return null;
  }

  private double likely(String text, int mark) {
    int start = Math.max(0, mark - WINDOW);
    String window = text.substring(start, Math.min(text.length(), mark + WINDOW));
    double[] outcomes = model.eval(contexts.getContext(window, mark - start));
    return outcomes[model.getIndex(SentenceDetectorME.SPLIT)];
  }

  private static String wordBefore(String text, int from, int end) {
    int start = end;
    int least = Math.max(from, end - 24);
    while (start > least && isWord(text.charAt(start - 1))) {
      start--;
    }
    return lower(text, start, end);
  }

  private static String word(String text, int start, int end) {
    int last = start;
    int most = Math.min(end, start + 24);
    while (last < most && Character.isLetterOrDigit(text.charAt(last))) {
      last++;
    }
    return lower(text, start, last);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static String lower(String text, int start, int end) {
    return start >= end ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
  }

  private static int skipSpaces(String text, int at, int end) {
    int i = at;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
