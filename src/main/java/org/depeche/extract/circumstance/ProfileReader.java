package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.extract.circumstance.StatusFeatures.Extent;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.depeche.text.LinearModel;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Reads what kind of incident it is, where it stands and how far it reached. */
final class ProfileReader {
  private static final String WIDEST = "worldwide";
  private static final String RESOLVED = "resolved"; // or partially so
  private static final String PARTLY = "partially-resolved";
  private static final List<String> PLACING = List.of("world", "abroad", "nation", "region", "city", "site", "authority");

  private static final String ATTACK = "cyberattack"; // as a kind and as a category of causes
  private static final Set<String> FAILED = Set.of("down", "restored");
  private static final Set<String> WATER = Set.of("water-supply", "hot-water", "heating");
  private static final Set<String> BANKING = Set.of("mobile-app", "online-banking", "website", "login");
  private static final Set<String> MONEY =
      Set.of("payments", "cards", "card-terminals", "contactless", "mobile-payments", "atm", "transfers", "cash", "checkouts", "trading", "payroll");

  private final Telling telling;
  private final Reading reading;
  private final StatusFeatures statusFeatures;
  private final Evidence evidence;
  private final ProfileModel model;

  ProfileReader(Evidence evidence, ProfileModel model) {
    this.telling = evidence.telling;
    this.reading = telling.reading;
    this.statusFeatures = new StatusFeatures(telling);
    this.evidence = evidence;
    this.model = model;
  }

  /** The kind; none where nothing names an incident and nothing is down. */
  @Nullable Reason kind() {
    boolean isNamed =
        Stream.of(Topic.KIND, Topic.ACCIDENT).anyMatch(topic -> !reading.cues(topic).isEmpty() || !telling.titleCues(topic).isEmpty());
    if (!isNamed && reading.cues(Topic.STATE).stream().noneMatch(ProfileReader::isBad)) {
      return null;
    }
    return reason(model.kind().best(evidence.kind().hashes()).outcome());
  }

  private Reason reason(String kind) {
    Span span =
        Stream.of(Topic.KIND, Topic.SIGN)
            .flatMap(topic -> first(topic, kind).stream())
            .findFirst()
            .or(() -> telling.cues(Topic.ACCIDENT).stream().map(reading::span).findFirst())
            .or(() -> telling.cues(Topic.STATE).stream().filter(ProfileReader::isBad).map(reading::span).findFirst())
            .or(() -> telling.cues(Topic.KIND).stream().map(reading::span).findFirst())
            .orElseGet(() -> sentence(StatusFeatures.sentences(reading).getFirst()));
    return new Reason(kind, span);
  }

  /** A likely kind, unless what failed tells otherwise: water and gas that are cut off, or a bank's app while nothing that moves money fails, are an outage. */
  Reason kind(Reason likely, List<Component> components) {
    Set<String> failed = components.stream().filter(c -> FAILED.contains(c.state())).map(Component::concept).collect(Collectors.toSet());
    boolean isDry = failed.stream().anyMatch(WATER::contains);
    boolean isOutage = switch (likely.value()) {
      case "other" -> isDry && reading.cues(Topic.ACCIDENT).stream().noneMatch(m -> reading.sentence(m.firstWord()) < Telling.LEAD);
      case "power-cut" -> (isDry || failed.contains("gas-supply")) && !failed.contains("power-supply");
      case "payment-failure" -> failed.stream().anyMatch(BANKING::contains)
          && components.stream().noneMatch(c -> !c.state().equals("working") && MONEY.contains(c.concept()));
      default -> false;
    };
    return isOutage ? new Reason("outage", likely.span()) : likely;
  }

  /** A kind, or the likeliest other where it is an attack that is only denied and something else is told to have been the cause. */
  Reason kindButDenied(Reason likely, List<Claim> claims) {
    Set<String> asserted =
        claims.stream().filter(c -> !c.past() && c.status() != Cause.Status.DENIED).map(Claim::category).collect(Collectors.toSet());
    boolean isDenied = claims.stream().anyMatch(c -> c.category().equals(ATTACK) && c.status() == Cause.Status.DENIED);
    if (!likely.value().equals(ATTACK) || !isDenied || asserted.isEmpty() || asserted.contains(ATTACK)) {
      return likely;
    }
    double[] scores = model.kind().scores(evidence.kind().hashes());
    scores[model.kind().outcomes().indexOf(ATTACK)] = Double.NEGATIVE_INFINITY;
    return reason(model.kind().outcomes().get(LinearModel.highest(scores)));
  }

  private static boolean isBad(Match<Cue> state) {
    return state.payload().value().equals("down") || state.payload().value().equals("degraded");
  }

  private Optional<Span> first(Topic topic, String value) {
    return telling.cues(topic).stream()
        .filter(m -> m.payload().value().equals(value))
        .map(reading::span)
        .findFirst();
  }

  private Span sentence(Extent extent) {
    return reading.span(extent.start(), extent.end() - 1);
  }

  /** When it ended; never where it is over in part and more is told of the rest. */
  @Nullable Moment ended(@Nullable Reason status) {
    boolean isPartly = status != null && status.value().equals(PARTLY);
    Moment ended = evidence.moments.ended();
    return ended != null && isPartly && statusFeatures.isFarFromOver(evidence.moments) ? null : ended;
  }

  /** Where a known incident stands, with the sentence that by itself speaks most for it; none where nothing does. */
  @Nullable Reason status(Reason kind) {
    if (!statusFeatures.isTold(evidence.moments)) {
      return null;
    }
    String told = model.status().best(evidence.status(kind.value()).hashes()).outcome();
    String status = !told.endsWith(RESOLVED) ? told : evidence.isToEnd() ? "ongoing" : degree(told);
    if (status.equals(RESOLVED) && !statusFeatures.isOver(evidence.moments)) {
      return null;
    }
    List<Extent> sentences = new ArrayList<>(StatusFeatures.sentences(reading));
    Extent best = sentences.getFirst();
    double most = -1;
    for (Extent sentence : sentences) {
      double speaks = model.status().probability(statusFeatures.of(sentence).hashes(), status);
      if (speaks > most && !telling.past.holds(sentence.start())) {
        most = speaks;
        best = sentence;
      }
    }
    return new Reason(status, sentence(best));
  }

  /** Whether it is over or partly so: what is back may fall short, and an end that leaves nothing is whole. */
  private String degree(String told) {
    if (statusFeatures.isLimited()) {
      return PARTLY;
    }
    return evidence.moments.ended() != null && !statusFeatures.isUnfinished(evidence.moments) ? RESOLVED : told;
  }

  /**
   * How far a known incident reached, with a word of its reach, or else a place. Few incidents are worldwide, so that the
   * model trusts the word too little where an article opens with it. None where no place is named or meant.
   */
  @Nullable Reason scope(Reason kind) {
    if (!isPlaced()) {
      return null;
    }
    for (Match<Cue> cue : telling.cues(Topic.SCOPE)) {
      if (cue.payload().value().equals(WIDEST) && reading.sentence(cue.firstWord()) == 0) {
        return new Reason(WIDEST, reading.span(cue));
      }
    }
    String scope = model.scope().best(evidence.scope(kind.value()).hashes()).outcome();
    Span span =
        first(Topic.SCOPE, scope)
            .or(() -> reading.names.stream().filter(n -> n.type() == Name.Type.LOC).map(Name::span).findFirst())
            .orElse(kind.span());
    return new Reason(scope, span);
  }

  private boolean isPlaced() {
    return !telling.cues(Topic.SCOPE).isEmpty()
        || reading.names.stream().anyMatch(n -> n.type() == Name.Type.LOC)
        || telling.hasCourse(PLACING);
  }
}
