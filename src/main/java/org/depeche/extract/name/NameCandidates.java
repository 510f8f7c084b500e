package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.depeche.extract.name.ModelNames.Piece;
import org.depeche.extract.name.ModelNames.Seen;
import org.depeche.extract.name.NameModel.Reading;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;

/**
 * All that may be a name in a text: what the model, lists, cues and rules say, and the same a word longer or shorter at either
 * end.
 */
final class NameCandidates {
  private static final int LONGEST = 7;
  private static final double POSSIBLE = 0.03;

  /** Letters of {@link WordKinds} for nouns that names begin with, and for nouns that they stand behind. */
  private static final List<String> HEADS = List.of("i", "p");

  private static final List<String> COMPANIONS = List.of("g", "k", "s", "b");

  /** Words in an institution's name, and in one that a noun tells, at most. */
  private static final int INSTITUTION = 6;

  private static final int ATTRIBUTED = 3;

  private final boolean uncased;
  private final WordKinds kinds;
  private final String language;

  NameCandidates(LanguagePack pack, NameWords words, Predicate<String> common) {
    uncased = !words.proclitics().isEmpty();
    kinds = new WordKinds(pack, common);
    language = pack.code();
  }

  /** Words {@code from} to {@code to} of a piece, the latter not included, and who says that they are a name of which type. */
  record Stretch(Piece piece, int from, int to, int start, int end, Set<String> sources) {
    Token first() {
      return piece.tokens().get(from);
    }

    Token last() {
      return piece.tokens().get(to - 1);
    }
  }

  /**
   * The candidates, in order.
   *
   * @param cued what words beside it tell
   * @param decided what the rules make of all that
   */
  List<NameCandidate> of(AnalysedText text, Seen seen, List<Mention> cued, List<Mention> decided) {
    TreeMap<Long, Stretch> all = new TreeMap<>();
    add(seen, seen.mentions(), "m", all);
    add(seen, cued, "c", all);
    add(seen, decided, "d", all);
    for (Stretch s : List.copyOf(all.values())) {
      alternative(s, s.from() - 1, s.to(), all);
      alternative(s, s.from() + 1, s.to(), all);
      alternative(s, s.from(), s.to() - 1, all);
      alternative(s, s.from(), s.to() + 1, all);
    }
    seen.pieces().forEach(p -> likely(p, all));
    if (uncased) {
      seen.pieces().forEach(p -> told(p, all));
    }
    all.values().removeIf(s -> text.normal().substring(s.start(), s.end()).chars().noneMatch(Character::isLetterOrDigit));
    return new CandidateFacts(text, language, kinds, new ArrayList<>(all.values())).candidates();
  }

  /** Adds what the model holds for possible, and single words that nobody knows. */
  private void likely(Piece piece, Map<Long, Stretch> all) {
    for (int from = 0; from < piece.tokens().size(); from++) {
      if (mayBorder(piece.tokens().get(from).text()) && kinds.isUnheard(piece.tokens().get(from).text())) {
        put(piece, from, from + 1, all);
      }
      int last = Math.min(piece.tokens().size(), from + LONGEST);
      for (int to = from + 1; to <= last && piece.reading().isPresent(); to++) {
        if (isPossible(piece.reading().get(), from, to)) {
          put(piece, from, to, all);
        }
      }
    }
  }

  /**
   * Adds, where no capitals tell, what a noun that names begin with may begin, what stands behind a noun that goes with names or
   * behind its attribute, and what stands between signs.
   */
  private void told(Piece piece, Map<Long, Stretch> all) {
    List<Token> tokens = piece.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      String letters = kinds.of(tokens.get(i).text());
      boolean companion = COMPANIONS.stream().anyMatch(letters::contains);
      if (companion || HEADS.stream().anyMatch(letters::contains)) {
        from(piece, i, 2, INSTITUTION, all);
      }
      if (companion) {
        from(piece, i + 1, 1, ATTRIBUTED, all);
        from(piece, i + 2, 1, ATTRIBUTED - 1, all);
      }
      if (isSign(tokens, i - 1)) {
        int end = i;
        while (!isSign(tokens, end)) {
          end++;
        }
        from(piece, i, end - i, ATTRIBUTED, all);
      }
    }
  }

  /** Adds what begins with word {@code from} and has {@code least} words to {@code most}, no sign among them. */
  private void from(Piece piece, int from, int least, int most, Map<Long, Stretch> all) {
    List<Token> tokens = piece.tokens();
    for (int to = from + 1; to <= from + most && !isSign(tokens, to - 1); to++) {
      if (to - from >= least && mayBorder(tokens.get(from).text()) && mayBorder(tokens.get(to - 1).text())) {
        put(piece, from, to, all);
      }
    }
  }

  /** Whether a sign stands there, or nothing. */
  private static boolean isSign(List<Token> tokens, int i) {
    return i < 0 || i >= tokens.size() || !Character.isLetterOrDigit(tokens.get(i).text().charAt(0));
  }

  private static boolean isPossible(Reading reading, int from, int to) {
    for (Name.Type type : Name.Type.values()) {
      if (reading.chance(from, to, type) > POSSIBLE) {
        return true;
      }
    }
    return false;
  }

  private static void put(Piece piece, int from, int to, Map<Long, Stretch> all) {
    put(piece, from, to, piece.tokens().get(from).start(), piece.tokens().get(to - 1).end(), all);
  }

  private static void add(Seen seen, List<Mention> mentions, String by, Map<Long, Stretch> all) {
    TreeMap<Integer, Piece> pieces = new TreeMap<>();
    seen.pieces().stream().filter(p -> !p.tokens().isEmpty()).forEach(p -> pieces.put(p.tokens().getFirst().start(), p));
    for (Mention m : mentions) {
      Map.Entry<Integer, Piece> at = pieces.floorEntry(m.start());
      if (at == null) {
        continue;
      }
      List<Token> tokens = at.getValue().tokens();
      int from = 0;
      while (from < tokens.size() - 1 && tokens.get(from).end() <= m.start()) {
        from++;
      }
      int to = from + 1;
      while (to < tokens.size() && tokens.get(to).start() < m.end()) {
        to++;
      }
      String source = by + (m.weight() == Mention.SURE || m.weight() == Mention.LISTED ? m.weight() : "") + m.type();
      put(at.getValue(), from, to, m.start(), m.end(), all).sources().add(source);
    }
  }

  private static Stretch put(Piece piece, int from, int to, int start, int end, Map<Long, Stretch> all) {
    return all.computeIfAbsent(
        (long) start << 32 | end, k -> new Stretch(piece, from, to, start, end, new TreeSet<>()));
  }

  private void alternative(Stretch s, int from, int to, Map<Long, Stretch> all) {
    List<Token> tokens = s.piece().tokens();
    if (from < 0 || to > tokens.size() || from >= to || !mayBorder(tokens.get(from).text()) || !mayBorder(tokens.get(to - 1).text())) {
      return;
    }
    put(s.piece(), from, to, all);
  }

  private boolean mayBorder(String word) {
    return uncased ? word.length() > 1 && Character.isLetterOrDigit(word.charAt(0)) : CuedNames.isCapital(word) || Character.isDigit(word.charAt(0));
  }
}
