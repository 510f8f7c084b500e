/** The commands: one class each, a few lines of wiring. */
@NullMarked
package org.depeche.cli;

import org.jspecify.annotations.NullMarked;
