/** Articles kept, read and found again: the archive is the truth, the Lucene index is made from it. */
@NullMarked
package org.depeche.search;

import org.jspecify.annotations.NullMarked;
