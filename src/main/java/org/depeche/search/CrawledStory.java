package org.depeche.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.depeche.crawl.PageUrl;
import org.depeche.dedup.Shingles;
import org.depeche.model.Appearance;
import org.depeche.model.Article;
import org.depeche.model.IncidentRecord;
import org.jspecify.annotations.Nullable;

/** A text that was crawled, under all addresses that it came out at: an article of the index, one to be read, or one to be read anew. */
final class CrawledStory {
  static final int NOT_INDEXED = -1;

  /** Its document in the index. */
  final int document;

  private final String id;
  private final @Nullable StoredRecord stored;
  private final List<Appearance> appearances = new ArrayList<>();
  private Shingles shingles;
  private String site;
  private long[] signs;
  private @Nullable CrawledPage page;
  private String text = "";
  private boolean changed;

  /** One of the index. */
  CrawledStory(StoredRecord stored, int document, long[] signs) {
    IncidentRecord record = stored.record();
    this.id = record.id();
    this.document = document;
    this.stored = stored;
    this.signs = signs;
    this.site = PageUrl.site(String.valueOf(record.url()));
    this.shingles = Shingles.of(record.text());
    appearances.addAll(record.appearances());
    if (appearances.isEmpty()) {
      appearances.add(new Appearance(id, record.url(), record.site() == null ? site : record.site(), record.published()));
    }
  }

  /** A new one. */
  CrawledStory(CrawledPage page, Shingles shingles) {
    this.id = page.id();
    this.document = NOT_INDEXED;
    this.stored = null;
    this.signs = Signs.NONE;
    this.site = page.site();
    this.shingles = shingles;
    renew(page, shingles);
  }

  String id() {
    return id;
  }

  /** The page that its text is to be read from; none if that of the index stays. */
  @Nullable CrawledPage page() {
    return page;
  }

  boolean isNew() {
    return document == NOT_INDEXED;
  }

  /** Whether it has other appearances than the index knows. */
  boolean isChanged() {
    return changed;
  }

  /** Its text is now that of this page. */
  void renew(CrawledPage newer, Shingles newerShingles) {
    page = newer;
    shingles = newerShingles;
    site = newer.site();
    Appearance at = newer.appearance();
    appear(new Appearance(id, at.url(), at.site(), at.published()));
  }

  /** It came out there, too. */
  void appear(Appearance there) {
    if (!appearances.contains(there)) {
      forget(there.id());
      appearances.add(there);
      changed = true;
    }
  }

  /** Another text is there now. */
  void forget(String article) {
    changed |= appearances.removeIf(a -> a.id().equals(article));
  }

  boolean isAt(String article) {
    return appearances.stream().anyMatch(a -> a.id().equals(article));
  }

  boolean isUnder(String url) {
    return appearances.stream().anyMatch(a -> url.equals(a.url()));
  }

  boolean isOf(String otherSite) {
    return site.equals(otherSite);
  }

  /** What the index has of it. */
  StoredRecord stored() {
    return Objects.requireNonNull(stored);
  }

  /** As in {@link Signs}. */
  long[] signs() {
    return signs;
  }

  /** See {@link Shingles#likeness}. */
  double likeness(Shingles other, boolean sameSite) {
    return shingles.likeness(other, sameSite);
  }

  /** Where it came out, the first publisher first; empty if that is one address. */
  List<Appearance> appearances() {
    return appearances.size() < 2 ? List.of() : appearances.stream().sorted(Appearance.BY_PUBLICATION).toList();
  }

  /** Decides what is to be read, and by which signs it is found again. */
  void settle(String toRead, long[] from) {
    text = toRead;
    signs = from;
  }

  /** What is to be read. */
  Article article() {
    return Objects.requireNonNull(page).article(id, text);
  }
}
