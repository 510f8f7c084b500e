package org.depeche.extract.name;

import java.util.List;

/**
 * A stretch of words that may be a name, by chars of the normal form.
 *
 * @param known what is known of it, each fact once
 */
public record NameCandidate(int start, int end, List<String> known) {}
