package org.depeche.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of speech written forms may be, by a full-form dictionary in Morfologik's format, as LanguageTool's are. A
 * reading is what the dictionary's own tag begins with, which tells nouns from verbs in all of them. Not for use by several
 * threads at once.
 */
public final class FormLexicon {
  private static final int READING = 3;

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
    TreeSet<String> readings = new TreeSet<>();
    if (lookup != null) {
      add(form, readings);
      if (readings.isEmpty()) {
        add(form.toLowerCase(Locale.ROOT), readings);
      }
    }
    return List.copyOf(readings);
  }

  private void add(String form, TreeSet<String> readings) {
    for (WordData reading : lookup.lookup(form)) {
      String tag = reading.getTag().toString();
      readings.add(tag.substring(0, Math.min(READING, tag.length())));
    }
  }
}
