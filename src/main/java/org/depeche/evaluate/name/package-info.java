/** Names measured on sentences labelled word by word. */
@NullMarked
package org.depeche.evaluate.name;

import org.jspecify.annotations.NullMarked;
