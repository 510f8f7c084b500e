package org.depeche.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.suggest.document.Completion104PostingsFormat;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestField;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.depeche.text.AlignedText;

/** Names that begin as someone types. */
final class Completion {
  private static final String FIELD = "completion";
  private static final PostingsFormat FORMAT = new Completion104PostingsFormat();

  private Completion() {}

  /** How an index is written that can complete. */
  static Codec codec() {
    return new Lucene104Codec() {
      @Override
      public PostingsFormat getPostingsFormatForField(String field) {
        return field.equals(FIELD) ? FORMAT : super.getPostingsFormatForField(field);
      }
    };
  }

  static void add(Document document, String name) {
    if (name.chars().anyMatch(Character::isLetterOrDigit) && name.chars().noneMatch(Character::isISOControl)) {
      document.add(new SuggestField(FIELD, AlignedText.of(name).normal(), 1));
    }
  }

  static List<String> of(IndexReader reader, String typed, int limit) throws IOException {
    PrefixCompletionQuery query = new PrefixCompletionQuery(Analysis.analyzer(Analysis.OTHER), new Term(FIELD, typed));
    return Arrays.stream(new SuggestIndexSearcher(reader).suggest(query, limit, true).scoreLookupDocs()).map(d -> d.key.toString()).toList();
  }
}
