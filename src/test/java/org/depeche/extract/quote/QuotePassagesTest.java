package org.depeche.extract.quote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.extract.name.NameExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.Quote;
import org.depeche.model.Span;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures quotes on text written before the code that reads it, names as they are found: short passages of every habit of
 * quoting ({@code passages/}), articles ({@code articles/}) and sentences with and without indirect speech ({@code indirect/}). {@code [name/role|words]} is
 * speech, {@code [!|words]} a message, {@code [+|words]} goes on with the quote before, {@code {name/role|words}} is indirect.
 */
class QuotePassagesTest {
  private static final Pattern MARKED = Pattern.compile("[\\[{]([^|\\]}]*)\\|([^\\]}]*)[\\]}]");
  private static final Pattern REOPENED = Pattern.compile("\n[„“«»\"]\\s*");

  /** A text, and what is quoted in it: who, then the words, parts between bars. */
  private record Passage(String text, List<String> quotes) {
    static Passage of(String block) {
      StringBuilder text = new StringBuilder();
      List<String> quotes = new ArrayList<>();
      Matcher m = MARKED.matcher(block);
      int done = 0;
      while (m.find()) {
        text.append(block, done, m.start()).append(m.group(2));
        done = m.end();
        String words = REOPENED.matcher(m.group(2)).replaceAll(" | ");
        String who = m.group(1).startsWith("/") ? m.group(1).substring(1) : m.group(1).replaceFirst("/.*", "");
        if (who.equals("+")) {
          quotes.set(quotes.size() - 1, quotes.getLast() + " | " + words);
        } else {
          quotes.add(who.toLowerCase(Locale.ROOT) + ": " + words);
        }
      }
      return new Passage(text.append(block.substring(done)).toString().replace("\n", "\n\n"), quotes);
    }

    List<String> read(LanguagePack pack, boolean marked) {
      AnalysedText analysed = AnalysedText.of(text, pack);
      return QuoteExtractor.of(pack).extract(analysed, NameExtractor.of(pack).extract(analysed)).stream()
          .filter(q -> q.kind().isMarked() == marked)
          .map(Passage::line)
          .toList();
    }

    private static String line(Quote quote) {
      Quote.Speaker speaker = quote.speaker();
      String who = quote.kind() == Quote.Kind.MESSAGE ? "!" : speaker == null ? "" : speaker.name() == null ? speaker.role() : speaker.name();
      List<Span> parts = quote.parts().isEmpty() ? List.of(quote.span()) : quote.parts();
      return String.valueOf(who).toLowerCase(Locale.ROOT) + ": " + String.join(" | ", parts.stream().map(Span::text).toList());
    }
  }

  static Stream<LanguagePack> packs() {
    return LanguagePack.all().stream();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void readsMostPassagesWithoutAnyMistake(LanguagePack pack) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Passage> passages = passages("passages", pack);
    for (Passage passage : passages) {
      List<String> read = passage.read(pack, true);
      if (!read.equals(passage.quotes())) {
        wrong.add(passage.quotes() + "\n   read " + read);
      }
    }
    assertThat(wrong).hasSizeLessThanOrEqualTo(passages.size() / 3);
  }

  /** In articles one speaker follows another, most of them once named and then meant. */
  @ParameterizedTest
  @ValueSource(strings = {"ar", "en", "fr", "pt"})
  void knowsWhoSpeaksMostOfAnArticle(String language) throws IOException {
    LanguagePack pack = LanguagePack.of(language).orElseThrow();
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (Passage article : passages("articles", pack)) {
      List<String> read = article.read(pack, true);
      all += article.quotes().size();
      article.quotes().stream().filter(q -> !read.contains(q)).forEach(missed::add);
    }
    assertThat(missed).hasSizeLessThanOrEqualTo(all * 2 / 5);
  }

  @Test
  void takesHardlyAnythingForIndirectSpeechThatIsNot() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int right = 0;
    for (LanguagePack pack : LanguagePack.all()) {
      for (Passage sentence : sentences(pack)) {
        List<String> read = sentence.read(pack, false);
        right += (int) read.stream().filter(sentence.quotes()::contains).count();
        read.stream().filter(q -> !sentence.quotes().contains(q)).forEach(wrong::add);
        sentence.quotes().stream().filter(q -> !read.contains(q)).forEach(missed::add);
      }
    }
    assertThat(wrong).as("wrong; %d right, missed %s", right, missed).hasSizeLessThan(right / 8);
    assertThat(missed).hasSizeLessThan(right / 2);
  }

  private static List<Passage> passages(String folder, LanguagePack pack) throws IOException {
    return Stream.of(resource(folder, pack).strip().split("\n\\s*\n")).map(b -> Passage.of(b.substring(b.indexOf('\n') + 1))).toList();
  }

  private static List<Passage> sentences(LanguagePack pack) throws IOException {
    return resource("indirect", pack).lines().map(Passage::of).toList();
  }

  private static String resource(String folder, LanguagePack pack) throws IOException {
    try (InputStream in = QuotePassagesTest.class.getResourceAsStream(folder + "/" + pack.code() + ".txt")) {
      assertThat(in).as("%s of %s", folder, pack).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
