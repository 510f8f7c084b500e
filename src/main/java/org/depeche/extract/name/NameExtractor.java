package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;
import org.depeche.text.Dateline;

/**
 * Finds the names of a text, one entry a mention. What a model finds, what is on lists, what a word beside it tells and what rules make
 * of all that are candidates, among which {@link NameChoice} decides; a name stands again wherever the article repeats it.
 */
public final class NameExtractor {
  private final ModelNames model;
  private final CuedNames cued;
  private final NameEdges edges;
  private final ProperNouns proper;
  private final Doings doings;
  private final NameCandidates candidates;

  /** Whether an organization listed hardly ever means something else, since it has a capital. */
  private final boolean capitalsTell;

  private final NumberedRoads roads;

  private NameExtractor(LanguagePack pack, Optional<NameModel> named) {
    NameWords words = pack.table("names", NameWords.class);
    model = new ModelNames(pack, words, named);
    edges = new NameEdges(pack, words);
    proper = new ProperNouns(pack, words, edges.notNames(), model::isCommonWord);
    doings = new Doings(pack, words);
    cued = new CuedNames(pack, words, edges.notNames());
    roads = new NumberedRoads(words);
    capitalsTell = words.proclitics().isEmpty();
    candidates = new NameCandidates(pack, words, model::isCommonWord);
  }

  public static NameExtractor of(LanguagePack pack) {
    return pack.derive(NameExtractor.class, p -> new NameExtractor(p, NameModel.of(p)));
  }

  /** One with a model of one's own, for learning from what it finds. */
  public static NameExtractor of(LanguagePack pack, NameModel model) {
    return new NameExtractor(pack, Optional.of(model));
  }

  /** All mentions, in order, not overlapping, each under its entity's fullest form. */
  public List<Name> extract(AnalysedText text) {
    Entities entities = new Entities(text);
    ModelNames.Seen seen = model.find(text);
    List<Mention> chosen = new ArrayList<>();
    NameChoice.shared()
        .choose(candidates(text, seen))
        .forEach(c -> chosen.add(placed(text, new Mention(edges.start(text, c.start(), c.end()), withoutVerb(text, c.start(), c.end()), c.type(), Mention.MODEL))));
    chosen.replaceAll(m -> isRegion(text, m, chosen) ? m.as(Name.Type.LOC) : m);
    if (capitalsTell) {
      seen.mentions().stream()
          .filter(m -> m.weight() == Mention.LISTED && m.type() == Name.Type.ORG && chosen.stream().noneMatch(m::overlaps))
          .toList()
          .forEach(chosen::add);
    }
    for (Mention road : roads.find(text.normal())) {
      chosen.removeIf(road::covers);
      if (chosen.stream().noneMatch(road::overlaps)) {
        chosen.add(road);
      }
    }
    List<Mention> all = repeated(entities, entities.parts(chosen));
    Map<String, String> fullest = entities.fullest(all);
    return all.stream().map(m -> name(text, m, fullest)).toList();
  }

  /** The end of a name, without a verb before another: "La Région | compte rétablir". */
  private static int withoutVerb(AnalysedText text, int start, int end) {
    int sentence = text.sentenceAt(start);
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int last = tokens.size() - 1;
    while (last > 0 && tokens.get(last).end() > end) {
      last--;
    }
    boolean mayBe = tokens.get(last).start() > start && last + 1 < tokens.size() && Character.isLowerCase(tokens.get(last).text().codePointAt(0));
    boolean isVerb = mayBe && text.tags(sentence)[last].equals("VERB") && text.tags(sentence)[last + 1].equals("VERB");
    return isVerb ? tokens.get(last - 1).end() : end;
  }

  /** "Domingos (ES)": two letters in brackets right behind a place tell in which region it lies. */
  private static boolean isRegion(AnalysedText text, Mention mention, List<Mention> others) {
    String normal = text.normal();
    boolean code = mention.type() == Name.Type.ORG && mention.end() - mention.start() == 2 && mention.start() > 1
        && normal.startsWith(" (", mention.start() - 2) && normal.startsWith(")", mention.end());
    return code && !Dateline.credits(text, mention.start(), mention.end())
        && others.stream().anyMatch(o -> o.type() == Name.Type.LOC && o.end() == mention.start() - 2);
  }

  /** Nobody is a sentence that opens a text, but where it was written is. */
  private static Mention placed(AnalysedText text, Mention mention) {
    boolean place = mention.type() == Name.Type.PER && Dateline.isSentence(text, mention.start(), mention.end());
    return place ? new Mention(mention.start(), mention.end(), Name.Type.LOC, Mention.SURE) : mention;
  }

  /** All that may be a name, with what is known of it. */
  public List<NameCandidate> candidates(AnalysedText text) {
    return candidates(text, model.find(text));
  }

  private List<NameCandidate> candidates(AnalysedText text, ModelNames.Seen seen) {
    List<Mention> cues = new ArrayList<>();
    cued.find(text).forEach(m -> edges.trim(text, m).ifPresent(cues::add));
    return candidates.of(text, seen, cues, byRules(text, seen.mentions(), cues));
  }

  /** What rules make of what the model, lists and cues find. */
  private List<Mention> byRules(AnalysedText text, List<Mention> seen, List<Mention> cues) {
    List<Mention> found = new ArrayList<>();
    seen.forEach(m -> edges.trim(text, m).ifPresent(found::add));
    found.addAll(cues);
    Entities entities = new Entities(text);
    List<Mention> first = proper.reconsidered(text, doings.reconsidered(text, Entities.withoutOverlaps(found)));
    List<Mention> more = new ArrayList<>(first);
    proper.leftOver(text, first).forEach(m -> edges.trim(text, m).ifPresent(more::add));
    return repeated(entities, entities.agreed(Entities.withoutOverlaps(more)));
  }

  private List<Mention> repeated(Entities entities, List<Mention> mentions) {
    return entities.agreed(Entities.withoutOverlaps(entities.repeated(mentions, edges.notNames(), model::isUnheard)));
  }

  private static Name name(AnalysedText text, Mention mention, Map<String, String> fullest) {
    Span span = text.span(mention.start(), mention.end());
    String own = mention.text(text.normal());
    return new Name(mention.type(), fullest.getOrDefault(own, own), span);
  }
}
