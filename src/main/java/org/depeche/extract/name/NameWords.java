package org.depeche.extract.name;

import java.util.List;

/**
 * A language's table {@code names}: words that tell what is a name, of what kind and where it ends. All in lower case.
 *
 * @param titles forms of address and ranks that stand before a person's name and are no part of it
 * @param roles what people are by office or trade, where a capitalized name follows
 * @param institutions nouns that begin an institution's name when capitalized ({@code ministère}); {@code *} at the start
 *     takes all words that end so
 * @param offices compounds that are an institution's name alone ({@code Wirtschaftsministerium}); {@code *} as above
 * @param places nouns that belong to a place's name when capitalized ({@code gare}); {@code *} as above
 * @param suffixes what ends a company's name ({@code GmbH}), as written
 * @param links words in lower case inside names, between capitalized ones
 * @param qualifiers adjectives in lower case that go on an institution's name: Agence {@code nationale} de …
 * @param generics nouns for kinds of company, capitalized in the language, that stand before a name; {@code *} as above
 * @param whereabouts prepositions after which an unknown name is a place
 * @param belongings nouns for what an organization has and a place or person has not: {@code customers} of, {@code spokesperson}
 *     of
 * @param articles words at either end of what a model finds that are no part of a name
 * @param notNames words that are no name alone, though capitalized: inhabitants, adjectives, things
 * @param kinds nouns for what an organization is, before its name: the supplier Medilogue; {@code *} as above
 * @param sites nouns for what a place is, before its name: the village Ballin
 * @param roads letters of numbered roads, as expressions: M62, BR-101
 * @param roadArticles what stands before these, where a company has no article
 * @param proclitics letters that are written together with the word after them and are no part of a name
 */
public record NameWords(
    List<String> titles,
    List<String> roles,
    List<String> institutions,
    List<String> offices,
    List<String> places,
    List<String> suffixes,
    List<String> links,
    List<String> qualifiers,
    List<String> generics,
    List<String> whereabouts,
    List<String> belongings,
    List<String> articles,
    List<String> notNames,
    List<String> kinds,
    List<String> sites,
    List<String> roads,
    List<String> roadArticles,
    List<String> proclitics) {}
