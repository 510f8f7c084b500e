package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.List;

/** What lies between somebody named and a stretch of text that may be theirs: "La préfecture compte 300 foyers, les syndicats 400". */
final class Between {
  /** Words from which on all that is known is that the two are far apart. */
  private static final int FAR = 80;

  private static final int MOST_SENTENCES = 2;
  private static final int MOST_VERBS = 3;
  private static final int BESIDE = 3;

  private final Scene scene;
  private final Reading reading;
  private final Words words;

  Between(Scene scene) {
    this.scene = scene;
    this.reading = scene.reading();
    this.words = reading.words();
  }

  /**
   * What a model weighs.
   *
   * @param first the first word of whoever it is
   * @param last the last
   * @param from the stretch's first word
   * @param to the last
   */
  List<String> of(int first, int last, int from, int to) {
    if (first <= to && last >= from) {
      return List.of("within");
    }
    boolean isBefore = last < from;
    int begin = isBefore ? last : to;
    int end = isBefore ? from : first;
    if (end - begin > FAR) {
      return List.of("far " + isBefore);
    }
    int verbs = 0;
    int sentences = 0;
    boolean says = false;
    boolean parts = false;
    boolean stops = false;
    for (int w = begin; w < end; w++) {
      if (w > begin) {
        verbs += reading.isVerb(w) ? 1 : 0;
        says |= reading.isAny(w, Category.SPEECH, Category.ATTRIBUTION);
      }
      String gap = reading.gap(w);
      sentences += reading.isSentenceEnd(w) ? 1 : 0;
      parts |= gap.indexOf(',') >= 0 || gap.indexOf('\u060C') >= 0;
      stops |= gap.indexOf(';') >= 0 || gap.indexOf('\u061B') >= 0 || gap.indexOf(':') >= 0;
    }
    String side = (isBefore ? "-" : "+") + Math.min(MOST_SENTENCES, sentences);
    String path = Math.min(MOST_VERBS, verbs) + (says ? " says" : "") + (parts ? "," : "") + (stops ? ";" : "");
    String led = led(first);
    String leads = leads(last);
    int others = others(isBefore ? last + 1 : to + 1, end - 1);
    List<String> all = new ArrayList<>();
    all.add("path " + side + " " + path);
    all.add("led " + led + " " + side);
    all.add("leads " + leads + " " + side);
    all.add("led " + led + " leads " + leads + " " + side + " " + path);
    all.add("others " + side + " " + others + " leads " + leads);
    all.add("others " + side + " " + others + " led " + led);
    return all;
  }

  /** What stands before whoever it is, but for article and adjectives: a word like "according to", a preposition, a bracket, a verb. */
  private String led(int first) {
    for (int w = first - 1; w >= Math.max(0, first - BESIDE); w--) {
      String gap = reading.gap(w);
      if (gap.indexOf('(') >= 0) {
        return "(";
      }
      if (!gap.isBlank()) {
        return "sign";
      }
      if (reading.isAny(w, Category.SOURCE_BEFORE, Category.AGENT)) {
        return "source";
      }
      if (reading.isVerb(w)) {
        return reading.isAny(w, Category.SPEECH, Category.ATTRIBUTION) ? "says" : "verb";
      }
      String tag = reading.tag(w);
      if (!tag.equals("DET") && !tag.equals("ADJ")) {
        return tag.equals("ADP") ? "ADP" : "other";
      }
    }
    return "start";
  }

  /** What stands behind: a verb of speech or another, close by, a sign, or something else. */
  private String leads(int last) {
    for (int w = last; w < Math.min(words.count() - 1, last + BESIDE); w++) {
      String gap = reading.gap(w);
      if (gap.indexOf(')') >= 0) {
        return ")";
      }
      if (!gap.isBlank()) {
        return w == last ? "sign" : "other";
      }
      if (reading.isVerb(w + 1) || reading.is(Category.SPEECH, w + 1)) {
        return reading.isAny(w + 1, Category.SPEECH, Category.ATTRIBUTION) ? "says" : reading.is(Category.AUXILIARY, w + 1) ? "aux" : "verb";
      }
    }
    return "other";
  }

  /** How many others are named between two words, two at most. */
  private int others(int from, int to) {
    int others = 0;
    int first = from < words.count() ? scene.mentionFrom(words.start(from)) : scene.mentions().size();
    for (int i = first; i < scene.mentions().size() && scene.mentions().get(i).first() <= to && others < 2; i++) {
      others += scene.mentions().get(i).oblique() ? 0 : 1;
    }
    return others;
  }
}
