package org.depeche.extract.circumstance;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.Subject;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
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

  /**
   * What the article tells of its incident; {@link Circumstances#NONE} where the text has no word.
   *
   * @param published when it came out, in local time as its times are
   */
  public Circumstances read(
      @Nullable String title,
      @Nullable LocalDateTime published,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes) {
    Reading reading = new Reading(lexicon, text, names, times, quotes, published);
    if (reading.words.count() == 0) {
      return Circumstances.NONE;
    }
    Evidence evidence = new Evidence(reading, title, figures, MomentModel.shipped(), false);
    ProfileModel model = ProfileModel.shipped();
    ProfileReader profile = new ProfileReader(evidence, model);
    Reason likely = profile.kind();
    List<Component> components = ComponentFinder.find(evidence, model, likely);
    Reason told = likely == null ? null : profile.kind(likely, components);
    List<Claim> claims = claims(evidence, told);
    Reason kind = told == null ? null : profile.kindButDenied(told, claims);
    Subject subject = new SubjectFinder(evidence, model).find(kind).orElse(null);
    CauseFinder causeFinder = new CauseFinder(evidence, CauseModel.shipped());
    List<Cause> causes = causeFinder.find(claims.stream().filter(c -> !c.past()).toList());
    Reason status = kind == null ? null : profile.status(kind);
    Reason scope = kind == null ? null : profile.scope(kind);
    Map<String, Span> reasons = new LinkedHashMap<>();
    return new Circumstances(
        value("kind", kind, reasons),
        value("status", status, reasons),
        value("scope", scope, reasons),
        subject,
        evidence.moments.started(),
        profile.ended(status),
        evidence.moments.duration(),
        components,
        causes,
        new PrecedentFinder(reading)
            .find(evidence.earlier, claims.stream().filter(Claim::past).toList(), causeFinder::cause),
        evidence.moments.times(),
        evidence.moments.timeline(),
        reasons);
  }

  private static List<Claim> claims(Evidence evidence, @Nullable Reason kind) {
    return CauseModel.shipped().judge(evidence.claims(kind == null ? null : kind.value())).stream()
        .map(v -> new Claim(
                    evidence.phrases.get(v.place()), category(v, evidence), v.status(), v.past() || evidence.isOfEarlier(v.place()), v.score()))
        .filter(c -> !isIncident(c, evidence, kind))
        .toList();
  }

  /** Whoever digs through a pipe cuts no cable: it is an error. A strike is none, and arson no fire that broke out. */
  private static String category(CauseModel.Verdict verdict, Evidence evidence) {
    Candidate phrase = evidence.phrases.get(verdict.place());
    return switch (verdict.category()) {
      case "cable-cut" -> evidence.isOfPipesAlone() ? "human-error" : verdict.category();
      case "human-error", "fire" -> {
        boolean isUnnamed = evidence.reading.inSentence(Topic.UNNAMED, phrase.first()).stream().anyMatch(m -> isIn(m, phrase));
        yield isUnnamed ? "unknown" : verdict.category();
      }
      default -> verdict.category();
    };
  }

  /** Neither a power cut nor a fire is its own cause; a fire is what happened where nothing is told to have broken down. */
  private static boolean isIncident(Claim claim, Evidence evidence, @Nullable Reason kind) {
    if (kind == null || claim.past()) {
      return false;
    }
    Reading reading = evidence.reading;
    boolean isCut = kind.value().equals("power-cut") && claim.category().equals("power")
        && reading.inSentence(Topic.KIND, claim.first()).stream().anyMatch(m -> m.payload().value().equals("power-cut") && isIn(m, claim.phrase()));
    return isCut
        || claim.category().equals("fire")
            && reading.cues(Topic.KIND).isEmpty()
            && reading.cues(Topic.STATE).isEmpty()
            && reading.cues(Topic.ACCIDENT).stream().limit(1).anyMatch(m -> isIn(m, claim.phrase()));
  }

  /** Whether a cue begins in a phrase and ends in all that hangs on it: "une panne" and "panne de courant". */
  private static boolean isIn(Match<Cue> cue, Candidate phrase) {
    return cue.firstWord() >= phrase.first() && cue.firstWord() <= phrase.last() && cue.lastWord() <= phrase.end();
  }

  /**
   * What models are told of an article, to learn from.
   *
   * @param moments a model that hasn't learnt from it
   */
  public Evidence evidence(
      @Nullable String title,
      @Nullable LocalDateTime published,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Figure> figures,
      List<Quote> quotes,
      MomentModel moments) {
    return new Evidence(new Reading(lexicon, text, names, times, quotes, published), title, figures, moments, true);
  }

  private static @Nullable String value(
      String field, @Nullable Reason reason, Map<String, Span> reasons) {
    if (reason == null) {
      return null;
    }
    reasons.put(field, reason.span());
    return reason.value();
  }
}
