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
import org.depeche.text.Sentence;
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
        Name.Type type = whereabouts.contains(wordBefore(text, m.start())) ? Name.Type.LOC : Name.Type.ORG;
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
    return name.indexOf(' ') < 0
        && !lists.isGiven(name)
        && !lists.mayBeOrganization(name)
        && name.chars().anyMatch(Character::isLowerCase)
        && common.test(name.toLowerCase(Locale.ROOT));
  }

  private static boolean beginsSentence(AnalysedText text, int at) {
    int sentence = text.sentenceAt(at);
    return sentence >= 0 && at - text.sentences().get(sentence).start() <= 2;
  }

  /** Proper nouns outside all mentions that stand at least twice in the text. */
  List<Mention> leftOver(AnalysedText text, List<Mention> mentions) {
    if (uncased) {
      return List.of();
    }
    Map<String, List<Mention>> found = new HashMap<>();
    int next = 0;
    for (int s = 0; s < text.sentences().size(); s++) {
      Sentence sentence = text.sentences().get(s);
      List<Token> tokens = sentence.tokens();
      String[] tags = text.tags(s);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        while (next < mentions.size() && mentions.get(next).end() <= token.start()) {
          next++;
        }
        boolean taken = next < mentions.size() && mentions.get(next).start() < token.end();
        if (!taken && tags[i].equals("PROPN") && isCandidate(token.text())) {
          boolean place = i > 0 && whereabouts.contains(tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
          found
              .computeIfAbsent(token.text(), t -> new ArrayList<>())
              .add(new Mention(token.start(), token.end(), place ? Name.Type.LOC : Name.Type.ORG, 0));
        }
      }
    }
    return found.values().stream()
        .filter(m -> m.size() > 1 && m.stream().anyMatch(x -> !beginsSentence(text, x.start())))
        .flatMap(List::stream).toList();
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
