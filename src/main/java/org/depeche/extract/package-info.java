/** Articles become records: one extractor a kind of fact, then the one that reads them together. */
@NullMarked
package org.depeche.extract;

import org.jspecify.annotations.NullMarked;
