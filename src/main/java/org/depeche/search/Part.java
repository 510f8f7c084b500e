package org.depeche.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a document of the index is: an article, or one of the things that it says, which stand before it in its block. */
enum Part {
  ARTICLE("article"),
  QUOTE("quote"),
  FIGURE("figure"),
  CAUSE("cause");

  private final String type;

  Part(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** All documents of this kind. */
  Query all() {
    return new TermQuery(new Term(Fields.TYPE, type));
  }
}
