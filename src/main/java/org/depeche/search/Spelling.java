package org.depeche.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Puts words that titles and names have in the place of words that they don't have and that look like those. */
final class Spelling {
  private static final DirectSpellChecker CHECKER = new DirectSpellChecker();

  private final IndexReader reader;

  Spelling(IndexReader reader) {
    this.reader = reader;
  }

  /** What may have been meant; nothing if no word looks misspelt. */
  @Nullable String correct(String typed, Wanted wanted) throws IOException {
    StringBuilder corrected = new StringBuilder(typed);
    List<Wanted.Word> words =
        wanted.bareWords().filter(w -> w.concepts().isEmpty()).sorted(Comparator.comparing(Wanted.Word::start).reversed()).toList();
    for (Wanted.Word word : words) {
      Optional<String> other = similar(word.text());
      other.ifPresent(o -> corrected.replace(word.start(), word.end(), o));
    }
    return corrected.toString().equals(typed) ? null : corrected.toString();
  }

  private Optional<String> similar(String word) throws IOException {
    BytesRef folded = Analysis.analyzer(Analysis.OTHER).normalize(Fields.WORDS, word);
    SuggestWord[] similar = CHECKER.suggestSimilar(new Term(Fields.WORDS, folded), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return similar.length == 0 ? Optional.empty() : Optional.of(similar[0].string);
  }
}
