package org.depeche.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.depeche.dedup.SiteBoilerplate;

/** Hashes by which crawled articles meet again: of their texts' runs of words, of their sites' paragraphs, of their canonical addresses. */
final class Signs {
  static final long[] NONE = {};

  /** So many articles with one sign are looked at. */
  private static final int MOST_HOLDERS = 200;

  private Signs() {}

  /** Of a paragraph at a site. */
  static long ofParagraph(String site, String paragraph) {
    return SiteBoilerplate.hash(paragraph) * 31 + SiteBoilerplate.hash(site);
  }

  /** Of a canonical address. */
  static long ofAddress(String url) {
    return ~SiteBoilerplate.hash(url);
  }

  /** Puts signs into an article's document, to be found and to be read back. */
  static void add(Document document, long[] signs) {
    ByteBuffer all = ByteBuffer.allocate(signs.length * Long.BYTES);
    for (long sign : signs) {
      all.putLong(sign);
      document.add(new StringField(Fields.SIGN, bytes(sign), Field.Store.NO));
    }
    if (signs.length > 0) {
      document.add(new StoredField(Fields.SIGNS, all.array()));
    }
  }

  /** The signs in an article's document. */
  static long[] of(Document document) {
    BytesRef stored = document.getBinaryValue(Fields.SIGNS);
    if (stored == null) {
      return NONE;
    }
    long[] signs = new long[stored.length / Long.BYTES];
    ByteBuffer.wrap(stored.bytes, stored.offset, stored.length).asLongBuffer().get(signs);
    return signs;
  }

  private static BytesRef bytes(long sign) {
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(sign).array());
  }

  /** The documents that have any of these signs, with how many of them. */
  static Map<Integer, Integer> holders(IndexSearcher searcher, long... signs) throws IOException {
    Map<Integer, Integer> holders = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.SIGN);
      if (terms == null) {
        continue;
      }
      TermsEnum known = terms.iterator();
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum postings = null;
      for (long sign : signs) {
        if (known.seekExact(bytes(sign))) {
          postings = known.postings(postings, PostingsEnum.NONE);
          int left = MOST_HOLDERS;
          for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS && left > 0; doc = postings.nextDoc(), left--) {
            if (live == null || live.get(doc)) {
              holders.merge(leaf.docBase + doc, 1, Integer::sum);
            }
          }
        }
      }
    }
    return holders;
  }
}
