/** What is known of a language: a folder of data under {@code lang/}, and which language a text is in. */
@NullMarked
package org.depeche.language;

import org.jspecify.annotations.NullMarked;
