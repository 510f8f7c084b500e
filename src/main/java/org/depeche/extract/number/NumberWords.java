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
 * @param weakMinus the same, of words that mean it only before degrees
 * @param noMinusAfter words after which those are no sign: "au moins"
 * @param degrees words for degrees
 * @param percent words for percent that are made of numbers
 * @param articles articles that stand for one before a power or a fraction only
 * @param ones forms of one that may be articles or pronouns
 * @param pronounAfter words after which a form of one is a pronoun
 * @param homographs number words that are mostly something else: they count only before a word that is not in {@code
 *     functionWords}
 * @param functionWords words that no counted noun phrase begins with
 * @param numberAfter words after which one at the end of a clause is a number
 * @param ordinals by value
 * @param ordinalEndings what stands after the digits of an ordinal
 * @param ordinalDot whether a full stop makes digits an ordinal
 * @param denominators words for parts, by the denominator
 * @param halves words for parts that need no number before them, by the denominator
 * @param relatives after which one and an ordinal are a part: "di cui un quarto"
 * @param noPartAfter words after which those mean no part: "second half"
 * @param definites articles after which a part needs no number before what it is of: "le tiers des"
 * @param powerBehindNumber words that are a power behind a number and two of it elsewhere
 * @param numberOrPart words that are parts or something else, mostly numbers, by the denominator
 * @param quantities nouns of what is divided rather than counted: weight, inhabitants
 * @param possessives pronouns written onto a noun
 * @param pluralShapes patterns of what plurals of counted nouns look like
 * @param boundArticles articles written onto the noun
 * @param plusHalf words that add a half to the number before
 * @param ratio words between the numbers of "two out of five"
 * @param over the same, where they may also have the greater number before them at a sentence's end ("2000 over 3")
 * @param partOf the same, where a number over ten behind them needs none before them ("جزء من مئة", a hundredth)
 * @param weakRatio the same, where they mean this only after one or before ten or a hundred
 * @param smallRatio the same, where they also mean this between words for small numbers
 * @param ratioBeside those of all these that only stand right behind their number: "einer von zehn", but not "eine Gebühr von zehn"
 * @param noRatioBefore nouns of time, which are no whole: "two in three days"
 * @param moneyLetters signs of money in letters that stand right before digits: {@code N1,500}
 * @param nightFrom words before two dates that a night is between
 * @param compounds whether number words are written as one
 * @param bound parts that stand only inside such a word, by value
 * @param boundJoiners joiners inside such a word
 * @param ordinalSuffixes endings that make such a word an ordinal
 * @param denominatorSuffixes endings that make such a word a denominator
 * @param unitsFirst whether units stand before tens
 * @param unitsBeforeTen whether the word for ten makes a teen of the unit before it
 * @param joinedTens whether a joiner is usual between tens and units
 * @param joinedHundreds whether a joiner is usual after hundreds
 * @param wholeWords whether numbers below a million are written as one word, so that a word before a denominator is its
 *     numerator
 * @param ordinalsAreParts whether an ordinal behind a number over one is always its denominator
 * @param loneParts whether an ordinal behind "one" is a part where no noun follows: "un decimo con errori"
 * @param fractionFirst whether a whole number may stand behind its fraction in digits
 * @param tensBeforeOrdinals whether a ten before the plural of an ordinal is part of the denominator: "one hundred
 *     thirty-fifths"
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
    List<String> weakMinus,
    List<String> noMinusAfter,
    List<String> degrees,
    List<String> percent,
    List<String> articles,
    List<String> ones,
    List<String> pronounAfter,
    List<String> homographs,
    List<String> functionWords,
    List<String> numberAfter,
    Map<BigDecimal, List<String>> ordinals,
    List<String> ordinalEndings,
    boolean ordinalDot,
    Map<BigDecimal, List<String>> denominators,
    Map<BigDecimal, List<String>> halves,
    List<String> relatives,
    List<String> noPartAfter,
    List<String> definites,
    Map<BigDecimal, List<String>> powerBehindNumber,
    Map<BigDecimal, List<String>> numberOrPart,
    List<String> quantities,
    List<String> possessives,
    List<String> pluralShapes,
    List<String> boundArticles,
    List<String> plusHalf,
    List<String> ratio,
    List<String> over,
    List<String> partOf,
    List<String> weakRatio,
    List<String> ratioBeside,
    List<String> smallRatio,
    List<String> noRatioBefore,
    List<String> moneyLetters,
    List<String> nightFrom,
    boolean compounds,
    Map<BigDecimal, List<String>> bound,
    List<String> boundJoiners,
    List<String> ordinalSuffixes,
    List<String> denominatorSuffixes,
    boolean unitsFirst,
    boolean unitsBeforeTen,
    boolean joinedTens,
    boolean joinedHundreds,
    boolean wholeWords,
    boolean ordinalsAreParts,
    boolean loneParts,
    boolean fractionFirst,
    boolean tensBeforeOrdinals,
    List<String> proclitics) {}
