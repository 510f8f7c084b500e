/** Incidents told in a few sentences, in every language, from nothing but what their articles say. */
@NullMarked
package org.depeche.summary;

import org.jspecify.annotations.NullMarked;
