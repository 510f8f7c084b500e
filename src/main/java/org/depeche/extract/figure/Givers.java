package org.depeche.extract.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depeche.extract.figure.Referents.Place;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads who stands beside a verb or behind a preposition in a sentence. */
final class Givers {
  private static final int FARTHEST_BEFORE = 9;
  private static final int FARTHEST_BEHIND = 5;
  private static final int LONGEST_DESCRIPTION = 4;
  private static final Set<String> DESCRIBES = Set.of("NOUN", "ADJ");
  private static final Set<String> BETWEEN = Set.of("ADV", "PART");
  private static final Set<String> PHRASE = Set.of("NOUN", "PROPN", "ADJ", "DET", "ADP");
  private static final Set<String> BORDERS = Set.of("PUNCT", "CCONJ", "SCONJ");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "ADJ");
  private static final int LONGEST_INSERTION = 15;
  private static final int LONGEST_SUBJECT = 6;
  private static final int LONGEST_GAP = 2;
  private static final String COMMAS = ",،";
  private static final String ENDS = ".;:!?\"«»“”„…";

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Referents referents;

  Givers(AnalysedText text, Lexicon lexicon, Referents referents) {
    this.text = text;
    this.lexicon = lexicon;
    this.referents = referents;
  }

  /** Who is named or meant between {@code floor} and a verb, the nearest first. */
  @Nullable String before(int verb, int floor, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int first = tokenAt(tokens, verb);
    for (int i = first - 1; i >= 0 && i >= first - FARTHEST_BEFORE && tokens.get(i).start() >= floor; i--) {
      if (isEnd(tokens.get(i))) {
        return null;
      }
      String giver = giver(tokens, i);
      giver = giver != null ? giver : speaker(tokens, i, sentence);
      if (giver != null) {
        return giver;
      }
    }
    return null;
  }

  /**
   * Who the noun phrase before a verb means, or its words without the article, from the beginning of a clause on: "the chamber of hauliers, however, speaks
   * of". None where what follows the verb may be its subject, "den Schaden schätzt die Stadt", or what stands there for a verb is a participle: "un botín
   * calculado en".
   */
  @Nullable String subject(int verb, int floor, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    String[] tags = text.tags(sentence);
    int first = tokenAt(tokens, verb);
    boolean mayBeObject = lexicon.words().compounds() && first + 1 < tags.length && (NOMINAL.contains(tags[first + 1]) || tags[first + 1].equals("DET"));
    boolean isParticiple = first < tokens.size() && lexicon.isParticiple(word(tokens.get(first))) && (first == 0 || !tags[first - 1].equals("AUX"));
    if (mayBeObject || isParticiple) {
      return null;
    }
    int last = first - 1;
    while (last >= 0 && BETWEEN.contains(tags[last])) {
      last--;
    }
    if (last < 0 || !isComma(tokens.get(last))) {
      return phrase(tokens, tags, last, floor);
    }
    int open = last - 1;
    while (open > 0 && last - open < LONGEST_INSERTION && !isComma(tokens.get(open))) {
      open--;
    }
    return open > 0 && isComma(tokens.get(open)) ? phrase(tokens, tags, open - 1, floor) : null;
  }

  /** The words, without their article, of a noun phrase that ends a clause of a verb and its subject: "…, indique la direction." */
  @Nullable String inverted(int verb, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    String[] tags = text.tags(sentence);
    int end = tokenAt(tokens, verb);
    int start = end;
    while (end < tags.length && PHRASE.contains(tags[end]) && end - start <= LONGEST_SUBJECT) {
      end++;
    }
    boolean isWhole = end == tags.length || tags[end].equals("PUNCT");
    boolean isNoun = start + 1 < end && tags[start].equals("DET") && tags[start + 1].equals("NOUN");
    int comma = start - 1;
    while (comma > 0 && start - comma <= LONGEST_GAP + 1 && !isComma(tokens.get(comma))) {
      comma--;
    }
    return isWhole && isNoun && comma >= 0 && isComma(tokens.get(comma)) ? text.normal().substring(tokens.get(start + 1).start(), tokens.get(end - 1).end()) : null;
  }

  /** The noun phrase that ends with a token and begins a clause. */
  private @Nullable String phrase(List<Token> tokens, String[] tags, int last, int floor) {
    int first = last + 1;
    while (first > 0 && tokens.get(first - 1).start() >= floor && PHRASE.contains(tags[first - 1])) {
      first--;
    }
    if (first > last || first > 0 && !BORDERS.contains(tags[first - 1]) || !NOMINAL.contains(tags[last])) {
      return null;
    }
    int start = tags[first].equals("ADP") ? -1 : first;
    while (start >= 0 && start <= last && tags[start].equals("DET")) {
      start++;
    }
    if (start < 0 || start > last || last - start >= LONGEST_SUBJECT) {
      return null;
    }
    int end = start;
    while (end < last && !(lexicon.words().headLast() && tags[end + 1].equals("ADP") && tags[Math.min(last, end + 2)].equals("PROPN"))) {
      end++;
    }
    Place place = referents.at(tokens.get(start).start());
    boolean isNoun = tags[start].equals("NOUN") && !referents.refers(word(tokens.get(lexicon.words().headLast() ? end : start)));
    return place != null ? place.name().name() : isNoun ? text.normal().substring(tokens.get(start).start(), tokens.get(end).end()) : null;
  }

  private boolean isComma(Token token) {
    return token.end() - token.start() == 1 && COMMAS.indexOf(text.normal().charAt(token.start())) >= 0;
  }

  /** Who is named or meant right behind a verb and before {@code ceiling}. */
  @Nullable String behind(int verbEnd, int ceiling, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int first = tokenAt(tokens, verbEnd);
    for (int i = first; i < tokens.size() && i < first + FARTHEST_BEHIND && tokens.get(i).end() <= ceiling; i++) {
      if (isEnd(tokens.get(i)) || tokens.get(i).end() - tokens.get(i).start() == 1 && text.normal().charAt(tokens.get(i).start()) == ',') {
        return null;
      }
      String giver = giver(tokens, i);
      giver = giver != null ? giver : speaker(tokens, i, sentence);
      if (giver != null) {
        return giver;
      }
    }
    return null;
  }

  private @Nullable String giver(List<Token> tokens, int i) {
    Place place = referents.at(tokens.get(i).start());
    if (place != null && !lexicon.isPronoun(word(tokens.get(i)))) {
      return referents.headed(place).name().name();
    }
    String meant = referents.meant(word(tokens.get(i)), i == 0 ? null : word(tokens.get(i - 1)), tokens.get(i).start());
    Place next = meant == null || i + 1 == tokens.size() ? null : referents.at(tokens.get(i + 1).start());
    next = next == null && meant != null ? apposed(tokens, i) : next;
    return next != null ? next.name().name() : meant;
  }

  /** The name between commas behind a noun for who bears it, up to two words away: "the operator, Voltara, said". */
  private @Nullable Place apposed(List<Token> tokens, int i) {
    for (int comma = i + 1; comma + 1 < tokens.size() && comma <= i + LONGEST_GAP; comma++) {
      if (COMMAS.indexOf(text.normal().charAt(tokens.get(comma).start())) >= 0) {
        Place place = referents.at(tokens.get(comma + 1).start());
        boolean closed = place != null && place.end() < text.normal().length() && COMMAS.indexOf(text.normal().charAt(place.end())) >= 0;
        return closed && place.name().type() == Name.Type.ORG ? place : null;
      }
    }
    return null;
  }

  /** The noun of someone without a name who speaks, with what stands before it: "train operators". */
  private @Nullable String speaker(List<Token> tokens, int i, int sentence) {
    String[] tags = text.tags(sentence);
    Lexicon.Unit unit = tags[i].equals("NOUN") ? lexicon.simple(word(tokens.get(i))) : null;
    if (unit == null || !Signs.all().isSpeaker(unit.name())) {
      return null;
    }
    int first = i;
    while (lexicon.words().headLast() && first > 0 && DESCRIBES.contains(tags[first - 1]) && isLower(tokens.get(first))) {
      first--;
    }
    return text.normal().substring(tokens.get(first).start(), tokens.get(i).end());
  }

  private boolean isLower(Token token) {
    return Character.isLowerCase(text.normal().charAt(token.start()));
  }

  /** The name, what is meant, or else the description, that stands behind a preposition. */
  @Nullable String after(int preposition, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int first = tokenAt(tokens, preposition);
    int i = first;
    while (i < tokens.size() && (lexicon.isArticle(word(tokens.get(i))) || lexicon.isAccount(word(tokens.get(i))))) {
      i++;
    }
    String meant = null;
    int start = i;
    int last = i;
    boolean described = true;
    for (; i < tokens.size() && !ends(tokens, i, sentence); i++) {
      Place place = referents.at(tokens.get(i).start());
      if (place != null) {
        return place.name().name();
      }
      meant = meant != null ? meant : giver(tokens, i);
      described = described && !(lexicon.words().compounds() && text.tags(sentence)[i].equals("ADP"));
      last = described ? i + 1 : last;
    }
    String proper = proper(tokens, start, last, sentence);
    boolean noun = proper != null && meant != null && lexicon.simple(proper.toLowerCase(Locale.ROOT)) != null; // and no name
    if (proper != null || meant != null) {
      return proper != null && !noun ? proper : meant;
    }
    boolean account = start > first && lexicon.isAccount(word(tokens.get(start - 1)));
    return start == last && account ? referents.main(preposition) : description(tokens, start, last);
  }

  /** Who gives a figure "by its own account". */
  @Nullable String own(int phrase, int sentence) {
    String named = before(phrase, 0, sentence);
    return named != null ? named : referents.main(phrase);
  }

  private boolean ends(List<Token> tokens, int i, int sentence) {
    String tag = text.tags(sentence)[i];
    boolean comma = text.normal().charAt(tokens.get(i).start()) == ',';
    return isEnd(tokens.get(i)) || comma || tag.equals("VERB") || tag.equals("AUX") || tag.equals("NUM");
  }

  /** Capitalised words that no list of names holds. */
  private @Nullable String proper(List<Token> tokens, int start, int last, int sentence) {
    int from = start;
    while (from < last && !text.tags(sentence)[from].equals("PROPN")) {
      from++;
    }
    int to = from;
    while (to < last && text.tags(sentence)[to].equals("PROPN")) {
      to++;
    }
    return to == from ? null : text.normal().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private @Nullable String description(List<Token> tokens, int start, int last) {
    if (start >= last || last - start > LONGEST_DESCRIPTION || lexicon.isStop(word(tokens.get(start)))) {
      return null;
    }
    return text.normal().substring(tokens.get(start).start(), tokens.get(last - 1).end());
  }

  private boolean isEnd(Token token) {
    return ENDS.indexOf(text.normal().charAt(token.start())) >= 0;
  }

  private String word(Token token) {
    String word = text.lower().substring(token.start(), token.end());
    return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }

  /** The first token that ends behind a position. */
  private static int tokenAt(List<Token> tokens, int position) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
