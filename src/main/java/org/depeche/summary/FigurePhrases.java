package org.depeche.summary;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depeche.model.Figure;
import org.depeche.model.Incident;
import org.depeche.model.Json;
import org.jspecify.annotations.Nullable;

/** Says figures in a language. */
final class FigurePhrases {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int TENTH_OF_MILLION = -5;
  private static final Pattern NINES = Pattern.compile("9{2,}");
  private static final Map<String, String> HARMED = Map.of("deaths", "death", "injured", "injured");

  private final Phrases phrases;
  private final PluralRules rules;
  private final LocalizedNumberFormatter plain;
  private final LocalizedNumberFormatter millions;

  FigurePhrases(Phrases phrases) {
    this.phrases = phrases;
    this.rules = PluralRules.forLocale(phrases.locale);
    this.plain = NumberFormatter.withLocale(phrases.locale);
    this.millions = plain.notation(Notation.compactLong()).precision(Precision.unlimited());
  }

  /**
   * Number and noun.
   *
   * @param written as an article in this language has it, for units that have no word in the pack; may be null
   * @return nothing where the language has no word for what is counted
   */
  Optional<String> say(Incident.Count count, @Nullable String written) {
    BigDecimal last = last(count);
    if (last == null) {
      return Optional.empty();
    }
    Optional<String> counted = isVague(count) ? Optional.empty() : noun(count, last).map(noun -> counted(count, last, noun));
    return counted.or(() -> Optional.ofNullable(count.noun() == null ? null : written)).map(said -> modified(count, said));
  }

  /** The number that a noun stands beside. */
  private static @Nullable BigDecimal last(Incident.Count count) {
    return count.value() != null ? count.value() : count.high() != null ? count.high() : count.low();
  }

  /** "Dozens" or "hundreds", whose range nobody wrote. */
  private static boolean isVague(Incident.Count count) {
    return count.low() != null && count.high() != null && NINES.matcher(count.high().toPlainString()).matches();
  }

  private Optional<String> noun(Incident.Count count, BigDecimal number) {
    String unit = count.unit() == null ? "" : HARMED.getOrDefault(count.role() == null ? "" : count.role(), count.unit());
    String category = category(number);
    if (unit.matches("[A-Z]{3}") && Currency.isAvailable(unit, null, null)) {
      return Optional.of(Currency.getInstance(unit).getName(phrases.locale, Currency.PLURAL_LONG_NAME, category, new boolean[1]));
    }
    Map<String, String> forms = phrases.words.units().getOrDefault(unit, Map.of());
    return Optional.ofNullable(forms.getOrDefault(category, forms.get("other")));
  }

  /** The plural category of what is counted, as patterns select a verb's number by it. */
  String plural(Incident.Count count) {
    BigDecimal last = last(count);
    return last == null ? "other" : category(last);
  }

  private String category(BigDecimal number) {
    return rules.select(number.doubleValue());
  }

  private String counted(Incident.Count count, BigDecimal last, String noun) {
    if (count.value() != null && phrases.words.numberless().contains(category(last))) {
      return noun;
    }
    BigDecimal low = count.low();
    BigDecimal high = count.high();
    String number = low != null && high != null ? range(low, high) : number(last);
    String pattern = isInMillions(last) ? phrases.words.millions() : phrases.words.counted();
    return phrases.say(pattern, "number", number, "noun", noun, "initial", Phrases.initial(noun));
  }

  private String modified(Incident.Count count, String said) {
    Figure.Modifier modifier =
        count.value() != null || (count.low() != null && count.high() != null)
            ? count.modifier()
            : count.low() != null ? Figure.Modifier.AT_LEAST : Figure.Modifier.AT_MOST;
    String pattern = phrases.words.modifiers().get(Json.word(modifier));
    return pattern == null ? said : phrases.say(pattern, "x", said);
  }

  /** "Between 3 and 5 million": a word that both numbers end in is said once. */
  private String range(BigDecimal low, BigDecimal high) {
    String from = number(low);
    String to = number(high);
    String word = to.replaceFirst(".*\\p{N}", "");
    String start = from.endsWith(word) ? from.substring(0, from.length() - word.length()) : from;
    return phrases.say(phrases.words.range(), "low", start, "high", to);
  }

  private String number(BigDecimal number) {
    return (isInMillions(number) ? millions : plain).format(number).toString();
  }

  /** Whether "2.1 million" says it all. */
  private static boolean isInMillions(BigDecimal number) {
    return number.compareTo(MILLION) >= 0 && number.stripTrailingZeros().scale() <= TENTH_OF_MILLION;
  }
}
