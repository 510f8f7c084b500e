package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences set one after the other as in an article's paragraph.
 *
 * @param starts where each begins
 */
record RunningText(String text, List<TreebankSentence> sentences, int[] starts) {
  private static final String ENDS = ".!?…؟۔";
  private static final String CLOSERS = "\"'»”’“)]";

  /** Texts of so many sentences; what doesn't end as a sentence does (headlines, list items) is left out. */
  static List<RunningText> of(List<TreebankSentence> sentences, int each) {
    List<TreebankSentence> ended = sentences.stream().filter(s -> isEnded(s.text())).toList();
    List<RunningText> texts = new ArrayList<>();
    for (int i = 0; i < ended.size(); i += each) {
      texts.add(joined(ended.subList(i, Math.min(ended.size(), i + each))));
    }
    return texts;
  }

  private static RunningText joined(List<TreebankSentence> sentences) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[sentences.size()];
    for (int i = 0; i < starts.length; i++) {
      if (i > 0) {
        text.append(' ');
      }
      starts[i] = text.length();
      text.append(sentences.get(i).text());
    }
    return new RunningText(text.toString(), sentences, starts);
  }

  private static boolean isEnded(String text) {
    int last = text.length() - 1;
    while (last > 0 && (CLOSERS.indexOf(text.charAt(last)) >= 0 || text.charAt(last) == ' ')) {
      last--;
    }
    boolean begins = !text.isEmpty() && !Character.isLowerCase(text.charAt(0));
    return begins && last > 0 && ENDS.indexOf(text.charAt(last)) >= 0;
  }

  Set<Long> extents() {
    Set<Long> extents = new HashSet<>();
    for (int i = 0; i < starts.length; i++) {
      extents.add(Spans.key(starts[i], starts[i] + sentences.get(i).text().length()));
    }
    return extents;
  }
}
