package org.depeche.extract.circumstance;

import java.util.Map;

/**
 * A pack's {@code course.yaml}: what words say of an incident's course, its reach and the people around it.
 *
 * @param within how far into a word a stem may start: behind the article that leans on it, or in a compound
 * @param senses stems by sense, parted by spaces; one with {@code =} at its end is a whole word
 */
record CourseWords(int within, Map<String, String> senses) {}
