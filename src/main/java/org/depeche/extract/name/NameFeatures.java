package org.depeche.extract.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.depeche.text.FeaturePart;

/**
 * What a name model looks at in a word: itself, its neighbours, their beginnings, ends and shapes, the clusters and the lists of
 * names that they are in.
 */
final class NameFeatures {
  /** More features than any word has. */
  static final int MOST = 128;

  private static final FeaturePart WORD = FeaturePart.of("w=");
  private static final FeaturePart LOWER = FeaturePart.of("l=");
  private static final FeaturePart SHAPE = FeaturePart.of("s=");
  private static final FeaturePart LONG_SHAPE = FeaturePart.of("S=");
  private static final FeaturePart BEGINNING = FeaturePart.of("b=");
  private static final FeaturePart END = FeaturePart.of("e=");
  private static final FeaturePart L1 = FeaturePart.of("l1=");
  private static final FeaturePart L2 = FeaturePart.of("l2=");
  private static final FeaturePart R1 = FeaturePart.of("r1=");
  private static final FeaturePart R2 = FeaturePart.of("r2=");
  private static final FeaturePart LL = FeaturePart.of("ll=");
  private static final FeaturePart LR = FeaturePart.of("lr=");
  private static final FeaturePart L12 = FeaturePart.of("l12=");
  private static final FeaturePart R12 = FeaturePart.of("r12=");
  private static final FeaturePart L1S = FeaturePart.of("l1s=");
  private static final FeaturePart R1S = FeaturePart.of("r1s=");
  private static final FeaturePart SL1 = FeaturePart.of("sl1=");
  private static final FeaturePart SR1 = FeaturePart.of("sr1=");
  private static final FeaturePart SL2 = FeaturePart.of("sl2=");
  private static final FeaturePart SR2 = FeaturePart.of("sr2=");
  private static final FeaturePart SSS = FeaturePart.of("sss=");
  private static final FeaturePart SSL = FeaturePart.of("ssl=");
  private static final FeaturePart SSR = FeaturePart.of("ssr=");
  private static final FeaturePart E1 = FeaturePart.of("e1=");
  private static final FeaturePart F1 = FeaturePart.of("f1=");
  private static final FeaturePart G = FeaturePart.of("g=");
  private static final FeaturePart GS = FeaturePart.of("gs=");
  private static final FeaturePart G1 = FeaturePart.of("g1=");
  private static final FeaturePart GG = FeaturePart.of("gg=");
  private static final FeaturePart H1 = FeaturePart.of("h1=");
  private static final FeaturePart U = FeaturePart.of("u=");
  private static final FeaturePart UB = FeaturePart.of("ub=");
  private static final FeaturePart UL = FeaturePart.of("ul=");
  private static final FeaturePart UR = FeaturePart.of("ur=");
  private static final FeaturePart CL = FeaturePart.of("cl=");
  private static final FeaturePart CR = FeaturePart.of("cr=");
  private static final FeaturePart N = FeaturePart.of("n=");
  private static final FeaturePart NL = FeaturePart.of("nl=");
  private static final FeaturePart NLL = FeaturePart.of("nll=");
  private static final FeaturePart NRR = FeaturePart.of("nrr=");
  private static final FeaturePart K = FeaturePart.of("k=");
  private static final FeaturePart KS = FeaturePart.of("ks=");
  private static final FeaturePart KL = FeaturePart.of("kl=");
  private static final FeaturePart KLL = FeaturePart.of("kll=");
  private static final FeaturePart KR = FeaturePart.of("kr=");
  private static final FeaturePart KK = FeaturePart.of("kk=");
  private static final FeaturePart HB = FeaturePart.of("hb=");
  private static final FeaturePart HE = FeaturePart.of("he=");
  private static final ClusterFeatures.Kind PRESS = ClusterFeatures.Kind.of("p");
  private static final ClusterFeatures.Kind TALK = ClusterFeatures.Kind.of("t");
  private static final FeaturePart[] COMMON =
      Arrays.stream(CommonWords.Kind.values()).map(k -> FeaturePart.of(k.name())).toArray(FeaturePart[]::new);
  private static final FeaturePart GAP = FeaturePart.of("_");
  private static final FeaturePart EDGE = FeaturePart.of("^");
  private static final FeaturePart[] BITS =
      IntStream.range(0, 256).mapToObj(n -> FeaturePart.of(Integer.toString(n))).toArray(FeaturePart[]::new);

  private final FeaturePart[] words;
  private final FeaturePart[] lower;
  private final FeaturePart[] shapes;
  private final FeaturePart[] listed;
  private final int[] uses;
  private final FeaturePart[] common;
  private final FeaturePart[] cues;
  private final ClusterFeatures press;
  private final ClusterFeatures talk;

  NameFeatures(String[] given, NameLists lists) {
    words = new FeaturePart[given.length];
    lower = new FeaturePart[given.length];
    shapes = new FeaturePart[given.length];
    uses = new int[given.length];
    String[] forms = new String[given.length];
    for (int i = 0; i < given.length; i++) {
      forms[i] = SpelledAlike.form(given[i]);
      words[i] = FeaturePart.of(forms[i]);
      lower[i] = FeaturePart.of(forms[i].toLowerCase(Locale.ROOT));
      shapes[i] = FeaturePart.of(shape(given[i], true));
      uses[i] = lists.uses(forms[i]);
    }
    listed = listed(forms, lists);
    common = common(forms, lists);
    cues = Arrays.stream(given).map(word -> FeaturePart.of(cues(word, lists))).toArray(FeaturePart[]::new);
    press = new ClusterFeatures(PRESS, lower, WordClusters.press());
    talk = new ClusterFeatures(TALK, lower, WordClusters.talk());
  }

  /** What is known of each word that may be a name as one that is none; all empty in a language whose capitals tell. */
  private static FeaturePart[] common(String[] forms, NameLists lists) {
    FeaturePart[] kinds = new FeaturePart[forms.length];
    Arrays.fill(kinds, FeaturePart.NOTHING);
    lists.common().ifPresent(
        c -> {
          for (int i = 0; i < forms.length; i++) {
            String form = forms[i];
            if (!form.isEmpty() && Character.isLetter(form.charAt(0)) && !Character.isLowerCase(form.charAt(0))) {
              kinds[i] = COMMON[c.kind(forms[i]).ordinal()];
            }
          }
        });
    return kinds;
  }

  /** What a word is as a cue; of a compound with hyphens, its last part. */
  private static String cues(String word, NameLists lists) {
    return lists.cues(word.substring(hyphen(word) + 1));
  }

  /** Where the last hyphen within a word stands, -1 where there is none. */
  private static int hyphen(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && hyphen < word.length() - 1 ? hyphen : -1;
  }

  private static FeaturePart[] listed(String[] words, NameLists lists) {
    String[] listed = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      listed[i] = lists.isGiven(words[i]) ? "n" : "";
    }
    lists.gazetteer().ifPresent(g -> addFrom(g, words, listed));
    for (NameLists.Match match : lists.matches(words)) {
      String type = match.entry().type().name().substring(0, match.entry().sure() ? 2 : 1);
      for (int i = match.start(); i < match.end(); i++) {
        listed[i] += type + (match.end() - match.start() == 1 ? "" : i == match.start() ? "b" : "i");
      }
    }
    return Arrays.stream(listed).map(FeaturePart::of).toArray(FeaturePart[]::new);
  }

  private static void addFrom(Gazetteer gazetteer, String[] words, String[] listed) {
    for (int i = 0; i < words.length; i++) {
      listed[i] += (gazetteer.isFirst(words[i]) ? "m" : "") + (gazetteer.isLast(words[i]) ? "f" : "");
    }
    for (int i = 0; i < words.length; ) {
      int end = gazetteer.townEnd(words, i);
      for (int k = i; k < end; k++) {
        listed[k] += end - i == 1 ? "c" : k == i ? "cb" : "ci";
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Gives the features of a word to {@code sink}, always in the same order. */
  void about(int i, FeaturePart.Sink sink) {
    FeaturePart w = words[i];
    FeaturePart l = lower[i];
    sink.add(WORD, w);
    sink.add(LOWER, l);
    sink.add(SHAPE, shapes[i]);
    sink.add(LONG_SHAPE, FeaturePart.of(shape(w.text(), false)));
    for (int k = 1; k <= 4 && k < w.length(); k++) {
      sink.add(BEGINNING, FeaturePart.of(w.source(), 0, k));
      sink.add(END, FeaturePart.of(l.source(), l.length() - k, l.length()));
    }
    FeaturePart l1 = at(lower, i - 1);
    FeaturePart l2 = at(lower, i - 2);
    FeaturePart r1 = at(lower, i + 1);
    FeaturePart r2 = at(lower, i + 2);
    FeaturePart sl1 = at(shapes, i - 1);
    FeaturePart sr1 = at(shapes, i + 1);
    sink.add(L1, l1);
    sink.add(L2, l2);
    sink.add(R1, r1);
    sink.add(R2, r2);
    sink.add(LL, l1, GAP, l);
    sink.add(LR, l, GAP, r1);
    sink.add(L12, l2, GAP, l1);
    sink.add(R12, r1, GAP, r2);
    sink.add(L1S, l1, shapes[i]);
    sink.add(R1S, shapes[i], r1);
    sink.add(SL1, sl1);
    sink.add(SR1, sr1);
    sink.add(SL2, at(shapes, i - 2));
    sink.add(SR2, at(shapes, i + 2));
    sink.add(SSS, sl1, shapes[i], sr1);
    sink.add(SSL, at(shapes, i - 2), sl1, shapes[i]);
    sink.add(SSR, shapes[i], sr1, at(shapes, i + 2));
    sink.add(E1, end(l1));
    sink.add(F1, end(r1));
    if (listed[i].length() > 0) {
      sink.add(G, listed[i]);
      sink.add(GS, listed[i], shapes[i]);
    }
    FeaturePart g1 = at(listed, i - 1);
    FeaturePart h1 = at(listed, i + 1);
    if (g1.length() > 0 && i > 0) {
      sink.add(G1, g1);
      sink.add(GG, g1, listed[i]);
    }
    if (h1.length() > 0 && i + 1 < words.length) {
      sink.add(H1, h1);
    }
    if (uses[i] != 0) {
      sink.add(U, bits(uses[i]));
      for (int bit = 0; bit < 8; bit++) {
        if ((uses[i] & 1 << bit) != 0) {
          sink.add(UB, bits(bit));
        }
      }
    }
    if (i > 0 && uses[i - 1] != 0) {
      sink.add(UL, bits(uses[i - 1]), GAP, bits(uses[i]));
    }
    if (i + 1 < words.length && uses[i + 1] != 0) {
      sink.add(UR, bits(uses[i]), GAP, bits(uses[i + 1]));
    }
    if (common[i].length() > 0) {
      sink.add(N, common[i], shapes[i]);
      sink.add(NL, l1, GAP, common[i]);
      sink.add(NLL, at(common, i - 1), GAP, common[i]);
      sink.add(NRR, common[i], GAP, at(common, i + 1));
    }
    cues(i, sink);
    parts(l, sink);
    press.about(i, shapes[i], sink);
    talk.about(i, shapes[i], sink);
    content(i, sink);
  }

  private void cues(int i, FeaturePart.Sink sink) {
    FeaturePart before = at(cues, i - 1);
    FeaturePart after = at(cues, i + 1);
    if (cues[i].length() > 0) {
      sink.add(K, cues[i]);
      sink.add(KS, cues[i], shapes[i]);
    }
    if (before.length() > 0) {
      sink.add(KL, before, GAP, shapes[i]);
      sink.add(KK, before, GAP, cues[i]);
    }
    if (i > 1 && cues[i - 2].length() > 0) {
      sink.add(KLL, cues[i - 2], GAP, shapes[i]);
    }
    if (after.length() > 0) {
      sink.add(KR, after, GAP, shapes[i]);
    }
  }

  /** The first and last part of a compound with hyphens. */
  private static void parts(FeaturePart word, FeaturePart.Sink sink) {
    int hyphen = hyphen(word.source());
    if (hyphen > 0) {
      sink.add(HB, FeaturePart.of(word.source(), 0, word.source().indexOf('-', 1)));
      sink.add(HE, FeaturePart.of(word.source(), hyphen + 1, word.length()));
    }
  }

  /** The nearest words of running text on either side, past capitalized ones: "président de X Y" has "de". */
  private void content(int i, FeaturePart.Sink sink) {
    int j = i - 1;
    while (j >= 0 && i - j < 6 && isNameLike(shapes[j])) {
      j--;
    }
    sink.add(CL, at(lower, j), GAP, at(lower, j - 1));
    int k = i + 1;
    while (k < shapes.length && k - i < 6 && isNameLike(shapes[k])) {
      k++;
    }
    sink.add(CR, at(lower, k));
  }

  private static FeaturePart bits(int bits) {
    return BITS[bits];
  }

  private static boolean isNameLike(FeaturePart shape) {
    return shape.source().startsWith("X");
  }

  private static FeaturePart end(FeaturePart word) {
    int length = word.length();
    return length <= 3 ? word : FeaturePart.of(word.source(), length - 3, length);
  }

  private static FeaturePart at(FeaturePart[] values, int i) {
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
