package org.depeche.extract.figure;

import java.util.List;
import java.util.Map;

/**
 * What a language counts and how it speaks of amounts: the table {@code figures}. Phrases are in lower case.
 *
 * @param percent words for percent
 * @param money currency words by ISO 4217 code
 * @param measures words by UCUM code
 * @param units nouns in the singular, and irregular plurals, by the English singular for what they count
 * @param senses nouns that count something else where their text is about that, by the unit it is then
 * @param endings what plural and case endings are put back to, as {@code aux>al}; tried in order
 * @param compounds whether the last part of a compound noun says what it is
 * @param headLast whether the last of several nouns in a row is what is counted
 * @param links words between a power or a round amount and its noun: {@code millions de}
 * @param anyLinks the same after any number
 * @param complements words between a noun and the bare noun that completes it
 * @param adjectives words that may stand between number and noun and that taggers do not know for such
 * @param stops words that no noun phrase after a number goes on with
 * @param before what modifier words before a number say, by modifier
 * @param after the same, of words behind it or its noun
 * @param between words that open a range whose ends are joined by {@code and}
 * @param and words that join the ends of such a range
 * @param to words that join the ends of a range
 * @param partitives what follows a number without a noun that counts things named before
 * @param relatives words at the end of such a phrase that stand for those things: {@code of whom}
 * @param labels nouns whose number names them: {@code ligne 4}
 * @param callLabels words for numbers that are called, a word or two before which they stand: {@code numero verde 800}
 * @param idioms phrases with a number that counts nothing: {@code a due passi}
 * @param neverCounted nouns of time, and of streets that a number stands before
 * @param contexts words by what they say of the things counted, {@code cancelled injured …}, or of their number, {@code denied untrue corrected actual}
 * @param excepting words before those to whom what is said didn't happen: {@code all but}
 * @param nobody words that tell that what is said befell nobody: {@code without injuries}
 * @param negations words right before a number that is denied: {@code four, and not five}
 * @param sourceBefore words between which and a figure's source nothing stands: {@code selon}
 * @param sourceOwn phrases that give a figure to who is named before them: {@code by its own account}
 * @param sourceVerbs verbs whose subject gives a figure
 * @param tallyVerbs the same where the subject is a name or a known noun: another may be a thing, "the meter recorded", or no more than ask for something
 * @param definites articles and the like by which "the company" is one that was named
 * @param pronouns words for who was named last
 * @param accounts words between a preposition and the source: {@code selon un bilan de}
 * @param articles words to leave off a source, and that may stand between a modifier and its number
 * @param clitics letters that lean on a word, as {@link org.depeche.text.PhraseMatcher} takes them
 * @param prefixes articles written as one with their noun
 * @param duals endings of nouns in the dual and what they are put back to
 * @param sureDuals those of these endings that no plural has
 * @param multiples words for so many times, by value; of several words only the last is the figure
 * @param others words before a number that counts more of what was counted before: {@code another 400}
 * @param singularArticles articles that before a number of more than one show it to be a name: {@code le 112}
 * @param everies words before an ordinal that make it a share: {@code every fourth}
 * @param rounds words for an amount whose article is left out
 * @param subjectDropped whether a verb may go without a subject that was named before
 * @param changes verbs whose two numbers are no range: {@code rose from 12 to 31}
 * @param changesTo what stands between two numbers told so
 * @param aboard phrases behind a number without a noun that tell that it counts people
 * @param numberOf phrases whose noun a number without one counts: {@code le nombre de}
 * @param tolls phrases that name what a number behind them counts, by unit: {@code the death toll}
 * @param shareWords words between what a share is of and its base: {@code un train régional sur deux}
 * @param shareOf prepositions by which a number is a share of the one behind them: {@code tres de 120}
 * @param shareOnes words for one in a share; its noun alone stands for one if empty
 * @param more phrases behind a measure that add a part of it, by the part: {@code dos kilómetros y medio}
 * @param against words before a number that is set beside the one before: {@code contro i 140}
 * @param numbering phrases before a number that tell that it counts: {@code in tutto}
 * @param perSecond phrases behind a measure that make a rate of it: {@code al secondo}
 * @param cents words for a hundredth of any money: {@code centimes}
 * @param moneyPowers nouns that are so much of the country's money where sums are told: {@code zes ton schade}
 * @param fils words for the smallest part of a dinar or the like, a thousandth where money has three decimals
 * @param perhaps words between two guesses: {@code sei, forse sette milioni}
 * @param halfBefore what stands, with its space or hyphen, before a measure of which it is a half: {@code mezzo metro}
 * @param partPronouns pronouns that stand for what a number behind their verb counts: {@code ne scadono cinque}
 * @param forPeople words before a number at the end of a clause that tell that it counts people: {@code para dos}
 * @param asMany prepositions by which a number before a verb in the plural is its subject: {@code in quattro hanno}
 * @param weAre phrases before a number that tell that it counts people: {@code we were}
 * @param plurals verbs in the plural by which a number before them is a subject: {@code 23 were let go}
 * @param strong adjectives that tie a number to a group of people: {@code 40-strong}
 * @param shareNouns whether the noun behind a share, as in {@code one in five homes}, is part of it
 * @param roundLinks whether a power or a round amount needs a link before its noun: {@code une vingtaine de}
 * @param plural what a noun looks like where it counts more than one; any if empty
 * @param invariables nouns whose plural doesn't look so
 * @param participles what a participle looks like that may be taken for a noun behind "others"
 * @param describing what a participle that describes a noun behind it looks like; anything if empty
 * @param belowZero phrases behind degrees that make them negative
 * @param places cities and provinces by the ISO 3166 code of their country, in a script that the common table lacks
 * @param boundArticles articles written onto a noun or number
 * @param boundPronouns pronouns written onto a noun: {@code her children}
 * @param aboutTails what belongs to the number before it and makes it about so much: {@code 300-tal}
 * @param tails what belongs to the number before it and makes it somewhat more, with its space or hyphen
 */
record FigureWords(
    List<String> percent,
    Map<String, List<String>> money,
    Map<String, List<String>> measures,
    Map<String, List<String>> units,
    Map<String, Sense> senses,
    List<String> endings,
    boolean compounds,
    boolean headLast,
    List<String> links,
    List<String> anyLinks,
    List<String> complements,
    List<String> adjectives,
    List<String> stops,
    Map<String, List<String>> before,
    Map<String, List<String>> after,
    List<String> between,
    List<String> and,
    List<String> to,
    List<String> partitives,
    List<String> relatives,
    List<String> labels,
    List<String> callLabels,
    List<String> idioms,
    List<String> neverCounted,
    Map<String, List<String>> contexts,
    List<String> excepting,
    List<String> nobody,
    List<String> negations,
    List<String> sourceBefore,
    List<String> sourceOwn,
    List<String> sourceVerbs,
    List<String> tallyVerbs,
    List<String> definites,
    List<String> pronouns,
    List<String> accounts,
    List<String> articles,
    List<String> clitics,
    List<String> prefixes,
    List<String> boundArticles,
    List<String> boundPronouns,
    List<String> tails,
    List<String> aboutTails,
    List<String> duals,
    List<String> sureDuals,
    Map<String, List<String>> multiples,
    List<String> others,
    List<String> singularArticles,
    List<String> everies,
    List<String> rounds,
    boolean subjectDropped,
    List<String> changes,
    List<String> changesTo,
    List<String> aboard,
    List<String> numberOf,
    Map<String, List<String>> tolls,
    List<String> shareWords,
    List<String> shareOf,
    List<String> shareOnes,
    Map<String, List<String>> more,
    List<String> against,
    List<String> numbering,
    List<String> perSecond,
    List<String> cents,
    List<String> fils,
    Map<String, List<String>> moneyPowers,
    List<String> perhaps,
    List<String> halfBefore,
    List<String> partPronouns,
    List<String> forPeople,
    List<String> asMany,
    List<String> weAre,
    List<String> plurals,
    List<String> strong,
    boolean shareNouns,
    boolean roundLinks,
    String plural,
    List<String> invariables,
    String participles,
    String describing,
    List<String> belowZero,
    Map<String, List<String>> places) {
  /** Whether a participle stands before its noun, as it does where the last of several nouns is what is counted. */
  boolean isNounAfterParticiple() {
    return headLast || compounds;
  }

  /**
   * Nouns of two senses.
   *
   * @param usual the unit they count in where no text says otherwise
   * @param nouns in the singular, and irregular plurals
   * @param near phrases of a text in which they have the other sense, as {@link org.depeche.text.PhraseMatcher} takes them
   */
  record Sense(String usual, List<String> nouns, List<String> near) {}
}
