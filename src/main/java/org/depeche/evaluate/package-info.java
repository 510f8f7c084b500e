/** Scores against gold, and the training of models. */
@NullMarked
package org.depeche.evaluate;

import org.jspecify.annotations.NullMarked;
