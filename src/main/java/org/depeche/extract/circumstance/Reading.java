package org.depeche.extract.circumstance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.depeche.text.PhraseMatcher.Match;
import org.depeche.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * An article prepared for the circumstance finders: its words, the cues among them by topic, and the segments (sentences
 * cut at semicolons and words of contrast) that cues have power in. Positions are words.
 */
final class Reading {
  /** Words in a sentence, at most: cues have no power over longer ways, and looking about must stay cheap. */
  private static final int LONGEST = 150;

  private static final String POINTS = ".,\u066B\u066C";
  private static final int LONGEST_NUMBER = 20;

  private static final int LONGEST_UNTIL = 30;
  private static final int HOPE = 7;

  private final Lexicon lexicon;
  final AnalysedText text;
  final Words words;
  final List<Name> names;
  final List<TimeMention> times;
  final List<Quote> quotes;
  final @Nullable LocalDateTime published;
  private final String normal;
  private final Map<Topic, List<Match<Cue>>> cues = new EnumMap<>(Topic.class);
  private final int[] segment; // number of each word's segment
  private final int[] sentence; // number of each word's sentence
  private final int[] breaks; // how many commas, colons, brackets and dashes stand before each word, in all
  private final boolean[] borders; // words that end a noun phrase
  private final boolean[] determiners;

  Reading(
      Lexicon lexicon,
      AnalysedText text,
      List<Name> names,
      List<TimeMention> times,
      List<Quote> quotes,
      @Nullable LocalDateTime published) {
    this.lexicon = lexicon;
    this.text = text;
    this.names = names;
    this.times = times;
    this.quotes = quotes;
    this.published = published;
    this.normal = text.normal();
    this.words = Words.of(text.lower());
    collect(lexicon.matcher().find(text.lower(), words));
    int count = words.count();
    this.segment = new int[count];
    this.sentence = new int[count];
    this.breaks = new int[count];
    this.borders = marks(Topic.BORDER);
    this.determiners = marks(Topic.DETERMINER);
    cut(marks(Topic.CONTRAST));
  }

  private void collect(List<Match<Cue>> all) {
    for (Topic topic : Topic.values()) {
      cues.put(topic, new ArrayList<>());
    }
    for (Match<Cue> match : all) {
      List<Match<Cue>> list = cues.get(match.payload().topic());
      if (list.isEmpty()
          || list.getLast().end() <= match.start()
          || isSamePlace(list.getLast(), match)) {
        list.add(match);
      }
    }
  }

  /** The same words may mean two things: an Arabic verb has what caused it before or behind. */
  private static boolean isSamePlace(Match<Cue> a, Match<Cue> b) {
    return a.start() == b.start()
        && a.end() == b.end()
        && a.payload().topic() == Topic.LINK
        && !a.payload().equals(b.payload());
  }

  /** All cues in another text, such as the title, whose places mean nothing here. */
  List<Match<Cue>> find(String other) {
    return lexicon.matcher().find(other.toLowerCase(Locale.ROOT));
  }

  /** Whether the words between two mentions say that the second ends what the first begins. */
  boolean isRange(Span from, Span to) {
    int start = text.end(from);
    int end = text.start(to);
    return end - start <= LONGEST_UNTIL
        && start < end
        && lexicon.isUntil(text.lower().substring(start, end).replace(',', ' ').strip());
  }

  /** Whether something lasted until a time: "until 9pm". */
  boolean isLimit(Span time) {
    int start = text.start(time);
    return lexicon.isLimit(text.lower().substring(Math.max(0, start - LONGEST_UNTIL), start).stripTrailing());
  }

  /** Whether words before a cue make it a hope: "is expected to be restored". */
  boolean isHope(Match<Cue> cue) {
    for (Match<Cue> s : inSegment(Topic.STATUS, cue.firstWord())) {
      int distance =
          s.end() <= cue.start() ? cue.firstWord() - s.lastWord() : s.firstWord() - cue.lastWord();
      if (s.payload().value().equals("unsettled") && distance <= HOPE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of plans stands near another, in the same segment and with no comma between: "hopes to restore power". */
  boolean isPlanned(int word) {
    for (Match<Cue> plan : inSegment(Topic.PLAN, word)) {
      boolean isBefore = plan.lastWord() < word;
      int distance = isBefore ? word - plan.lastWord() : plan.firstWord() - word;
      int commas = isBefore ? breaks(plan.lastWord(), word) : breaks(word, plan.firstWord());
      if (distance <= HOPE && commas == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word starts with a letter that may be a joint. */
  boolean mayBeJoined(int word) {
    return lexicon.mayBeJoined(text.lower().substring(words.start(word), words.end(word)));
  }

  private boolean[] marks(Topic topic) {
    boolean[] marks = new boolean[words.count()];
    for (Match<Cue> match : cues.get(topic)) {
      marks[match.firstWord()] = true;
    }
    return marks;
  }

  private void cut(boolean[] contrasts) {
    int start = 0;
    for (int w = 1; w < words.count(); w++) {
      boolean ends = w - start >= LONGEST;
      boolean cuts = false;
      int commas = 0;
      for (int i = words.end(w - 1); i < words.start(w); i++) {
        char c = normal.charAt(i);
        ends |= isSentenceEnd(c, i, w);
        cuts |= c == ';' || c == '\u061B';
        commas += isBreak(c) || c == '-' && normal.charAt(i - 1) == ' ' ? 1 : 0;
      }
      cuts |= contrasts[w] && commas > 0;
      start = ends ? w : start;
      sentence[w] = sentence[w - 1] + (ends ? 1 : 0);
      segment[w] = segment[w - 1] + (ends || cuts ? 1 : 0);
      breaks[w] = breaks[w - 1] + commas;
    }
  }

  /** A full stop ends a sentence unless a lower-case word or a digit follows. */
  private boolean isSentenceEnd(char c, int position, int next) {
    if (c == '.' || c == '\u2026') {
      char after = normal.charAt(words.start(next));
      return position + 1 < words.start(next)
          && !Character.isLowerCase(after)
          && words.end(next - 1) - words.start(next - 1) > 1;
    }
    return c == '\n' || c == '!' || c == '?' || c == '\u061F';
  }

  private static boolean isBreak(char c) {
    return c == ',' || c == '\u060C' || c == '(' || c == ')' || c == '\u2013' || c == '\u2014';
  }

  /** A topic's cues in order, not overlapping. */
  List<Match<Cue>> cues(Topic topic) {
    return cues.get(topic);
  }

  /** The cues of a topic in the same segment as {@code word} with no comma between. */
  List<Match<Cue>> inClause(Topic topic, int word) {
    return inSegment(topic, word).stream()
        .filter(m -> breaks(Math.min(m.firstWord(), word), Math.max(m.firstWord(), word)) == 0)
        .toList();
  }

  /** The cues of a topic in the same segment as {@code word}. */
  List<Match<Cue>> inSegment(Topic topic, int word) {
    return within(topic, word, segment);
  }

  /** The cues of a topic in the same sentence as {@code word}. */
  List<Match<Cue>> inSentence(Topic topic, int word) {
    return within(topic, word, sentence);
  }

  private List<Match<Cue>> within(Topic topic, int word, int[] unit) {
    List<Match<Cue>> all = cues.get(topic);
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (unit[all.get(middle).firstWord()] < unit[word]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < all.size() && unit[all.get(end).firstWord()] == unit[word]) {
      end++;
    }
    return all.subList(low, end);
  }

  boolean sameSegment(int a, int b) {
    return segment[a] == segment[b];
  }

  boolean sameSentence(int a, int b) {
    return sentence[a] == sentence[b];
  }

  int sentence(int word) {
    return sentence[word];
  }

  /** First word of a word's sentence. */
  int sentenceStart(int word) {
    int start = word;
    while (start > 0 && sentence[start - 1] == sentence[word]) {
      start--;
    }
    return start;
  }

  /** Last word of a word's sentence. */
  int sentenceEnd(int word) {
    int end = word;
    while (end + 1 < words.count() && sentence[end + 1] == sentence[word]) {
      end++;
    }
    return end;
  }

  int segment(int word) {
    return segment[word];
  }

  /** Commas, brackets and dashes between two words, the first before the second. */
  int breaks(int first, int second) {
    return breaks[second] - breaks[first];
  }

  boolean isBorder(int word) {
    return borders[word];
  }

  boolean isDeterminer(int word) {
    return determiners[word];
  }

  /** First word of the stretch around {@code word} without any punctuation, in its segment. */
  int clauseStart(int word) {
    int start = word;
    while (start > 0
        && segment[start - 1] == segment[word]
        && breaks[start] == breaks[start - 1]
        && normal.indexOf(':', words.end(start - 1)) != words.end(start - 1)) {
      start--;
    }
    return start;
  }

  /** Last word of that stretch. */
  int clauseEnd(int word) {
    int end = word;
    while (end + 1 < words.count()
        && segment[end + 1] == segment[word]
        && breaks[end + 1] == breaks[end]) {
      end++;
    }
    return end;
  }

  /** The text from one word to another, both inside, numbers at either end whole: "1.200". */
  Span span(int firstWord, int lastWord) {
    String normal = text.normal();
    int start = words.start(firstWord);
    int first = Math.max(0, start - LONGEST_NUMBER);
    while (start > first && isOneNumber(normal, start)) {
      start--;
    }
    int end = words.end(lastWord);
    int last = Math.min(normal.length(), end + LONGEST_NUMBER);
    while (end < last && isOneNumber(normal, end)) {
      end++;
    }
    return text.span(start, end);
  }

  /** Whether what stands before and behind a position belongs to one number. */
  private static boolean isOneNumber(String text, int i) {
    char before = text.charAt(i - 1);
    char behind = text.charAt(i);
    boolean opens = Character.isDigit(before) && POINTS.indexOf(behind) >= 0 && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    boolean closes = Character.isDigit(behind) && POINTS.indexOf(before) >= 0 && i > 1 && Character.isDigit(text.charAt(i - 2));
    return opens || closes || Character.isDigit(before) && Character.isDigit(behind);
  }

  Span span(Match<Cue> match) {
    return text.span(match.start(), match.end());
  }

  /** The last word of a mention whose first is {@code first}. */
  int lastWord(Span span, int first) {
    return Math.clamp(words.at(text.end(span) - 1), first, Math.max(first, words.count() - 1));
  }

  /** The first word of a mention, in a text with words; the text's last where the mention has none. */
  int word(Span span) {
    return Math.min(words.at(text.start(span)), words.count() - 1);
  }
}
