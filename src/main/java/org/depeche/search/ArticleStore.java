package org.depeche.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.depeche.archive.Entry;
import org.depeche.archive.InFlight;
import org.depeche.archive.Position;
import org.depeche.archive.WarcArchive;
import org.depeche.extract.RecordReader;
import org.depeche.extract.time.Anchor;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.depeche.model.Json;
import org.depeche.page.ArticleInput;
import org.depeche.summary.Summaries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Articles kept in an archive, read into records, and found again in an index. The archive is the truth: the index can
 * be lost, and is made again from it.
 *
 * <pre>{@code
 * try (ArticleStore store = ArticleStore.open(folder, () -> {})) {
 *   IncidentRecord record = store.add(input);
 *   Found<Hit> found = store.search(new SearchRequest("panne réseau", 20));
 * }
 * }</pre>
 */
public final class ArticleStore implements AutoCloseable {
  /** The longest query, in chars. */
  public static final int LONGEST_QUERY = QueryReader.LONGEST;

  private static final Logger LOG = LoggerFactory.getLogger(ArticleStore.class);
  private static final String TARGET = "urn:depeche:article:";
  private static final String MEDIA_TYPE = "application/json";
  private static final int COMMIT_AFTER = 500;
  private static final int COMMIT_SECONDS = 10;
  private static final int SETTLE_SECONDS = 1;
  private static final int FOLLOW_SECONDS = 2;
  private static final int CLOSE_SECONDS = 60;

  private final DataFolder folder;
  private final WarcArchive archive;
  private final ArticleIndex index;

  /** Not while the index is made anew: then articles are grouped last. */
  private final boolean isGrouping;

  /** Opened at first use, for which all articles are looked through. */
  private @Nullable Incidents incidents;

  private final ReentrantLock opening = new ReentrantLock();

  private final InFlight inFlight;
  private final LongAdder read = new LongAdder();
  private final AtomicInteger uncommitted = new AtomicInteger();
  private final ReentrantLock committing = new ReentrantLock();
  private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final ScheduledExecutorService clock = thread("commit");
  private final ScheduledExecutorService follower = thread("crawled pages");
  private final CrawledPages crawledPages;
  private volatile Position crawled;

  /** Articles with one id go one by one, so that the last one archived is the one indexed; by the id's hash. */
  private final List<ReentrantLock> turns = IntStream.range(0, 256).mapToObj(i -> new ReentrantLock()).toList();

  private ArticleStore(DataFolder folder, WarcArchive archive, ArticleIndex index, boolean isGrouping) {
    this.folder = folder;
    this.archive = archive;
    this.index = index;
    this.isGrouping = isGrouping;
    this.inFlight = new InFlight(archive);
    this.crawledPages = new CrawledPages(folder.archive(), this::take);
    this.crawled = index.committed().crawl();
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /**
   * Opens the store in {@code data}, made if it is missing, and indexes what the archive has and the index lacks; the
   * pages of a crawl, of which there may be many, are indexed while the store is in use, also those still to come.
   *
   * @param progress run after each article that is indexed on the way
   * @throws IOException if it is in use or can't be read; the message says what to do
   */
  public static ArticleStore open(Path data, Runnable progress) throws IOException {
    DataFolder folder = DataFolder.lock(data);
    try {
      WarcArchive archive = WarcArchive.open(folder.archive(), WarcArchive.ARTICLES);
      try {
        ArticleIndex index = ArticleIndex.open(folder.index());
        ArticleStore store = new ArticleStore(folder, archive, index, true);
        store.replay(store.index.committed().articles(), progress);
        store.clock.scheduleWithFixedDelay(store::commitOnTime, COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
        store.clock.scheduleWithFixedDelay(store::settle, SETTLE_SECONDS, SETTLE_SECONDS, TimeUnit.SECONDS);
        store.follower.scheduleWithFixedDelay(store::followCrawl, 0, FOLLOW_SECONDS, TimeUnit.SECONDS);
        return store;
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Makes the index of {@code data} anew from its archive; the one there serves until then.
   *
   * @return how many articles the index holds
   */
  public static int reindex(Path data, Runnable progress) throws IOException {
    try (DataFolder folder = DataFolder.lock(data);
        WarcArchive archive = WarcArchive.open(folder.archive(), WarcArchive.ARTICLES)) {
      folder.clear(folder.nextIndex());
      int size;
      try (ArticleIndex index = ArticleIndex.open(folder.nextIndex())) {
        ArticleStore store = new ArticleStore(folder, archive, index, false);
        store.replay(Position.START, progress);
        store.crawledPages.read(Position.START);
        store.commit(archive.end());
        store.clock.shutdownNow();
        store.follower.shutdownNow();
        size = index.size();
        Incidents.regroup(folder.incidents(), index);
      }
      folder.swapIndex();
      return size;
    }
  }

  private void replay(Position from, Runnable progress) throws IOException {
    if (from.compareTo(archive.end()) > 0) {
      throw new IOException(
          "the index in %s knows more than the archive (%s, %s): files of the archive are missing; bring them back, or run depeche reindex"
              .formatted(folder.index(), from, archive.end()));
    }
    archive.read(
        from,
        entry -> {
          if (entry.target().startsWith(TARGET)) {
            replay(entry);
            progress.run();
            if (uncommitted.incrementAndGet() >= COMMIT_AFTER) {
              commit(entry.start());
            }
          }
        });
    if (uncommitted.get() > 0 || from.equals(Position.START)) {
      commit(archive.end());
    }
  }

  private void replay(Entry entry) throws IOException {
    try {
      ArticleInput input = Json.MAPPER.readValue(entry.body(), ArticleInput.class);
      put(read(input.article("", List.of())));
    } catch (RuntimeException | JsonProcessingException | StackOverflowError e) {
      LOG.warn("{} at {} is archived but can't be read: {}", entry.target(), entry.start(), e.toString());
    }
  }

  /**
   * Archives an article, reads it and indexes it. When this returns it survives a crash and is found. An article with
   * the id of an earlier one takes its place.
   *
   * @throws IllegalArgumentException if there is no article in {@code input}
   * @throws java.time.DateTimeException if its date or zone is none
   * @throws UnreadableArticleException if it is archived but reading it fails
   */
  public IncidentRecord add(ArticleInput given) throws IOException {
    ArticleInput input = Intake.of(given);
    Article article = input.article("", List.of());
    Anchor.of(article.published(), article.zone());
    ReentrantLock turn = turns.get(Math.floorMod(article.id().hashCode(), turns.size()));
    turn.lock();
    Position begun = inFlight.begin();
    try {
      archive.append(
          TARGET + URLEncoder.encode(article.id(), StandardCharsets.UTF_8),
          MEDIA_TYPE,
          Json.MAPPER.writeValueAsBytes(input));
      IncidentRecord record = readArchived(article);
      put(record);
      return record;
    } finally {
      inFlight.end(begun);
      turn.unlock();
      if (uncommitted.incrementAndGet() >= COMMIT_AFTER) {
        commit(inFlight.settled());
      }
    }
  }

  private void put(IncidentRecord record) throws IOException {
    index.put(record);
    group(record);
  }

  private void group(IncidentRecord record) throws IOException {
    if (isGrouping) {
      incidents().add(record);
    }
  }

  private IncidentRecord readArchived(Article article) {
    try {
      return read(article);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} is archived but can't be read", article.id(), e);
      throw new UnreadableArticleException(article.id(), e);
    }
  }

  /** Reading takes a processor for itself; more at once would only share it. */
  private IncidentRecord read(Article article) {
    readers.acquireUninterruptibly();
    try {
      IncidentRecord record = Summaries.added(RecordReader.read(article));
      read.increment();
      return record;
    } finally {
      readers.release();
    }
  }

  private void commit(Position position) throws IOException {
    committing.lock();
    try {
      uncommitted.set(0);
      index.commit(new ArticleIndex.Progress(position, crawled));
    } finally {
      committing.unlock();
    }
  }

  private void commitOnTime() {
    try {
      if (uncommitted.get() > 0) {
        commit(inFlight.settled());
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("the index could not be committed", e);
    }
  }

  private void settle() {
    try {
      Optional<Incidents> opened = opened();
      if (opened.isPresent()) {
        opened.get().settleInTime();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("what incidents' articles say can't be brought up to date", e);
    }
  }

  private void followCrawl() {
    try {
      crawledPages.read(crawled);
    } catch (CrawledPages.StoppedException closing) {
      // the rest is read when the store is opened again
    } catch (IOException | RuntimeException e) {
      LOG.error("crawled pages can't be read", e);
    }
  }

  private void take(List<CrawledPage> pages, Position reached) throws IOException {
    CrawledStories.of(index, pages).parallelStream().forEach(this::takeOne);
    crawled = reached;
    if (uncommitted.addAndGet(Math.max(1, pages.size())) >= COMMIT_AFTER) {
      commit(inFlight.settled());
    }
  }

  private void takeOne(CrawledStory story) {
    try {
      if (story.page() == null) {
        index.put(story.stored().withAppearances(story.appearances()), story.signs());
      } else {
        IncidentRecord record = read(story.article()).withAppearances(story.appearances());
        index.put(StoredRecord.read(record), story.signs());
        group(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} is archived but can't be read: {}", story.id(), e.toString());
    }
  }

  /** The record of an article. */
  public Optional<IncidentRecord> find(String id) throws IOException {
    return index.find(id);
  }

  /**
   * The articles that fit a query best.
   *
   * @throws QueryException if it is none
   * @throws SlowQueryException if it takes too long
   */
  public Found<Hit> search(SearchRequest request) throws IOException {
    return index.search(Cursor.of(request).snapshot(), searcher -> new IndexSearch(index, searcher, request).articles());
  }

  /** The quotes that fit a query best; see {@link #search}. */
  public Found<FactHit> quotes(SearchRequest request) throws IOException {
    return index.search(Cursor.of(request).snapshot(), searcher -> new IndexSearch(index, searcher, request).facts(Part.QUOTE));
  }

  /** The figures that fit a query best; see {@link #search}. */
  public Found<FactHit> figures(SearchRequest request) throws IOException {
    return index.search(Cursor.of(request).snapshot(), searcher -> new IndexSearch(index, searcher, request).facts(Part.FIGURE));
  }

  /** Names of articles that begin with what was typed, each once. */
  public List<String> complete(String typed, int limit) throws IOException {
    return index.search(searcher -> Completion.of(searcher.getIndexReader(), typed, limit));
  }

  /**
   * Gives the record of every article that fits a query, or of all without one, as they are when it starts: the first published
   * first, then by id, those without a date last.
   *
   * @param fields the fields of the record that are wanted, by their names in JSON, others are empty; all if there are none
   */
  public void forEach(@Nullable String query, Set<String> fields, StoredRecord.Taker taker) throws IOException {
    index.forEach(query, fields, taker);
  }

  /** Waits until the pages that a crawl has brought in so far are indexed. */
  public void awaitCrawled() throws IOException {
    try {
      follower.submit(this::followCrawl).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** The incidents that the articles are of. */
  public Incidents incidents() throws IOException {
    opening.lock();
    try {
      if (incidents == null) {
        incidents = Incidents.open(folder.incidents(), index);
      }
      return incidents;
    } finally {
      opening.unlock();
    }
  }

  private Optional<Incidents> opened() {
    opening.lock();
    try {
      return Optional.ofNullable(incidents);
    } finally {
      opening.unlock();
    }
  }

  /** Where it is kept. */
  public Path folder() {
    return folder.data();
  }

  /** How many articles there are. */
  public int size() throws IOException {
    return index.size();
  }

  /** What the index takes on disk. */
  public long indexBytes() throws IOException {
    return folder.indexBytes();
  }

  /** How many articles were read since this was opened. */
  public long read() {
    return read.sum();
  }

  /** Where the next article will stand in the archive. */
  public Position position() {
    return archive.end();
  }

  /** Commits and closes. Call when no {@link #add} is under way. */
  @Override
  public void close() throws IOException {
    crawledPages.stop();
    end(clock);
    end(follower);
    try (folder;
        archive;
        index;
        Incidents last = opened().orElse(null)) {
      if (last != null) {
        last.settle();
      }
      if (uncommitted.get() > 0) {
        commit(inFlight.settled());
      }
    }
  }

  /** Waits for what is under way: an interrupt would close the files that it is writing. */
  private static void end(ExecutorService thread) {
    thread.shutdown();
    try {
      thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
