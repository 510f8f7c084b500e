package org.depeche.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.depeche.archive.Position;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;

/** Records in a Lucene index. Each commit says how far in the archive it has come. */
final class ArticleIndex implements AutoCloseable {
  private static final String ARTICLES = "archive";
  private static final String CRAWL = "crawl";
  static final String LAYOUT = "layout";

  /** Another number whenever documents are made otherwise: an index of another is no good. */
  static final String CURRENT_LAYOUT = "6";

  /** How long a state of the index is kept for those who leaf through what they found. */
  private static final double KEPT_SECONDS = 600;

  /** Between names, so that a phrase is looked for within one. */
  private static final int GAP = 100;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
  private @Nullable FacetCounter counter;
  private final Progress committed;

  /** How far in the archive's two series, of articles and of crawled pages, an index has come. */
  record Progress(Position articles, Position crawl) {
    static final Progress NONE = new Progress(Position.START, Position.START);
  }

  private ArticleIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
    this.committed = progressOf(writer);
  }

  /**
   * Opens the index in {@code folder}, made if it is missing.
   *
   * @throws IOException if it is in use, broken or of another version; the message says what to do
   */
  static ArticleIndex open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new ByField()).setCodec(Completion.codec()));
      if (writer.getDocStats().numDocs > 0 && !said(writer).getOrDefault(LAYOUT, "").equals(CURRENT_LAYOUT)) {
        writer.rollback();
        directory.close();
        throw new IOException("the index in %s is of an earlier version; run depeche reindex".formatted(folder));
      }
      return new ArticleIndex(directory, writer);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException("the index in %s is in use by another program".formatted(folder), e);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      directory.close();
      throw new IOException("the index in %s can't be read; run depeche reindex".formatted(folder), e);
    }
  }

  /** The analyser of a field is that of the language in its name. */
  private static final class ByField extends DelegatingAnalyzerWrapper {
    ByField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return Analysis.analyzer(Analysis.chain(field.substring(field.indexOf('_') + 1)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  private static Map<String, String> said(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    Map<String, String> said = new HashMap<>();
    if (data != null) {
      data.forEach(e -> said.put(e.getKey(), e.getValue()));
    }
    return said;
  }

  private static Progress progressOf(IndexWriter writer) {
    Map<String, String> said = said(writer);
    return new Progress(
        Position.parse(said.getOrDefault(ARTICLES, Position.START.toString())),
        Position.parse(said.getOrDefault(CRAWL, Position.START.toString())));
  }

  /** How far in the archive the index had come when it was opened. */
  Progress committed() {
    return committed;
  }

  /** Adds a record, or replaces the one with its id. */
  void put(IncidentRecord record) throws IOException {
    put(StoredRecord.read(record), Signs.NONE);
  }

  /** The same of one that was crawled. */
  void put(StoredRecord stored, long[] signs) throws IOException {
    writer.updateDocuments(new Term(Fields.BLOCK, stored.record().id()), Block.of(stored, signs));
  }

  /** Puts all on the disk; the archive has been indexed up to {@code reached}. */
  void commit(Progress reached) throws IOException {
    Map<String, String> said =
        Map.of(ARTICLES, reached.articles.toString(), CRAWL, reached.crawl.toString(), LAYOUT, CURRENT_LAYOUT);
    writer.setLiveCommitData(said.entrySet());
    writer.commit();
  }

  /** What is done with the index as it is now. */
  @FunctionalInterface
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  <T> T search(Search<T> search) throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Does it with the state of the index that {@link #keep} gave the number of, or with that of now. */
  <T> T search(long snapshot, Search<T> search) throws IOException {
    IndexSearcher searcher = kept.acquire(snapshot);
    if (searcher == null) {
      return search(search);
    }
    try {
      return search.in(searcher);
    } finally {
      kept.release(searcher);
    }
  }

  /** Keeps a state of the index for some time. */
  long keep(IndexSearcher searcher) throws IOException {
    kept.prune(new SearcherLifetimeManager.PruneByAge(KEPT_SECONDS));
    return kept.record(searcher);
  }

  /** Counts facets in a state of the index. */
  synchronized FacetCounter counter(IndexReader reader) throws IOException {
    FacetCounter last = counter;
    if (last == null || !last.isOf(reader)) {
      last = FacetCounter.of(reader, last);
      counter = last;
    }
    return last;
  }

  int size() throws IOException {
    return search(s -> s.count(Part.ARTICLE.all()));
  }

  Optional<IncidentRecord> find(String id) throws IOException {
    return search(
        searcher -> {
          TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
          return found.scoreDocs.length == 0
              ? Optional.empty()
              : Optional.of(Fields.record(searcher.storedFields().document(found.scoreDocs[0].doc)));
        });
  }

  /** Gives all that fits, as it is now, in order of publication and then of id; what has no date comes last. */
  void forEach(@Nullable String typed, Set<String> fields, StoredRecord.Taker taker) throws IOException {
    Query query = typed == null ? Part.ARTICLE.all() : QueryWriter.write(QueryReader.read(typed), Part.ARTICLE);
    search(
        searcher -> {
          try (RecordStream records = new RecordStream(fields, taker)) {
            records.read(searcher, query);
          }
          return null;
        });
  }

  /** Closes without a commit: what was not committed is read from the archive again. */
  @Override
  public void close() throws IOException {
    try (directory) {
      kept.close();
      searchers.close();
      writer.rollback();
    }
  }
}
