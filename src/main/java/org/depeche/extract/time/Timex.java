package org.depeche.extract.time;

import org.depeche.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * A value read.
 *
 * @param modifier TIMEX3's, in lower case
 */
record Timex(TimeMention.Type type, String value, @Nullable String modifier) {}
