/** Treebanks, and the models trained on them by {@code depeche train}. */
@NullMarked
package org.depeche.evaluate.training;

import org.jspecify.annotations.NullMarked;
