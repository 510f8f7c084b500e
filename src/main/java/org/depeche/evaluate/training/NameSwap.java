package org.depeche.evaluate.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.depeche.evaluate.name.BioSentence;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;

/**
 * Puts other names into sentences, each of the same type, so that a model learns what stands around a name rather than the
 * name: names come from all sentences given, people's first and last names apart. The same seed gives the same sentences.
 */
final class NameSwap {
  private static final int KEPT = 4;

  /** One name in so many is made by the language's forms, if there are any. */
  private static final int FORMED = 3;

  private final Random random;
  private final NameForms forms;
  private final List<List<String>> organizations = new ArrayList<>();
  private final List<List<String>> places = new ArrayList<>();
  private final List<List<String>> first = new ArrayList<>();
  private final List<List<String>> last = new ArrayList<>();

  /**
   * Takes names from sentences.
   *
   * @param formed how the language forms names, as {@link NameForms} reads it
   */
  NameSwap(List<BioSentence> sentences, List<String> formed, long seed) {
    random = new Random(seed);
    forms = new NameForms(formed, random);
    for (BioSentence sentence : sentences) {
      for (Found name : sentence.names()) {
        add(name.type(), sentence.words().subList(name.start(), name.end()));
      }
    }
  }

  private void add(Name.Type type, List<String> name) {
    if (type == Name.Type.ORG) {
      organizations.add(name);
    } else if (type == Name.Type.LOC) {
      places.add(name);
    } else if (name.size() > 1) {
      first.add(name.subList(0, 1));
      last.add(name.subList(1, name.size()));
    }
  }

  /** The sentence with other names; one in four stays. */
  BioSentence of(BioSentence sentence) {
    List<String> words = new ArrayList<>();
    List<Found> names = new ArrayList<>();
    int at = 0;
    for (Found name : sentence.names()) {
      words.addAll(sentence.words().subList(at, name.start()));
      int start = words.size();
      words.addAll(other(name.type(), sentence.words().subList(name.start(), name.end())));
      names.add(new Found(start, words.size(), name.type()));
      at = name.end();
    }
    words.addAll(sentence.words().subList(at, sentence.words().size()));
    return new BioSentence(sentence.first(), List.copyOf(words), List.copyOf(names));
  }

  private List<String> other(Name.Type type, List<String> name) {
    if (random.nextInt(KEPT) == 0) {
      return name;
    }
    List<String> made = random.nextInt(FORMED) == 0 ? forms.make(type, this::any) : List.of();
    if (!made.isEmpty()) {
      return made;
    }
    return switch (type) {
      case ORG -> any(organizations, name);
      case LOC -> any(places, name);
      case PER -> {
        if (name.size() == 1) {
          yield any(random.nextBoolean() ? last : first, name);
        }
        List<String> both = new ArrayList<>(any(first, name.subList(0, 1)));
        both.addAll(any(last, name.subList(1, name.size())));
        yield both;
      }
    };
  }

  /** A name for a place in a form. */
  private List<String> any(String kind) {
    return any(kind.equals("LOC") ? places : kind.equals("FIRST") ? first : last, List.of(kind));
  }

  private List<String> any(List<List<String>> names, List<String> fallback) {
    return names.isEmpty() ? fallback : names.get(random.nextInt(names.size()));
  }
}
