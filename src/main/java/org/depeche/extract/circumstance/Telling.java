package org.depeche.extract.circumstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depeche.model.Figure;
import org.depeche.text.Concepts;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Words;
import org.jspecify.annotations.Nullable;

/** An article's words and its title's with what they say, in senses that all languages share. */
final class Telling {
  /** Sentences that say what an article is about. */
  static final int LEAD = 3;

  final Reading reading;

  /** Where earlier incidents are told of. */
  final Past past;

  final List<Figure> figures;
  final String title;
  final int sentences;
  private final String language;
  private final boolean isWritten;
  private final Words titleWords;
  private final List<Match<Cue>> titleCues;
  private final Senses course;
  private final Senses causes;
  private final PartNouns nouns;
  private final Concepts.Reader concepts;
  private final @Nullable String[] words;
  private final Map<String, Set<String>> known = new HashMap<>();
  private final long[] courses;
  private final long[] causing;

  /** Of an article; facts of it are written out where {@code isWritten}. */
  Telling(Reading reading, @Nullable String title, List<Figure> figures, boolean isWritten) {
    this.reading = reading;
    this.past = new Past(reading);
    this.figures = figures;
    this.title = title == null ? "" : title.toLowerCase(Locale.ROOT);
    this.language = reading.text.pack().code() + ":";
    this.isWritten = isWritten;
    this.titleWords = Words.of(this.title);
    this.titleCues = reading.find(this.title);
    this.course = Senses.ofCourse(reading.text.pack());
    this.causes = Senses.of(reading.text.pack());
    this.nouns = PartNouns.of(reading.text.pack());
    this.concepts = Concepts.of(reading.text.pack()).reader();
    int count = count();
    this.sentences = count == 0 ? 0 : reading.sentence(count - 1) + 1;
    this.words = new @Nullable String[count];
    this.courses = new long[count];
    this.causing = new long[count];
    for (int w = 0; w < count; w++) {
      courses[w] = course.of(reading.text.lower(), reading.words.start(w), reading.words.end(w));
      causing[w] = causes.of(reading.text.lower(), reading.words.start(w), reading.words.end(w));
    }
  }

  int count() {
    return reading.words.count();
  }

  /** A word in lower case. */
  String word(int w) {
    String known = words[w];
    if (known == null) {
      known = reading.text.lower().substring(reading.words.start(w), reading.words.end(w));
      words[w] = known;
    }
    return known;
  }

  /** No facts of it yet. */
  Facts facts() {
    return new Facts(language, concepts::of, isWritten);
  }

  List<String> titleWords() {
    List<String> found = new ArrayList<>();
    for (int w = 0; w < titleWords.count(); w++) {
      found.add(title.substring(titleWords.start(w), titleWords.end(w)));
    }
    return found;
  }

  List<Match<Cue>> titleCues(Topic topic) {
    return titleCues.stream().filter(m -> m.payload().topic() == topic).toList();
  }

  /** The cues of a topic that don't tell of earlier incidents. */
  List<Match<Cue>> cues(Topic topic) {
    return reading.cues(topic).stream().filter(m -> !past.holds(m.firstWord())).toList();
  }

  /** How often each value of a topic is cued, those of the title and of the lead counting more. */
  Map<String, Integer> counts(Topic topic, int weight, int lead) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    titleCues(topic).forEach(m -> counts.merge(m.payload().value(), weight, Integer::sum));
    cues(topic)
        .forEach(
            m ->
                counts.merge(
                    m.payload().value(), reading.sentence(m.firstWord()) < lead ? weight : 1, Integer::sum));
    return counts;
  }

  /** What a word says of the incident's course and reach, and of people. */
  long course(int w) {
    return courses[w];
  }

  /** What a word says of causes. */
  long causing(int w) {
    return causing[w];
  }

  /** Whether any word, of the title too, has one of these senses of an incident's course. */
  boolean hasCourse(List<String> senses) {
    long any = courseSet(senses);
    return (titleCourse() & any) != 0 || IntStream.range(0, count()).anyMatch(w -> (course(w) & any) != 0);
  }

  long titleCourse() {
    return titleWords().stream().mapToLong(w -> course.of(w, 0, w.length())).reduce(0, (a, b) -> a | b);
  }

  long titleCausing() {
    return titleWords().stream().mapToLong(w -> causes.of(w, 0, w.length())).reduce(0, (a, b) -> a | b);
  }

  /** What a word outside of the text says of courses and people. */
  long courseOf(String word) {
    return course.of(word, 0, word.length());
  }

  long causingOf(String word) {
    return causes.of(word, 0, word.length());
  }

  List<String> courseNames(long set) {
    return course.names(set);
  }

  List<String> causeNames(long set) {
    return causes.names(set);
  }

  /** What a word names of a part or service. */
  Set<String> nouns(String word) {
    return known.computeIfAbsent(word, nouns::of);
  }

  /** The set of some senses of {@code course.yaml}. */
  long courseSet(List<String> names) {
    return course.set(names);
  }

  /** The set of some senses of {@code senses.yaml}. */
  long causeSet(List<String> names) {
    return causes.set(names);
  }

  /** The senses of the words of the first sentences. */
  long lead(long[] senses) {
    long set = 0;
    for (int w = 0; w < senses.length && reading.sentence(w) < LEAD; w++) {
      set |= senses[w];
    }
    return set;
  }

  long leadCourse() {
    return lead(courses);
  }

  long leadCausing() {
    return lead(causing);
  }

  /** The words of the first sentences, short ones left out. */
  List<String> leadWords() {
    List<String> found = new ArrayList<>();
    for (int w = 0; w < count() && reading.sentence(w) < LEAD; w++) {
      String word = word(w);
      if (word.length() > 3) {
        found.add(word);
      }
    }
    return found;
  }
}
