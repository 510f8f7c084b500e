package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.evaluate.training.TreebankSentence.Word;

/** Sentences in the typography of the press, which treebanks have little of. */
final class Typography {
  private static final List<String[]> QUOTES =
      List.of(
          new String[] {"« ", " »"},
          new String[] {"«", "»"},
          new String[] {"“", "”"},
          new String[] {"\"", "\""},
          new String[] {"„", "“"});

  private static final Map<String, String> ARABIC = Map.of(",", "،", ";", "؛", "?", "؟");

  private Typography() {}

  /**
   * The same sentence with other quotation marks, and in Arabic with Arabic commas and question marks; none where that
   * changes nothing.
   */
  static List<TreebankSentence> variants(TreebankSentence sentence) {
    int style = Math.floorMod(sentence.text().hashCode(), QUOTES.size());
    boolean open = false;
    boolean arabic = sentence.text().codePoints().anyMatch(c -> c >= 0x0621 && c <= 0x064A);
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Word word : sentence.words()) {
      text.append(sentence.text(), at, word.start());
      at = word.end();
      String form = word.form();
      String shown = form;
      if (isQuote(form)) {
        shown = QUOTES.get(style)[open ? 1 : 0];
        open = !open;
      } else if (arabic) {
        shown = ARABIC.getOrDefault(form, form);
      }
      int start = text.length() + shown.length() - shown.stripLeading().length();
      text.append(shown);
      String stripped = shown.strip();
      words.add(new Word(start, start + stripped.length(), stripped, word.tag(), lemma(word, stripped)));
    }
    text.append(sentence.text().substring(at));
    String changed = text.toString();
    return open || changed.equals(sentence.text())
        ? List.of()
        : List.of(new TreebankSentence(changed, words));
  }

  private static String lemma(Word word, String form) {
    return form.equals(word.form()) ? word.lemma() : form;
  }

  private static boolean isQuote(String form) {
    return form.equals("\"") || form.equals("''") || form.equals(",,") || form.equals("``");
  }
}
