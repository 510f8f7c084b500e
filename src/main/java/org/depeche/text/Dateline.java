package org.depeche.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Name;

/** Where and by which agency a text was written, before it begins: {@code OSLO (Nordwire) - …}, {@code Oslo. …}. */
public final class Dateline {
  private static final String AGENCY = "([\\p{L}\\p{N}/;, -]{1,40})";
  private static final Pattern CREDIT =
      Pattern.compile(
          "[^\\n!?()]{0,60}\\(" + AGENCY + "\\)[. ]{0,3}[-\u2013\u2014:]" // OSLO (Nordwire) -
              + "|(?:\\p{Lu}{2}[\\p{Lu}\\p{N} ,.]{0,40}|)\\(" + AGENCY + "\\)" // OSLO (Nordwire). Power …, (Nordwire) Power …
              + "|[\\p{L} .']{2,30} [-\u2013\u2014] ([\\p{L}.]{2,20}(?: \\p{L}{2,20})?) ?[:/]"); // Oslo - Nordwire:

  private static final Pattern SENTENCE = Pattern.compile("\\. (?=[\\p{Lu}\\p{Lo}])");
  private static final Pattern PLACED = Pattern.compile(" ?[(]| [-\u2013\u2014] |, \\d");

  /** Where it may begin, behind a headline. */
  private static final int LATEST = 250;

  private Dateline() {}

  /** Whether a name is no more than that of the place or agency that a text comes from. */
  public static boolean covers(AnalysedText text, Name name) {
    int start = text.start(name.span());
    int end = text.end(name.span());
    return credits(text, start, end) || isSentence(text, start, end) || name.type() == Name.Type.LOC && opens(text, start, end, PLACED);
  }

  /** Whether the agency that the text comes from is named in a stretch of its normal form. */
  public static boolean credits(AnalysedText text, int start, int end) {
    String normal = text.normal();
    int paragraph = normal.lastIndexOf('\n', start) + 1;
    Matcher credit = CREDIT.matcher(normal).region(paragraph, normal.length());
    if (paragraph >= LATEST || !credit.lookingAt()) {
      return false;
    }
    int group = credit.group(1) != null ? 1 : credit.group(2) != null ? 2 : 3;
    return credit.start(group) <= start && end <= credit.end(group);
  }

  /** Whether a stretch of a text's normal form is a paragraph's first sentence, which then tells where it was written. */
  public static boolean isSentence(AnalysedText text, int start, int end) {
    return opens(text, start, end, SENTENCE);
  }

  private static boolean opens(AnalysedText text, int start, int end, Pattern next) {
    String normal = text.normal();
    boolean opens = start < LATEST && (start == 0 || normal.charAt(start - 1) == '\n');
    return opens && next.matcher(normal).region(end, normal.length()).lookingAt();
  }
}
