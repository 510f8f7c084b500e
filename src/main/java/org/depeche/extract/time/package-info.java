/** Times, dates, durations and sets, as TIMEX3 values. */
@NullMarked
package org.depeche.extract.time;

import org.jspecify.annotations.NullMarked;
