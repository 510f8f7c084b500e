package org.depeche.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.depeche.model.Json;

/**
 * Where a page of results ended.
 *
 * @param snapshot the state of the index that was searched, as long as that is kept
 * @param search a hash of what was asked
 * @param key what the last result is sorted by
 * @param id its id
 */
record Cursor(long snapshot, int search, String key, String id) {
  /** Of a search that begins. */
  static final Cursor START = new Cursor(0, 0, "", "");

  Cursor {
    key = Objects.requireNonNullElse(key, ""); // as which it is left out when it is written
  }

  /**
   * The cursor of a request.
   *
   * @throws QueryException if it is none, or another search's
   */
  static Cursor of(SearchRequest request) {
    if (request.cursor() == null) {
      return START;
    }
    try {
      Cursor cursor = Json.MAPPER.readValue(Base64.getUrlDecoder().decode(request.cursor()), Cursor.class);
      if (cursor != null && cursor.search == hash(request) && cursor.id != null) {
        return cursor;
      }
    } catch (IOException | IllegalArgumentException e) {
      // said below
    }
    throw wrong();
  }

  static QueryException wrong() {
    return QueryException.ofCursor();
  }

  private static int hash(SearchRequest request) {
    return Objects.hash(request.query(), request.order().name());
  }

  static String encoded(long snapshot, SearchRequest request, Object key, String id) {
    try {
      byte[] json = Json.MAPPER.writeValueAsBytes(new Cursor(snapshot, hash(request), key.toString(), id));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isStart() {
    return id.isEmpty();
  }

  /** What the next page stands behind, in an index of so many documents. */
  FieldDoc after(SearchRequest.Order order, int documents) {
    try {
      Object value = order == SearchRequest.Order.RELEVANCE ? (Object) Float.valueOf(key) : Long.valueOf(key);
      return new FieldDoc(documents - 1, 0, new Object[] {value, new BytesRef(id.getBytes(StandardCharsets.UTF_8))});
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }
}
