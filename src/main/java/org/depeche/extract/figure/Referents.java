package org.depeche.extract.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Dateline;
import org.jspecify.annotations.Nullable;

/** Who is meant by a name, by "the company" and by a pronoun. */
final class Referents {
  private static final int NEAR = 3;
  private static final int FARTHEST_NAMED = 60;
  private static final int SHORTEST_NOUN = 4;
  private static final int BESIDE = 40;
  private static final String CLAUSE_ENDS = ".;:!?؛؟\n\"«»“”„";
  private static final Pattern PARTS = Pattern.compile("[\\s'’,،-]+");
  private static final int LONGEST_LINK = 9;
  private static final int LONGEST_APPOSITION = 80;
  private static final String APPOSITION_ENDS = ".;:!?,،؛\n\"«»“”„";
  private static final int FARTHEST_BEFORE = 250;

  private final AnalysedText text;
  private final Lexicon lexicon;
  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, Boolean> reporting = new HashMap<>();
  private final List<String> mains = new ArrayList<>();

  /** A mention of someone who may give a figure. */
  record Place(int start, int end, Name name) {}

  Referents(AnalysedText text, Lexicon lexicon, List<Name> names) {
    this.text = text;
    this.lexicon = lexicon;
    for (Name name : names) {
      if (name.type() != Name.Type.LOC && !Dateline.covers(text, name)) {
        places.add(new Place(text.start(name.span()), text.end(name.span()), name));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    places.stream().filter(this::mayBeMeant).forEach(p -> counts.merge(p.name().name(), 1, Integer::sum));
    String most = "";
    for (Place place : places) {
      int count = counts.getOrDefault(place.name().name(), 0);
      most = mayBeMeant(place) && count > counts.getOrDefault(most, 0) ? place.name().name() : most;
      mains.add(most);
    }
  }

  private boolean mayBeMeant(Place place) {
    return place.name().type() == Name.Type.ORG && !speaksOfReports(text.sentenceAt(place.start()));
  }

  /** Whether a sentence has a word for reports: who is named in it may be the site that collects them. */
  private boolean speaksOfReports(int sentence) {
    return sentence >= 0
        && reporting.computeIfAbsent(
            sentence,
            s ->
                text.sentences().get(s).tokens().stream()
                    .map(t -> lexicon.simple(text.lower().substring(t.start(), t.end())))
                    .anyMatch(u -> u != null && Signs.all().isReported(u.name())));
  }

  /** The organization that the text names most, of those named before a position. */
  @Nullable String main(int position) {
    int place = lastBefore(position);
    return place < 0 || mains.get(place).isEmpty() ? null : mains.get(place);
  }

  /** The mention that a position stands in. */
  @Nullable Place at(int position) {
    int place = lastBefore(position + 1);
    return place >= 0 && places.get(place).end() > position ? places.get(place) : null;
  }

  /** The person whose affiliation a mention is: "Sunita Ramdin of Bank Oosterdok", "Ilse Brandt, head of Rhenus, said". */
  Place headed(Place place) {
    int before = lastBefore(place.start());
    if (before < 0 || place.name().type() != Name.Type.ORG || places.get(before).name().type() != Name.Type.PER) {
      return place;
    }
    String between = text.lower().substring(places.get(before).end(), place.start());
    boolean linked = between.length() <= LONGEST_LINK && between.indexOf('.') < 0;
    boolean apposed = between.length() <= LONGEST_APPOSITION && isComma(places.get(before).end()) && isComma(place.end())
        && between.chars().skip(1).noneMatch(c -> APPOSITION_ENDS.indexOf(c) >= 0);
    return linked || apposed ? places.get(before) : place;
  }

  private boolean isComma(int at) {
    return at < text.normal().length() && ",،".indexOf(text.normal().charAt(at)) >= 0;
  }

  /** Who was named last before a position, not farther than a sentence or two. */
  @Nullable String justBefore(int position) {
    int last = lastBefore(position);
    return last >= 0 && position - places.get(last).end() <= FARTHEST_BEFORE ? places.get(last).name().name() : null;
  }

  /** The last mention in a stretch of text. */
  @Nullable Place lastIn(int from, int to) {
    int place = lastBefore(to);
    return place >= 0 && places.get(place).start() >= from && places.get(place).end() <= to ? places.get(place) : null;
  }

  /** Whether a word can't be a source but by what it refers to. */
  boolean refers(String word) {
    Unit unit = lexicon.isPronoun(word) ? null : lexicon.noun(word);
    return lexicon.isPronoun(word) || unit != null && (Signs.all().isFirm(unit.name()) || Signs.all().isBody(unit.name()));
  }

  /** The name that a word stands for: one for an organization with its article, or a pronoun. */
  @Nullable String meant(String word, @Nullable String wordBefore, int position) {
    if (lexicon.isPronoun(word)) {
      return personBefore(position);
    }
    Unit simple = lexicon.simple(word);
    if (simple != null && Signs.all().isSpokesperson(simple.name())) {
      return organizationBefore(position);
    }
    boolean fused = lexicon.words().prefixes().stream().anyMatch(p -> word.startsWith(p) && word.length() > p.length() + 2);
    boolean definite = fused || wordBefore != null && lexicon.isDefinite(wordBefore);
    Unit unit = definite ? lexicon.simple(word) : null;
    if (unit == null && definite) {
      unit = lexicon.compound(word);
    }
    String named = definite ? namedBy(word, position) : null;
    if (named != null) {
      return named;
    }
    if (unit == null) {
      return null;
    }
    if (Signs.all().isFirm(unit.name())) {
      return main(position);
    }
    return Signs.all().isBody(unit.name()) ? organizationBefore(position) : null;
  }

  /** Who was named last with a noun in the name or right beside it: "the agency" for the Nuclear Agency, "the mayor" for "the mayor, Ana Gil". */
  private @Nullable String namedBy(String word, int position) {
    String noun = word;
    for (String prefix : lexicon.words().prefixes()) {
      noun = noun.equals(word) && word.startsWith(prefix) && word.length() > prefix.length() + 2 ? word.substring(prefix.length()) : noun;
    }
    if (noun.length() < SHORTEST_NOUN) {
      return null;
    }
    int last = lastBefore(position);
    for (int i = last; i >= 0 && i > last - FARTHEST_NAMED; i--) {
      Place place = places.get(i);
      boolean named = place.name().type() == Name.Type.ORG && isIn(place.name().name().toLowerCase(Locale.ROOT), noun);
      if (named || isIn(around(place), noun)) {
        return place.name().name();
      }
    }
    return null;
  }

  /** Whether a noun is one of some words, or what a compound among them ends in: "Kasse" in "Krankenkasse". */
  private boolean isIn(String words, String noun) {
    return PARTS.splitAsStream(words).anyMatch(w -> w.equals(noun) || lexicon.words().compounds() && w.endsWith(noun));
  }

  /** The words from shortly before a person to the name's end, behind what parts them from other words. */
  private String around(Place place) {
    int from = place.name().type() == Name.Type.ORG ? place.start() : Math.max(0, place.start() - BESIDE);
    String words = text.lower().substring(from, place.end());
    int cut = words.length() - 1;
    while (cut >= 0 && CLAUSE_ENDS.indexOf(words.charAt(cut)) < 0) {
      cut--;
    }
    return words.substring(cut + 1);
  }

  private @Nullable String organizationBefore(int position) {
    for (int i = lastBefore(position); i >= 0; i--) {
      if (places.get(i).name().type() == Name.Type.ORG) {
        return places.get(i).name().name();
      }
    }
    return main(position);
  }

  /** The person named last, or else who was. */
  private @Nullable String personBefore(int position) {
    int last = lastBefore(position);
    for (int i = last; i >= 0 && i > last - NEAR; i--) {
      if (places.get(i).name().type() == Name.Type.PER) {
        return places.get(i).name().name();
      }
    }
    return last < 0 ? null : places.get(last).name().name();
  }

  /** The index of the last mention that starts before a position, or -1. */
  private int lastBefore(int position) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
