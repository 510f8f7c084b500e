package org.depeche.extract.quote;

/**
 * A cue as it stands to a passage.
 *
 * @param strength how surely it governs the passage, from 0 to 10
 * @param after whether it follows the passage
 * @param gap words between them
 * @param colon whether a colon stands right before the passage
 */
record Attachment(Cue cue, double strength, boolean after, int gap, boolean colon) {}
