package org.depeche.summary;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;

/**
 * How a language tells an incident: a pack's {@code summary.yaml}. Phrases are patterns of ICU's MessageFormat; statements begin in
 * lower case and have no full stop.
 *
 * @param locale BCP 47, for numbers, dates and lists
 * @param kinds by the record's kinds
 * @param scopes a kind's {@code noun} with how far it reached
 * @param indefinite a phrase of {@code scopes} as someone's: "an outage"
 * @param headlineFigures of a headline by their role, where the figure alone leaves open what happened to what is counted
 * @param status the record's, as the end of a headline
 * @param course the record's, as a statement
 * @param expected when it is to be over, as a statement
 * @param comma between the pieces of a headline
 * @param semicolon between the statements of a sentence
 * @param someone a holder of whom nothing but that is known
 * @param others articles that give another figure
 * @param holders by what they are in all languages
 * @param capitalisedNouns whether a description keeps its capital inside of a sentence
 * @param openers words that a holder's description may begin with, in lower case inside of a sentence
 * @param articles that a name may take as an object, as in "la SNCF", each with how it stands joined to a preposition: "du CHU"
 * @param contractions words that take another form where a phrase brings them together or puts them, as regular expressions
 * @param causes by their standing; a pattern that selects by {@code number} takes several of one holder at once, {@code again} is
 *     true after others of the same standing
 * @param categories causes, as someone says what it was
 * @param figures statements by the figures' role, with the plural category as {@code number}
 * @param counted a {@code number} and its {@code noun}; {@code millions} where the number ends in that word
 * @param numberless the plural categories whose noun says the number
 * @param units by the record's units, then by plural category
 * @param concepts parts and services
 */
record SummaryWords(
    String locale,
    Map<String, Kind> kinds,
    Map<String, String> scopes,
    String indefinite,
    String headline,
    Map<String, String> headlineFigures,
    Map<String, String> status,
    String hit,
    String reported,
    String ended,
    String lasted,
    String endedAfter,
    Map<String, String> course,
    String expected,
    String comma,
    String semicolon,
    String attributed,
    String someone,
    String others,
    Map<String, Holder> holders,
    boolean capitalisedNouns,
    List<String> openers,
    Map<String, List<String>> articles,
    Map<String, String> contractions,
    String affected,
    String spared,
    Map<String, String> causes,
    Map<String, String> categories,
    Map<String, String> figures,
    Map<String, String> modifiers,
    String range,
    String counted,
    String millions,
    List<String> numberless,
    Map<String, Map<String, String>> units,
    String speech,
    String role,
    String earlier,
    String earlierLasted,
    String timeline,
    String step,
    Map<String, String> events,
    @JsonSetter(nulls = Nulls.FAIL) Dates dates,
    Map<String, String> concepts) {

  /**
   * What happened.
   *
   * @param noun without an article
   * @param gender as the patterns select it
   * @param the with the definite article, named again
   */
  record Kind(String noun, String gender, String the) {}

  /**
   * Those that make claims and are only described.
   *
   * @param called as "according to" takes it
   * @param words that tell them by
   */
  record Holder(String called, List<String> words) {}

  /**
   * When.
   *
   * @param date pattern of a day, as {@link java.time.format.DateTimeFormatter} reads it; {@code first} of a month's first day
   * @param time pattern of a clock time; {@code hour} of a full hour
   * @param parts by TIMEX3's parts of the day
   */
  record Dates(
      String date,
      String first,
      String month,
      String time,
      String hour,
      String onDay,
      String inMonth,
      String inYear,
      String inWeek,
      String atTime,
      String onDayAtTime,
      String onWeekday,
      Map<String, String> parts) {}
}
