package org.depeche.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text in normal form into words, numbers and signs. Marks that never belong to a word part it first, the same
 * way in every language; what a full stop, an apostrophe, a hyphen or a slash belongs to, the language's model says.
 * Not for use by several threads at once.
 */
public final class WordTokenizer {
  /** The model looks at a whole piece for each of its chars; longer ones are parted here. */
  private static final int LONGEST_PIECE = 100;

  /** An address, a handle, a hashtag, a file or domain name: one word whatever signs it holds. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>\"«»“”(){}\\[\\]]{0,2000}[\\p{L}\\p{N}/_=#&-]"
              + "|[\\p{L}\\p{N}._+-]{1,64}+@[\\p{L}\\p{N}-]{1,64}\\.[\\p{L}\\p{N}.-]{0,64}\\p{L}"
              + "|[@#][\\p{L}\\p{N}_]{1,100}+");

  private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.-?\\p{L})+");

  private final @Nullable TokenizerME model;
  private final Set<String> abbreviations;
  private final Set<String> numbered;
  private final List<String> suffixes;

  private WordTokenizer(@Nullable TokenizerME model, SentenceRules rules) {
    this.model = model;
    Set<String> known = new HashSet<>(rules.abbreviations());
    known.addAll(rules.closing());
    this.abbreviations = known;
    this.numbered = Set.copyOf(rules.numbered());
    this.suffixes = rules.suffixes();
  }

  public static WordTokenizer of(LanguagePack pack) {
    return new WordTokenizer(
        Models.of(pack, "token", TokenizerModel.class, TokenizerModel::new)
            .map(TokenizerME::new)
            .orElse(null),
        pack.table("sentences", SentenceRules.class));
  }

  /** A tokenizer with a model of one's own, for measuring it. */
  public static WordTokenizer with(LanguagePack pack, TokenizerModel model) {
    return new WordTokenizer(new TokenizerME(model), pack.table("sentences", SentenceRules.class));
  }

  /** The tokens of {@code text.substring(start, end)}. */
  public List<Token> tokens(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    pieces(text, start, end, piece -> part(text, piece, end, tokens));
    return tokens;
  }

  private void part(String text, Piece piece, int textEnd, List<Token> tokens) {
    int start = piece.start();
    int end = piece.end();
    boolean stop = text.charAt(end - 1) == '.';
    if (piece.whole() || model == null || (stop && isAbbreviation(text, start, end, textEnd))) {
      add(text, start, end, tokens);
    } else if (isNumber(text, start, stop ? end - 1 : end)) {
      add(text, start, stop ? end - 1 : end, tokens);
      add(text, stop ? end - 1 : end, end, tokens);
    } else {
      String form = text.substring(start, end);
      int elided = stop ? form.lastIndexOf('\'') + 1 : 0;
      boolean abbreviated = elided > 0 && isAbbreviation(text, start + elided, end, textEnd);
      int modelEnd = abbreviated ? start + elided : end;
      for (Span span : model.tokenizePos(text.substring(start, modelEnd))) {
        int last = start + span.getEnd();
        int cut = last - suffix(text, start + span.getStart(), last);
        add(text, start + span.getStart(), cut, tokens);
        add(text, cut, last, tokens);
      }
      add(text, modelEnd, end, tokens);
    }
  }

  /** Whether the full stop at the end belongs to the word before it. */
  private boolean isAbbreviation(String text, int start, int end, int textEnd) {
    if (end - start < 2) {
      return false;
    }
    String word = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
    boolean last = end == textEnd;
    if (abbreviations.contains(word)) {
      return !last || word.indexOf('.') > 0;
    }
    if (numbered.contains(word)) {
      return end + 1 < textEnd && Character.isDigit(text.charAt(end + 1));
    }
    return word.length() == 1
        ? !last && Character.isUpperCase(text.charAt(start))
        : INITIALS.matcher(word).matches();
  }

  private static boolean isNumber(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && c != '.' && c != ',' && c != ':') {
        return false;
      }
    }
    return start < end;
  }

  private int suffix(String text, int start, int end) {
    for (String suffix : suffixes) {
      int length = suffix.length();
      if (end - length > start
          && text.charAt(start) != suffix.charAt(0)
          && text.regionMatches(true, end - length, suffix, 0, length)) {
        return length;
      }
    }
    return 0;
  }

  private static void add(String text, int start, int end, List<Token> tokens) {
    if (start < end) {
      tokens.add(new Token(start, end, text.substring(start, end)));
    }
  }

  /**
   * A stretch of text without spaces or marks that always stand alone.
   *
   * @param whole whether it is one token; else a model may part it
   */
  public record Piece(int start, int end, boolean whole) {}

  /** Gives the pieces of {@code text.substring(start, end)} in order to {@code each}. */
  public static void pieces(String text, int start, int end, Consumer<Piece> each) {
    Matcher address = ADDRESS.matcher(text).region(start, end);
    int nextAddress = mayHoldAddress(text, start, end) && address.find() ? address.start() : end;
    int at = start;
    while (at < end) {
      if (at == nextAddress) {
        each.accept(new Piece(at, address.end(), true));
        at = address.end();
        nextAddress = address.find() ? address.start() : end;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        at = piece(text, at, nextAddress, each);
      }
    }
  }

  /** Whether a sign stands there that all addresses have: the pattern is slow. */
  private static boolean mayHoldAddress(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '@' || c == '#' || c == '/' || c == 'w' && text.startsWith("www.", i)) {
        return true;
      }
    }
    return false;
  }

  /** Gives the piece that starts at {@code start}; returns its end. */
  private static int piece(String text, int start, int end, Consumer<Piece> each) {
    char first = text.charAt(start);
    int at = start + 1;
    if (!isInner(text, start, start, end)) {
      while (at < end && text.charAt(at) == first && isRepeated(first)) {
        at++;
      }
      each.accept(new Piece(start, at, true));
      return at;
    }
    boolean plain = Character.isLetterOrDigit(first);
    int longest = Math.min(end, start + LONGEST_PIECE);
    while (at < longest && isInner(text, start, at, end)) {
      plain &= Character.isLetterOrDigit(text.charAt(at));
      at++;
    }
    each.accept(new Piece(start, at, plain));
    return at;
  }

  private static boolean isRepeated(char c) {
    return c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '\'' || c == ',';
  }

  /** Whether the char at {@code i} can belong to a longer token of the piece that starts at {@code start}. */
  private static boolean isInner(String text, int start, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    char before = i > start ? text.charAt(i - 1) : ' ';
    char after = i + 1 < end ? text.charAt(i + 1) : ' ';
    return switch (c) {
      case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      case '.' -> Character.isLetterOrDigit(before) && after != '.';
      case '\'' -> before != '\'' && after != '\'' && (isWord(before) || isWord(after));
      case '-' -> isWord(after) && (isWord(before) || before == '.' || Character.isDigit(after) || i == start);
      case '/', '&', '+' -> isWord(before) && isWord(after);
      case '°', 'º', 'ª' -> isWord(before);
      default -> false;
    };
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
