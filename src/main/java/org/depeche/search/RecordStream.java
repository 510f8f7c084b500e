package org.depeche.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;

/** All records that fit a query, in order of publication and then of id; while some are taken, the next are decoded. */
final class RecordStream implements AutoCloseable {
  /** How many documents are brought into order at a time. */
  private static final int PAGE = 10_000;

  private static final int BATCH = 50;
  private static final int BATCHES_AHEAD = 4;
  private static final Sort IN_ORDER = inOrder();

  private final Set<String> fields;
  private final StoredRecord.Taker taker;
  private final ExecutorService decoder = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("records").factory());
  private final Deque<Future<List<StoredRecord>>> underWay = new ArrayDeque<>();

  /** For the fields that {@link ArticleStore#forEach} has. */
  RecordStream(Set<String> fields, StoredRecord.Taker taker) {
    this.fields = fields;
    this.taker = taker;
  }

  private static Sort inOrder() {
    SortField published = LongField.newSortField(Fields.PUBLISHED, false, SortedNumericSelector.Type.MIN);
    published.setMissingValue(Long.MAX_VALUE); // what has no date comes last
    return new Sort(published, new SortField(Fields.ORDER, SortField.Type.STRING));
  }

  void read(IndexSearcher searcher, Query query) throws IOException {
    StoredFields stored = searcher.storedFields(); // one for all: it keeps what it unpacked last
    FieldDoc last = null;
    TopDocs page;
    do {
      page = searcher.searchAfter(last, query, PAGE, IN_ORDER);
      List<Document> batch = new ArrayList<>();
      for (ScoreDoc doc : page.scoreDocs) {
        batch.add(stored.document(doc.doc));
        if (batch.size() == BATCH) {
          decode(batch);
          batch = new ArrayList<>();
        }
        last = (FieldDoc) doc;
      }
      decode(batch);
    } while (page.scoreDocs.length == PAGE);
    while (!underWay.isEmpty()) {
      takeOldest();
    }
  }

  private void decode(List<Document> batch) throws IOException {
    underWay.add(decoder.submit(() -> decoded(batch)));
    if (underWay.size() > BATCHES_AHEAD) {
      takeOldest();
    }
  }

  private List<StoredRecord> decoded(List<Document> batch) throws IOException {
    List<StoredRecord> records = new ArrayList<>();
    for (Document document : batch) {
      records.add(Fields.stored(document, fields));
    }
    return records;
  }

  private void takeOldest() throws IOException {
    try {
      for (StoredRecord record : underWay.remove().get()) {
        taker.take(record);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    decoder.shutdownNow();
  }
}
