package org.depeche.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.depeche.language.LanguagePack;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/** What is known of an article's sentences when some of them are to stand for it: their place, length and facts, never their words. */
public final class ExtractFeatures {
  private static final int LEAST_WORDS = 4;

  /** The sentences that a story opens with. What those behind it tell counts otherwise: there it is what comes next. */
  private static final int LEAD = 3;

  private final AnalysedText text;
  private final Map<String, List<Span>> facts = new HashMap<>();
  private final List<Span> quoted;
  private final Set<String> title;
  private final List<Option> options = new ArrayList<>();

  /**
   * A sentence that can be chosen.
   *
   * @param words in lower case, each once
   * @param length in words
   * @param features what is known of it
   */
  public record Option(Span span, Set<String> words, int length, List<String> features) {}

  private ExtractFeatures(IncidentRecord record, LanguagePack pack) {
    this.text = AnalysedText.of(record.text(), pack);
    this.title = record.title() == null ? Set.of() : words(AnalysedText.of(record.title(), pack).sentences());
    this.quoted = record.quotes().stream().filter(q -> q.kind().isMarked()).map(Quote::span).toList();
    collect(record);
    int last = text.sentences().size() - 1;
    for (int i = 0; i <= last; i++) {
      Sentence sentence = text.sentences().get(i);
      int length = (int) sentence.tokens().stream().filter(ExtractFeatures::isWord).count();
      if (length >= LEAST_WORDS) {
        Span span = text.span(sentence.start(), sentence.end());
        options.add(new Option(span, words(List.of(sentence)), length, features(i, span, length, i == last)));
      }
    }
  }

  /** The sentences of a record's text that are long enough to say something. */
  public static List<Option> of(IncidentRecord record) {
    return LanguagePack.of(String.valueOf(record.language())).map(p -> List.copyOf(new ExtractFeatures(record, p).options)).orElse(List.of());
  }

  private void collect(IncidentRecord record) {
    String subject = record.subject() == null ? "" : record.subject().name();
    record.evidence().forEach(this::add);
    record.causes().forEach(c -> add("cause " + c.status(), c.span()));
    record.causes().stream().filter(c -> c.status() != Cause.Status.DENIED).forEach(c -> add("cause", c.span()));
    record.components().forEach(c -> add("component", c.span()));
    record.precedents().forEach(p -> add("precedent", p.span()));
    for (Figure figure : record.figures()) {
      if (figure.role() == null) {
        add("number", figure.span());
      } else {
        add("figure", figure.span());
        add("figure " + figure.role(), figure.span());
      }
    }
    record.names().stream().filter(n -> n.name().equals(subject)).forEach(n -> add("subject", n.span()));
    for (TimeMention time : record.times()) {
      add("time", time.span());
      add("time " + time.type(), time.span());
      add("time " + tense(time.value(), String.valueOf(record.published())), time.span());
    }
  }

  private void add(String fact, Span span) {
    facts.computeIfAbsent(fact, k -> new ArrayList<>()).add(span);
  }

  /** Whether the days of a time are past or yet to come when an article is published, as far as that is known. */
  private static String tense(String time, String published) {
    Optional<Interval> days = days(time);
    Optional<Interval> today = days(published);
    if (days.isEmpty() || today.isEmpty()) {
      return "open";
    }
    boolean isPast = !days.get().end().isAfter(today.get().start());
    return isPast ? "past" : days.get().start().isBefore(today.get().end()) ? "present" : "future";
  }

  private static Optional<Interval> days(String time) {
    return Interval.of(time.replaceFirst("T.*", ""));
  }

  private static boolean isWord(Token token) {
    return token.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static Set<String> words(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.tokens().stream())
        .filter(ExtractFeatures::isWord)
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<String> features(int place, Span span, int length, boolean isLast) {
    Sentence sentence = text.sentences().get(place);
    List<String> features = new ArrayList<>(said(sentence, span, length));
    if (place == 0 || text.sentences().get(place - 1).paragraph() != sentence.paragraph()) {
      features.add("first of paragraph");
    }
    if (place >= LEAD) {
      features.addAll(features.stream().map(f -> f + " later").toList());
    }
    features.add("place " + (place < 4 ? place : place < 6 ? 5 : place < 10 ? 9 : place < 16 ? 15 : 16));
    features.add("paragraph " + Math.min(3, sentence.paragraph()));
    if (isLast) {
      features.add("last");
    }
    return features;
  }

  /** What a sentence says, wherever it stands. */
  private List<String> said(Sentence sentence, Span span, int length) {
    List<String> features = new ArrayList<>();
    if (span.text().indexOf('?') >= 0 || span.text().indexOf('؟') >= 0) {
      features.add("question");
    }
    features.add("length " + (length < 8 ? 0 : length < 14 ? 8 : length < 20 ? 14 : length < 27 ? 20 : length < 36 ? 27 : 36));
    features.add("title " + share(words(List.of(sentence))));
    features.add("quoted " + Math.round(3.0 * quoted(span) / (span.end() - span.start())));
    facts.forEach(
        (fact, spans) -> {
          long count = spans.stream().filter(span::contains).count();
          if (count > 0) {
            features.add(fact);
          }
          if (count > 1) {
            features.add(fact + " twice");
          }
        });
    return features;
  }

  private int share(Set<String> words) {
    Set<String> common = new HashSet<>(words);
    common.retainAll(title);
    return title.isEmpty() ? -1 : (int) Math.min(3, Math.round(6.0 * common.size() / title.size()));
  }

  private int quoted(Span span) {
    return quoted.stream().mapToInt(q -> Math.max(0, Math.min(q.end(), span.end()) - Math.max(q.start(), span.start()))).sum();
  }
}
