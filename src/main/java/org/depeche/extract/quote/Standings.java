package org.depeche.extract.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.quote.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** Tells authorities from firms by their names and by the nouns beside these, so that "the regulator" isn't whom it fines. */
final class Standings {
  private static final int LONGEST_BETWEEN = 3;
  private static final Set<String> BETWEEN = Set.of("ADP", "NOUN", "ADJ", "PROPN");

  private final Reading reading;
  private final List<Mention> mentions;
  private final FullNames names;
  private final Organizations organizations;
  private final Map<String, Boolean> authorities = new HashMap<>();
  private final Set<String> firms = new HashSet<>();
  private final Set<String> bodies = new HashSet<>();

  Standings(Reading reading, List<Mention> mentions, FullNames names, Organizations organizations) {
    this.reading = reading;
    this.mentions = mentions;
    this.names = names;
    this.organizations = organizations;
  }

  /** Learns what the text says of each name. */
  void learn() {
    learnSanctions();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Mention named = mention.kind() == Kind.ORGANIZATION ? mention : mention.kind() == Kind.COMPANY ? named(i) : null;
      if (named == null || named.name().charAt(0) == '@') {
        continue;
      }
      String name = names.of(named.name());
      authorities.merge(name, isAuthority(mention) || NameList.AUTHORITIES.contains(name), Boolean::logicalOr);
      if (isFirm(mention)) {
        firms.add(name);
      }
      if (has(Category.INSTITUTION, mention) && !has(Category.FIRM, mention)) {
        bodies.add(name);
      }
    }
  }

  /** Who fines whom: in the sentences of a word for it the subject or agent is the authority, and the other who answers to it. */
  private void learnSanctions() {
    Words words = reading.words();
    for (int w = 0, from = 0; w < words.count(); w++) {
      if (w > 0 && reading.isSentenceEnd(w - 1)) {
        from = w;
      }
      if (reading.is(Category.SANCTION, w) && !reading.isMarked(w)) {
        int to = w;
        while (to + 1 < words.count() && !reading.isSentenceEnd(to)) {
          to++;
        }
        learnSanction(from, w, to);
        w = to;
      }
    }
  }

  private void learnSanction(int from, int word, int to) {
    List<Mention> named =
        mentions.stream()
            .filter(m -> m.kind() == Kind.ORGANIZATION && m.first() >= from && m.last() <= to && !organizations.isChannel(m))
            .toList();
    Mention agent = named.stream().filter(this::isAgent).findFirst().orElse(null);
    Mention judge = agent != null ? agent : named.stream().filter(m -> !m.oblique()).findFirst().orElse(null);
    if (judge == null || named.size() < 2) {
      return;
    }
    Mention after = named.stream().filter(m -> m.first() > word && m != judge).findFirst().orElse(null);
    Mention judged = after != null ? after : named.stream().filter(m -> m != judge).findFirst().orElseThrow();
    authorities.put(names.of(judge.name()), true);
    firms.add(names.of(judged.name()));
  }

  private boolean isAgent(Mention mention) {
    for (int w = mention.first(); w >= Math.max(0, mention.first() - 2); w--) {
      if (reading.is(Category.AGENT, w)) {
        return true;
      }
    }
    return false;
  }

  /** The name that a noun belongs to: "the regulator, Acme," and "l'éditeur de logiciels Acme". */
  private @Nullable Mention named(int place) {
    Mention beside = organizations.beside(place);
    Mention next = place + 1 < mentions.size() ? mentions.get(place + 1) : null;
    if (beside != null || next == null || next.kind() != Kind.ORGANIZATION || !reading.table().adjectivesFollow()) {
      return beside;
    }
    int last = next.first() - 1;
    if (last - mentions.get(place).last() > LONGEST_BETWEEN || !reading.tag(last).equals("NOUN") && !reading.tag(last).equals("ADJ")) {
      return null;
    }
    for (int w = mentions.get(place).last(); w <= last; w++) {
      if (!reading.gap(w).isEmpty() || w > mentions.get(place).last() && !BETWEEN.contains(reading.tag(w))) {
        return null;
      }
    }
    return next;
  }

  /** Whether a noun means an authority, or a decision, by which one speaks. */
  boolean isAuthority(Mention noun) {
    return has(Category.AUTHORITY, noun) || isDecision(noun);
  }

  boolean isDecision(Mention noun) {
    return noun.kind() == Kind.COMPANY && has(Category.DECISION, noun);
  }

  /** Whether a noun means a body that speaks for others. */
  boolean isLeague(Mention noun) {
    return noun.kind() == Kind.COMPANY && has(Category.LEAGUE, noun);
  }

  private boolean isFirm(Mention noun) {
    return has(Category.FIRM, noun) && !has(Category.AUTHORITY, noun);
  }

  private boolean has(Category category, Mention mention) {
    for (int w = mention.first(); w <= mention.last(); w++) {
      if (reading.is(category, w)) {
        return true;
      }
    }
    return false;
  }

  boolean isAuthority(String name) {
    return authorities.getOrDefault(name, false);
  }

  /** Whether a noun for an organization may mean one of a name. */
  boolean mayMean(Mention noun, String name) {
    if (noun.kind() != Kind.COMPANY) {
      return true;
    }
    if (isLeague(noun) && (firms.contains(name) || isAuthority(name) || bodies.contains(name)) || isFirm(noun) && bodies.contains(name)) {
      return false;
    }
    return isAuthority(noun) ? isAuthority(name) || !firms.contains(name) : !(isFirm(noun) && isAuthority(name));
  }

  /** The last noun before a decision that means an authority and has no name: "a court in Tulsa". */
  @Nullable Mention issuer(int place) {
    for (int i = place - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention.kind() == Kind.COMPANY && has(Category.AUTHORITY, mention) && !isDecision(mention)) {
        return mention;
      }
    }
    return null;
  }
}
