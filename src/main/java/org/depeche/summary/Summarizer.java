package org.depeche.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.model.Cause;
import org.depeche.model.Incident;
import org.depeche.model.Incident.Source;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.model.Json;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** Tells one incident in one language. What it has no words or no source for it leaves out. */
final class Summarizer {
  private static final List<String> TOLL = List.of("deaths", "injured");
  private static final List<String> REACH =
      List.of("customers-affected", "passengers-affected", "flights-cancelled", "trains-cancelled", "user-reports");
  private static final List<String> MORE =
      List.of("flights-delayed", "trains-delayed", "customers-restored", "cost", "ransom", "users", "customers", "subscribers");
  private static final int MOST_FIGURES = 3;
  private static final int MOST_OF_ROLE = 3;
  private static final int MOST_CAUSES = 3;
  private static final int MOST_PARTS = 5;
  private static final String EXPECTED = "expected";
  private static final int MOST_STEPS = 6;
  private static final int MOST_QUOTES = 2;
  private static final int LONGEST_QUOTE = 240;

  private final Incident incident;
  private final Phrases phrases;
  private final SummaryWords words;
  private final TimePhrases times;
  private final Cast cast;
  private final Prose prose;
  private final String kind;
  private final String noun;
  private final String gender;
  private final String the;

  /** Whose incident it is, with an article if it takes one; empty if nobody says. */
  private final String subject;

  private String known = "";

  Summarizer(Incident incident, List<IncidentRecord> records, Phrases phrases) {
    this.incident = incident;
    this.phrases = phrases;
    this.words = phrases.words;
    this.times = phrases.times;
    this.cast = new Cast(incident, records, phrases);
    this.prose = new Prose(phrases);
    this.kind = kind(incident);
    SummaryWords.Kind what = words.kinds().getOrDefault(kind, words.kinds().get("other"));
    this.noun = what.noun();
    this.gender = what.gender();
    this.the = what.the();
    this.subject = cast.subject().map(cast::called).orElse("");
  }

  /** What it is called: nothing in particular where as many deny that it was that as say so. */
  private static String kind(Incident incident) {
    String kind = Objects.requireNonNullElse(incident.kind(), "other");
    int saying = incident.evidence().getOrDefault("kind", List.of()).size();
    boolean isDenied =
        incident.causes().stream()
            .anyMatch(c -> c.category().equals(kind) && c.status() == Cause.Status.DENIED && c.sources().size() >= saying);
    return isDenied ? "other" : kind;
  }

  Prose write(Length length) {
    if (length == Length.HEADLINE) {
      headline();
      return prose;
    }
    lead();
    course();
    toll(TOLL, TOLL.size());
    toll(REACH, MOST_FIGURES);
    parts();
    causes();
    if (length == Length.BRIEF) {
      toll(MORE, MORE.size());
      quotes();
      earlier();
      timeline();
    }
    return prose;
  }

  private List<Source> evidence(String... fields) {
    return Stream.of(fields).flatMap(f -> incident.evidence().getOrDefault(f, List.of()).stream()).toList();
  }

  private List<Source> what() {
    List<Source> sources = new ArrayList<>(evidence("kind", "scope"));
    if (incident.subject() != null) {
      sources.addAll(incident.subject().sources());
    }
    return sources;
  }

  private String phrase() {
    String scope = words.scopes().get(incident.scope() == null ? "" : incident.scope());
    return scope == null ? noun : say(scope, "noun", noun);
  }

  private String say(@Nullable String pattern, String... arguments) {
    if (pattern == null) {
      return "";
    }
    String[] all = Stream.concat(Stream.of("gender", gender, "the", the), Stream.of(arguments)).toArray(String[]::new);
    return phrases.say(pattern, all);
  }

  private void headline() {
    String phrase = phrase();
    String said =
        cast.subject().map(s -> say(words.headline(), "subject", phrases.isolated(s), "phrase", phrase)).orElse(phrase);
    List<Source> sources = new ArrayList<>(what());
    List<String> pieces = new ArrayList<>(List.of(said));
    Stream.concat(TOLL.stream(), REACH.stream())
        .flatMap(role -> ofRole(role).stream())
        .findFirst()
        .ifPresent(
            c -> {
              String pattern = words.headlineFigures().getOrDefault(Objects.requireNonNullElse(c.count.role(), ""), "{figure}");
              pieces.add(say(pattern, "figure", c.figure, "number", phrases.figures.plural(c.count)));
              sources.addAll(c.count.sources());
            });
    String status = words.status().get(incident.status() == null ? "" : incident.status());
    if (status != null && !evidence("status").isEmpty()) {
      pieces.add(status);
      sources.addAll(evidence("status"));
    }
    prose.state(String.join(words.comma(), pieces), sources);
  }

  private void lead() {
    Incident.Time started = incident.started();
    List<Source> sources = new ArrayList<>(what());
    String when = "";
    if (started != null) {
      when = times.when(started.value(), started.modifier(), known).orElse("");
      if (!when.isEmpty()) {
        sources.addAll(started.sources());
        known = TimePhrases.day(started.value());
      }
    }
    String phrase = phrase();
    String one = say(words.indefinite(), "phrase", phrase, "initial", Phrases.initial(phrase));
    prose.state(
        subject.isEmpty()
            ? say(words.reported(), "incident", one, "when", when)
            : say(words.hit(), "incident", one, "subject", subject, "when", when),
        sources);
    prose.stop();
  }

  private void course() {
    Incident.Time ended = incident.ended();
    Incident.Time lasted = incident.duration();
    boolean isOver = incident.status() == null || "resolved".equals(incident.status());
    Optional<String> when = Optional.ofNullable(ended).filter(t -> isOver).flatMap(t -> times.when(t.value(), t.modifier(), known));
    Optional<String> long_ = Optional.ofNullable(lasted).flatMap(t -> times.duration(t.value(), t.modifier()));
    List<Source> sources = new ArrayList<>();
    when.ifPresent(w -> sources.addAll(Objects.requireNonNull(ended).sources()));
    long_.ifPresent(w -> sources.addAll(Objects.requireNonNull(lasted).sources()));
    if (when.isPresent()) {
      prose.state(
          say(long_.isPresent() ? words.endedAfter() : words.ended(), "when", when.get(), "duration", long_.orElse("")), sources);
      String day = TimePhrases.day(Objects.requireNonNull(ended).value());
      known = day.isEmpty() ? known : day;
    } else if (long_.isPresent()) {
      prose.state(say(words.lasted(), "duration", long_.get(), "status", Objects.requireNonNullElse(incident.status(), "")), sources);
    }
    boolean isSaid = "resolved".equals(incident.status()) && when.isPresent();
    if (!isSaid && incident.status() != null) {
      prose.state(say(words.course().get(incident.status())), evidence("status"));
    }
    if (!isOver) {
      expected();
    }
    prose.stop();
  }

  /** When it is to be over, as the latest article has it. */
  private void expected() {
    incident.timeline().stream()
        .filter(step -> step.event().equals(EXPECTED))
        .max(Comparator.comparingInt(step -> step.sources().stream().mapToInt(s -> incident.articles().indexOf(s.article())).max().orElse(-1)))
        .ifPresent(
            step ->
                times.when(step.value(), step.modifier(), known)
                    .ifPresent(when -> prose.state(say(words.expected(), "when", when), step.sources())));
  }

  /** A figure and how this language says it. */
  private record Said(Incident.Count count, String figure) {}

  /**
   * The figures of a role that this language can say, those with most sources first, and of one article the largest, since a toll
   * grows and those left without are fewer; not those of an earlier event, nor what its sources say in cents, whose digits would be others.
   */
  private List<Said> ofRole(String role) {
    Comparator<Incident.Count> order = Comparator.comparingInt(c -> -c.sources().size());
    return incident.figures().stream()
        .filter(c -> role.equals(c.role()))
        .filter(c -> c.value() == null || c.value().doubleValue() >= 1)
        .filter(c -> c.asOf() == null || isSinceStart(c.asOf()))
        .sorted(incident.articles().size() == 1 ? order.thenComparing(Summarizer::size, Comparator.reverseOrder()) : order)
        .flatMap(c -> phrases.figures.say(c, cast.written(c.sources())).map(figure -> new Said(c, figure)).stream())
        .toList();
  }

  private static BigDecimal size(Incident.Count count) {
    return Stream.of(Optional.ofNullable(count.value()), Optional.ofNullable(count.high()), Optional.ofNullable(count.low()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private void toll(List<String> roles, int most) {
    int said = 0;
    for (String role : roles) {
      if (said < most && counted(role)) {
        said++;
      }
    }
    prose.stop();
  }

  /** What articles give for a role: one figure, and those of other articles for the same unit that differ. */
  private boolean counted(String role) {
    String pattern = words.figures().getOrDefault(role, "");
    List<Said> all = ofRole(role);
    if (all.isEmpty() || (pattern.contains("{subject}") && subject.isEmpty())) {
      return false;
    }
    Said first = all.getFirst();
    Set<String> articles = new HashSet<>();
    Set<BigDecimal> values = new HashSet<>();
    List<Said> differing =
        all.stream()
            .filter(s -> Objects.equals(s.count.unit(), first.count.unit()))
            .filter(s -> s.count.value() == null || values.add(s.count.value()))
            .filter(s -> s.count.sources().stream().anyMatch(source -> articles.add(source.article())))
            .limit(MOST_OF_ROLE)
            .toList();
    for (Said said : differing) {
      Incident.Count count = said.count;
      String number = phrases.figures.plural(count);
      String statement = said == first ? say(pattern, "figure", said.figure, "subject", subject, "number", number) : said.figure;
      String holder = cast.holder(count.source(), count.sources().getFirst().article()).orElse(said == first ? "" : words.others());
      prose.state(attributed(statement, holder), count.sources());
    }
    return true;
  }

  private String attributed(String statement, String holder) {
    return holder.isEmpty() ? statement : say(words.attributed(), "statement", statement, "holder", holder);
  }

  private void parts() {
    List<Incident.Part> hit = incident.components().stream().filter(p -> !p.state().equals("working")).toList();
    Set<String> concepts = new HashSet<>();
    hit.forEach(p -> concepts.add(p.concept()));
    part(words.affected(), hit);
    part(words.spared(), incident.components().stream().filter(p -> p.state().equals("working") && !concepts.contains(p.concept())).toList());
    prose.stop();
  }

  private void part(String pattern, List<Incident.Part> parts) {
    List<String> named = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (Incident.Part part : parts) {
      String name = words.concepts().get(part.concept());
      if (name != null && named.size() < MOST_PARTS && !named.contains(name)) {
        named.add(name);
        sources.addAll(part.sources());
      }
    }
    if (!named.isEmpty()) {
      prose.state(say(pattern, "parts", phrases.list(named)), sources);
    }
  }

  /** Causes of one standing by one holder, told together; apart by {@code own} where the pattern takes but one. */
  private record Blame(Cause.Status status, @Nullable String holder, int own) {}

  private void causes() {
    Map<Blame, List<Incident.Reason>> alike = new LinkedHashMap<>();
    incident.causes().stream()
        .filter(c -> words.categories().containsKey(c.category()))
        .filter(c -> !c.category().equals(kind))
        .sorted(Comparator.comparing(Incident.Reason::status))
        .limit(MOST_CAUSES)
        .forEach(
            c -> {
              int own = causePattern(c).contains("{number") ? 0 : alike.size();
              alike.computeIfAbsent(new Blame(c.status(), c.holder(), own), b -> new ArrayList<>()).add(c);
            });
    Set<Cause.Status> told = EnumSet.noneOf(Cause.Status.class);
    alike.forEach((blame, reasons) -> cause(reasons, !told.add(blame.status())));
    prose.stop();
  }

  private String causePattern(Incident.Reason reason) {
    return words.causes().getOrDefault(Json.word(reason.status()), "");
  }

  /** @param again whether causes of the same standing have been told before */
  private void cause(List<Incident.Reason> reasons, boolean again) {
    Incident.Reason reason = reasons.getFirst();
    String causes = phrases.list(reasons.stream().map(r -> words.categories().getOrDefault(r.category(), "")).toList());
    String statement =
        say(causePattern(reason), "cause", causes, "number", reasons.size() == 1 ? "one" : "other", "again", String.valueOf(again));
    String article =
        reason.claims().stream()
            .filter(c -> Objects.equals(c.holder(), reason.holder()) && c.status() == reason.status())
            .map(c -> c.source().article())
            .findFirst()
            .orElse("");
    prose.state(attributed(statement, cast.holder(reason.holder(), article).orElse("")), reasons.stream().flatMap(r -> r.sources().stream()).toList());
  }

  private void quotes() {
    incident.quotes().stream()
        .filter(q -> q.kind() == Quote.Kind.SPEECH && q.speaker() != null && q.language().equals(phrases.language))
        .filter(q -> q.text().length() <= LONGEST_QUOTE)
        .sorted(Comparator.comparingInt((Incident.Statement q) -> -q.text().length()))
        .limit(MOST_QUOTES)
        .forEach(this::quote);
  }

  private void quote(Incident.Statement quote) {
    String name = Objects.requireNonNull(quote.speaker());
    String speaker = quote.role() == null ? name : say(words.role(), "name", name, "role", quote.role());
    String text = quote.text().strip().replaceFirst("(?<!\\.)[.,،]$", "");
    prose.state(phrases.filled(words.speech(), "speaker", speaker, "text", text), quote.sources());
    prose.stop();
  }

  private void earlier() {
    for (Incident.Earlier earlier : incident.precedents()) {
      Optional<String> when = Optional.ofNullable(earlier.date()).filter(this::isBeforeStart).flatMap(d -> times.when(d, null, known));
      Optional<String> long_ = Optional.ofNullable(earlier.duration()).flatMap(d -> times.duration(d, null));
      when.ifPresent(
          w ->
              prose.state(
                  say(long_.isPresent() ? words.earlierLasted() : words.earlier(), "when", w, "duration", long_.orElse("")),
                  earlier.sources()));
    }
    prose.stop();
  }

  /** Whether a time began on a day before the incident did, as far as both are known. */
  private boolean isBeforeStart(String value) {
    return start().flatMap(start -> days(value).map(time -> time.start().isBefore(start.start()))).orElse(true);
  }

  /** Whether a time lies on the day on which the incident began or after, as far as both are known. */
  private boolean isSinceStart(String value) {
    return start().flatMap(start -> days(value).map(time -> time.end().isAfter(start.start()))).orElse(true);
  }

  private Optional<Interval> start() {
    return Optional.ofNullable(incident.started()).flatMap(t -> days(t.value()));
  }

  private static Optional<Interval> days(String value) {
    return Interval.of(value.substring(0, Math.min(10, value.length())));
  }

  private void timeline() {
    List<String> steps = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    String day = known;
    for (Incident.Step step : incident.timeline()) {
      String event = words.events().get(step.event());
      Optional<String> when = times.when(step.value(), step.modifier(), day);
      if (event != null && when.isPresent() && isSinceStart(step.value()) && steps.size() < MOST_STEPS) {
        steps.add(say(words.step(), "event", event, "when", when.get()));
        sources.addAll(step.sources());
        day = TimePhrases.day(step.value());
      }
    }
    if (!steps.isEmpty()) {
      prose.state(say(words.timeline(), "steps", String.join(words.semicolon(), steps)), sources);
      prose.stop();
    }
  }
}
