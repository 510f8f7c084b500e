package org.depeche.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.extract.RecordReader;
import org.depeche.incident.Fusion;
import org.depeche.language.LanguagePack;
import org.depeche.model.Figure;
import org.depeche.model.Incident;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Interval;
import org.junit.jupiter.api.Test;

/** Over the whole corpus: a summary's words are the language's own or the article's, its numbers those of the facts that it points at. */
class TracedSummariesTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u00a0\u202f]\\d{3}(?!\\d))*");

  private final Map<String, Set<String>> vocabularies = new ConcurrentHashMap<>();

  @Test
  void saysNothingThatItsArticleDoesNot() throws IOException {
    List<String> untraced = new ArrayList<>();
    int told = 0;
    for (GoldArticle gold : GoldReader.readAll(Path.of("corpus/gold"))) {
      IncidentRecord record = RecordReader.read(gold.article());
      if (record.kind() != null) {
        List<IncidentRecord> alone = List.of(record);
        for (LanguagePack pack : LanguagePack.all()) {
          Prose prose = new Summarizer(Fusion.of(alone), alone, Phrases.of(pack)).write(Length.BRIEF);
          told += prose.told().size();
          prose.told().forEach(t -> check(t, prose.text(), record, pack, untraced));
        }
      }
    }
    assertThat(told).isGreaterThan(10_000);
    assertThat(untraced).isEmpty();
  }

  private void check(Prose.Told told, String summary, IncidentRecord record, LanguagePack pack, List<String> untraced) {
    int[] points = summary.codePoints().toArray();
    String said = new String(points, told.start(), told.end() - told.start());
    String own = record.text().toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "");
    Set<String> known = vocabularies.computeIfAbsent(pack.code(), c -> vocabulary(Phrases.of(pack)));
    for (String word : words(said)) {
      if (!known.contains(word) && !own.contains(word.replaceAll("\\p{M}", ""))) {
        untraced.add(record.id() + " " + pack + ": " + word + " in " + said);
      }
    }
    Set<String> numbers = numbers(record, told.sources());
    for (String number : NUMBER.matcher(said).results().map(MatchResult::group).toList()) {
      if (!numbers.contains(digits(number))) {
        untraced.add(record.id() + " " + pack + ": " + number + " in " + said);
      }
    }
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).forEach(words::add);
    return words;
  }

  /** The words of a pack's phrases, months, weekdays, units of time and currencies. */
  private static Set<String> vocabulary(Phrases phrases) {
    Set<String> words = new HashSet<>(words(phrases.words.toString()));
    Locale locale = phrases.locale.toLocale();
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    Stream.of(symbols.getMonths(), symbols.getWeekdays(), symbols.getAmPmStrings()).flatMap(Stream::of).forEach(w -> words.addAll(words(w)));
    for (int n : new int[] {1, 2, 3, 11, 100}) {
      for (MeasureUnit unit :
          List.of(MeasureUnit.SECOND, MeasureUnit.MINUTE, MeasureUnit.HOUR, MeasureUnit.DAY, MeasureUnit.WEEK, MeasureUnit.MONTH, MeasureUnit.YEAR)) {
        words.addAll(
            words(
                NumberFormatter.withLocale(phrases.locale).unit(unit).unitWidth(NumberFormatter.UnitWidth.FULL_NAME)
                    .unitDisplayCase("accusative").format(n).toString()));
      }
    }
    for (Currency currency : Currency.getAvailableCurrencies()) {
      for (String category : List.of("one", "two", "few", "many", "other")) {
        words.addAll(words(currency.getName(phrases.locale, Currency.PLURAL_LONG_NAME, category, new boolean[1])));
      }
    }
    words.addAll(words(phrases.list(List.copyOf(phrases.words.concepts().values()))));
    Stream.of(phrases.words.concepts(), phrases.words.categories())
        .flatMap(m -> m.values().stream())
        .forEach(c -> words.addAll(words(phrases.list(List.of(c, c)))));
    for (long n : new long[] {1_000_000, 2_000_000, 3_000_000, 3_000_000_000L, 1_000_000_000L, 2_000_000_000L, 1_000_000_000_000L, 2_000_000_000_000L}) {
      words.addAll(words(NumberFormatter.withLocale(ULocale.forLanguageTag(phrases.words.locale())).notation(Notation.compactLong()).format(n).toString()));
    }
    words.add("utc");
    return words;
  }

  /** All numbers that the facts at these sources could be said with. */
  private static Set<String> numbers(IncidentRecord record, List<Incident.Source> sources) {
    Set<String> numbers = new HashSet<>();
    for (Incident.Source source : sources) {
      NUMBER.matcher(source.span().text()).results().forEach(r -> numbers.add(digits(r.group())));
      record.figures().stream().filter(f -> f.span().equals(source.span())).forEach(f -> figures(f, numbers));
      Stream.of(record.started(), record.ended(), record.duration())
          .filter(m -> m != null && m.span().equals(source.span()))
          .forEach(m -> time(m.value(), numbers));
      record.timeline().stream().filter(e -> e.span().equals(source.span())).forEach(e -> time(e.value(), numbers));
      record.precedents().stream()
          .filter(p -> p.span().equals(source.span()))
          .forEach(p -> Stream.of(String.valueOf(p.date()), String.valueOf(p.duration())).forEach(v -> time(v, numbers)));
      names(record, numbers);
    }
    return numbers;
  }

  /** Names may have digits, as in "112". */
  private static void names(IncidentRecord record, Set<String> numbers) {
    Stream<String> names =
        Stream.concat(
            record.names().stream().map(n -> n.name()),
            Stream.concat(
                record.causes().stream().map(c -> String.valueOf(c.holder())),
                Stream.concat(
                    record.figures().stream().map(f -> String.valueOf(f.source())),
                    record.quotes().stream().map(q -> String.valueOf(q.speaker())))));
    names.forEach(n -> NUMBER.matcher(n).results().forEach(r -> numbers.add(digits(r.group()))));
  }

  private static void figures(Figure figure, Set<String> numbers) {
    for (BigDecimal value : new BigDecimal[] {figure.value(), figure.low(), figure.high()}) {
      if (value != null) {
        for (int exponent : new int[] {0, 6, 9, 12}) {
          String plain = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
          Stream.of(plain, plain.replace(".", ""), plain.replaceAll("\\..*", ""), plain.replaceAll(".*\\.", "")).forEach(numbers::add);
        }
      }
    }
  }

  /** A week is told by its first day. */
  private static void time(String value, Set<String> numbers) {
    if (value.contains("W")) {
      Interval.of(value).ifPresent(week -> numbers.add(Integer.toString(week.start().getDayOfMonth())));
    }
    for (String part : value.split("\\D+")) {
      if (!part.isEmpty()) {
        int number = Integer.parseInt(part);
        numbers.add(Integer.toString(number));
        numbers.add(Integer.toString(number > 12 ? number - 12 : number == 0 ? 12 : number));
      }
    }
  }
}
