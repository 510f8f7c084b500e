package org.depeche.search;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.search.Query;

/**
 * Reads what someone typed: words that must all be there, {@code "phrases"}, {@code "words near"~5}, {@code AND OR NOT}, {@code -},
 * parentheses, {@code field:value}, {@code field:[from TO to]}, {@code begin*}. Lucene's parser reads the syntax; its regular
 * expressions, fuzzy words and weights are refused, and so is what could cost too much.
 */
final class QueryReader {
  /** In chars. */
  static final int LONGEST = 1000;

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 100;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int FARTHEST = 50;

  private final String typed;
  private final String query;
  private final QueryConcepts concepts;
  private int parts;

  private QueryReader(String typed) {
    this.typed = typed;
    this.query = typed.replaceAll("[\u00AB\u00BB\u201C\u201D\u201E\u201F]", "\"");
    this.concepts = new QueryConcepts(query);
  }

  /**
   * Reads a query.
   *
   * @throws QueryException if it is none
   */
  static Wanted read(String typed) {
    if (typed.length() > LONGEST) {
      throw QueryException.of("long", LONGEST, typed.length()).at(0);
    }
    return new QueryReader(typed).read();
  }

  private Wanted read() {
    checkDepth();
    try {
      return read(new StandardSyntaxParser().parse(query, ""));
    } catch (ParseException e) {
      throw unexpected(e);
    } catch (QueryNodeParseException e) {
      throw unclosed();
    }
  }

  private void checkDepth() {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < query.length(); i++) {
      switch (query.charAt(i)) {
        case '\\' -> i++;
        case '"' -> quoted = !quoted;
        case '(' -> depth += quoted ? 0 : 1;
        case ')' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw error(i, "deep", DEEPEST);
      }
    }
  }

  private QueryException error(int at, String reason, Object... values) {
    return QueryException.of(reason, values).at(place(at));
  }

  private int place(int at) {
    return typed.codePointCount(0, Math.clamp(at, 0, typed.length()));
  }

  private QueryException unclosed() {
    int quote = query.lastIndexOf('"');
    int slash = query.lastIndexOf('/');
    return quote >= 0 && query.chars().filter(c -> c == '"').count() % 2 == 1
        ? error(quote, "quotation")
        : error(Math.max(slash, 0), "unreadable");
  }

  private QueryException unexpected(ParseException e) {
    Token next = e.currentToken == null ? null : e.currentToken.next;
    if (next == null || next.image.isEmpty()) {
      return error(query.length(), "unfinished");
    }
    return error(next.beginColumn, "unexpected", next.image);
  }

  private Wanted read(QueryNode node) {
    return switch (node) {
      case QuotedFieldQueryNode phrase -> phrase(phrase, 0);
      case FuzzyQueryNode fuzzy -> throw error(fuzzy.getEnd(), "near");
      case FieldQueryNode word -> word(word);
      case SlopQueryNode near -> near(near);
      case TermRangeQueryNode range -> range(range);
      case GroupQueryNode group -> read(group.getChild());
      case ModifierQueryNode modified -> modified(modified);
      case OrQueryNode or -> new Wanted.Any(all(or));
      case AndQueryNode and -> new Wanted.All(all(and));
      case BooleanQueryNode words -> new Wanted.All(all(words));
      default -> throw error(special(), "unsupported");
    };
  }

  /** Where something stands that the parser knows and this language doesn't. */
  private int special() {
    for (int i = 0; i < query.length(); i++) {
      if ("/^@".indexOf(query.charAt(i)) >= 0 || query.startsWith("fn:", i)) {
        return i;
      }
    }
    return 0;
  }

  private List<Wanted> all(QueryNode node) {
    return node.getChildren().stream().map(this::read).toList();
  }

  private Wanted modified(ModifierQueryNode node) {
    Wanted wanted = read(node.getChild());
    return node.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ? new Wanted.Not(wanted) : wanted;
  }

  private void count(FieldQueryNode node) {
    if (++parts > MOST_PARTS) {
      throw error(node.getBegin(), "parts", MOST_PARTS);
    }
  }

  private Wanted near(SlopQueryNode node) {
    FieldQueryNode phrase = (FieldQueryNode) node.getChild();
    if (node.getValue() < 0 || node.getValue() > FARTHEST) {
      throw error(phrase.getEnd(), "distance", FARTHEST);
    }
    return phrase(phrase, node.getValue());
  }

  private Wanted phrase(FieldQueryNode node, int slop) {
    count(node);
    String text = node.getTextAsString();
    return isField(node) ? fact(node, field(node), f -> f.is(text)) : new Wanted.Phrase(text, slop);
  }

  private Wanted word(FieldQueryNode node) {
    count(node);
    String text = node.getTextAsString();
    if (isField(node)) {
      if (text.equals("*") && node.getFieldAsString().equals("*")) {
        return new Wanted.Everything();
      }
      return fact(node, field(node), f -> f.is(text));
    }
    int star = star(node.getText());
    if (star < 0) {
      return new Wanted.Word(text, concepts.between(node.getBegin(), node.getEnd()), node.getBegin(), node.getEnd());
    }
    if (text.equals("*")) {
      return new Wanted.Everything();
    }
    if (star < text.length() - 1 || star < SHORTEST_BEGINNING) {
      throw error(node.getBegin() + star, "star", SHORTEST_BEGINNING);
    }
    return new Wanted.Beginning(text.substring(0, star));
  }

  /** Where the first {@code *} stands that isn't escaped. */
  private static int star(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '*' && !(text instanceof UnescapedCharSequence u && u.wasEscaped(i))) {
        return i;
      }
    }
    return -1;
  }

  private Wanted range(TermRangeQueryNode node) {
    FieldQueryNode low = node.getLowerBound();
    FieldQueryNode high = node.getUpperBound();
    count(low);
    if (!isField(low)) {
      throw error(low.getBegin(), "range");
    }
    return fact(
        low,
        field(low),
        f -> f.between(low.getTextAsString(), high.getTextAsString(), node.isLowerInclusive(), node.isUpperInclusive()));
  }

  private static boolean isField(FieldQueryNode node) {
    return !node.getFieldAsString().isEmpty();
  }

  private QueryField field(FieldQueryNode node) {
    String name = node.getFieldAsString();
    return QueryField.of(name)
        .orElseThrow(() -> error(place(node, name), "field", name, QueryField.names()));
  }

  private int place(FieldQueryNode node, String field) {
    return Math.max(query.lastIndexOf(field + ":", Math.max(node.getBegin(), 0)), 0);
  }

  private interface Ask {
    Query of(QueryField field);
  }

  private Wanted fact(FieldQueryNode node, QueryField field, Ask ask) {
    try {
      return new Wanted.Fact(field.of(), ask.of(field));
    } catch (QueryException e) {
      throw e.at(place(node.getBegin()));
    }
  }
}
