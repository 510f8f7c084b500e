package org.depeche.extract.circumstance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Precedent;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.Subject;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** Reads an article's mentions together. */
public final class CircumstanceReader {
  private final Lexicon lexicon;

  private CircumstanceReader(LanguagePack pack) {
    this.lexicon = Lexicon.of(pack);
  }

  public static CircumstanceReader of(LanguagePack pack) {
    return pack.derive(CircumstanceReader.class, CircumstanceReader::new);
  }

  public Circumstances read(
      @Nullable String title,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes) {
    Reading reading = new Reading(lexicon, text, names, times, quotes);
    ProfileEvidence known = new ProfileEvidence(reading, title, figures, new PrecedentFinder(reading).mark());
    ProfileModel model = ProfileModel.shipped();
    ProfileReader profile = new ProfileReader(known, model);
    Reason kind = profile.kind();
    Subject subject = new SubjectFinder(known, model).find(kind).orElse(null);
    CauseFinder causeFinder = new CauseFinder(reading, new HolderFinder(reading, subject));
    List<Claim> claims = claimFinder(reading, title, kind).find(CauseModel.shipped());
    PrecedentFinder precedentFinder = new PrecedentFinder(reading);
    List<Precedent> precedents =
        precedentFinder.find(claims.stream().filter(Claim::past).toList(), causeFinder::cause);
    Past past = precedentFinder.past();
    List<Cause> causes = causeFinder.find(claims.stream().filter(c -> !c.past()).toList());
    List<Component> components = ComponentFinder.find(known, model, kind);
    MomentReader moments = new MomentReader(reading, past);
    Reason status =
        kind == null ? null : profile.status(moments.ended() != null, moments.duration() != null, kind);
    Reason scope = kind == null ? null : profile.scope(kind);
    Map<String, Span> evidence = new LinkedHashMap<>();
    return new Circumstances(
        value("kind", kind, evidence),
        value("status", status, evidence),
        value("scope", scope, evidence),
        subject,
        moments.started(),
        moments.ended(),
        moments.duration(),
        components,
        causes,
        precedents,
        moments.times(),
        moments.timeline(),
        evidence);
  }

  /** The noun phrases that may name causes, for models to learn from. */
  public List<CauseCandidate> candidates(
      @Nullable String title,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes) {
    ProfileEvidence known = profile(title, text, names, times, figures, quotes);
    Reason kind = new ProfileReader(known, ProfileModel.shipped()).kind();
    return claimFinder(new Reading(lexicon, text, names, times, quotes), title, kind).candidates();
  }

  private static ClaimFinder claimFinder(
      Reading reading, @Nullable String title, @Nullable Reason kind) {
    return new ClaimFinder(reading, title, kind == null ? null : kind.value(), new PrecedentFinder(reading));
  }

  /** What models of an incident's profile are told, to learn from. */
  public ProfileEvidence profile(
      @Nullable String title,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes) {
    Reading reading = new Reading(lexicon, text, names, times, quotes);
    return new ProfileEvidence(reading, title, figures, new PrecedentFinder(reading).mark());
  }

  private static @Nullable String value(
      String field, @Nullable Reason reason, Map<String, Span> evidence) {
    if (reason == null) {
      return null;
    }
    evidence.put(field, reason.span());
    return reason.value();
  }
}
