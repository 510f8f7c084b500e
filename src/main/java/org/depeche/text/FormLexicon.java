package org.depeche.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of speech written forms may be, by a full-form dictionary in Morfologik's format, as LanguageTool's are. A
 * reading is what the dictionary's own tag begins with, which tells nouns from verbs in all of them. Not for use by several
 * threads at once.
 */
public final class FormLexicon {
  private static final int LONGEST_READING = 3;

  private final @Nullable DictionaryLookup lookup;

  private FormLexicon(@Nullable DictionaryLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * The dictionary that {@code pack} names; where it names none, no word has a reading.
   *
   * @throws UncheckedIOException if the one it names is missing or can't be read
   */
  public static FormLexicon of(LanguagePack pack) {
    String resource = pack.language().lexicon();
    return new FormLexicon(resource.isEmpty() ? null : new DictionaryLookup(pack.derive(Dictionary.class, p -> read(resource))));
  }

  private static Dictionary read(String resource) {
    URL url = FormLexicon.class.getResource(resource);
    try {
      if (url == null) {
        throw new FileNotFoundException("no dictionary at " + resource);
      }
      return Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is no dictionary. */
  boolean isEmpty() {
    return lookup == null;
  }

  /** The readings of a form, sorted, those of its lower-case form where it has none of its own; none for an unknown word. */
  List<String> readings(String form) {
    if (lookup == null) {
      return List.of();
    }
    List<String> own = readings(form, lookup);
    return own.isEmpty() ? readings(form.toLowerCase(Locale.ROOT), lookup) : own;
  }

  private static List<String> readings(String form, DictionaryLookup lookup) {
    int behind = lookup.getDictionary().metadata.isFrequencyIncluded() ? 1 : 0; // a letter that tells how frequent it is
    return lookup.lookup(form).stream()
        .map(reading -> reading.getTag().toString())
        .map(tag -> tag.substring(0, Math.min(LONGEST_READING, tag.length() - behind)))
        .distinct()
        .sorted()
        .toList();
  }
}
