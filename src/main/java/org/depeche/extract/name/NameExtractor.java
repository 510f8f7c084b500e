package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;

/**
 * Finds the names of a text, one entry a mention: a model's, those on lists, those told by a word beside them, and again
 * wherever the article repeats them. A pack without a model has the rest.
 */
public final class NameExtractor {
  private final ModelNames model;
  private final CuedNames cued;
  private final NameEdges edges;
  private final ProperNouns proper;
  private final Doings doings;

  private NameExtractor(LanguagePack pack) {
    NameWords words = pack.table("names", NameWords.class);
    model = new ModelNames(pack, words);
    edges = new NameEdges(pack, words);
    proper = new ProperNouns(pack, words, edges.notNames(), model::isCommonWord);
    doings = new Doings(pack, words);
    cued = new CuedNames(pack, words, edges.notNames());
  }

  public static NameExtractor of(LanguagePack pack) {
    return pack.derive(NameExtractor.class, NameExtractor::new);
  }

  /** All mentions, in order, not overlapping, each under its entity's fullest form. */
  public List<Name> extract(AnalysedText text) {
    List<Mention> found = new ArrayList<>();
    model.find(text).forEach(m -> edges.trim(text, m).ifPresent(found::add));
    cued.find(text).forEach(m -> edges.trim(text, m).ifPresent(found::add));
    Entities entities = new Entities(text);
    List<Mention> first = proper.reconsidered(text, doings.reconsidered(text, Entities.withoutOverlaps(found)));
    List<Mention> more = new ArrayList<>(first);
    proper.leftOver(text, first).forEach(m -> edges.trim(text, m).ifPresent(more::add));
    List<Mention> agreed = entities.agreed(Entities.withoutOverlaps(more));
    List<Mention> all = entities.agreed(Entities.withoutOverlaps(entities.repeated(agreed, edges.notNames(), model::isUnheard)));
    Map<String, String> fullest = entities.fullest(all);
    return all.stream().map(m -> name(text, m, fullest)).toList();
  }

  private static Name name(AnalysedText text, Mention mention, Map<String, String> fullest) {
    Span span = text.span(mention.start(), mention.end());
    String own = mention.text(text.normal());
    return new Name(mention.type(), fullest.getOrDefault(own, own), span);
  }
}
