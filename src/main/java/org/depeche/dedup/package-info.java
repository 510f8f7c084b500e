/** One copy of everything: repeated paragraphs inside an article, what a site puts under all of them, copies at other outlets. */
@NullMarked
package org.depeche.dedup;

import org.jspecify.annotations.NullMarked;
