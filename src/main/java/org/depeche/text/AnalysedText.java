package org.depeche.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depeche.language.LanguagePack;
import org.depeche.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article's text in a known language, cut into paragraphs, sentences and tokens. Tags and lemmas are made for a
 * sentence when first asked for. Not for use by several threads at once.
 */
public final class AnalysedText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final LanguagePack pack;
  private final AlignedText aligned;
  private final String lower;
  private final List<Paragraph> paragraphs;
  private final List<Sentence> sentences;
  private final String @Nullable [][] modelTags;
  private final String @Nullable [][] tags;
  private final String @Nullable [][] lemmas;
  private @Nullable WordTagger tagger;
  private @Nullable WordLemmatizer lemmatizer;

  /** A paragraph's first char in the normal form and the one after its last. */
  public record Paragraph(int start, int end) {}

  private AnalysedText(
      LanguagePack pack, AlignedText aligned, List<Paragraph> paragraphs, List<Sentence> sentences) {
    this.pack = pack;
    this.aligned = aligned;
    this.lower = lowerCase(aligned.normal());
    this.paragraphs = List.copyOf(paragraphs);
    this.sentences = List.copyOf(sentences);
    this.modelTags = new String[sentences.size()][];
    this.tags = new String[sentences.size()][];
    this.lemmas = new String[sentences.size()][];
  }

  /** Analyses {@code text}, which must hold no lone surrogates, with the models that {@code pack} names. */
  public static AnalysedText of(String text, LanguagePack pack) {
    AlignedText aligned = AlignedText.of(text);
    String normal = aligned.normal();
    SentenceSplitter splitter = SentenceSplitter.of(pack);
    WordTokenizer tokenizer = WordTokenizer.of(pack);
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Paragraph paragraph : paragraphs(normal)) {
      int number = paragraphs.size();
      paragraphs.add(paragraph);
      for (SentenceSplitter.Extent s : splitter.split(normal, paragraph.start(), paragraph.end())) {
        List<Token> tokens = tokenizer.tokens(normal, s.start(), s.end());
        sentences.add(new Sentence(s.start(), s.end(), number, tokens));
      }
    }
    return new AnalysedText(pack, aligned, paragraphs, sentences);
  }

  /** The lines that aren't blank. */
  private static List<Paragraph> paragraphs(String normal) {
    List<Paragraph> lines = new ArrayList<>();
    int start = 0;
    boolean blank = true;
    for (int i = 0; i <= normal.length(); i++) {
      char c = i == normal.length() ? '\n' : normal.charAt(i);
      if (c == '\n' || c == '\r') {
        if (!blank) {
          lines.add(new Paragraph(start, i));
        }
        start = i + 1;
        blank = true;
      } else {
        blank &= Character.isWhitespace(c);
      }
    }
    return lines;
  }

  /** Lower case that keeps every char at its place. */
  public static String lowerCase(String normal) {
    String lower = normal.toLowerCase(Locale.ROOT);
    if (lower.length() == normal.length()) {
      return lower;
    }
    char[] chars = normal.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toLowerCase(chars[i]);
    }
    return new String(chars);
  }

  /** A word as it is written without accents and other marks on letters. */
  public static String withoutMarks(String word) {
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  /** The text's language. */
  public LanguagePack pack() {
    return pack;
  }

  /** The text as it came. */
  public String original() {
    return aligned.original();
  }

  /** The normal form ({@link AlignedText}), which all positions here count in. */
  public String normal() {
    return aligned.normal();
  }

  /** The normal form in lower case, char for char. */
  public String lower() {
    return lower;
  }

  public List<Paragraph> paragraphs() {
    return paragraphs;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** The original's stretch behind {@code normal().substring(start, end)}. */
  public Span span(int start, int end) {
    return aligned.span(start, end);
  }

  /** That stretch as a value has it; see {@link AlignedText#written}. */
  public String written(int start, int end) {
    return aligned.written(start, end);
  }

  /** Whether the letter at a position of the normal form is stretched to the next one, as Arabic prepositions may be before a name. */
  public boolean isStretched(int position) {
    return position + 1 < normal().length() && aligned.span(position, position + 2).text().indexOf(AlignedText.TATWEEL) > 0;
  }

  /** Where {@code span} starts in the normal form. */
  public int start(Span span) {
    return aligned.index(span.start());
  }

  /** Where {@code span} ends in the normal form. */
  public int end(Span span) {
    return aligned.index(span.end() - 1) + 1;
  }

  /** The place in {@link #sentences} of the sentence that holds a position, or the last one before it; -1 before all. */
  public int sentenceAt(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() <= position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** The universal part-of-speech tag of each token of a sentence; all {@code X} where the pack has no model. */
  public String[] tags(int sentence) {
    String[] known = tags[sentence];
    if (known == null) {
      known = modelTags(sentence).clone();
      List<Token> tokens = sentences.get(sentence).tokens();
      for (int i = 0; i < known.length; i++) {
        known[i] = Tags.of(known[i], tokens.get(i).text());
      }
      tags[sentence] = known;
    }
    return known;
  }

  /** The lemma of each token of a sentence; the word in lower case where the pack has no model or it knows none. */
  public String[] lemmas(int sentence) {
    String[] known = lemmas[sentence];
    if (known == null) {
      String[] modelTags = modelTags(sentence);
      known = new String[modelTags.length];
      for (int i = 0; i < known.length; i++) {
        known[i] = lemma(sentence, i, modelTags[i]);
      }
      lemmas[sentence] = known;
    }
    return known;
  }

  /** The lemma that a token would have with another tag. */
  public String lemma(int sentence, int token, String tag) {
    if (lemmatizer == null) {
      lemmatizer = WordLemmatizer.of(pack);
    }
    return lemmatizer.lemma(sentences.get(sentence).tokens().get(token).text(), tag);
  }

  private String[] modelTags(int sentence) {
    String[] known = modelTags[sentence];
    if (known == null) {
      if (tagger == null) {
        tagger = WordTagger.of(pack);
      }
      known = tagger.tag(sentences.get(sentence).tokens());
      modelTags[sentence] = known;
    }
    return known;
  }
}
