package org.depeche.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Short incident news of each language, scored as a whole: what is told of them may not get worse. The half marked
 * {@code check} was never looked at while widening the packs. {@code -Dparagraphs.show=xx} tells line by line what is
 * missed and what is read too much in the other half.
 */
class ParagraphsTest {
  private static final List<String> FIELDS =
      List.of("kind", "status", "scope", "subject", "causes", "components");

  @ParameterizedTest(name = "{0}, {1}: {2} at least {3} percent")
  @CsvFileSource(resources = "/circumstance/paragraphs-floors.csv", delimiter = '|')
  void readsShortNews(String language, String half, String field, int floor) throws IOException {
    Score score = scores(language, half).get(field);
    assertThat(score.f1()).as("%s", score).isGreaterThanOrEqualTo(floor);
  }

  private static Map<String, Score> scores(String language, String half) throws IOException {
    Map<String, Score> scores = new LinkedHashMap<>();
    FIELDS.forEach(f -> scores.put(f, new Score()));
    boolean show = language.equals(System.getProperty("paragraphs.show")) && half.equals("tune");
    for (String[] line : lines(language)) {
      if (line[0].equals(half)) {
        score(language, line, scores, show);
      }
    }
    return scores;
  }

  private static void score(
      String language, String[] line, Map<String, Score> scores, boolean show) {
    IncidentRecord read = RecordReader.read(article(language, line[1]));
    List<List<String>> told =
        List.of(
            one(read.kind()),
            one(read.status()),
            one(read.scope()),
            one(read.subject() == null ? null : read.subject().name()),
            read.causes().stream()
                .map(c -> c.category() + ":" + c.status().name().toLowerCase(Locale.ROOT))
                .toList(),
            read.components().stream().map(c -> c.concept() + ":" + c.state()).toList());
    for (int f = 0; f < FIELDS.size(); f++) {
      List<String> gold = parts(line[f + 2]);
      scores.get(FIELDS.get(f)).add(gold, told.get(f));
      if (show && !sorted(gold).equals(sorted(told.get(f)))) {
        System.out.println(FIELDS.get(f) + " " + gold + " read " + told.get(f) + "\n    " + line[1]);
      }
    }
  }

  private static Article article(String language, String text) {
    return new Article(
        text, language, null, null, null, List.of(), null, null, text, List.of());
  }

  private static List<String> sorted(List<String> values) {
    return values.stream().map(v -> v.toLowerCase(Locale.ROOT)).sorted().toList();
  }

  private static List<String> one(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> parts(String field) {
    return field.isBlank() ? List.of() : Arrays.asList(field.split(";"));
  }

  private static List<String[]> lines(String language) throws IOException {
    String name = "/circumstance/paragraphs." + language + ".csv";
    try (InputStream in = ParagraphsTest.class.getResourceAsStream(name)) {
      List<String[]> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          lines.add(line.split("\\|", -1));
        }
      }
      return lines;
    }
  }

  /** Counts of what was read rightly, missed and read too much. */
  private static final class Score {
    private int hits;
    private int missed;
    private int spurious;

    void add(List<String> gold, List<String> told) {
      List<String> left = new ArrayList<>(sorted(gold));
      for (String value : told) {
        if (left.remove(value.toLowerCase(Locale.ROOT))) {
          hits++;
        } else {
          spurious++;
        }
      }
      missed += left.size();
    }

    double f1() {
      return hits == 0 ? 0 : 200.0 * hits / (2 * hits + missed + spurious);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "F1 %.1f: %d hits, %d missed, %d too much", f1(), hits, missed, spurious);
    }
  }
}
