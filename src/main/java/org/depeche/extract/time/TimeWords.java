package org.depeche.extract.time;

import java.util.List;
import java.util.Map;

/**
 * A pack's {@code times.yaml}: what a language calls its times, and how its grammar departs from the shared one.
 *
 * @param order of a numeric date's parts where both readings are possible: {@code dmy} or {@code mdy}
 * @param clitics letters that may lean on the front of a word and stay outside the span
 * @param compounds pairs of categories written as one word, such as {@code weekday part}
 * @param joints letters that may stand between the parts of a compound
 * @param lowercase categories whose words are names when written with a capital inside a sentence, such as Mars or
 *     Domingo
 * @param articles that stay outside the span of a date or clock time
 * @param cityTimes how the time of a city is called, {@code {0}} being the city: "hora de {0}"
 * @param plain whether the words are also read as they are written without accents
 * @param words phrases by category; in a phrase {@code a|b} are alternatives and {@code (x)} may be missing. The value
 *     says what the phrase means, see {@code grammar.yaml}
 * @param endings of words that are of a category, such as verbs in the future
 * @param parts names that {@code rules} give to what they have in common
 * @param rules rules of this language only, by kind
 */
public record TimeWords(
    String order,
    List<String> clitics,
    List<String> compounds,
    List<String> joints,
    List<String> lowercase,
    List<String> articles,
    List<String> cityTimes,
    boolean plain,
    Map<String, Map<String, String>> words,
    Map<String, List<String>> endings,
    Map<String, String> parts,
    Map<String, List<String>> rules) {}
