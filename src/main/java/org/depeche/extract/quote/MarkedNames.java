package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depeche.model.Name;
import org.depeche.model.Span;

/** Tells marks that only set off a name, as scripts without capitals do: "قال لـ«الميدان»", "شركة «نسيم»". */
final class MarkedNames {
  private static final int LONGEST = 4;

  private final Reading reading;
  private final Words words;
  private final List<Name> names;
  private final List<Passage> passages = new ArrayList<>();

  private MarkedNames(Reading reading, List<Name> names) {
    this.reading = reading;
    this.words = reading.words();
    this.names = new ArrayList<>(names);
  }

  static MarkedNames of(Reading reading, List<Name> names) {
    MarkedNames marked = new MarkedNames(reading, names);
    for (Passage passage : reading.passages()) {
      if (!marked.isName(passage)) {
        marked.passages.add(passage);
      }
    }
    marked.names.sort(Comparator.comparingInt(name -> name.span().start()));
    return marked;
  }

  /** What stands between the marks that are left. */
  List<Passage> passages() {
    return passages;
  }

  /** The names, with those that only their marks tell. */
  List<Name> names() {
    return names;
  }

  private boolean isName(Passage passage) {
    int first = words.from(passage.contentStart());
    int last = words.from(passage.contentEnd()) - 1;
    boolean touching = Character.isLetter(reading.before(passage.start()));
    if (!touching || last < first || last - first >= LONGEST || passage.pieces().size() > 1 || !words.isCaseless(first)) {
      return false;
    }
    Span span = reading.text().span(words.start(first), words.end(last));
    if (names.stream().anyMatch(name -> name.span().equals(span))) {
      return true;
    }
    boolean company = reading.is(Category.COMPANY, first - 1) && !reading.hasArticle(first - 1);
    if (company) {
      names.add(new Name(Name.Type.ORG, span.text(), span));
    }
    return company;
  }
}
