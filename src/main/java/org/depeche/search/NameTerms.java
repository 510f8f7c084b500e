package org.depeche.search;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.depeche.incident.SoundKey;
import org.depeche.language.LanguagePack;
import org.depeche.text.Words;

/** Names in the index: found by their words, and by their sound where they are written in another script. */
final class NameTerms {
  private static final String SOUND = "-sound";

  /** The scripts that names are read in. */
  private static final Set<UnicodeScript> SCRIPTS =
      LanguagePack.all().stream().map(p -> script(p.language().name())).collect(Collectors.toUnmodifiableSet());

  private NameTerms() {}

  static void add(Document document, String field, String name) {
    document.add(new TextField(field, name, Field.Store.NO));
    addSounds(document, field, name);
  }

  /** Only by their sound. */
  static void addSounds(Document document, String field, String name) {
    words(name).forEach(w -> SoundKey.of(w).ifPresent(s -> document.add(new StringField(field + SOUND, script(w) + s, Field.Store.NO))));
  }

  /** Names with all words of what was typed. */
  static Query query(String field, String typed) {
    Query written = new QueryBuilder(Analysis.analyzer(Analysis.OTHER)).createPhraseQuery(field, typed);
    BooleanQuery.Builder sounds = new BooleanQuery.Builder();
    words(typed).forEach(w -> sounding(field, w).ifPresent(q -> sounds.add(q, BooleanClause.Occur.MUST)));
    BooleanQuery heard = sounds.build();
    if (written == null) {
      return new MatchNoDocsQuery("no word");
    }
    return heard.clauses().isEmpty() ? written : new DisjunctionMaxQuery(List.of(written, heard), 0);
  }

  /** Names in other scripts that a word sounds like. */
  static Optional<Query> sounding(String field, String word) {
    return sounding(field, word, SCRIPTS.stream().filter(s -> s != script(word)));
  }

  /** Names in any script that a word sounds like: Rotterdam, Róterdam. */
  static Optional<Query> alike(String field, String word) {
    return sounding(field, word, SCRIPTS.stream());
  }

  private static Optional<Query> sounding(String field, String word, Stream<UnicodeScript> scripts) {
    Optional<String> sound = SoundKey.of(word);
    List<Query> names =
        scripts.flatMap(script -> sound.stream().<Query>map(s -> new TermQuery(new Term(field + SOUND, script + s)))).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(names, 0));
  }

  private static UnicodeScript script(String word) {
    return UnicodeScript.of(word.codePointAt(0));
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Words.in(name));
  }
}
