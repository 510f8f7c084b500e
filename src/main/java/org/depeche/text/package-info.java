/**
 * Text that can be pointed at: the original, a normal form aligned to it, paragraphs, sentences, tokens and tags.
 * Inside the pipeline positions are chars of the normal form; {@link org.depeche.text.AnalysedText#span} turns them
 * into code points of the original.
 */
@NullMarked
package org.depeche.text;

import org.jspecify.annotations.NullMarked;
