package org.depeche.extract.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** Tells which organization a noun such as "the company" means. */
final class Organizations {
  private static final int LOOKED_BACK = 60;
  private static final double LOCAL = 1.5;
  private static final double AUTHORITY = 5;

  private final Reading reading;
  private final List<Mention> mentions;
  private final FullNames names;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> others = new HashMap<>();
  private final Map<String, Set<String>> nouns = new HashMap<>();
  private final Standings standings;
  private int most;
  private @Nullable String first;

  Organizations(Reading reading, List<Mention> mentions, FullNames names) {
    this.reading = reading;
    this.mentions = mentions;
    this.names = names;
    this.standings = new Standings(reading, mentions, names, this);
  }

  /** Counts a name of an organization. */
  void learn(Mention mention, String name) {
    most = Math.max(most, counts.merge(names.of(name), 1, Integer::sum));
    first = first == null ? names.of(name) : first;
  }

  /** Whether an organization is one whose part is to carry others' words, and not what the article is most about. */
  boolean isChannel(Mention mention) {
    if (mention.organization() != null && NameList.CHANNELS.contains(mention.organization())) {
      return true;
    }
    if (mention.kind() != Kind.ORGANIZATION || !carries(mention)) {
      return false;
    }
    String name = names.of(mention.name());
    int count = counts.getOrDefault(name, 0);
    return (!name.equals(first) || count == 1 && mention.oblique()) && count < Math.max(2, most);
  }

  /** Known as a channel, or called one: "the newspaper El Faro". */
  private boolean carries(Mention mention) {
    boolean called = mention.first() > 0 && reading.is(Category.WORK, mention.first() - 1) && reading.gap(mention.first() - 1).isEmpty();
    return called || reading.is(Category.WORK, mention.first()) || NameList.CHANNELS.contains(mention.name());
  }

  Standings standings() {
    return standings;
  }

  /** Learns by which nouns the text calls those that it names: "its supplier, Acme". */
  void learnNouns() {
    standings.learn();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Mention named = mention.kind() == Kind.ORGANIZATION ? mention : mention.kind() == Kind.COMPANY ? beside(i) : null;
      if (named != null && mention.head() != null) {
        nouns.computeIfAbsent(names.of(named.name()), n -> new HashSet<>()).add(mention.head());
      }
    }
  }

  /** Whether a sentence's subject is named in the paragraph of a noun. */
  private boolean goesOn(Mention subject, Mention noun) {
    return !subject.oblique() && subject.name() != null
        && reading.normal().substring(subject.end(), Math.max(subject.end(), noun.start())).indexOf('\n') < 0;
  }

  /** Counts a name of anything else. */
  void learnOther(String name) {
    others.merge(names.of(name), 1, Integer::sum);
  }

  /**
   * The organization that a noun means: the last subject among those before it, unless another is the article's own.
   *
   * @param place the noun's place among all mentions
   */
  @Nullable String before(int place) {
    String head = mentions.get(place).head();
    String best = null;
    String handle = null;
    double most = 0;
    boolean passed = false;
    for (int i = place - 1, step = 0; i >= 0 && step < LOOKED_BACK; i--, step++) {
      Mention m = mentions.get(i);
      String written = m.kind() == Kind.ORGANIZATION ? m.name() : m.organization();
      if (written == null || isChannel(m) || written.length() == 1) {
        continue;
      }
      if (written.charAt(0) == '@') {
        handle = handle == null ? FullNames.key(written) : handle;
        continue;
      }
      String name = names.of(written);
      if (!standings.mayMean(mentions.get(place), name)) {
        passed = true;
        continue;
      }
      boolean authority = standings.isAuthority(mentions.get(place)) && standings.isAuthority(name);
      double score =
          Math.min(6, counts.getOrDefault(name, 0))
              + (m.oblique() || m.name() == null ? 0 : 1)
              + (name.equals(first) ? 2.5 : 0)
              + (handle != null && name.length() > 1 && handle.contains(FullNames.key(name).replace(" ", "")) ? 3 : 0)
              + (head != null && (head.length() > 3 && FullNames.key(name).contains(head) || nouns(name).contains(head)) ? 3 : 0)
              + (authority ? AUTHORITY : 0)
              + (goesOn(m, mentions.get(place)) ? LOCAL : 0)
              - 0.05 * step;
      if (best == null || score > most) {
        best = name;
        most = score;
      }
    }
    if (best != null || passed) {
      return best;
    }
    String account = handleBefore(place);
    return account == null ? unknownBefore(place) : account;
  }

  /** The nouns by which the text calls somebody named. */
  Set<String> nouns(String name) {
    return nouns.getOrDefault(name, Set.of());
  }

  /** Whether an organization before a noun has that noun in its name. */
  boolean isNamedBefore(int place) {
    String head = mentions.get(place).head();
    for (int i = place - 1; i >= 0; i--) {
      if (mentions.get(i).kind() == Kind.ORGANIZATION && FullNames.key(names.of(mentions.get(i).name())).contains(head)) {
        return true;
      }
    }
    return false;
  }

  /** The name in apposition to a noun for an organization: "the ANAC, the regulator," and "the firm, the ANAC,". */
  @Nullable Mention beside(int place) {
    Mention company = mentions.get(place);
    Mention before = place == 0 ? null : mentions.get(place - 1);
    Mention after = place + 1 == mentions.size() ? null : mentions.get(place + 1);
    if (before != null && mayName(before) && company.definite() && isApposed(before, company)) {
      return before;
    }
    return after != null && mayName(after) && isApposed(company, after) ? after : null;
  }

  private static boolean mayName(Mention mention) {
    return mention.kind() == Kind.ORGANIZATION || mention.kind() == Kind.UNKNOWN;
  }

  private boolean isApposed(Mention first, Mention second) {
    int next = first.last() + 1;
    return reading.gap(first.last()).equals(",") && reading.gap(second.last()).startsWith(",")
        && (second.first() == next || second.first() == next + 1 && reading.is(Category.DEFINITE, next));
  }

  /**
   * The likeliest name before a place, for want of an organization: one of nothing known, or of a place, for which the
   * name model often takes an organization that it doesn't know.
   */
  private @Nullable String unknownBefore(int place) {
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = place - 1; i >= Math.max(0, place - LOOKED_BACK); i--) {
      Mention m = mentions.get(i);
      boolean organization = m.kind() == Kind.PLACE && !m.oblique() || m.kind() == Kind.UNKNOWN && m.gender() == Gender.ANY && m.role() == null;
      if (organization) {
        double score = others.getOrDefault(names.of(m.name()), 0) + (m.oblique() ? 0 : 1) - 0.3 * (place - i);
        if (score > most) {
          best = names.of(m.name());
          most = score;
        }
      }
    }
    return best;
  }

  private @Nullable String handleBefore(int place) {
    for (int i = place - 1; i >= Math.max(0, place - LOOKED_BACK); i--) {
      if (mentions.get(i).kind() == Kind.ORGANIZATION) {
        return names.of(mentions.get(i).name());
      }
    }
    return null;
  }
}
