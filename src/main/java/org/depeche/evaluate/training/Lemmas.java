package org.depeche.evaluate.training;

import java.util.Locale;
import org.depeche.text.AlignedText;

/** A treebank's lemmas, as a reader of plain words wants them. */
final class Lemmas {
  private Lemmas() {}

  /**
   * {@code lemma} in normal form, without the joints that some treebanks mark with {@code _}. A separable prefix that
   * stands elsewhere in the sentence is left out: "deed" of "mee_doen" gives "doen".
   * Empty where the treebank gives none.
   */
  static String plain(String lemma, String form) {
    String normal = AlignedText.of(lemma).normal();
    if (normal.equals("_")) {
      return "";
    }
    int joint = normal.indexOf('_');
    if (joint <= 0 || joint == normal.length() - 1) {
      return normal;
    }
    String prefix = normal.substring(0, joint).toLowerCase(Locale.ROOT);
    boolean whole = form.toLowerCase(Locale.ROOT).startsWith(prefix);
    return (whole ? normal : normal.substring(joint + 1)).replace("_", "");
  }
}
