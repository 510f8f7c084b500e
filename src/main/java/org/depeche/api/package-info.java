/** The store over HTTP, and the editor's page. */
@NullMarked
package org.depeche.api;

import org.jspecify.annotations.NullMarked;
