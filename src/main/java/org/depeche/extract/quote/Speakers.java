package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private static final int LOOKED_AHEAD = 40;
  private static final double OTHER_PARAGRAPH = 1.5;

  private final Reading reading;
  private final List<Mention> mentions;
  private final FullNames fullNames;
  private final Organizations organizations;
  private final Map<String, String> roles = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<Mention, Integer> places = new HashMap<>();
  private final Map<String, String> spokenFor = new HashMap<>();
  private final List<String> spoken = new ArrayList<>();

  Speakers(Reading reading, List<Mention> mentions, List<Name> names) {
    this.reading = reading;
    this.mentions = mentions;
    this.fullNames = new FullNames(reading, names);
    this.organizations = new Organizations(reading, mentions, fullNames);
    for (int i = 0; i < mentions.size(); i++) {
      places.put(mentions.get(i), i);
      learn(mentions.get(i));
    }
    organizations.learnNouns();
  }

  private void learn(Mention mention) {
    String name = mention.kind() == Kind.PERSON || mention.name() != null ? mention.name() : mention.organization();
    if (name == null) {
      return;
    }
    if (mention.kind() == Kind.PLACE) {
      organizations.learnOther(name);
    } else if (mention.kind() == Kind.PERSON || mention.kind() == Kind.UNKNOWN) {
      fullNames.learnPerson(name);
      people.add(full(name));
      if (mention.gender() != Gender.ANY) {
        genders.putIfAbsent(full(name), mention.gender());
      }
      organizations.learnOther(name);
      if (mention.role() != null) {
        roles.putIfAbsent(full(name), mention.role());
      }
    } else if (name.charAt(0) != '@') {
      organizations.learn(mention, name);
    }
  }

  /** The fullest form of a name. */
  String full(String name) {
    return fullNames.of(name);
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
    Mention beside = beside(mention);
    if (beside != null) {
      return new Quote.Speaker(full(beside.name()), null, span(mention));
    }
    Quote.Speaker itself = mention.role() == null ? null : itself(mention);
    boolean league = standings().isLeague(mention); // "le syndicat des pharmaciens"
    if (itself != null && (league || itself.name() != null || tellsItself(mention))) {
      return itself;
    }
    if (isNew(mention) || isInstitution(mention) && !organizations.isNamedBefore(places.get(mention))) {
      return new Quote.Speaker(null, withoutDeterminer(mention), span(mention));
    }
    String name = organizations.before(places.get(mention));
    Mention issuer = standings().isDecision(mention) && (name == null || !standings().isAuthority(name)) ? standings().issuer(places.get(mention)) : null;
    if (issuer != null) {
      return company(issuer);
    }
    return new Quote.Speaker(name, name == null ? withoutDeterminer(mention) : null, span(mention));
  }

  /** "a charity": what nobody has named before. */
  private boolean isNew(Mention company) {
    boolean noun = false;
    for (int w = company.first(); w <= company.last(); w++) {
      noun |= reading.is(Category.COMPANY, w);
    }
    return noun && reading.is(Category.INDEFINITE, company.first());
  }

  /** Who is an authority and who a firm. */
  Standings standings() {
    return organizations.standings();
  }

  /** Whether a noun for an organization needs no name. */
  boolean isInstitution(Mention mention) {
    boolean noun = false;
    for (int w = mention.first(); mention.kind() == Kind.COMPANY && w <= mention.last() && !noun; w++) {
      noun = reading.is(Category.INSTITUTION, w);
    }
    return noun;
  }

  /** "la mairie de Nîmes": what belongs to a place is one of its own. */
  private boolean tellsItself(Mention company) {
    return reading.tag(company.last()).equals("PROPN");
  }

  /** Whether an organization only carries what others say. */
  boolean isChannel(Mention mention) {
    return organizations.isChannel(mention);
  }

  /** Whether the text calls somebody named by a noun: "its supplier, Acme". */
  boolean isCalled(String name, String noun) {
    return organizations.nouns(name).contains(noun);
  }

  /** The name in apposition to a noun for an organization. */
  @Nullable Mention beside(Mention company) {
    return organizations.beside(places.get(company));
  }

  /** Somebody known by a description alone, which names an institution if it has a capital. */
  Quote.Speaker itself(Mention mention) {
    String described = mention.role() == null ? withoutDeterminer(mention) : mention.role();
    boolean name = mention.kind() == Kind.COMPANY && mention.role() != null && Character.isUpperCase(described.charAt(0)) && !reading.table().nounsCapitalised();
    return new Quote.Speaker(name ? described : null, name ? null : described, span(mention));
  }

  private String withoutDeterminer(Mention mention) {
    int first = mention.first();
    while (first < mention.last() && reading.isAny(first, Category.DEFINITE, Category.INDEFINITE)) {
      first++;
    }
    return reading.text().span(reading.phraseStart(first), mention.end()).text();
  }

  private Quote.Speaker spokesperson(Mention mention) {
    Mention same = mention.organization() == null && mention.definite() ? sameRole(mention) : null;
    String name =
        mention.organization() != null
            ? full(mention.organization())
            : same != null ? full(same.name()) : spokenFor.getOrDefault(mention.head(), spokenFor(mention));
    return new Quote.Speaker(name, name == null ? withoutDeterminer(mention) : mention.role(), span(mention));
  }

  private @Nullable String spokenFor(Mention spokesperson) {
    String name = organizations.before(places.get(spokesperson));
    return name == null || maySpeakFor(spokesperson, name) ? name : null;
  }

  /** Whether one without a name may speak for somebody: an "airport spokeswoman" or "a spokeswoman for the airport" for no firm that isn't called an airport. */
  boolean maySpeakFor(Mention spokesperson, String name) {
    String body = body(spokesperson);
    return body == null || FullNames.key(name).contains(body) || organizations.nouns(name).contains(body);
  }

  /** The noun for whom a spokesperson speaks, unless any firm may be meant. */
  private @Nullable String body(Mention spokesperson) {
    int head = headWord(spokesperson);
    if (head > spokesperson.first() && isBody(head - 1)) {
      return reading.words().key(head - 1);
    }
    for (int w = head + 1; w <= spokesperson.last(); w++) {
      if (isBody(w)) {
        return reading.withoutArticle(w);
      }
    }
    return reading.bodyBefore(Category.SPOKESPERSON, head);
  }

  private boolean isBody(int w) {
    return reading.is(Category.COMPANY, w) && !reading.is(Category.FIRM, w);
  }

  /** A spokesperson who spoke for an organization goes on speaking for it. */
  void remember(SpeakerOption chosen) {
    String key = SpeakerOption.key(chosen.speaker());
    spoken.remove(key);
    spoken.add(0, key);
    Mention mention = chosen.mention();
    if (mention != null && mention.kind() == Kind.SPOKESPERSON && chosen.speaker() != null && chosen.speaker().name() != null) {
      spokenFor.put(mention.head(), chosen.speaker().name());
    }
  }

  /** How many others spoke since somebody did, up to two; -1 for who hasn't spoken. */
  int lastSpoken(String key) {
    return Math.min(2, spoken.indexOf(key));
  }

  private Quote.Speaker described(Mention mention, Quote.@Nullable Speaker previous) {
    if (isHouse(mention)) {
      return new Quote.Speaker(full(mention.organization()), mention.role(), span(mention));
    }
    Mention named = mention.definite() ? null : namedNext(mention);
    if (named != null) {
      return new Quote.Speaker(full(named.name()), mention.role(), span(mention));
    }
    Mention same = mention.definite() ? sameRole(mention) : null;
    boolean bare = mention.role().indexOf(' ') < 0 && mention.definite() && mention.gender() != Gender.PLURAL;
    boolean person = previous != null && previous.name() != null && people.contains(previous.name())
        && mention.gender().fits(genders.getOrDefault(previous.name(), Gender.ANY));
    boolean general = isGeneral(mention);
    if (same == null && bare && person && (general || !roles.containsKey(previous.name()))) {
      return new Quote.Speaker(previous.name(), mention.role(), span(mention));
    }
    boolean nobodySpoke = previous == null || previous.name() != null && !people.contains(previous.name());
    boolean loose = bare || mention.definite() && mention.organization() == null && mention.gender() != Gender.PLURAL;
    Mention near = same == null && loose && nobodySpoke ? lastPerson(mention, general) : null;
    if (near != null) {
      return new Quote.Speaker(full(near.name()), mention.role(), span(mention));
    }
    return new Quote.Speaker(same == null ? null : full(same.name()), mention.role(), span(mention));
  }

  /** Whether a mention means people of an organization who speak as one for it: "analysts at Acme". */
  boolean isHouse(Mention mention) {
    return mention.kind() == Kind.ROLE && mention.organization() != null && reading.is(Category.HOUSE, headWord(mention));
  }

  private int headWord(Mention mention) {
    int w = mention.first();
    while (w < mention.last() && !reading.isRole(w)) {
      w++;
    }
    return w;
  }

  /** Whether a role is one by which news calls somebody again whose own role it has told. */
  boolean isGeneral(Mention role) {
    return reading.is(Category.ROLE_GENERAL, role.last());
  }

  /** The person named just before a mention, if the two may be the same. */
  private @Nullable Mention lastPerson(Mention mention, boolean general) {
    int place = places.get(mention);
    for (int i = place - 1; i >= Math.max(0, place - 4); i--) {
      Mention m = mentions.get(i);
      if (m.kind() == Kind.PERSON && !m.oblique() && (general || m.role() == null) && mention.gender().fits(m.gender())) {
        return m;
      }
    }
    return null;
  }

  /** Who opens the next sentence, named for the first time and with nothing beside the name that tells who it is: "said a resident. Jane Doe, 71, has …" */
  private @Nullable Mention namedNext(Mention role) {
    if (role.gender() == Gender.PLURAL) {
      return null;
    }
    for (int i = places.get(role) + 1; i < mentions.size() && mentions.get(i).first() - role.last() < LOOKED_AHEAD; i++) {
      Mention m = mentions.get(i);
      int ends = sentencesBetween(role.last(), m.first());
      if (ends > 1) {
        return null;
      }
      if (ends == 1) {
        boolean bare = m.kind() == Kind.PERSON && !m.oblique() && m.role() == null && m.name().indexOf(' ') > 0 && reading.isSentenceEnd(m.first() - 1);
        return bare && role.gender().fits(m.gender()) && isNew(m, i) ? m : null;
      }
    }
    return null;
  }

  /** How many sentences end between two words, what marks hold left out; many where a paragraph does. */
  private int sentencesBetween(int from, int to) {
    int ends = 0;
    for (int w = from; w < to; w++) {
      if (!reading.isMarked(w) && reading.isSentenceEnd(w)) {
        ends += reading.after(reading.words().end(w) + 1) == '\n' ? 2 : 1;
      }
    }
    return ends;
  }

  private boolean isNew(Mention person, int place) {
    String name = full(person.name());
    return mentions.subList(0, place).stream().noneMatch(m -> m.kind() == Kind.PERSON && full(m.name()).equals(name));
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

  private Quote.Speaker pronoun(Mention pronoun, Quote.@Nullable Speaker previous) {
    int place = places.get(pronoun);
    Mention beside = place == 0 ? null : mentions.get(place - 1);
    if (beside != null && !beside.oblique() && pronoun.first() == beside.last() + 1 && reading.gap(beside.last()).equals(",")) {
      return resolve(beside, null);
    }
    boolean latter = reading.is(Category.PRONOUN_LATTER, pronoun.first());
    Mention best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = place - 1; i >= Math.max(0, place - LOOKED_BACK / 2); i--) {
      Mention m = mentions.get(i);
      if (!fits(pronoun, m)) {
        continue;
      }
      double score = -(place - i) - (m.oblique() && m.kind() != Kind.COMPANY && !latter ? 2.5 : 0) + (m.kind() == Kind.PERSON ? 1 : 0);
      if (previous != null && m.isNamed() && full(m.name()).equals(previous.name())) {
        score += latter ? -3 : 1;
      }
      int paragraphEnd = reading.normal().indexOf('\n', m.end());
      if (paragraphEnd >= 0 && paragraphEnd < pronoun.start()) {
        score -= OTHER_PARAGRAPH;
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
      case COMPANY -> mayBeThing(pronoun, m);
      case ORGANIZATION -> mayBeThing(pronoun, m) && (pronoun.gender() == Gender.THING || !m.oblique());
      default -> false;
    };
  }

  private static boolean mayBeThing(Mention pronoun, Mention m) {
    return pronoun.gender() == Gender.THING || pronoun.gender().mayBeThing() && pronoun.gender().fits(m.gender());
  }

  private Span span(Mention mention) {
    return reading.text().span(mention.start(), mention.end());
  }
}
