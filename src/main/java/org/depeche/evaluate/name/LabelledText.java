package org.depeche.evaluate.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depeche.extract.name.NameModel.Found;

/**
 * Labelled sentences as running text again, a paragraph each.
 *
 * @param names where they stand in the text, in chars
 */
record LabelledText(String text, List<Found> names) {
  private static final String CLOSING = ",.;:!?)]}%…،؛؟»”";
  private static final String OPENING = "([{«“„¿¡";

  /** One text a document; sentences of a file that marks no documents stand alone. */
  static List<LabelledText> of(List<BioSentence> sentences, Set<String> proclitics) {
    boolean marked = sentences.stream().skip(1).anyMatch(BioSentence::first);
    List<LabelledText> texts = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= sentences.size(); end++) {
      if (end == sentences.size() || !marked || sentences.get(end).first()) {
        texts.add(join(sentences.subList(start, end), proclitics));
        start = end;
      }
    }
    return texts;
  }

  private static LabelledText join(List<BioSentence> sentences, Set<String> proclitics) {
    StringBuilder text = new StringBuilder();
    List<Found> names = new ArrayList<>();
    for (BioSentence sentence : sentences) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      append(sentence, proclitics, text, names);
    }
    return new LabelledText(text.toString(), List.copyOf(names));
  }

  private static void append(BioSentence sentence, Set<String> proclitics, StringBuilder text, List<Found> names) {
    List<String> words = sentence.words();
    int[] starts = new int[words.size()];
    int[] ends = new int[words.size()];
    boolean quoted = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean mark = word.equals("\"");
      boolean tight = i == 0 || isTight(words.get(i - 1), word, proclitics) || (mark && quoted);
      boolean afterOpening = i > 0 && quoted && words.get(i - 1).equals("\"");
      text.append(tight || afterOpening ? "" : " ");
      quoted ^= mark;
      starts[i] = text.length();
      text.append(word);
      ends[i] = text.length();
    }
    sentence.names().forEach(n -> names.add(new Found(starts[n.start()], ends[n.end() - 1], n.type())));
  }

  /** Whether no space stands between two words. */
  private static boolean isTight(String before, String word, Set<String> proclitics) {
    return (word.length() == 1 && CLOSING.contains(word))
        || (before.length() == 1 && OPENING.contains(before))
        || isApostrophe(word)
        || isApostrophe(before.substring(before.length() - 1))
        || proclitics.contains(before);
  }

  private static boolean isApostrophe(String sign) {
    return sign.equals("'") || sign.equals("’");
  }
}
