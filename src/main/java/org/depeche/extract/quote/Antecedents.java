package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.extract.quote.Mention.Gender;
import org.depeche.extract.quote.Mention.Kind;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Lists whom a mention may mean that names nobody: pronouns, "the company", "a spokesman", "the minister". Each comes
 * with how it stands to the mention; nothing of it depends on the language.
 */
final class Antecedents {
  private static final String ORGANIZATION = "means organization ";
  private static final int LOOKED_BACK = 60;
  private static final int LOOKED_AHEAD = 6;
  private static final int MOST = 6;

  private final List<Mention> mentions;
  private final List<Unit> units;
  private final Reading reading;
  private final Speakers speakers;
  private final int[] unitOf;
  private final Set<Mention> reporters = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Set<String>> wordsOf = new HashMap<>();
  private final Set<String> organizations = new HashSet<>();
  private int most;
  private @Nullable String first;

  /** Whom a mention means, and what speaks for it. */
  record Meaning(Quote.Speaker speaker, List<String> features) {}

  Antecedents(Reading reading, List<Mention> mentions, List<Unit> units, SubjectFinder subjects, Speakers speakers) {
    this.reading = reading;
    this.mentions = mentions;
    this.units = units;
    this.speakers = speakers;
    this.unitOf = new int[mentions.size()];
    for (Unit unit : units) {
      Mention reporter = subjects.reporter(unit);
      if (reporter != null) {
        reporters.add(reporter);
      }
    }
    for (int i = 0, unit = 0; i < mentions.size(); i++) {
      while (unit + 1 < units.size() && units.get(unit + 1).start() <= mentions.get(i).start()) {
        unit++;
      }
      unitOf[i] = unit;
      String name = name(mentions.get(i));
      if (name != null) {
        counts.merge(name, 1, Integer::sum);
        learnWords(name, mentions.get(i));
        if (mentions.get(i).kind() == Kind.ORGANIZATION) {
          organizations.add(name);
          most = Math.max(most, counts.get(name));
        }
        first = first == null && mentions.get(i).kind() == Kind.ORGANIZATION ? name : first;
      }
    }
  }

  private void learnWords(String name, Mention mention) {
    Set<String> words = wordsOf.computeIfAbsent(name, n -> new HashSet<>());
    for (int w = mention.first(); w <= mention.last(); w++) {
      words.add(reading.withoutArticle(w));
    }
  }

  /**
   * @param number the mention's place among all
   * @param previous who spoke last, if that was near
   */
  List<Meaning> of(int number, Quote.@Nullable Speaker previous) {
    Mention mention = mentions.get(number);
    Quote.Speaker ruled = speakers.resolve(mention, previous);
    boolean apposed = mention.kind() == Kind.COMPANY && speakers.beside(mention) != null;
    if (mention.isNamed() || apposed || speakers.isHouse(mention) || mention.kind() == Kind.SPOKESPERSON && mention.organization() != null) {
      return List.of(new Meaning(ruled, List.of()));
    }
    Map<String, Quote.Speaker> meant = new LinkedHashMap<>();
    Map<String, List<String>> features = new HashMap<>();
    for (int i = number - 1; i >= Math.max(0, number - LOOKED_BACK) && meant.size() < MOST; i--) {
      add(mention, number, i, "", meant, features);
    }
    int before = meant.size();
    for (int i = number + 1; mention.definite() && mention.kind() != Kind.PRONOUN && i < Math.min(mentions.size(), number + LOOKED_AHEAD) && meant.size() < before + 2; i++) {
      add(mention, number, i, "later ", meant, features);
    }
    keepAuthorities(mention, meant);
    if (mention.kind() == Kind.ROLE && !isCalledAgain(number) || mention.kind() == Kind.COMPANY && !isIssued(mention, meant)) {
      Quote.Speaker unnamed = speakers.itself(mention);
      meant.put(SpeakerOption.key(unnamed), unnamed);
      features.put(
          SpeakerOption.key(unnamed),
          new ArrayList<>(List.of("unnamed", "unnamed definite " + mention.definite(), "unnamed named " + (unnamed.name() != null), "unnamed alone " + (mention.role() == null))));
    }
    String rule = SpeakerOption.key(ruled);
    meant.putIfAbsent(rule, ruled);
    features.computeIfAbsent(rule, k -> new ArrayList<>(List.of("far")));
    String spoke = SpeakerOption.key(previous);
    List<Meaning> all = new ArrayList<>();
    meant.forEach(
        (key, speaker) -> {
          List<String> own = features.get(key);
          own.add("ruled " + key.equals(rule));
          own.add("spoke " + key.equals(spoke) + (spoke.isEmpty() ? " nobody" : ""));
          String kind = "means " + mention.kind() + word(mention) + (mention.definite() ? " " : " indefinite ");
          boolean thing = isThing(mention);
          all.add(new Meaning(key.equals(rule) ? ruled : speaker, own.stream().flatMap(f -> thing ? Stream.of(kind + f, ORGANIZATION + f) : Stream.of(kind + f)).toList()));
        });
    return all;
  }

  /** Whether a noun alone, with its article, calls somebody named again: "the executive"; "the minister", where one is named. */
  private boolean isCalledAgain(int number) {
    Mention mention = mentions.get(number);
    if (!mention.definite() || mention.role() == null || mention.role().indexOf(' ') >= 0 || mention.gender() == Gender.PLURAL) {
      return false;
    }
    boolean named = false;
    for (int i = number - 1; i >= Math.max(0, number - LOOKED_BACK); i--) {
      Mention other = mentions.get(i);
      boolean same = mention.head().equals(other.head());
      if (same && !other.isNamed() && !other.definite()) {
        return false;
      }
      boolean person = other.kind() == Kind.PERSON && mention.gender().fits(other.gender());
      named |= person && (same || speakers.isGeneral(mention) && !other.oblique());
    }
    return named;
  }

  /** Of those who may speak by a decision only the authorities stay, if any is one. */
  private void keepAuthorities(Mention mention, Map<String, Quote.Speaker> meant) {
    Standings standings = speakers.standings();
    if (standings.isDecision(mention) && meant.values().stream().anyMatch(this::isAuthority)) {
      meant.values().removeIf(speaker -> !isAuthority(speaker));
    }
  }

  private boolean isAuthority(Quote.Speaker speaker) {
    return speaker.name() != null && speakers.standings().isAuthority(speaker.name());
  }

  /** Whether an authority is known that a noun means, or that speaks by a decision. */
  private boolean isIssued(Mention mention, Map<String, Quote.Speaker> meant) {
    boolean alone = mention.role() == null && mention.definite();
    return (speakers.standings().isDecision(mention) || alone && speakers.standings().isAuthority(mention)) && meant.values().stream().anyMatch(this::isAuthority);
  }

  /** Whether what a mention means is an organization, so that all such mentions may be learnt from together. */
  private boolean isThing(Mention mention) {
    boolean organization = mention.kind() == Kind.COMPANY || mention.kind() == Kind.SPOKESPERSON || mention.gender() == Gender.THING;
    return organization && !isLatter(mention);
  }

  private boolean isLatter(Mention mention) {
    return mention.kind() == Kind.PRONOUN && reading.is(Category.PRONOUN_LATTER, mention.first());
  }

  /** What the pronoun's or noun's own meaning says beyond its kind. */
  private String word(Mention mention) {
    boolean possessed = mention.kind() == Kind.ROLE && reading.is(Category.POSSESSIVE, mention.first());
    return isLatter(mention) ? " latter" : possessed ? " possessed" : speakers.isInstitution(mention) ? " institution" : "";
  }

  private void add(
      Mention mention, int number, int at, String side, Map<String, Quote.Speaker> meant, Map<String, List<String>> features) {
    Mention other = mentions.get(at);
    if (!mayMean(mention, other) || speakers.isChannel(other)) {
      return;
    }
    boolean through = (mention.kind() == Kind.COMPANY || mention.kind() == Kind.SPOKESPERSON) && other.kind() != Kind.ORGANIZATION
        && other.organization() != null;
    Quote.Speaker known = speakers.resolve(other, null);
    String name = through ? speakers.full(other.organization()) : known.name();
    Quote.Speaker speaker = new Quote.Speaker(name, role(mention, known), span(mention));
    boolean strange = name != null && mention.kind() == Kind.SPOKESPERSON && !speakers.maySpeakFor(mention, name);
    if (strange || name != null && !speakers.standings().mayMean(mention, name)) {
      return;
    }
    String key = SpeakerOption.key(speaker);
    if (key.isEmpty() || meant.containsKey(key)) {
      return;
    }
    int apart = Math.min(4, Math.abs(unitOf[number] - unitOf[at]));
    boolean together = units.get(unitOf[number]).paragraph() == units.get(unitOf[at]).paragraph();
    int count = Math.min(4, counts.getOrDefault(key, 0));
    String kind = through ? "through" : other.kind().name();
    List<String> own = new ArrayList<>();
    own.add(side + "rank " + Math.min(3, meant.size()));
    own.add(side + "kind " + kind + (other.oblique() ? " oblique" : ""));
    own.add(side + "apart " + apart + (together ? "" : " paragraphs"));
    own.add(side + "apart " + apart + (other.oblique() ? " oblique" : isFirst(at) ? " first" : ""));
    own.add(side + "count " + count);
    own.add(side + "reports " + reporters.contains(other) + " " + apart);
    own.add(side + "spoken " + speakers.lastSpoken(key) + (mention.gender() == Gender.THING ? " thing" : ""));
    own.add(side + "opens " + opensParagraph(at) + (together ? " here" : ""));
    own.add(side + "first " + key.equals(first));
    String where = !together ? apart < 2 ? "above" : "far" : apart == 0 ? "here" : apart == 1 ? "last" : "paragraph";
    String stands = other.oblique() ? "oblique" : leads(at) ? "leads" : "subject";
    boolean main = key.equals(first) || counts.getOrDefault(key, 0) == most;
    own.add(side + where + " " + stands + " main " + main);
    own.add(side + where + " " + kind + " " + stands);
    own.add(side + where + " main " + main + " after " + Math.min(3, after(meant)));
    own.add(side + "trade " + trade(mention) + " " + trade(other));
    own.add(side + "gender " + agrees(mention.gender(), other.gender()));
    own.add(side + "kind " + kind + " gender " + agrees(mention.gender(), other.gender()));
    own.add(side + "kind " + kind + " apart " + apart + (other.oblique() ? " oblique" : isFirst(at) ? " first" : ""));
    boolean head = hasHead(mention, other, speaker);
    own.add(side + "head " + head);
    own.add(side + "head " + head + " " + trade(mention) + (together ? "" : " paragraphs"));
    own.add(side + "role " + (other.role() != null));
    String told = known.role() == null ? "nothing" : head ? "same" : speakers.isGeneral(mention) ? "general" : "other";
    own.add(side + "told " + told + (together ? "" : " paragraphs"));
    meant.put(key, speaker);
    features.put(key, own);
  }

  /** A noun that says little of anybody, as "la dirigeante" does, stands for the role that was told before. */
  private @Nullable String role(Mention mention, Quote.Speaker known) {
    boolean told = mention.kind() == Kind.PRONOUN || known.role() != null && speakers.isGeneral(mention);
    return told ? known.role() : mention.kind() == Kind.COMPANY ? null : mention.role();
  }

  /** How many organizations are nearer. */
  private int after(Map<String, Quote.Speaker> meant) {
    return (int) meant.keySet().stream().filter(organizations::contains).count();
  }

  /** Whether a noun beside a name or in it tells of a business or of some other body. */
  private String trade(Mention mention) {
    String trade = "unknown";
    for (int w = mention.first(); w <= mention.last(); w++) {
      if (reading.is(Category.FIRM, w)) {
        return "firm";
      }
      trade = reading.is(Category.COMPANY, w) ? "body" : trade;
    }
    return trade;
  }

  /** Whether a mention is the first of its sentence that no preposition governs. */
  private boolean leads(int number) {
    for (int i = number - 1; i >= 0 && unitOf[i] == unitOf[number]; i--) {
      if (!mentions.get(i).oblique()) {
        return false;
      }
    }
    return !mentions.get(number).oblique();
  }

  private static String agrees(Gender mention, Gender other) {
    return mention == Gender.ANY ? "any" : other == Gender.ANY ? "unknown" : other == Gender.THING && mention != other ? "thing" : "same";
  }

  private boolean opensParagraph(int number) {
    int paragraph = units.get(unitOf[number]).paragraph();
    for (int i = number - 1; i >= 0 && units.get(unitOf[i]).paragraph() == paragraph; i--) {
      if (mentions.get(i).kind() == mentions.get(number).kind() && !mentions.get(i).oblique()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name, or what the text says beside it, has the noun of the mention: "the bank", "Sahyadri Bank"; "Sprecher des Konzerns". */
  private boolean hasHead(Mention mention, Mention other, Quote.Speaker meant) {
    String head = mention.head();
    String key = SpeakerOption.key(meant);
    if (head != null && (meant.name() != null && speakers.isCalled(meant.name(), head) || head.equals(other.head()) || head.length() > 3 && key.contains(head))) {
      return true;
    }
    Set<String> known = wordsOf.getOrDefault(key, Set.of());
    for (int w = mention.first(); w <= mention.last(); w++) {
      String noun = reading.withoutArticle(w);
      boolean telling = noun.length() > 3 && reading.is(Category.COMPANY, w);
      String bare = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
      if (telling && known.stream().anyMatch(word -> word.endsWith(noun) || word.endsWith(bare))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFirst(int number) {
    return number == 0 || unitOf[number - 1] < unitOf[number];
  }

  private boolean mayMean(Mention mention, Mention other) {
    return switch (mention.kind()) {
      case PRONOUN -> Speakers.fits(mention, other) || other.isNamed() && isLatter(mention) || other.kind() == Kind.ORGANIZATION && other.name().indexOf(' ') > 0;
      case COMPANY, SPOKESPERSON ->
          other.kind() == Kind.ORGANIZATION || other.kind() == Kind.COMPANY && other.definite() || other.kind() == Kind.PLACE || other.kind() == Kind.UNKNOWN || other.organization() != null;
      case ROLE -> other.isNamed() && other.kind() != Kind.PLACE && (mention.gender().fits(other.gender()) || other.kind() == Kind.ORGANIZATION);
      default -> false;
    };
  }

  private @Nullable String name(Mention mention) {
    return mention.isNamed() ? SpeakerOption.key(speakers.resolve(mention, null)) : null;
  }

  private Span span(Mention mention) {
    return reading.text().span(mention.start(), mention.end());
  }
}
