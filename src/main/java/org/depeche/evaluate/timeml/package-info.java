/** Time expressions measured as TempEval-3 did, on TimeML documents. */
@NullMarked
package org.depeche.evaluate.timeml;

import org.jspecify.annotations.NullMarked;
