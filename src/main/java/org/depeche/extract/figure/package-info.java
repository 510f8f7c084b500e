/** Figures: what is counted, how exactly, and who counts. */
@NullMarked
package org.depeche.extract.figure;

import org.jspecify.annotations.NullMarked;
