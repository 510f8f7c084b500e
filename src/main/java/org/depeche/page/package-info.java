/** Articles out of what came in: bytes to text, HTML to paragraphs. */
@NullMarked
package org.depeche.page;

import org.jspecify.annotations.NullMarked;
