package org.depeche.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** Asks articles for words, each in the way of its own language, stems included. */
final class WordQueries {
  private static final float TITLE = 3;
  private static final float NAMES = 2;
  private static final float SOUND = 1.5f;
  private static final float NAMED = 0.7f;

  /** How much a word that fits in several ways gains by those that fit less. */
  private static final float TIE = 0.1f;

  private WordQueries() {}

  /** A word, what it names in the words of any language, or a name that sounds like it in another script. */
  static Query word(Wanted.Word word) {
    List<Query> ways = new ArrayList<>(written(word.text(), 0));
    NameTerms.sounding(Fields.NAMES, word.text()).ifPresent(s -> ways.add(new BoostQuery(s, SOUND)));
    if (!word.concepts().isEmpty()) {
      BooleanQuery.Builder named = new BooleanQuery.Builder();
      word.concepts().forEach(c -> named.add(new TermQuery(new Term(Fields.CONCEPT, c)), BooleanClause.Occur.SHOULD));
      ways.add(new BoostQuery(named.build(), NAMED));
    }
    return any(ways);
  }

  /** The same, or any name that sounds like it. */
  static Query nearly(Wanted.Word word) {
    List<Query> ways = new ArrayList<>(List.of(word(word)));
    NameTerms.alike(Fields.NAMES, word.text()).ifPresent(ways::add);
    return any(ways);
  }

  static Query phrase(String typed, int slop) {
    return any(written(typed, slop));
  }

  private static List<Query> written(String typed, int slop) {
    List<Query> ways = new ArrayList<>();
    for (String chain : Analysis.chains()) {
      phrase(chain, Fields.title(chain), typed, slop).ifPresent(q -> ways.add(new BoostQuery(q, TITLE)));
      phrase(chain, Fields.names(chain), typed, slop).ifPresent(q -> ways.add(new BoostQuery(q, NAMES)));
      phrase(chain, Fields.text(chain), typed, slop).ifPresent(ways::add);
    }
    return ways;
  }

  /** A word in what a quote or a figure itself says. */
  static Query said(String typed) {
    return any(perChain(chain -> phrase(chain, Fields.said(chain), typed, 0)));
  }

  static Query beginning(String typed) {
    return any(
        perChain(
            chain -> {
              BytesRef begin = Analysis.analyzer(chain).normalize(Fields.text(chain), typed);
              return begin.length == 0 ? Optional.empty() : Optional.of(new PrefixQuery(new Term(Fields.text(chain), begin)));
            }));
  }

  private static List<Query> perChain(Function<String, Optional<Query>> query) {
    return Analysis.chains().stream().flatMap(chain -> query.apply(chain).stream()).toList();
  }

  private static Optional<Query> phrase(String chain, String field, String typed, int slop) {
    Analyzer analyzer = Analysis.analyzer(chain);
    return Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(field, typed, slop));
  }

  /** Whether a word says nothing in some language, such as "the". */
  static boolean isSilent(String typed) {
    return Analysis.chains().stream().anyMatch(chain -> phrase(chain, Fields.text(chain), typed, 0).isEmpty());
  }

  private static Query any(List<Query> ways) {
    return ways.isEmpty() ? new MatchNoDocsQuery("nothing to look for") : new DisjunctionMaxQuery(ways, TIE);
  }
}
