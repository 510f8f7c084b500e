package org.depeche.extract.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/** Tells whom a mention means: the fullest name of the entity, and what the text says that person is. */
final class Speakers {
  private static final int LOOKED_BACK = 60;

  private final Reading reading;
  private final List<Mention> mentions;
  private final Map<String, String> fullest = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, Integer> unknowns = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, Integer> organizations = new HashMap<>();
  private final Map<Mention, Integer> places = new HashMap<>();
  private final Map<String, String> spokenFor = new HashMap<>();
  private final Map<String, Integer> secondNames = new HashMap<>();
  private @Nullable String firstOrganization;

  Speakers(Reading reading, List<Mention> mentions, List<Name> names) {
    this.reading = reading;
    this.mentions = mentions;
    for (Name name : names) {
      fullest.put(key(name.span().text()), name.name());
    }
    names.forEach(this::learnFirstWord);
    for (int i = 0; i < mentions.size(); i++) {
      places.put(mentions.get(i), i);
      learn(mentions.get(i));
    }
    Words words = reading.words();
    for (int w = 1; w < words.count(); w++) {
      if (words.isCapitalised(w) && words.isCapitalised(w - 1) && words.isSpaced(w - 1)) {
        secondNames.putIfAbsent(words.key(w), w);
      }
    }
  }

  /** A company is soon called by the first word of its name: "Kassenwerk GmbH", "Kassenwerk". */
  private void learnFirstWord(Name name) {
    int space = name.name().indexOf(' ');
    if (name.type() == Name.Type.ORG && space > 3) {
      String first = name.name().substring(0, space);
      fullest.merge(key(first), name.name(), (known, full) -> known.equals(first) ? full : known);
    }
  }

  private void learn(Mention mention) {
    String name = mention.kind() == Kind.PERSON || mention.name() != null ? mention.name() : mention.organization();
    if (name == null) {
      return;
    }
    if (mention.kind() == Kind.PLACE) {
      unknowns.merge(full(name), 1, Integer::sum);
    } else if (mention.kind() == Kind.PERSON || mention.kind() == Kind.UNKNOWN) {
      fullest.putIfAbsent(key(name), name);
      people.add(full(name));
      unknowns.merge(full(name), 1, Integer::sum);
      for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
        String surname = name.substring(space + 1);
        String known = fullest.get(key(surname));
        if (known == null || known.length() < name.length() && key(name).endsWith(' ' + key(known))) {
          fullest.put(key(surname), full(name));
        }
      }
      if (mention.role() != null) {
        roles.putIfAbsent(fullest.get(key(name)), mention.role());
      }
    } else if (name.charAt(0) != '@') {
      organizations.merge(full(name), 1, Integer::sum);
      if (firstOrganization == null && !isDateline(mention)) {
        firstOrganization = full(name);
      }
    }
  }

  /** An agency in brackets that a dash follows, in the first paragraph, reports and is no part of the story. */
  private boolean isDateline(Mention mention) {
    boolean bracketed = reading.before(mention.start()) == '(' && reading.after(mention.end()) == ')';
    return bracketed && mention.start() < reading.text().paragraphs().get(0).end()
        && "-\u2013\u2014".indexOf(reading.after(reading.normal().indexOf(')', mention.end()) + 1)) >= 0;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The fullest form of a name. */
  String full(String name) {
    String known = fullest.getOrDefault(key(name), name);
    return known.indexOf(' ') < 0 ? withGivenName(known) : known;
  }

  /** A name of one word with the given name that stands before it somewhere, though nobody found it. */
  private String withGivenName(String name) {
    Integer at = secondNames.get(key(name));
    boolean given =
        at != null
            && reading.tag(at).equals("PROPN")
            && reading.tag(at - 1).equals("PROPN")
            && !reading.words().isAcronym(at - 1)
            && !reading.isRole(at - 1)
            && !reading.isAny(at - 1, Category.COMPANY, Category.TITLE_FEMININE, Category.TITLE_MASCULINE);
    return given ? reading.text().span(reading.words().start(at - 1), reading.words().end(at)).text() : name;
  }

  /**
   * The speaker that a mention means.
   *
   * @param previous who spoke last, if that was near
   */
  Quote.Speaker resolve(Mention mention, Quote.@Nullable Speaker previous) {
    return switch (mention.kind()) {
      case PERSON, UNKNOWN, ORGANIZATION, PLACE -> named(mention);
      case SPOKESPERSON -> spokesperson(mention);
      case ROLE -> described(mention, previous);
      case COMPANY -> company(mention);
      case PRONOUN -> pronoun(mention, previous);
    };
  }

  private Quote.Speaker named(Mention mention) {
    String name = full(mention.name());
    String role = mention.role() != null ? mention.role() : roles.get(name);
    return new Quote.Speaker(name, role, span(mention));
  }

  /** The organization that a noun means, or else the noun itself: "la préfecture", where no name was read. */
  private Quote.Speaker company(Mention mention) {
    String name = organization(mention);
    return new Quote.Speaker(name, name == null ? withoutDeterminer(mention) : null, span(mention));
  }

  private String withoutDeterminer(Mention mention) {
    int first = mention.first();
    while (first < mention.last() && reading.isAny(first, Category.DEFINITE, Category.INDEFINITE)) {
      first++;
    }
    return reading.text().span(reading.words().start(first), mention.end()).text();
  }

  private Quote.Speaker spokesperson(Mention mention) {
    Mention same = mention.organization() == null ? sameRole(mention) : null;
    String name =
        mention.organization() != null
            ? full(mention.organization())
            : same != null ? full(same.name()) : spokenFor.getOrDefault(mention.head(), organization(mention));
    return new Quote.Speaker(name, mention.role(), span(mention));
  }

  /** A spokesperson who spoke for an organization goes on speaking for it. */
  void remember(SpeakerOption chosen) {
    Mention mention = chosen.mention();
    if (mention != null && mention.kind() == Kind.SPOKESPERSON && chosen.speaker() != null && chosen.speaker().name() != null) {
      spokenFor.put(mention.head(), chosen.speaker().name());
    }
  }

  private Quote.Speaker described(Mention mention, Quote.@Nullable Speaker previous) {
    Mention same = mention.definite() ? sameRole(mention) : null;
    boolean bare = mention.role().indexOf(' ') < 0 && mention.definite() && mention.gender() != Gender.PLURAL;
    if (same == null && bare && previous != null && previous.name() != null && people.contains(previous.name())) {
      return new Quote.Speaker(previous.name(), mention.role(), span(mention));
    }
    boolean nobodySpoke = previous == null || previous.name() != null && !people.contains(previous.name());
    boolean loose = bare || mention.definite() && mention.organization() == null && mention.gender() != Gender.PLURAL;
    Mention near = same == null && loose && nobodySpoke ? lastPerson(mention) : null;
    if (near != null) {
      return new Quote.Speaker(full(near.name()), mention.role(), span(mention));
    }
    return new Quote.Speaker(same == null ? null : full(same.name()), mention.role(), span(mention));
  }

  /** The person named just before a mention, if the two may be the same. */
  private @Nullable Mention lastPerson(Mention mention) {
    int place = places.get(mention);
    for (int i = place - 1; i >= Math.max(0, place - 4); i--) {
      Mention m = mentions.get(i);
      if (m.kind() == Kind.PERSON && !m.oblique() && m.role() == null && mention.gender().fits(m.gender())) {
        return m;
      }
    }
    return null;
  }

  /** The last person before a mention whose role has the same noun. */
  private @Nullable Mention sameRole(Mention mention) {
    int place = places.get(mention);
    for (int i = place - 1; i >= Math.max(0, place - LOOKED_BACK); i--) {
      Mention m = mentions.get(i);
      if (m.isNamed() && m.mayBePerson() && mention.head().equals(m.head())) {
        return m;
      }
    }
    return null;
  }

  /**
   * The organization that a noun such as "the company" means: the last subject among those before it, unless another
   * is the article's own.
   */
  private @Nullable String organization(Mention mention) {
    int place = places.get(mention);
    String best = null;
    String handle = null;
    double most = 0;
    for (int i = place - 1, step = 0; i >= 0 && step < LOOKED_BACK; i--, step++) {
      Mention m = mentions.get(i);
      String written = m.kind() == Kind.ORGANIZATION ? m.name() : m.organization();
      if (written == null || isDateline(m)) {
        continue;
      }
      if (written.charAt(0) == '@') {
        handle = handle == null ? key(written) : handle;
        continue;
      }
      String name = full(written);
      double score =
          Math.min(6, organizations.getOrDefault(name, 0))
              + (m.oblique() || m.name() == null ? 0 : 1)
              + (name.equals(firstOrganization) ? 2.5 : 0)
              + (handle != null && name.length() > 1 && handle.contains(key(name).replace(" ", "")) ? 3 : 0)
              - 0.05 * step;
      if (best == null || score > most) {
        best = name;
        most = score;
      }
    }
    if (best != null) {
      return best;
    }
    String account = handleBefore(place);
    return account == null ? unknownBefore(place) : account;
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
        double score = unknowns.getOrDefault(full(m.name()), 0) + (m.oblique() ? 0 : 1) - 0.3 * (place - i);
        if (score > most) {
          best = full(m.name());
          most = score;
        }
      }
    }
    return best;
  }

  private @Nullable String handleBefore(int place) {
    for (int i = place - 1; i >= Math.max(0, place - LOOKED_BACK); i--) {
      if (mentions.get(i).kind() == Kind.ORGANIZATION) {
        return full(mentions.get(i).name());
      }
    }
    return null;
  }

  private Quote.Speaker pronoun(Mention pronoun, Quote.@Nullable Speaker previous) {
    int place = places.get(pronoun);
    Mention beside = place == 0 ? null : mentions.get(place - 1);
    if (beside != null && pronoun.first() == beside.last() + 1 && reading.gap(beside.last()).equals(",")) {
      return resolve(beside, null);
    }
    Mention best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = place - 1; i >= Math.max(0, place - LOOKED_BACK / 2); i--) {
      Mention m = mentions.get(i);
      if (!fits(pronoun, m)) {
        continue;
      }
      double score = -(place - i) - (m.oblique() && m.kind() != Kind.COMPANY ? 2.5 : 0) + (m.kind() == Kind.PERSON ? 1 : 0);
      if (previous != null && m.isNamed() && full(m.name()).equals(previous.name())) {
        score += 1;
      }
      if (score > most) {
        best = m;
        most = score;
      }
    }
    if (best == null) {
      return new Quote.Speaker(previous == null ? null : previous.name(), null, span(pronoun));
    }
    Quote.Speaker meant = resolve(best, null);
    return new Quote.Speaker(meant.name(), meant.role(), span(pronoun));
  }

  static boolean fits(Mention pronoun, Mention m) {
    return switch (m.kind()) {
      case PERSON, UNKNOWN, ROLE, SPOKESPERSON ->
          pronoun.gender() != Gender.THING && pronoun.gender().fits(m.gender());
      case COMPANY -> pronoun.gender() == Gender.THING;
      case ORGANIZATION -> pronoun.gender() == Gender.THING || pronoun.gender() == Gender.ANY && !m.oblique();
      default -> false;
    };
  }

  private Span span(Mention mention) {
    return reading.text().span(mention.start(), mention.end());
  }
}
