package org.depeche.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * Writes a query for documents of one kind. What is asked side by side of a quote, a figure or a cause is asked of the same one:
 * {@code figure:[10000 TO *] unit:user} wants a figure of so many users, and {@code cause:fire NOT cause:denied} a fire that nobody denies.
 */
final class QueryWriter {
  /** Which documents are articles, kept for all segments. */
  static final BitSetProducer ARTICLES = new QueryBitSetProducer(Part.ARTICLE.all());

  private QueryWriter() {}

  /** What finds {@code wanted} among documents of one kind. */
  static Query write(Wanted wanted, Part asked) {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(query(wanted, asked), Occur.MUST).add(asked.all(), Occur.FILTER);
    if (asked != Part.ARTICLE) {
      wanted.words().forEach(w -> query.add(WordQueries.said(w), Occur.SHOULD));
    }
    return query.build();
  }

  /**
   * What finds articles with at least half of the words, or names that sound like them, but not all; nothing where there are not
   * several words.
   */
  static Optional<Query> nearly(Wanted wanted) {
    List<Wanted> all = wanted instanceof Wanted.All several ? several.wanted() : List.of();
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    List<Wanted> others = new ArrayList<>();
    int words = 0;
    for (Wanted w : all) {
      if (!(w instanceof Wanted.Word word)) {
        others.add(w);
      } else if (!isSilent(word)) {
        most.add(WordQueries.nearly(word), Occur.SHOULD);
        words++;
      }
    }
    if (words < 2) {
      return Optional.empty();
    }
    most.setMinimumNumberShouldMatch((words + 1) / 2);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(most.build(), Occur.MUST);
    if (!others.isEmpty()) {
      query.add(write(new Wanted.All(others), Part.ARTICLE), Occur.FILTER);
    }
    return Optional.of(query.add(write(wanted, Part.ARTICLE), Occur.MUST_NOT).build());
  }

  private static Query query(Wanted wanted, Part asked) {
    if (wanted.of() == asked || wanted.mentions(asked)) {
      return ask(wanted, asked);
    }
    if (asked != Part.ARTICLE) {
      return new ToChildBlockJoinQuery(write(wanted, Part.ARTICLE), ARTICLES);
    }
    return new ToParentBlockJoinQuery(write(wanted, wanted.of()), ARTICLES, ScoreMode.None);
  }

  private static Query ask(Wanted wanted, Part asked) {
    return switch (wanted) {
      case Wanted.Fact fact -> fact.query();
      case Wanted.Not not -> without(query(not.wanted(), asked), asked);
      case Wanted.All all -> all(all.wanted(), asked);
      case Wanted.Any any -> any(any.wanted(), asked);
      case Wanted.Everything everything -> asked.all();
      case Wanted.Word word -> WordQueries.word(word);
      case Wanted.Beginning beginning -> WordQueries.beginning(beginning.text());
      case Wanted.Phrase phrase -> WordQueries.phrase(phrase.text(), phrase.slop());
    };
  }

  private static Query without(Query unwanted, Part asked) {
    return new BooleanQuery.Builder().add(asked.all(), Occur.FILTER).add(unwanted, Occur.MUST_NOT).build();
  }

  private static Query any(List<Wanted> wanted, Part asked) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    wanted.forEach(w -> any.add(query(w, asked), Occur.SHOULD));
    return any.build();
  }

  private static Query all(List<Wanted> wanted, Part asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Wanted> each = new ArrayList<>();
    together(wanted, asked)
        .forEach(
            (of, some) -> {
              boolean isOfOne = of == Part.ARTICLE || some.stream().anyMatch(w -> !(w instanceof Wanted.Not));
              if (of != asked && isOfOne) {
                all.add(query(some.size() == 1 ? some.getFirst() : new Wanted.All(some), asked), Occur.MUST);
              } else {
                each.addAll(some);
              }
            });
    addEach(all, each, asked);
    return all.build();
  }

  /** By what is asked together: of an article each thing that it says, of such a thing all else as its article. */
  private static Map<Part, List<Wanted>> together(List<Wanted> wanted, Part asked) {
    Map<Part, List<Wanted>> together = new EnumMap<>(Part.class);
    for (Wanted w : wanted) {
      Part of = w.mentions(asked) ? asked : asked == Part.ARTICLE ? w.concerns() : Part.ARTICLE;
      together.computeIfAbsent(of, p -> new ArrayList<>()).add(w);
    }
    return together;
  }

  /** Words that say nothing in some language need not be there beside others that do. */
  private static void addEach(BooleanQuery.Builder all, List<Wanted> wanted, Part asked) {
    boolean hasTelling = wanted.stream().anyMatch(w -> !isSilent(w) && !(w instanceof Wanted.Not));
    boolean hasWanted = all.build().clauses().stream().anyMatch(c -> c.occur() == Occur.MUST);
    for (Wanted w : wanted) {
      if (w instanceof Wanted.Not not) {
        all.add(query(not.wanted(), asked), Occur.MUST_NOT);
        continue;
      }
      Query query = query(w, asked);
      boolean isNothing = query instanceof MatchNoDocsQuery;
      if (!(hasTelling && isNothing)) {
        all.add(query, hasTelling && isSilent(w) ? Occur.SHOULD : Occur.MUST);
      }
      hasWanted = true;
    }
    if (!hasWanted) {
      all.add(asked.all(), Occur.FILTER);
    }
  }

  private static boolean isSilent(Wanted wanted) {
    return wanted instanceof Wanted.Word word && WordQueries.isSilent(word.text());
  }
}
