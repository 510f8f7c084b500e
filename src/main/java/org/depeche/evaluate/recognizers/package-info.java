/** Scores on the cases of Microsoft's Recognizers-Text. */
@NullMarked
package org.depeche.evaluate.recognizers;

import org.jspecify.annotations.NullMarked;
