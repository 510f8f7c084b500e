package org.depeche.page;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What elements are called, in class names and ids, and what lines begin with that are no part of an article. */
final class Signals {
  /** Never part of an article's text, whatever else it is called. */
  static final int NOISE = 1;

  /** Not part of it, unless it is called content too. */
  static final int WEAK_NOISE = 2;

  /** Not part of it if it is mostly links. */
  static final int LINKED_NOISE = 4;

  static final int CONTENT = 8;

  /** What readers wrote. */
  static final int COMMENTS = 16;

  /** The paragraph between the title and the text. */
  static final int LEAD = 32;

  /** A {@code nav}, {@code footer}, {@code aside}, {@code figure} or the like. */
  static final int ASIDE = 64;

  /** Told as it happens. */
  static final int LIVE = 128;

  /** Names this long are found at the start and the end of longer ones, too: {@code relatedlinks}. */
  private static final int SHORTEST_IN_COMPOUND = 6;

  /** A line may begin with a single word of these and be longer than this, and mean it. */
  private static final int LONGEST_LABEL = 40;

  private static final Map<String, Integer> NAMES = new HashMap<>();
  private static final Set<String> LINES;
  private static final Set<String> FIRST_WORDS;
  private static final Set<String> CONSENT;
  private static final Pattern SPACE_AND_COLON = Pattern.compile("[\\s\\p{Z}]+:");
  private static final DateWords DATE_WORDS;
  private static final List<String> AGENCIES;
  private static final Pattern LIVE_TITLE;
  private static final Pattern PICTURE;
  private static final List<String> CLOCK_WORDS;
  private static final int LONGEST_LINE_START;

  static {
    Data data = Data.read();
    names(data.noise(), NOISE);
    names(data.weakNoise(), WEAK_NOISE);
    names(data.linkedNoise(), LINKED_NOISE);
    names(data.content(), CONTENT);
    names(data.comments(), COMMENTS | NOISE);
    names(data.lead(), LEAD);
    names(data.live(), LIVE);
    LIVE_TITLE = Pattern.compile(alternatives(data.liveTitle()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    PICTURE = Pattern.compile(alternatives(data.picture()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    CLOCK_WORDS = List.copyOf(words(data.clock()));
    LINES = words(data.lines());
    FIRST_WORDS = LINES.stream().map(Signals::firstWord).collect(Collectors.toUnmodifiableSet());
    CONSENT = words(data.consent());
    DATE_WORDS = new DateWords(List.copyOf(words(data.published())), List.copyOf(words(data.modified())));
    AGENCIES = List.copyOf(words(data.agencies()));
    LONGEST_LINE_START = LINES.stream().mapToInt(String::length).max().orElse(0);
  }

  /** {@code signals.yaml}. */
  record Data(
      List<String> noise,
      List<String> weakNoise,
      List<String> linkedNoise,
      List<String> content,
      List<String> comments,
      List<String> lead,
      List<String> lines,
      List<String> consent,
      List<String> published,
      List<String> modified,
      List<String> agencies,
      List<String> live,
      List<String> liveTitle,
      List<String> clock,
      List<String> picture) {
    private static Data read() {
      try (InputStream in = Signals.class.getResourceAsStream("/page/signals.yaml")) {
        return new YAMLMapper().readValue(in, Data.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What stands before the date when an article came out, and before that of a change. */
  record DateWords(List<String> published, List<String> modified) {}

  static DateWords dateWords() {
    return DATE_WORDS;
  }

  static List<String> agencies() {
    return AGENCIES;
  }

  /** What stands beside a time of day. */
  static List<String> clockWords() {
    return CLOCK_WORDS;
  }

  /** Whether a title says that the page is told as it happens. */
  static boolean isLive(String title) {
    return LIVE_TITLE.matcher(title).find();
  }

  /** Whether a line says whose a picture is. */
  static boolean isOfPicture(String line) {
    return PICTURE.matcher(line).find();
  }

  /** Any of these words, whole. */
  private static String alternatives(List<String> lines) {
    return words(lines).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
  }

  private final Map<String, Integer> known = new HashMap<>();

  private static void names(List<String> lines, int mark) {
    words(lines).forEach(w -> NAMES.merge(w, mark, (a, b) -> a | b));
  }

  private static Set<String> words(List<String> lines) {
    return lines.stream()
        .flatMap(l -> Arrays.stream(l.split(",\\s*")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The marks that an element's class and id give it. */
  int marks(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    String name = element.attr("class");
    String id = element.attr("id");
    String names = id.isEmpty() ? name : name + " " + id;
    return names.isEmpty() ? 0 : known.computeIfAbsent(names, Signals::read);
  }

  private static int read(String names) {
    int marks = 0;
    String previous = "";
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(names.charAt(i))
              && Character.isLowerCase(names.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        marks |= mark(word) | NAMES.getOrDefault(previous + word, 0);
        previous = word;
      }
      start = hump ? i : i + 1;
    }
    return marks;
  }

  private static int mark(String word) {
    Integer whole = NAMES.get(word);
    if (whole != null) {
      return whole;
    }
    int marks = 0;
    for (int length = SHORTEST_IN_COMPOUND; length < word.length(); length++) {
      marks |= NAMES.getOrDefault(word.substring(0, length), 0);
      marks |= NAMES.getOrDefault(word.substring(word.length() - length), 0);
    }
    return marks & (NOISE | COMMENTS);
  }

  /** Whether a paragraph asks for consent to cookies. */
  static boolean isCookieNotice(String paragraph) {
    if (!paragraph.contains("ookie") && !paragraph.contains("OOKIE")) {
      return false;
    }
    String lower = paragraph.toLowerCase(Locale.ROOT);
    return CONSENT.stream().anyMatch(lower::contains);
  }

  /** The letters that a line begins with, behind marks and digits. */
  private static String firstWord(String line) {
    int from = 0;
    while (from < line.length() && !Character.isLetter(line.charAt(from)) && line.charAt(from) != '©') {
      from++;
    }
    int to = from;
    while (to < line.length() && Character.isLetter(line.charAt(to))) {
      to++;
    }
    return line.substring(from, to);
  }

  private static boolean isWord(String phrase) {
    return phrase.length() > 3 && phrase.chars().allMatch(Character::isLetter);
  }

  /** Whether a line begins as lines do that point elsewhere, ask for something or name a licence. */
  static boolean isBoilerplate(String line) {
    String start = line.substring(0, Math.min(line.length(), LONGEST_LINE_START + 8)).toLowerCase(Locale.ROOT);
    if (!FIRST_WORDS.contains(firstWord(start))) {
      return false;
    }
    start = SPACE_AND_COLON.matcher(start).replaceAll(":");
    int from = 0;
    while (from < start.length() && !Character.isLetterOrDigit(start.charAt(from)) && start.charAt(from) != '©' && start.charAt(from) != '(') {
      from++;
    }
    for (int end = from + 1; end <= start.length(); end++) {
      if (end == start.length() || !Character.isLetter(start.charAt(end))) {
        String phrase = start.substring(from, end);
        boolean colon = end < start.length() && start.charAt(end) == ':';
        if (LINES.contains(phrase) && (colon || line.length() <= LONGEST_LABEL || !isWord(phrase))) {
          return true;
        }
      }
    }
    return false;
  }
}
