package org.depeche.summary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.language.LanguagePack;
import org.depeche.model.Incident;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Name;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/** Who is called what in a language: as its own articles do, else as others do. */
final class Cast {
  private static final int LONGEST_ARTICLE = 7;

  private final Incident incident;
  private final Map<String, IncidentRecord> records;
  private final Phrases phrases;

  Cast(Incident incident, List<IncidentRecord> records, Phrases phrases) {
    this.incident = incident;
    this.records = records.stream().collect(Collectors.toMap(IncidentRecord::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    this.phrases = phrases;
  }

  /** Whether an article is in the language that is being written. */
  boolean isOwn(String article) {
    IncidentRecord record = records.get(article);
    return record != null && phrases.language.equals(record.language());
  }

  /** Whose incident it is, without an article. */
  Optional<String> subject() {
    return Optional.ofNullable(incident.subject()).map(s -> ownForm(s).orElse(s.name()));
  }

  /** The name that most articles in this language use, else most in its script. */
  private Optional<String> ownForm(Incident.Subject subject) {
    Map<String, Integer> own = new LinkedHashMap<>();
    Map<String, Integer> sameScript = new LinkedHashMap<>();
    for (Incident.Source source : subject.sources()) {
      String name = named(source).orElse(subject.name());
      if (isOwn(source.article())) {
        own.merge(name, 1, Integer::sum);
      }
      if (name.equals(phrases.isolated(name))) {
        sameScript.merge(name, 1, Integer::sum);
      }
    }
    return most(own).or(() -> most(sameScript));
  }

  /** What an article calls whom it names there. */
  private Optional<String> named(Incident.Source source) {
    return Optional.ofNullable(records.get(source.article()))
        .flatMap(
            r ->
                Stream.concat(Stream.ofNullable(r.subject()).map(s -> new Name(s.type(), s.name(), s.span())), r.names().stream())
                    .filter(n -> n.span().equals(source.span()))
                    .map(Name::name)
                    .findFirst());
  }

  private static Optional<String> most(Map<String, Integer> counts) {
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Who makes a claim, if anyone is told, as "according to" takes it; someone unnamed where this language has no words for the description. */
  Optional<String> holder(@Nullable String holder, String article) {
    return Optional.ofNullable(holder).map(h -> told(h, article));
  }

  private String told(String holder, String article) {
    IncidentRecord record = records.get(article);
    if (record != null && record.names().stream().anyMatch(n -> n.name().equals(holder) && n.type() != Name.Type.LOC)) {
      return called(holder);
    }
    boolean isOwn = isOwn(article);
    if (isOwn && isOpened(holder)) {
      return holder.substring(0, 1).toLowerCase(Locale.ROOT) + holder.substring(1);
    }
    Optional<Phrases> said = Optional.ofNullable(record).map(IncidentRecord::language).flatMap(LanguagePack::of).map(Phrases::of);
    boolean isName = isOwn && !isDescription(holder);
    return said.filter(p -> !isName || holder.indexOf(' ') < 0)
        .flatMap(p -> role(holder, p.words))
        .orElse(isName ? holder : phrases.words.someone());
  }

  /** Whether it begins as a noun phrase that can stand in a sentence: "several customers". */
  private boolean isOpened(String description) {
    String folded = folded(description);
    return phrases.words.openers().stream().anyMatch(o -> folded.startsWith(o) && (o.endsWith("’") || folded.startsWith(o + " ")));
  }

  /** Whether it is what someone is rather than a name, without the article that it would have in a sentence: "night nurse in Oslo". */
  private boolean isDescription(String holder) {
    String rest = holder.substring(1);
    boolean isLowerCase = rest.equals(rest.toLowerCase(Locale.ROOT)) && !rest.equals(rest.toUpperCase(Locale.ROOT));
    return Character.isLowerCase(holder.codePointAt(0)) || (isLowerCase && holder.indexOf(' ') > 0 && !phrases.words.capitalisedNouns());
  }

  /** What someone described in another language is called in this one. */
  private Optional<String> role(String description, SummaryWords other) {
    List<String> described = List.of(description.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"));
    return other.holders().entrySet().stream()
        .filter(e -> e.getValue().words().stream().anyMatch(described::contains))
        .map(e -> phrases.words.holders().get(e.getKey()))
        .filter(Objects::nonNull)
        .map(SummaryWords.Holder::called)
        .findFirst();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\'', '’');
  }

  /** A name, with its article where the articles in this language mostly give it one. */
  String called(String name) {
    int mentions = 0;
    Map<String, Integer> articles = new HashMap<>();
    for (IncidentRecord record : records.values()) {
      if (isOwn(record.id())) {
        List<Name> same = record.names().stream().filter(n -> folded(n.name()).equals(folded(name))).toList();
        mentions += same.size();
        int[] points = same.isEmpty() ? new int[0] : record.text().codePoints().toArray();
        same.forEach(n -> article(points, n.span()).ifPresent(a -> articles.merge(a, 1, Integer::sum)));
      }
    }
    int wanted = mentions;
    return phrases.isolated(
        articles.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .filter(e -> e.getValue() * 2 >= wanted)
            .map(e -> e.getKey() + (e.getKey().endsWith("’") ? "" : " ") + name)
            .orElse(name));
  }

  private Optional<String> article(int[] points, Span name) {
    int from = Math.max(0, name.start() - LONGEST_ARTICLE);
    String before = new String(points, from, name.start() - from).toLowerCase(Locale.ROOT).replace('\'', '’');
    return phrases.words.articles().entrySet().stream()
        .filter(e -> Stream.concat(Stream.of(e.getKey()), e.getValue().stream()).anyMatch(a -> endsWith(before, a)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean endsWith(String text, String article) {
    boolean isSpaced = !article.endsWith("’");
    int end = text.length() - (isSpaced ? 1 : 0);
    int start = end - article.length();
    return start >= 0
        && text.startsWith(article, start)
        && (!isSpaced || Character.isWhitespace(text.charAt(end)))
        && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
  }

  /** What an article in this language says at one of the sources. */
  @Nullable String written(List<Incident.Source> sources) {
    return sources.stream().filter(s -> isOwn(s.article())).map(s -> s.span().text()).findFirst().orElse(null);
  }
}
