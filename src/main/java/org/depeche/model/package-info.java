/**
 * The vocabulary: what an article is, and the facts read out of it. Every fact carries the {@link
 * org.depeche.model.Span} it was read from; there is no way to make one without.
 */
@NullMarked
package org.depeche.model;

import org.jspecify.annotations.NullMarked;
