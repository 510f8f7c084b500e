package org.depeche.extract.time;

import org.jspecify.annotations.Nullable;

/**
 * A word, phrase or digit shape with a meaning for times.
 *
 * @param category what it is: {@code month weekday hour …}
 * @param value what it means, in the category's own notation
 * @param from its first token
 * @param to the token after its last
 * @param start its first char in the normal form; after a clitic, if there is one
 */
record Unit(String category, String value, int from, int to, int start) {
  /** The same unit in a role; itself for none. */
  Unit as(@Nullable String role) {
    return role == null ? this : new Unit(role, value, from, to, start);
  }

  int number() {
    return Integer.parseInt(value);
  }

  /** The number of a spelled-out word or figure; 0 for one that counts nothing, such as 1.5. */
  int count() {
    boolean whole = !value.isEmpty() && value.length() < 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return whole ? Integer.parseInt(value) : 0;
  }
}
