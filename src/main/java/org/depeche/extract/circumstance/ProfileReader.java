package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.extract.circumstance.StatusFeatures.Extent;
import org.depeche.model.Moment;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.depeche.text.PhraseMatcher.Match;
import org.jspecify.annotations.Nullable;

/** Reads what kind of incident it is, where it stands and how far it reached. */
final class ProfileReader {
  private static final String WIDEST = "worldwide";
  private static final String RESOLVED = "resolved"; // or partially so
  private static final String PARTLY = "partially-resolved";
  private static final List<String> PLACING = List.of("world", "abroad", "nation", "region", "city", "site", "authority");

  private final Telling telling;
  private final Reading reading;
  private final Evidence evidence;
  private final ProfileModel model;

  ProfileReader(Evidence evidence, ProfileModel model) {
    this.telling = evidence.telling;
    this.reading = telling.reading;
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
    String kind = model.kind().best(evidence.kind().hashes()).outcome();
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
    return ended != null && isPartly && new StatusFeatures(telling).isFarFromOver(evidence.moments) ? null : ended;
  }

  /** Where a known incident stands, with the sentence that by itself speaks most for it; none where nothing does. */
  @Nullable Reason status(Reason kind) {
    StatusFeatures features = new StatusFeatures(telling);
    if (!features.isTold(evidence.moments)) {
      return null;
    }
    String told = model.status().best(evidence.status(kind.value()).hashes()).outcome();
    String status = told.endsWith(RESOLVED) && evidence.isToEnd() ? "ongoing" : told;
    if (status.equals(RESOLVED) && features.isLimited()) {
      status = PARTLY;
    } else if (status.equals(PARTLY) && evidence.moments.ended() != null && !features.isLimited() && !features.isUnfinished(evidence.moments)) {
      status = RESOLVED;
    }
    if (status.equals(RESOLVED) && !features.isOver(evidence.moments)) {
      return null;
    }
    List<Extent> sentences = new ArrayList<>(StatusFeatures.sentences(reading));
    Extent best = sentences.getFirst();
    double most = -1;
    for (Extent sentence : sentences) {
      double speaks = model.status().probability(features.of(sentence).hashes(), status);
      if (speaks > most && !telling.past.holds(sentence.start())) {
        most = speaks;
        best = sentence;
      }
    }
    return new Reason(status, sentence(best));
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
