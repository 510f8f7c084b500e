package org.depeche.extract.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;

/**
 * Tells organizations that a model, having never met them, took for places or people, by what the article says of them: they have
 * customers and spokespeople, and they do things, while nothing is ever said to be in them. Tells towns taken for organizations
 * the same way.
 */
final class Doings {
  private static final int WORDS_BETWEEN = 3;
  private static final int LONGEST_GAP = 6;

  private final NameLists lists;
  private final Set<String> belongings;
  private final WordEndings institutions;
  private final boolean cased;
  private final Set<String> between = new HashSet<>();
  private final Set<String> whereabouts;

  Doings(LanguagePack pack, NameWords words) {
    lists = NameLists.of(pack);
    belongings = Set.copyOf(words.belongings());
    cased = words.proclitics().isEmpty();
    institutions = new WordEndings(words.institutions(), words.offices());
    between.addAll(words.links());
    between.addAll(words.articles());
    whereabouts = Set.copyOf(words.whereabouts());
  }

  /** The mentions, unknown places and people among them taken for organizations where the article speaks of them so. */
  List<Mention> reconsidered(AnalysedText text, List<Mention> mentions) {
    Map<String, Integer> votes = new HashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      if (isDoubtful(text, m)) {
        int beside = isTown(text, m) && (isPlaceBeside(text, mentions, i, i - 1) || isPlaceBeside(text, mentions, i, i + 1)) ? -1 : 0;
        votes.merge(m.text(text.normal()), vote(text, m) + beside, Integer::sum);
      }
    }
    return mentions.stream()
        .map(m -> isDoubtful(text, m) ? m.as(decided(m.type(), votes.get(m.text(text.normal())))) : m)
        .toList();
  }

  private static Name.Type decided(Name.Type type, int vote) {
    return vote > 0 ? Name.Type.ORG : vote < 0 && type == Name.Type.ORG ? Name.Type.LOC : type;
  }

  /** Whether a place is listed next to a mention: no word but a link, a sign or both in between. */
  private boolean isPlaceBeside(AnalysedText text, List<Mention> mentions, int i, int other) {
    if (other < 0 || other >= mentions.size() || mentions.get(other).type() != Name.Type.LOC) {
      return false;
    }
    Mention first = mentions.get(Math.min(i, other));
    Mention second = mentions.get(Math.max(i, other));
    if (second.start() - first.end() > LONGEST_GAP || second.start() <= first.end()) {
      return false;
    }
    String gap = text.lower().substring(first.end(), second.start()).strip();
    return gap.equals(",") || between.contains(gap);
  }

  private boolean isTown(AnalysedText text, Mention m) {
    String name = m.text(text.normal());
    return m.type() == Name.Type.ORG && lists.isTown(name);
  }

  private boolean isDoubtful(AnalysedText text, Mention m) {
    if (m.weight() != Mention.MODEL || m.type() == Name.Type.ORG) {
      return m.weight() == Mention.MODEL && isTown(text, m);
    }
    String[] words = m.text(text.normal()).split("[ -]");
    return m.type() == Name.Type.LOC
        ? Arrays.stream(words).noneMatch(w -> lists.knows(w) || lists.uses(w) != 0)
        : words.length > 1 && cased && !lists.isGiven(words[0]);
  }

  /** For an organization if above, against it if below 0. */
  private int vote(AnalysedText text, Mention m) {
    int s = text.sentenceAt(m.start());
    if (s < 0) {
      return 0;
    }
    List<Token> tokens = text.sentences().get(s).tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).start() < m.start()) {
      first++;
    }
    int next = first;
    while (next < tokens.size() && tokens.get(next).start() < m.end()) {
      next++;
    }
    if (hasBefore(tokens, first) || hasAfter(tokens, next)) {
      return 3;
    }
    if (first > 0 && whereabouts.contains(lower(tokens, first - 1))) {
      return -2;
    }
    return m.type() == Name.Type.LOC && isSubject(text.tags(s), first, next) ? 1 : 0;
  }

  private boolean hasBefore(List<Token> tokens, int first) {
    int i = first - 1;
    while (i >= 0 && first - i <= WORDS_BETWEEN && between.contains(lower(tokens, i)) && !belongings.contains(lower(tokens, i))) {
      i--;
    }
    boolean beside = i == first - 1;
    return i >= 0 && (belongings.contains(lower(tokens, i)) || beside && institutions.contains(lower(tokens, i)));
  }

  private boolean hasAfter(List<Token> tokens, int next) {
    int i = next;
    while (i < tokens.size() && i - next < 2 && (lower(tokens, i).startsWith("'") || lower(tokens, i).equals("s"))) {
      i++;
    }
    return i < tokens.size() && belongings.contains(lower(tokens, i));
  }

  private static String lower(List<Token> tokens, int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }

  /** Whether a verb follows, and no preposition stands before. */
  private static boolean isSubject(String[] tags, int first, int next) {
    boolean follows = next < tags.length && (tags[next].equals("VERB") || tags[next].equals("AUX"));
    return follows && (first == 0 || !tags[first - 1].equals("ADP"));
  }
}
