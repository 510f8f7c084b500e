package org.depeche.search;

/** An article is in the archive, but reading it failed. */
public final class UnreadableArticleException extends RuntimeException {
  UnreadableArticleException(String id, Throwable cause) {
    super("article \"%s\" is archived, but reading it failed: %s".formatted(id, cause), cause);
  }
}
