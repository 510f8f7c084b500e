/** Names of people, organizations and places. */
@NullMarked
package org.depeche.extract.name;

import org.jspecify.annotations.NullMarked;
