package org.depeche.extract.quote;

import java.util.List;
import java.util.Map;

/**
 * A pack's {@code quotes.yaml}: the words by which a language quotes. Verbs are given as stems under the name of a
 * paradigm in {@code endings}, or as they are under {@code forms}.
 *
 * @param speech verbs of saying, which take whole sentences: "raconte"
 * @param attribution verbs that take words of someone as a fragment: "promet", "qualifie de"
 * @param gestures verbs that say something only where they stand right beside a quote or before a colon: "sourit"
 * @param showing what a screen, sign or letter does: "affichait", "reading"
 * @param naming words after which marks hold a name or a term: "baptisé", "so-called"
 * @param particles words that name a speaker right after a quote: "so", "aldus"
 * @param sourcesBefore words that the source follows: "selon"
 * @param sourcesAfter words that follow the source: "zufolge"
 * @param viewpoints prepositions that name a source at a sentence's start: "pour"
 * @param asides words that open who says what the rest of a sentence tells: "as Doe said, …"
 * @param participles those of the verbs' forms that say what else the sentence's subject does, so that no subject follows them: "مضيفا"
 * @param participleEndings those of verbs that a noun before them is no subject of: "a yacht hauling its anchor"
 * @param reading what somebody does with it: "on lit"
 * @param notices what it says, as nobody speaks: "indisponible", "try again"
 * @param resumptives words that open a sentence which tells whose the words before it are: "c'est ce que", "so said"
 * @param utterances nouns for what is said: "communiqué"
 * @param screens nouns for what shows a message: "écran", "message d'erreur"
 * @param works nouns for what has a title: "film"
 * @param roles nouns for people by what they do, by gender: {@code masculine feminine either plural}; {@code general} are those of them
 *     by which news calls somebody again whose role it has told: "l'élu"
 * @param spokespeople roles that speak for an organization
 * @param houses nouns for people who speak as one for the organization that they name: "les analystes d'Acme"
 * @param companies nouns for an organization: "la société"
 * @param institutions those of them that need no name, as there is one such a place: "la préfecture"
 * @param leagues those of them that speak for people or firms and are neither a firm nor of the public: "le syndicat"
 * @param firms those of them that are businesses, not bodies of the public: "le fabricant"
 * @param authorities those of them that judge or watch others: "le régulateur"
 * @param decisions those of the utterances by which these speak: "la délibération"
 * @param sanctions words for what they do to others: "inflige", "amende"
 * @param agents prepositions before who did something: "par"
 * @param pronouns by gender: {@code masculine feminine plural organization}; {@code latter} are those of them that mean whom was named last,
 *     not the sentence's subject: "celui-ci"
 * @param nounEndings case endings written after a noun: "موظفا"
 * @param enclitics pronouns written together with the noun that they own: "مديرها"
 * @param titles honorifics by gender, which tell a person's gender and stay outside the name
 * @param givenNames common given names by gender
 * @param prepositions words after which a noun phrase is no subject
 * @param complements those prepositions that may go on with a role: "de"
 * @param adverbials those of them that rather tell where or when someone speaks: "schildert ein Pfleger im Gespräch"
 * @param particlesOfNames small words inside names: "van", "de la"
 * @param possessives those that belong to whom the text has named: "sa directrice"
 * @param determiners those that tell the gender of their noun: {@code masculine feminine}
 * @param definite articles and demonstratives that point back
 * @param indefinite articles of someone new
 * @param clitics those articles that may stand before a verb, as pronouns
 * @param genitives articles that make a noun phrase belong to the noun before it
 * @param auxiliaries what may stand between a quote and its verb
 * @param persons words of the first and second person, a sign of someone speaking
 * @param verbs finite verbs so common that they tell a clause
 * @param reportive verb forms of reported speech: "sei"
 * @param connectives words that tie a fragment to its verb: "as", "of"
 * @param subordinators words that open another clause
 * @param complementizers those that open what someone says: "that"
 * @param contrasts those behind whose comma somebody else may have their say: "while the union speaks of"
 * @param negations words that deny the verb beside them
 * @param apostrophes words that begin with an apostrophe
 * @param abbreviations words whose full stop ends no sentence
 * @param calendar days and months that may look like names
 * @param folds letters written in several ways, to one
 * @param proclitics conjunctions, prepositions and articles written together with the next word
 * @param compounds whether a noun may end in a role or company noun
 * @param nounsCapitalised whether every noun has a capital
 * @param adjectivesFollow whether an adjective usually stands after its noun
 * @param complementizersDropped whether what someone says may follow the verb without such a word
 * @param incisesInMarks whether one may stand inside a quote's marks: « Nous sommes prêts, dit-il, à tout »
 * @param incisesKeepOrder whether a subject may stand before its verb after a quote: "Who knows?" Doe asked
 * @param verbSecond whether a subject that doesn't open its sentence stands after the verb
 * @param subjectsDropped whether a verb may go without its pronoun
 */
public record QuoteWords(
    Map<String, List<String>> endings,
    Map<String, List<String>> speech,
    Map<String, List<String>> attribution,
    Map<String, List<String>> gestures,
    Map<String, List<String>> showing,
    Map<String, List<String>> naming,
    List<String> particles,
    List<String> sourcesBefore,
    List<String> sourcesAfter,
    List<String> viewpoints,
    List<String> asides,
    List<String> participles,
    List<String> participleEndings,
    List<String> reading,
    List<String> notices,
    List<String> resumptives,
    List<String> utterances,
    List<String> screens,
    List<String> works,
    Map<String, List<String>> roles,
    List<String> spokespeople,
    List<String> houses,
    List<String> companies,
    List<String> institutions,
    List<String> leagues,
    List<String> firms,
    List<String> authorities,
    List<String> decisions,
    List<String> sanctions,
    List<String> agents,
    Map<String, List<String>> pronouns,
    List<String> nounEndings,
    List<String> enclitics,
    Map<String, List<String>> titles,
    Map<String, List<String>> givenNames,
    List<String> prepositions,
    List<String> complements,
    List<String> adverbials,
    List<String> particlesOfNames,
    List<String> possessives,
    Map<String, List<String>> determiners,
    List<String> definite,
    List<String> indefinite,
    List<String> clitics,
    List<String> genitives,
    List<String> auxiliaries,
    List<String> persons,
    List<String> verbs,
    List<String> reportive,
    List<String> connectives,
    List<String> subordinators,
    List<String> complementizers,
    List<String> contrasts,
    List<String> negations,
    List<String> apostrophes,
    List<String> abbreviations,
    List<String> calendar,
    Map<String, String> folds,
    Map<String, List<String>> proclitics,
    boolean compounds,
    boolean nounsCapitalised,
    boolean adjectivesFollow,
    boolean subjectsDropped,
    boolean complementizersDropped,
    boolean incisesInMarks,
    boolean incisesKeepOrder,
    boolean verbSecond) {}
