/** Incidents: which records tell of the same one, and what they say together. */
@NullMarked
package org.depeche.incident;

import org.jspecify.annotations.NullMarked;
