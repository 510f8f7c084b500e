package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.depeche.extract.name.NameModel.Found;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/** The labels that a model gives to words, written as OpenNLP's BILOU codec does, and which may follow which. */
public final class Labels {
  /** The number of the label for words outside all names, in {@link #all}. */
  public static final int NONE = 0;

  private static final String OTHER = "other";
  private static final String FIRST = "-start";
  private static final String MIDDLE = "-cont";
  private static final String LAST = "-last";
  private static final String ONLY = "-unit";

  private final String[] names;
  private final Name.@Nullable Type[] types;
  private final boolean[] opens;
  private final boolean[] closes;
  private final boolean[][] follows;

  /** By type: the label of a word in the middle of a name, the first one, the last one, the only one. */
  private final int[][] numbers = new int[Name.Type.values().length][];

  private Labels(String[] names) {
    this.names = names;
    int n = names.length;
    this.types = new Name.@Nullable Type[n];
    this.opens = new boolean[n];
    this.closes = new boolean[n];
    this.follows = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      types[i] = isOther(i) ? null : Name.Type.valueOf(type(i));
      opens[i] = isOther(i) || is(i, FIRST) || is(i, ONLY);
      closes[i] = isOther(i) || is(i, LAST) || is(i, ONLY);
    }
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        boolean sameName = !closes[from] && !opens[to] && type(from).equals(type(to));
        follows[from][to] = closes[from] ? opens[to] : sameName;
      }
    }
    for (Name.Type type : Name.Type.values()) {
      numbers[type.ordinal()] = Stream.of(MIDDLE, FIRST, LAST, ONLY).mapToInt(part -> number(type + part)).toArray();
    }
  }

  /** All labels there are. */
  public static Labels all() {
    List<String> names = new ArrayList<>();
    names.add(OTHER);
    for (Name.Type type : Name.Type.values()) {
      for (String part : List.of(FIRST, MIDDLE, LAST, ONLY)) {
        names.add(type + part);
      }
    }
    return of(names.toArray(String[]::new));
  }

  /** Labels in the order of a model's outcomes. */
  static Labels of(String[] names) {
    return new Labels(names.clone());
  }

  private boolean is(int label, String part) {
    return names[label].endsWith(part);
  }

  private boolean isOther(int label) {
    return names[label].equals(OTHER);
  }

  private String type(int label) {
    return names[label].substring(0, Math.max(0, names[label].indexOf('-')));
  }

  public int count() {
    return names.length;
  }

  /** The labels' names, by number. */
  public String[] names() {
    return names.clone();
  }

  /** Whether a sentence may begin with the label. */
  public boolean opens(int label) {
    return opens[label];
  }

  /** Whether a sentence may end with the label. */
  public boolean closes(int label) {
    return closes[label];
  }

  /** Whether the second label may stand after the first. */
  public boolean follows(int from, int to) {
    return follows[from][to];
  }

  /** The labels of a sentence's words, by number. */
  public int[] of(int words, List<Found> found) {
    int[] labels = new int[words];
    Arrays.fill(labels, number(OTHER));
    for (Found name : found) {
      for (int i = name.start(); i < name.end(); i++) {
        boolean first = i == name.start();
        boolean last = i == name.end() - 1;
        labels[i] = number(name.type(), first, last);
      }
    }
    return labels;
  }

  /** The label of a word in a name of a type. */
  int number(Name.Type type, boolean first, boolean last) {
    return numbers[type.ordinal()][(first ? 1 : 0) + (last ? 2 : 0)];
  }

  private int number(String label) {
    return Arrays.asList(names).indexOf(label);
  }

  /** The names that a valid sequence of labels marks. */
  List<Found> names(int[] labels) {
    List<Found> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      if (opens[labels[i]]) {
        start = i;
      }
      Name.@Nullable Type type = types[labels[i]];
      if (closes[labels[i]] && type != null) {
        found.add(new Found(start, i + 1, type));
      }
    }
    return found;
  }

  /** The valid sequence with the highest sum of scores, by word and label, and of transitions, from label to label. */
  public int[] best(double[][] scores, double[][] transitions) {
    int n = scores.length;
    int count = names.length;
    int[][] from = new int[n][count];
    double[] sums = new double[count];
    for (int label = 0; label < count; label++) {
      sums[label] = opens[label] ? scores[0][label] : Double.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < n; i++) {
      double[] next = new double[count];
      for (int label = 0; label < count; label++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < count; before++) {
          double sum = sums[before] + transitions[before][label];
          if (sum > most && follows[before][label]) {
            most = sum;
            from[i][label] = before;
          }
        }
        next[label] = most + scores[i][label];
      }
      sums = next;
    }
    int last = 0;
    for (int label = 0; label < count; label++) {
      if (closes[label] && (!closes[last] || sums[label] > sums[last])) {
        last = label;
      }
    }
    int[] labels = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = last;
      last = from[i][last];
    }
    return labels;
  }
}
