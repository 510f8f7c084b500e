/** Facts as tables: CSV, NDJSON and Parquet, with a descriptor to cite and rerun them by. */
@NullMarked
package org.depeche.export;

import org.jspecify.annotations.NullMarked;
