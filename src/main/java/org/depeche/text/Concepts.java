package org.depeche.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.language.LanguagePack;
import org.tartarus.snowball.SnowballStemmer;

/**
 * What a language's words mean, as concepts that all languages share: {@code concepts.tsv} of its pack, a concept a line with the
 * words for it. Words meet by their stems, compounds by their parts, words with prefixes by what is behind these. Immutable.
 */
public final class Concepts {
  /** The shortest part of a compound. */
  private static final int SHORTEST_PART = 4;

  /** The shortest word behind a prefix. */
  private static final int SHORTEST_REST = 3;

  /** The most prefixes of a word: and, with, the. */
  private static final int MOST_PREFIXES = 3;

  /** How many words a reader knows again. */
  private static final int MOST_KNOWN = 2_000;

  private final Map<String, Set<String>> byStem = new HashMap<>();
  private final Class<? extends SnowballStemmer> stemmer;
  private final List<String> links;
  private final List<String> prefixes;

  private Concepts(LanguagePack pack) {
    links = pack.language().links();
    prefixes = pack.language().prefixes();
    try {
      stemmer = Class.forName("org.tartarus.snowball.ext." + pack.language().stemmer() + "Stemmer").asSubclass(SnowballStemmer.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("language.yaml of \"%s\": no stemmer \"%s\"".formatted(pack, pack.language().stemmer()), e);
    }
    read(pack);
  }

  public static Concepts of(LanguagePack pack) {
    return pack.derive(Concepts.class, Concepts::new);
  }

  private void read(LanguagePack pack) {
    String file = "/lang/" + pack + "/concepts.tsv";
    Stems stems = new Stems();
    for (String line : LanguagePack.lines(file)) {
      int tab = line.indexOf('\t');
      for (String word : line.substring(tab + 1).split(" ")) {
        byStem.computeIfAbsent(stems.of(word.toLowerCase(Locale.ROOT)), k -> new LinkedHashSet<>(1)).add(line.substring(0, tab));
      }
    }
  }

  /** What is behind each prefix that a word may begin with. */
  private Stream<String> rests(String word) {
    return prefixes.stream()
        .filter(p -> word.startsWith(p) && word.length() - p.length() >= SHORTEST_REST)
        .map(p -> word.substring(p.length()));
  }

  /** Stems, for one thread. */
  private final class Stems {
    private final SnowballStemmer snowball;

    private Stems() {
      try {
        snowball = stemmer.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    String of(String word) {
      snowball.setCurrent(word);
      snowball.stem();
      return snowball.getCurrent();
    }
  }

  /** Reads words, by one thread. */
  public final class Reader {
    private final Stems stems = new Stems();
    private final Map<String, Set<String>> known = new Latest<>(MOST_KNOWN);

    private Reader() {}

    /** What a word in lower case may mean, or the parts of a compound; empty if it isn't known. */
    public Set<String> of(String word) {
      return known.computeIfAbsent(word, this::read);
    }

    private Set<String> read(String word) {
      Set<String> whole = meanings(word);
      if (!whole.isEmpty()) {
        return whole;
      }
      Set<String> rest = behindPrefixes(word);
      return rest.isEmpty() && !links.isEmpty() ? ofParts(word) : rest;
    }

    private Set<String> behindPrefixes(String word) {
      List<String> rests = List.of(word);
      for (int n = 0; n < MOST_PREFIXES; n++) {
        rests = rests.stream().flatMap(Concepts.this::rests).toList();
        for (String rest : rests) {
          Set<String> found = meanings(rest);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      return Set.of();
    }

    private Set<String> ofParts(String word) {
      for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
        Set<String> last = meanings(word.substring(cut));
        if (!last.isEmpty()) {
          Set<String> both = new LinkedHashSet<>(last);
          both.addAll(first(word.substring(0, cut)));
          return both;
        }
      }
      return Set.of();
    }

    private Set<String> first(String part) {
      for (String link : links) {
        if (part.endsWith(link)) {
          Set<String> found = meanings(part.substring(0, part.length() - link.length()));
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      return Set.of();
    }

    private Set<String> meanings(String word) {
      return byStem.getOrDefault(stems.of(word), Set.of());
    }
  }

  public Reader reader() {
    return new Reader();
  }
}
