package org.depeche.extract.quote;

import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** A passage taken for a quote, with what was found about it. */
record Candidate(
    Unit unit, int place, Passage passage, Quote.Kind kind, @Nullable Attachment cue, Quote.@Nullable Speaker speaker) {}
