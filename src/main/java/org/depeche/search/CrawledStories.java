package org.depeche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.depeche.dedup.Shingles;
import org.depeche.dedup.SiteBoilerplate;

/**
 * Sorts the pages that a crawl brings: which have articles of their own, and which are only another appearance of one that is
 * there, at another address or outlet. Paragraphs that three other articles of the site have are left out.
 *
 * <p>What it knows is in the index, committed with how far in the archive it has come: so it survives a crash, is made again
 * when the index is, and takes no memory. A page is only ever compared with the text that began a story.
 */
final class CrawledStories {
  /** So many articles that share the most are compared with a page. */
  private static final int CANDIDATES = 20;

  /** A text's later paragraphs are not looked up. */
  private static final int MOST_PARAGRAPHS = 200;

  private final IndexSearcher searcher;

  /** Those of these pages, and those of the index that they were compared with, by id. */
  private final Map<String, CrawledStory> stories = new LinkedHashMap<>();

  private CrawledStories(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The stories that are new, or have another text or appearance; of two versions of a page the later counts. */
  static List<CrawledStory> of(ArticleIndex index, List<CrawledPage> pages) throws IOException {
    Map<String, CrawledPage> latest = new LinkedHashMap<>();
    pages.forEach(p -> latest.put(p.id(), p));
    return index.search(
        searcher -> {
          CrawledStories sorted = new CrawledStories(searcher);
          for (CrawledPage page : latest.values()) {
            sorted.add(page);
          }
          sorted.settle();
          return sorted.stories.values().stream().filter(s -> s.page() != null || s.isChanged()).toList();
        });
  }

  private void add(CrawledPage page) throws IOException {
    Optional<CrawledStory> before = at(page.id());
    boolean again = before.isPresent() && before.get().id().equals(page.id());
    Set<Integer> own = again ? Set.of(before.get().document) : Set.of();
    Shingles shingles = Shingles.of(withoutBoilerplate(page, own, Map.of()));
    if (again) {
      if (!page.isVariant() || !before.get().isUnder(page.canonical())) {
        before.get().renew(page, shingles);
      }
      return;
    }
    if (before.isPresent() && before.get().likeness(shingles, before.get().isOf(page.site())) > 0) {
      before.get().appear(page.appearance());
      return;
    }
    before.ifPresent(s -> s.forget(page.id()));
    Optional<CrawledStory> variant = variant(page, shingles);
    if (variant.isPresent()) {
      if (!page.isVariant()) {
        variant.get().renew(page, shingles);
      }
      return;
    }
    Optional<CrawledStory> same = mostAlike(page, shingles);
    if (same.isPresent()) {
      same.get().appear(page.appearance());
    } else {
      stories.put(page.id(), new CrawledStory(page, shingles));
    }
  }

  /** The story that appeared there. */
  private Optional<CrawledStory> at(String article) throws IOException {
    for (CrawledStory story : stories.values()) {
      if (story.isAt(article)) {
        return Optional.of(story);
      }
    }
    TopDocs found = searcher.search(new TermQuery(new Term(Fields.APPEARANCE, article)), 1);
    return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(indexed(found.scoreDocs[0].doc)).filter(s -> s.isAt(article));
  }

  /** The story of another variant of the page, such as AMP or print; what the page says of its address is not believed of another text. */
  private Optional<CrawledStory> variant(CrawledPage page, Shingles shingles) throws IOException {
    if (page.canonical() == null) {
      return Optional.empty();
    }
    List<CrawledStory> candidates = new ArrayList<>(indexed(Signs.holders(searcher, Signs.ofAddress(page.canonical()))));
    stories.values().stream().filter(s -> s.page() != null && page.canonical().equals(s.page().canonical())).forEach(candidates::add);
    return candidates.stream().filter(s -> s.isOf(page.site()) && s.likeness(shingles, false) > 0).findFirst();
  }

  private Optional<CrawledStory> mostAlike(CrawledPage page, Shingles shingles) throws IOException {
    List<CrawledStory> candidates = new ArrayList<>(indexed(Signs.holders(searcher, shingles.keys())));
    stories.values().stream().filter(CrawledStory::isNew).forEach(candidates::add);
    Optional<CrawledStory> best = Optional.empty();
    double most = 0;
    for (CrawledStory story : candidates) {
      double alike = story.likeness(shingles, story.isOf(page.site()));
      if (alike > most) {
        best = Optional.of(story);
        most = alike;
      }
    }
    return best;
  }

  /** Those that hold the most signs. */
  private List<CrawledStory> indexed(Map<Integer, Integer> holders) throws IOException {
    List<Integer> documents =
        holders.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
            .limit(CANDIDATES)
            .map(Map.Entry::getKey)
            .toList();
    List<CrawledStory> found = new ArrayList<>();
    for (int document : documents) {
      found.add(indexed(document));
    }
    return found;
  }

  private CrawledStory indexed(int number) throws IOException {
    Document document = searcher.storedFields().document(number);
    StoredRecord stored = Fields.stored(document, Set.of());
    return stories.computeIfAbsent(stored.record().id(), id -> new CrawledStory(stored, number, Signs.of(document)));
  }

  /** Decides which paragraphs of what is to be read are the sites', those of pages that came together counted with the others. */
  private void settle() throws IOException {
    List<CrawledStory> fresh = stories.values().stream().filter(s -> s.page() != null).toList();
    Set<Integer> replaced = fresh.stream().map(s -> s.document).collect(Collectors.toSet());
    Map<Long, Integer> here = new HashMap<>();
    for (CrawledStory story : fresh) {
      paragraphs(story.page()).distinct().forEach(sign -> here.merge(sign, 1, Integer::sum));
    }
    for (CrawledStory story : fresh) {
      String text = withoutBoilerplate(story.page(), replaced, here);
      LongStream found = LongStream.concat(Arrays.stream(Shingles.of(text).keys()), paragraphs(story.page()).distinct());
      String canonical = story.page().canonical();
      story.settle(text, (canonical == null ? found : LongStream.concat(found, LongStream.of(Signs.ofAddress(canonical)))).toArray());
    }
  }

  private static LongStream paragraphs(CrawledPage page) {
    String site = page.site();
    return page.article().text().lines().filter(l -> !l.isBlank()).limit(MOST_PARAGRAPHS).mapToLong(l -> Signs.ofParagraph(site, l));
  }

  /**
   * The page's text without what enough others of its site hold, too; the whole if that would leave nothing.
   *
   * @param replaced documents of the index that don't count
   * @param here how many of the pages that are to be read, this one with them, hold a paragraph
   */
  private String withoutBoilerplate(CrawledPage page, Set<Integer> replaced, Map<Long, Integer> here) throws IOException {
    String site = page.site();
    StringBuilder kept = new StringBuilder();
    for (String line : (Iterable<String>) page.article().text().lines()::iterator) {
      if (line.isBlank()) {
        continue;
      }
      long sign = Signs.ofParagraph(site, line);
      Set<Integer> others = new HashSet<>(Signs.holders(searcher, sign).keySet());
      others.removeAll(replaced);
      if (others.size() + here.getOrDefault(sign, 1) - 1 < SiteBoilerplate.OFTEN) {
        kept.append(kept.isEmpty() ? "" : "\n\n").append(line.strip());
      }
    }
    return kept.isEmpty() ? page.article().text() : kept.toString();
  }
}
