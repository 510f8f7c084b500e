package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.depeche.evaluate.GoldArticle;
import org.depeche.extract.circumstance.CircumstanceReader;
import org.depeche.extract.circumstance.ProfileEvidence;
import org.depeche.extract.circumstance.ProfileModel;
import org.depeche.extract.figure.FigureExtractor;
import org.depeche.extract.name.NameExtractor;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.quote.QuoteExtractor;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Component;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/**
 * A gold article with what models are told of it, given a kind that a model would guess.
 *
 * @param subjects what is known of each name
 * @param parts the noun phrases
 * @param components the component that each is the first phrase of; null for other phrases
 * @param isFurther whether each is a further phrase of a component, which there is nothing to learn from
 */
record ProfileExample(
    IncidentRecord gold,
    List<String> status,
    List<String> scope,
    Map<String, List<String>> subjects,
    List<ProfileEvidence.Part> parts,
    @Nullable Component[] components,
    boolean[] isFurther) {

  static ProfileExample of(IncidentRecord gold, ProfileEvidence evidence, String kind) {
    List<ProfileEvidence.Part> parts = evidence.parts(kind).stream().map(ProfileExample::kept).toList();
    @Nullable Component[] components = new @Nullable Component[parts.size()];
    boolean[] isFurther = new boolean[parts.size()];
    for (Component component : gold.components()) {
      boolean found = false;
      for (int i = 0; i < components.length; i++) {
        if (isOf(component.span(), parts.get(i).span())) {
          isFurther[i] = found;
          components[i] = found ? null : component;
          found = true;
        }
      }
    }
    return new ProfileExample(
        gold, evidence.status(kind), evidence.scope(kind), evidence.subjects(kind), parts, components, isFurther);
  }

  private static ProfileEvidence.Part kept(ProfileEvidence.Part part) {
    List<String> concept = part.concept().get();
    Supplier<List<String>> known = () -> concept;
    return new ProfileEvidence.Part(part.span(), part.state(), known);
  }

  /** Whether half of the phrase or most of the component lies in the other. */
  private static boolean isOf(Span component, Span phrase) {
    int shared = Math.min(phrase.end(), component.end()) - Math.max(phrase.start(), component.start());
    return 2 * shared >= phrase.end() - phrase.start() || 2 * shared > component.end() - component.start();
  }

  static ProfileEvidence evidence(GoldArticle gold) {
    LanguagePack pack = LanguagePack.of(String.valueOf(gold.article().language())).orElseThrow();
    AnalysedText text = AnalysedText.of(gold.gold().text(), pack);
    Anchor anchor = Anchor.of(gold.article().published(), gold.article().zone());
    List<NumberMention> numbers = NumberParser.of(pack).parse(text);
    List<TimeMention> times = TimeExtractor.of(pack).extract(text, numbers, anchor);
    List<Name> names = NameExtractor.of(pack).extract(text);
    List<Quote> quotes = QuoteExtractor.of(pack).extract(text, names);
    return CircumstanceReader.of(pack)
        .profile(
            gold.article().title(),
            text,
            names,
            times,
            FigureExtractor.of(pack).extract(text, numbers, times, names, quotes, gold.article().zone()),
            quotes);
  }

  String language() {
    return String.valueOf(gold.language());
  }

  /** The name of the subject in lower case; empty where there is none. */
  String subject() {
    return gold.subject() == null ? "" : gold.subject().name().toLowerCase(Locale.ROOT);
  }

  /** All concepts with more than one part in some articles. */
  static List<String> concepts(List<ProfileExample> examples) {
    List<String> all = new ArrayList<>();
    for (ProfileExample example : examples) {
      Arrays.stream(example.components).filter(c -> c != null).forEach(c -> all.add(c.concept()));
    }
    TreeSet<String> once = new TreeSet<>(all);
    once.forEach(all::remove);
    return List.copyOf(new TreeSet<>(all));
  }

  /** What a part's state is to be learnt as. */
  String state(int part) {
    Component component = components[part];
    return component == null ? ProfileModel.NONE : component.state();
  }
}
