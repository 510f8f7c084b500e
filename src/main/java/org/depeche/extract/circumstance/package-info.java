/** What the mentions say together: subject, kind, status, scope, causes, components, precedents, start, end. */
@NullMarked
package org.depeche.extract.circumstance;

import org.jspecify.annotations.NullMarked;
