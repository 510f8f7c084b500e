/** Pages from the web, fetched politely and kept in an archive. */
@NullMarked
package org.depeche.crawl;

import org.jspecify.annotations.NullMarked;
