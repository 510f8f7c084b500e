package org.depeche.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.model.Incident.Source;

/** Sentences being written, with what each statement in them rests on. */
final class Prose {
  private static final Pattern ENDED = Pattern.compile("[.!?؟…][\\s\\u00a0\\u202f\\p{Pf}“”\"]*$");

  private final Phrases phrases;
  private final StringBuilder text = new StringBuilder();
  private final List<Told> told = new ArrayList<>();
  private boolean isInSentence;

  /** A statement, its place in code points, and its sources. */
  record Told(int start, int end, List<Source> sources) {}

  Prose(Phrases phrases) {
    this.phrases = phrases;
  }

  /** Adds a statement, after a semicolon if it isn't the sentence's first. One without sources isn't made. */
  void state(String statement, List<Source> sources) {
    if (statement.isEmpty() || sources.isEmpty()) {
      return;
    }
    text.append(isInSentence ? phrases.words.semicolon() : text.isEmpty() ? "" : " ");
    int start = length();
    text.append(isInSentence ? statement : phrases.capitalised(statement));
    told.add(new Told(start, length(), List.copyOf(new LinkedHashSet<>(sources))));
    isInSentence = true;
  }

  /** Ends the sentence, if there is one. */
  void stop() {
    if (isInSentence && !ENDED.matcher(text).find()) {
      text.append('.');
    }
    isInSentence = false;
  }

  private int length() {
    return text.codePointCount(0, text.length());
  }

  String text() {
    return text.toString();
  }

  List<Told> told() {
    return List.copyOf(told);
  }
}
