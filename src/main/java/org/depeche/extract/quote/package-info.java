/** Quotes with their speakers and cues. */
@NullMarked
package org.depeche.extract.quote;

import org.jspecify.annotations.NullMarked;
