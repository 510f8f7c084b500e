package org.depeche.extract.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.text.AnalysedText;
import org.depeche.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds numbers with an article written onto them behind a noun that has its own: "الخوادم الثلاثة", the three servers, "خوادمها الـ22". */
final class Postposed {
  private final AnalysedText text;
  private final String lower;
  private final Lexicon lexicon;
  private final Identifiers identifiers;

  Postposed(AnalysedText text, Lexicon lexicon, Identifiers identifiers) {
    this.text = text;
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.identifiers = identifiers;
  }

  Map<Amount, Counted> find(List<NumberMention> numbers) {
    Map<Amount, Counted> found = new HashMap<>();
    for (NumberMention number : numbers) {
      int start = number.kind() == Kind.CARDINAL && number.value() != null && number.value().compareTo(BigDecimal.TWO) > 0 ? lexicon.articleBefore(lower, number.start()) : -1;
      int sentence = start < 0 || identifiers.isTaken(start, number.end()) ? -1 : text.sentenceAt(start);
      Counted counted = sentence < 0 || text.sentences().get(sentence).isNoise() ? null : read(number, start, sentence);
      if (counted != null) {
        found.put(Amount.of(number).at(counted.start(), counted.end()), counted);
      }
    }
    return found;
  }

  private @Nullable Counted read(NumberMention number, int start, int sentence) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    int i = WordTags.tokenAt(tokens, start) - 1;
    boolean described = i > 0 && text.tags(sentence)[i].equals("ADJ") && lexicon.hasBoundArticle(word(tokens.get(i)));
    Token noun = i < 0 ? null : tokens.get(described ? i - 1 : i);
    if (noun == null || lower.substring(noun.start(), start).chars().anyMatch(c -> ".,;:!?\n«»\"،؛()".indexOf(c) >= 0)) {
      return null;
    }
    Token head = i < 1 || described ? null : tokens.get(i - 1);
    boolean single = head != null && lexicon.hasBoundArticle(word(noun)) && !lexicon.isPlural(word(noun)) && lexicon.isPlural(word(head)) && !lexicon.hasBoundArticle(word(head));
    if (single && lower.substring(head.end(), noun.start()).equals(" ")) { // "مراكز الخدمة التسعة"
      noun = head;
    }
    Unit unit = single ? lexicon.noun(word(noun)) : definite(word(noun));
    return unit == null || unit.kind() != Unit.Kind.COUNT ? null : new Counted(noun.start(), number.end(), unit, text.normal().substring(noun.start(), noun.end()));
  }

  private String word(Token token) {
    return lower.substring(token.start(), token.end());
  }

  /** What a noun with its article or with a pronoun written onto it counts in. */
  private @Nullable Unit definite(String word) {
    return lexicon.hasBoundArticle(word) ? lexicon.noun(word) : lexicon.possessed(word);
  }
}
