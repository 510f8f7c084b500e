package org.depeche.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What someone typed, as a query: all words must be there, {@code |} is or, {@code -} is not, {@code "…"} a phrase,
 * {@code *} the rest of a word. Anything can be typed. Every language reads it in its own way, stop words and stems
 * included, so that "la panne" asks a French article for one word and an English one for two.
 */
final class ArticleQuery {
  /** Longer queries are cut, in chars. */
  static final int LONGEST = 1000;

  private static final int OPERATORS =
      SimpleQueryParser.AND_OPERATOR
          | SimpleQueryParser.OR_OPERATOR
          | SimpleQueryParser.NOT_OPERATOR
          | SimpleQueryParser.PHRASE_OPERATOR
          | SimpleQueryParser.PREFIX_OPERATOR
          | SimpleQueryParser.PRECEDENCE_OPERATORS
          | SimpleQueryParser.ESCAPE_OPERATOR
          | SimpleQueryParser.WHITESPACE_OPERATOR;

  private ArticleQuery() {}

  static Query parse(String typed) {
    String query = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Query> readings =
        Analysis.chains().stream()
            .map(chain -> parse(query, chain))
            .filter(q -> !(q instanceof MatchNoDocsQuery))
            .toList();
    return readings.isEmpty() ? new MatchNoDocsQuery("nothing to look for") : new DisjunctionMaxQuery(readings, 0);
  }

  private static Query parse(String query, String chain) {
    Map<String, Float> fields = Map.of(Fields.title(chain), 3f, Fields.names(chain), 2f, Fields.text(chain), 1f);
    SimpleQueryParser parser = new SimpleQueryParser(Analysis.analyzer(chain), fields, OPERATORS);
    parser.setDefaultOperator(BooleanClause.Occur.MUST);
    try {
      Query reading = parser.parse(query);
      return reading instanceof MatchNoDocsQuery ? reading : among(chain, reading);
    } catch (IndexSearcher.TooManyClauses | StackOverflowError tooMuch) {
      return new MatchNoDocsQuery("too many words");
    }
  }

  /** An article is asked in its own language only: a word to leave out is missing from all the others' fields. */
  private static Query among(String chain, Query reading) {
    return new BooleanQuery.Builder()
        .add(reading, BooleanClause.Occur.MUST)
        .add(new TermQuery(new Term(Fields.CHAIN, chain)), BooleanClause.Occur.FILTER)
        .build();
  }
}
