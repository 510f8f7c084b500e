package org.depeche.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and by which agency a text was written, before it begins: {@code OSLO (Nordwire) - …}. */
public final class Dateline {
  private static final Pattern CREDIT = Pattern.compile("[^\\n!?()]{0,60}\\(([\\p{L}\\p{N}/, -]{1,40})\\)[. ]{0,2}[-\u2013\u2014]");

  /** Where it may begin, behind a headline. */
  private static final int LATEST = 250;

  private Dateline() {}

  /** Whether the agency that the text comes from is named in a stretch of its normal form. */
  public static boolean credits(AnalysedText text, int start, int end) {
    String normal = text.normal();
    int paragraph = normal.lastIndexOf('\n', start) + 1;
    Matcher credit = CREDIT.matcher(normal).region(paragraph, normal.length());
    return paragraph < LATEST && credit.lookingAt() && credit.start(1) <= start && end <= credit.end(1);
  }
}
