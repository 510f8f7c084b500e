package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a name model looks at in a word: itself, its neighbours, their beginnings, ends and shapes, and the lists of names
 * that they are in.
 */
public final class NameFeatures {
  /** What the feature of the word itself begins with. */
  static final String WORD = "w=";

  private static final String EDGE = "^";

  private final String[] words;
  private final String[] lower;
  private final String[] shapes;
  private final String[] listed;
  private final int[] uses;

  private NameFeatures(String[] words, NameLists lists) {
    this.words = new String[words.length];
    lower = new String[words.length];
    shapes = new String[words.length];
    uses = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      this.words[i] = SpelledAlike.form(words[i]);
      lower[i] = this.words[i].toLowerCase(Locale.ROOT);
      shapes[i] = shape(words[i], true);
      uses[i] = lists.uses(this.words[i]);
    }
    listed = listed(lists);
  }

  private String[] listed(NameLists lists) {
    String[] listed = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      listed[i] = lists.isGiven(words[i]) ? "n" : "";
    }
    for (NameLists.Match match : lists.matches(words)) {
      String type = match.entry().type().name().substring(0, match.entry().sure() ? 2 : 1);
      for (int i = match.start(); i < match.end(); i++) {
        listed[i] += type + (match.end() - match.start() == 1 ? "" : i == match.start() ? "b" : "i");
      }
    }
    return listed;
  }

  /** The features of each word of a sentence. */
  public static String[][] of(String[] words, NameLists lists) {
    NameFeatures features = new NameFeatures(words, lists);
    String[][] all = new String[words.length][];
    List<String> some = new ArrayList<>(48);
    for (int i = 0; i < words.length; i++) {
      some.clear();
      features.about(i, some);
      all[i] = some.toArray(String[]::new);
    }
    return all;
  }

  private void about(int i, List<String> all) {
    String w = words[i];
    String l = lower[i];
    all.add(WORD + w);
    all.add("l=" + l);
    all.add("s=" + shapes[i]);
    all.add("S=" + shape(w, false));
    for (int k = 1; k <= 4 && k < w.length(); k++) {
      all.add("b=" + w.substring(0, k));
      all.add("e=" + l.substring(l.length() - k));
    }
    String l1 = at(lower, i - 1);
    String l2 = at(lower, i - 2);
    String r1 = at(lower, i + 1);
    String r2 = at(lower, i + 2);
    String sl1 = at(shapes, i - 1);
    String sr1 = at(shapes, i + 1);
    all.add("l1=" + l1);
    all.add("l2=" + l2);
    all.add("r1=" + r1);
    all.add("r2=" + r2);
    all.add("ll=" + l1 + "_" + l);
    all.add("lr=" + l + "_" + r1);
    all.add("l12=" + l2 + "_" + l1);
    all.add("r12=" + r1 + "_" + r2);
    all.add("l1s=" + l1 + shapes[i]);
    all.add("r1s=" + shapes[i] + r1);
    all.add("sl1=" + sl1);
    all.add("sr1=" + sr1);
    all.add("sl2=" + at(shapes, i - 2));
    all.add("sr2=" + at(shapes, i + 2));
    all.add("sss=" + sl1 + shapes[i] + sr1);
    all.add("ssl=" + at(shapes, i - 2) + sl1 + shapes[i]);
    all.add("ssr=" + shapes[i] + sr1 + at(shapes, i + 2));
    all.add("e1=" + end(l1));
    all.add("f1=" + end(r1));
    if (!listed[i].isEmpty()) {
      all.add("g=" + listed[i]);
      all.add("gs=" + listed[i] + shapes[i]);
    }
    String g1 = at(listed, i - 1);
    String h1 = at(listed, i + 1);
    if (!g1.isEmpty() && i > 0) {
      all.add("g1=" + g1);
      all.add("gg=" + g1 + listed[i]);
    }
    if (!h1.isEmpty() && i + 1 < words.length) {
      all.add("h1=" + h1);
    }
    if (uses[i] != 0) {
      all.add("u=" + uses[i]);
      for (int bit = 0; bit < 8; bit++) {
        if ((uses[i] & 1 << bit) != 0) {
          all.add("ub=" + bit);
        }
      }
    }
    if (i > 0 && uses[i - 1] != 0) {
      all.add("ul=" + uses[i - 1] + "_" + uses[i]);
    }
    if (i + 1 < words.length && uses[i + 1] != 0) {
      all.add("ur=" + uses[i] + "_" + uses[i + 1]);
    }
    content(i, all);
  }

  /** The nearest words of running text on either side, past capitalized ones: "président de X Y" has "de". */
  private void content(int i, List<String> all) {
    int j = i - 1;
    while (j >= 0 && i - j < 6 && isNameLike(shapes[j])) {
      j--;
    }
    all.add("cl=" + at(lower, j) + "_" + at(lower, j - 1));
    int k = i + 1;
    while (k < shapes.length && k - i < 6 && isNameLike(shapes[k])) {
      k++;
    }
    all.add("cr=" + at(lower, k));
  }

  private static boolean isNameLike(String shape) {
    return shape.startsWith("X");
  }

  private static String end(String word) {
    return word.length() <= 3 ? word : word.substring(word.length() - 3);
  }

  private static String at(String[] values, int i) {
    return i < 0 || i >= values.length ? EDGE : values[i];
  }

  /** Upper case as X, lower case as x, other letters as a, digits as d; runs as one char where {@code shortened}. */
  static String shape(String word, boolean shortened) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    for (int i = 0; i < word.length() && shape.length() < 8; i++) {
      char c = word.charAt(i);
      char s =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLowerCase(c) ? 'x' : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? 'd' : c;
      boolean second = s == last && shape.length() >= 2 && shape.charAt(shape.length() - 2) == s;
      if (s != last || (!shortened && !second)) {
        shape.append(s);
      }
      last = s;
    }
    if (shortened && word.length() > 1 && shape.length() == 1) {
      shape.append('+');
    }
    return shape.toString();
  }
}
