package org.depeche.extract.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A language's number words: the table {@code numbers}. Words are in lower case; a space in a phrase also stands for a
 * hyphen.
 *
 * @param decimal the marks that part decimals, the usual one first
 * @param grouping the marks that part thousands
 * @param numbers words by their value; what may follow one is known from the value ({@code vingt} takes one to nine)
 * @param wide values that take one to nineteen, as the French 60 and 80 do
 * @param multipliers words that multiply what stands before them
 * @param abbreviations multipliers that only follow digits, in the letter case given
 * @param rounds words for about so many ({@code trentaine})
 * @param groups words for exactly so many ({@code dozen})
 * @param vague plurals by the power they stand for: {@code dizaines} by 10
 * @param several words before a power that make it vague
 * @param joiners words between the parts of a number
 * @param links words between an amount and its noun or power ({@code dizaines de milliers})
 * @param points words for the decimal mark
 * @param weakPoints the same, of words that mean it only where no noun follows
 * @param minus words for the sign
 * @param articles articles that stand for one before a power or a fraction only
 * @param ones forms of one that may be articles or pronouns
 * @param pronounAfter words after which a form of one is a pronoun
 * @param homographs number words that are mostly something else: they count only before a word that is not in {@code
 *     functionWords}
 * @param functionWords words that no counted noun phrase begins with
 * @param ordinals by value
 * @param ordinalEndings what stands after the digits of an ordinal
 * @param ordinalDot whether a full stop makes digits an ordinal
 * @param denominators words for parts, by the denominator
 * @param halves words for parts that need no number before them, by the denominator
 * @param noPartAfter words after which those mean no part: "second half"
 * @param plusHalf words that add a half to the number before
 * @param ratio words between the numbers of "two out of five"
 * @param weakRatio the same, where they mean this only after one or before ten or a hundred
 * @param compounds whether number words are written as one
 * @param bound parts that stand only inside such a word, by value
 * @param boundJoiners joiners inside such a word
 * @param ordinalSuffixes endings that make such a word an ordinal
 * @param denominatorSuffixes endings that make such a word a denominator
 * @param unitsFirst whether units stand before tens
 * @param unitsBeforeTen whether the word for ten makes a teen of the unit before it
 * @param joinedTens whether a joiner is usual between tens and units
 * @param joinedHundreds whether a joiner is usual after hundreds
 * @param proclitics what may be written together with the word after it
 */
public record NumberWords(
    List<String> decimal,
    List<String> grouping,
    Map<BigDecimal, List<String>> numbers,
    List<BigDecimal> wide,
    Map<BigDecimal, List<String>> multipliers,
    Map<BigDecimal, List<String>> abbreviations,
    Map<BigDecimal, List<String>> rounds,
    Map<BigDecimal, List<String>> groups,
    Map<BigDecimal, List<String>> vague,
    List<String> several,
    List<String> joiners,
    List<String> links,
    List<String> points,
    List<String> weakPoints,
    List<String> minus,
    List<String> articles,
    List<String> ones,
    List<String> pronounAfter,
    List<String> homographs,
    List<String> functionWords,
    Map<BigDecimal, List<String>> ordinals,
    List<String> ordinalEndings,
    boolean ordinalDot,
    Map<BigDecimal, List<String>> denominators,
    Map<BigDecimal, List<String>> halves,
    List<String> noPartAfter,
    List<String> plusHalf,
    List<String> ratio,
    List<String> weakRatio,
    boolean compounds,
    Map<BigDecimal, List<String>> bound,
    List<String> boundJoiners,
    List<String> ordinalSuffixes,
    List<String> denominatorSuffixes,
    boolean unitsFirst,
    boolean unitsBeforeTen,
    boolean joinedTens,
    boolean joinedHundreds,
    List<String> proclitics) {}
