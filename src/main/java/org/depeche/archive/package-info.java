/** What came in, kept for good: WARC files that are appended to and synced before anything is acknowledged. */
@NullMarked
package org.depeche.archive;

import org.jspecify.annotations.NullMarked;
