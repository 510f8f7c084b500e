package org.depeche.dedup;

import java.util.List;
import org.depeche.model.Duplicate;

/**
 * An article's text without its repeats.
 *
 * @param text the paragraphs kept, joined by an empty line
 */
public record Deduplicated(String text, List<Duplicate> duplicates) {}
