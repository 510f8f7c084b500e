package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;

/**
 * Names that no list and no training text had. News gives people their full name when it first speaks of them, so a single
 * unknown name is an organization, or a place after a preposition of place; proper nouns left over that the article
 * repeats are names too.
 */
final class ProperNouns {
  private final NameLists lists;
  private final Set<String> whereabouts;
  private final Set<String> notNames;
  private final boolean uncased;
  private final Predicate<String> common;

  ProperNouns(LanguagePack pack, NameWords words, Set<String> notNames, Predicate<String> common) {
    this.common = common;
    this.lists = NameLists.of(pack);
    this.whereabouts = Set.copyOf(words.whereabouts());
    this.notNames = notNames;
    this.uncased = !words.proclitics().isEmpty();
  }

  /** The mentions with single names of unknown people taken for what they more likely are. */
  List<Mention> reconsidered(AnalysedText text, List<Mention> mentions) {
    if (uncased) {
      return mentions;
    }
    String normal = text.normal();
    Set<String> people = new HashSet<>();
    for (Mention m : mentions) {
      if (m.type() == Name.Type.PER && m.text(normal).indexOf(' ') > 0) {
        people.addAll(List.of(m.text(normal).split(" ")));
      }
    }
    Map<String, Name.Type> decided = new HashMap<>();
    for (Mention m : mentions) {
      String name = m.text(normal);
      boolean known = name.indexOf(' ') > 0 || people.contains(name) || lists.isPersonal(name);
      if (m.type() == Name.Type.PER && m.weight() == Mention.MODEL && !known) {
        boolean place = lists.isTown(name) || whereabouts.contains(wordBefore(text, m.start()));
        Name.Type type = place ? Name.Type.LOC : Name.Type.ORG;
        decided.merge(name, type, (a, b) -> a == Name.Type.LOC ? a : b);
      }
    }
    Set<String> inside = new HashSet<>();
    for (Mention m : mentions) {
      if (m.weight() != Mention.MODEL || !beginsSentence(text, m.start())) {
        inside.add(m.text(normal));
      }
    }
    return mentions.stream()
        .filter(m -> inside.contains(m.text(normal)) || !isCommon(m.text(normal)))
        .map(m -> m.type() == Name.Type.PER && decided.containsKey(m.text(normal)) ? m.as(decided.get(m.text(normal))) : m)
        .toList();
  }

  private boolean isCommon(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.indexOf(' ') < 0
        && !lists.isGiven(name)
        && !lists.mayBeOrganization(name)
        && name.chars().anyMatch(Character::isLowerCase)
        && (common.test(lower) || lower.endsWith("s") && common.test(lower.substring(0, lower.length() - 1)));
  }

  private static boolean beginsSentence(AnalysedText text, int at) {
    int sentence = text.sentenceAt(at);
    return sentence >= 0 && at - text.sentences().get(sentence).start() <= 2;
  }

  /** A word outside all mentions that may be a name: token {@code place} of a sentence. */
  private record Candidate(int sentence, int place, Token token) {}

  /** Proper nouns outside all mentions that stand at least twice in the text. */
  List<Mention> leftOver(AnalysedText text, List<Mention> mentions) {
    if (uncased) {
      return List.of();
    }
    return candidates(text, mentions).values().stream()
        .filter(c -> c.size() > 1)
        .map(c -> properNouns(text, c))
        .filter(m -> m.size() > 1 && m.stream().anyMatch(x -> !beginsSentence(text, x.start())))
        .flatMap(List::stream)
        .toList();
  }

  /** Candidates by their word; tags, which cost more than all else here, are asked for those that come twice. */
  private Map<String, List<Candidate>> candidates(AnalysedText text, List<Mention> mentions) {
    Map<String, List<Candidate>> found = new HashMap<>();
    int next = 0;
    for (int s = 0; s < text.sentences().size(); s++) {
      List<Token> tokens = text.sentences().get(s).tokens();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        while (next < mentions.size() && mentions.get(next).end() <= token.start()) {
          next++;
        }
        boolean taken = next < mentions.size() && mentions.get(next).start() < token.end();
        if (!taken && isCandidate(token.text())) {
          found.computeIfAbsent(token.text(), t -> new ArrayList<>()).add(new Candidate(s, i, token));
        }
      }
    }
    return found;
  }

  private List<Mention> properNouns(AnalysedText text, List<Candidate> candidates) {
    List<Mention> mentions = new ArrayList<>();
    for (Candidate c : candidates) {
      if (text.tags(c.sentence())[c.place()].equals("PROPN")) {
        List<Token> tokens = text.sentences().get(c.sentence()).tokens();
        boolean place =
            lists.isTown(c.token().text())
                || c.place() > 0
                    && whereabouts.contains(tokens.get(c.place() - 1).text().toLowerCase(Locale.ROOT));
        Name.Type type = place ? Name.Type.LOC : Name.Type.ORG;
        mentions.add(new Mention(c.token().start(), c.token().end(), type, 0));
      }
    }
    return mentions;
  }

  private boolean isCandidate(String word) {
    return word.length() > 2
        && CuedNames.isCapital(word)
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
        && word.chars().anyMatch(Character::isLowerCase)
        && !notNames.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String wordBefore(AnalysedText text, int at) {
    int end = at;
    while (end > 0 && text.normal().charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.normal().charAt(start - 1))) {
      start--;
    }
    return text.lower().substring(start, end);
  }
}
