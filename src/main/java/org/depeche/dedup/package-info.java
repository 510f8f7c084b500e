/** One copy of everything: repeated paragraphs inside an article. */
@NullMarked
package org.depeche.dedup;

import org.jspecify.annotations.NullMarked;
