package org.depeche.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BitSet;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Subject;

/** One search in the index as it is now. */
final class IndexSearch {
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Wanted wanted;

  IndexSearch(IndexSearcher shared, SearchRequest request) {
    this.searcher = new IndexSearcher(shared.getIndexReader());
    this.request = request;
    this.wanted = QueryReader.read(request.query());
    long begun = System.nanoTime();
    searcher.setTimeout(() -> System.nanoTime() - begun > SLOWEST.toNanos());
  }

  Found<Hit> articles() throws IOException {
    Query query = QueryWriter.write(wanted, Part.ARTICLE);
    TopDocs found = find(query, request.limit());
    return new Found<>(found.totalHits.value(), hits(found, query), hits(nearly(request.limit() - found.scoreDocs.length), query));
  }

  private List<Hit> hits(TopDocs found, Query query) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      hits.add(hit(record(doc.doc), query));
    }
    return hits;
  }

  Found<FactHit> facts(Part of) throws IOException {
    TopDocs found = find(QueryWriter.write(wanted, of), request.limit());
    List<FactHit> hits = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      hits.add(fact(doc.doc, of));
    }
    return new Found<>(found.totalHits.value(), hits, List.of());
  }

  /** The ids of the articles that fit, of the best in all {@code limit}. */
  Found<String> ids(int limit) throws IOException {
    TopDocs found = find(QueryWriter.write(wanted, Part.ARTICLE), limit);
    return new Found<>(found.totalHits.value(), ids(found), ids(nearly(limit - found.scoreDocs.length)));
  }

  private List<String> ids(TopDocs found) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      ids.add(order(doc.doc));
    }
    return ids;
  }

  private TopDocs nearly(int limit) throws IOException {
    Optional<Query> query = limit > 0 ? QueryWriter.nearly(wanted) : Optional.empty();
    return query.isPresent() ? find(query.get(), limit) : new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);
  }

  private String order(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues orders = leaf.reader().getSortedDocValues(Fields.ORDER);
    orders.advanceExact(document - leaf.docBase);
    return orders.lookupOrd(orders.ordValue()).utf8ToString();
  }

  private TopDocs find(Query query, int limit) throws IOException {
    TopDocs found = searcher.search(query, limit);
    if (searcher.timedOut()) {
      throw new SlowQueryException(SLOWEST.toSeconds());
    }
    return found;
  }

  private IncidentRecord record(int document) throws IOException {
    return Fields.record(searcher.storedFields().document(document));
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  private static Hit hit(IncidentRecord record, Query query) throws IOException {
    String chain = Analysis.chain(record.language());
    return new Hit(
        record.id(),
        record.title(),
        record.language(),
        record.site(),
        record.url(),
        record.published(),
        record.kind(),
        record.status(),
        record.scope(),
        Optional.ofNullable(record.subject()).map(Subject::name).orElse(null),
        Passages.of(chain, Fields.text(chain), query, record.text()));
  }

  private FactHit fact(int document, Part of) throws IOException {
    LeafReaderContext leaf = leaf(document);
    int inLeaf = document - leaf.docBase;
    BitSet articles = QueryWriter.ARTICLES.getBitSet(leaf);
    NumericDocValues places = leaf.reader().getNumericDocValues(Fields.PLACE);
    places.advanceExact(inLeaf);
    int place = (int) places.longValue();
    IncidentRecord record = record(leaf.docBase + articles.nextSetBit(inLeaf));
    return new FactHit(
        record.id(),
        record.title(),
        record.language(),
        record.site(),
        record.url(),
        record.published(),
        of == Part.QUOTE ? record.quotes().get(place) : null,
        of == Part.FIGURE ? record.figures().get(place) : null);
  }
}
