/** Scores of quotes and speakers, on texts annotated elsewhere too. */
@NullMarked
package org.depeche.evaluate.quote;

import org.jspecify.annotations.NullMarked;
