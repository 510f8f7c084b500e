package org.depeche.archive;

/**
 * One thing that came in.
 *
 * @param start where its record begins
 * @param target the URI it stands for
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record Entry(Position start, String target, String mediaType, byte[] body) {}
