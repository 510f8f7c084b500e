package org.depeche.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Subject;
import org.jspecify.annotations.Nullable;

/** One search in the index as it is now. */
final class IndexSearch {
  private static final Duration SLOWEST = Duration.ofSeconds(5);

  private final ArticleIndex index;
  private final IndexSearcher shared;
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final Cursor cursor;
  private final Wanted wanted;

  IndexSearch(ArticleIndex index, IndexSearcher shared, SearchRequest request) {
    this.index = index;
    this.shared = shared;
    this.searcher = new IndexSearcher(shared.getIndexReader());
    this.request = request;
    this.cursor = Cursor.of(request);
    this.wanted = QueryReader.read(request.query());
    long begun = System.nanoTime();
    searcher.setTimeout(() -> System.nanoTime() - begun > SLOWEST.toNanos());
  }

  /** What makes a result of a document. */
  private interface Making<T> {
    T of(int document) throws IOException;
  }

  Found<Hit> articles() throws IOException {
    Query query = QueryWriter.write(wanted, Part.ARTICLE);
    return page(query, document -> hit(record(document), query), Part.ARTICLE);
  }

  Found<FactHit> facts(Part of) throws IOException {
    return page(QueryWriter.write(wanted, of), document -> fact(document, of), of);
  }

  private <T> Found<T> page(Query query, Making<T> making, Part of) throws IOException {
    FieldDoc after = cursor.isStart() ? null : cursor.after(request.order(), searcher.getIndexReader().maxDoc());
    Sort sort = sort(request.order());
    FacetCounter counter = request.counted() ? index.counter(searcher.getIndexReader()) : null;
    Facets facets = counter == null ? null : counter.known(query).orElse(null);
    TopDocs found;
    if (counter != null && facets == null) {
      FacetsCollectorManager.FacetsResult result =
          FacetsCollectorManager.searchAfter(searcher, after, query, request.limit(), sort, new FacetsCollectorManager());
      found = result.topDocs();
      checkTime();
      facets = new Facets(counter, result.facetsCollector(), found.totalHits.value());
      counter.keep(query, facets);
    } else {
      found = searcher.searchAfter(after, query, request.limit(), sort);
      checkTime();
    }
    int missing = cursor.isStart() && of == Part.ARTICLE ? request.limit() - found.scoreDocs.length : 0;
    return new Found<>(
        facets == null ? found.totalHits.value() : facets.total,
        make(found, making),
        make(nearly(missing), making),
        found.scoreDocs.length < request.limit() ? null : cursor((FieldDoc) found.scoreDocs[found.scoreDocs.length - 1]),
        facets == null ? Map.of() : facets.values(),
        facets == null ? List.of() : facets.dates(),
        found.scoreDocs.length == 0 && cursor.isStart() ? new Spelling(searcher.getIndexReader()).correct(request.query(), wanted) : null);
  }

  private static <T> List<T> make(TopDocs found, Making<T> making) throws IOException {
    List<T> hits = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      hits.add(making.of(doc.doc));
    }
    return hits;
  }

  private String cursor(FieldDoc last) throws IOException {
    return Cursor.encoded(index.keep(shared), request, last.fields[0], ((BytesRef) last.fields[1]).utf8ToString());
  }

  private static Sort sort(SearchRequest.Order order) {
    return new Sort(
        switch (order) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case DATE -> {
            SortField published = LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX);
            published.setMissingValue(Long.MIN_VALUE);
            yield published;
          }
          case SIZE -> new SortField(Fields.SIZE, SortField.Type.LONG, true);
        },
        new SortField(Fields.ORDER, SortField.Type.STRING));
  }

  /**
   * Articles that fit, the first {@code limit} in all: by date or, for any other order, by how well they fit.
   *
   * @param ids of those that fit
   * @param nearly of those that fit half of the words
   * @param suggestion as {@link Found} has it
   */
  record Articles(List<String> ids, List<String> nearly, @Nullable String suggestion) {}

  Articles ids(int limit) throws IOException {
    Sort sort = sort(request.order() == SearchRequest.Order.DATE ? SearchRequest.Order.DATE : SearchRequest.Order.RELEVANCE);
    TopDocs found = searcher.search(QueryWriter.write(wanted, Part.ARTICLE), limit, sort);
    checkTime();
    String suggestion = found.scoreDocs.length == 0 ? new Spelling(searcher.getIndexReader()).correct(request.query(), wanted) : null;
    return new Articles(ids(found), ids(nearly(limit - found.scoreDocs.length)), suggestion);
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
    if (query.isEmpty()) {
      return new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);
    }
    TopDocs found = searcher.search(query.get(), limit);
    checkTime();
    return found;
  }

  private String order(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues orders = leaf.reader().getSortedDocValues(Fields.ORDER);
    orders.advanceExact(document - leaf.docBase);
    return orders.lookupOrd(orders.ordValue()).utf8ToString();
  }

  private void checkTime() {
    if (searcher.timedOut()) {
      throw new SlowQueryException(SLOWEST.toSeconds());
    }
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
