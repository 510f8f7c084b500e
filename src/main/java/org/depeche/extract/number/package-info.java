/** Numbers in running text, in digits and in words. */
@NullMarked
package org.depeche.extract.number;

import org.jspecify.annotations.NullMarked;
