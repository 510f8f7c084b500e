package org.depeche.text;

/**
 * A word, number or sign.
 *
 * @param start first char in the normal form
 * @param end char after the last
 * @param text the normal form's chars
 */
public record Token(int start, int end, String text) {}
