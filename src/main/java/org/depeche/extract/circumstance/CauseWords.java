package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;

/**
 * A pack's {@code causes.yaml}. Phrases are written as {@link org.depeche.text.PhraseMatcher} has it.
 *
 * @param concepts noun phrases that name a cause, by category
 * @param events words of a statement that is a cause by itself, by category: "cut through a cable"
 * @param led links behind which stands what the cause did: "triggered", "is to blame"
 * @param ledBy links behind which stands the cause: "because of", "caused by"
 * @param after links of time that suggest a cause: "following"
 * @param unlinked phrases that look like links and are none
 * @param claims the suspected follows: "suspects", "the theory of"
 * @param suspicions words that make a statement unsure, anywhere beside it: "probably", "may have"
 * @param denials the denied follows: "rules out", "no evidence of"
 * @param rebuttals the denied stands before: "was ruled out"
 * @param dismissals the denied stands before, behind or inside: "schließt … aus"
 * @param negations plain negation, which reaches a few words far: "not", "no"
 * @param unstanced phrases that look like any of these and are none: "not only"
 * @param sources whose holder follows: "according to"
 * @param sayings verbs of saying, claiming and denying
 * @param companies what the subject is called instead of its name: "the company"
 * @param unnamed causes that are {@code unknown} by the record's categories, whatever else their words say: "a strike", "arson"
 * @param condemnations what only mentions the attack behind it: "condemned", "responsibility for the"
 * @param remedies what mends an incident or is demanded for that: "a fix", "a ransom"
 * @param borders words that end a noun phrase
 * @param determiners words that start one and are no part of a name
 * @param joints "and", "or"
 * @param contrasts "but"
 * @param openers words that open a clause where the tagger doesn't tell: "that"
 * @param proclitics joints written as part of the next word
 * @param radicals words that only look as if they began with one
 * @param clitics letters that lean on the front of words, see {@link org.depeche.text.PhraseMatcher.Builder#clitics}
 */
record CauseWords(
    Map<String, List<String>> concepts,
    Map<String, List<String>> events,
    List<String> led,
    List<String> ledBy,
    List<String> after,
    List<String> unlinked,
    List<String> claims,
    List<String> suspicions,
    List<String> denials,
    List<String> rebuttals,
    List<String> dismissals,
    List<String> negations,
    List<String> unstanced,
    List<String> sources,
    List<String> sayings,
    List<String> companies,
    List<String> unnamed,
    List<String> condemnations,
    List<String> remedies,
    List<String> borders,
    List<String> determiners,
    List<String> joints,
    List<String> contrasts,
    List<String> openers,
    List<String> proclitics,
    List<String> radicals,
    List<String> clitics) {}
