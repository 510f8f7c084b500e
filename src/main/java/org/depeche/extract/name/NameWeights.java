package org.depeche.extract.name;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.depeche.text.StringHash;
import org.depeche.text.WeightTable;

/**
 * A linear model's weights by feature, read straight into a table: a quarter of the room of OpenNLP's map of strings, and much
 * faster to read and to ask. Immutable.
 */
final class NameWeights {
  private static final String ENTRY = "nameFinder.model";
  private static final String KIND = "Perceptron";

  private final String[] outcomes;

  private final WeightTable weights;

  /** Reads the table of a model: labels, groups of labels, features in the order of their groups, their weights. */
  private NameWeights(ByteBuffer in) throws IOException {
    String kind = text(in);
    if (!kind.equals(KIND)) {
      throw new IOException("a name model has to be a " + KIND + ", not: " + kind);
    }
    outcomes = new String[in.getInt()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = text(in);
    }
    String[] groups = new String[in.getInt()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = text(in);
    }
    long[] keys = new long[in.getInt()];
    int[][] labels = new int[keys.length][];
    int feature = 0;
    int all = 0;
    for (String group : groups) {
      int space = group.indexOf(' ');
      int[] shared = numbers(group.substring(space + 1));
      for (int left = Integer.parseInt(group.substring(0, space)); left > 0; left--) {
        keys[feature] = StringHash.key(hash(in));
        labels[feature++] = shared;
        all += shared.length;
      }
    }
    double[] values = new double[all];
    in.asDoubleBuffer().get(values);
    weights = new WeightTable(keys, labels, values);
  }

  /** Reads the file that OpenNLP writes a name finder to. */
  static NameWeights read(InputStream file) throws IOException {
    ZipInputStream zip = new ZipInputStream(file);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(ENTRY)) {
        return new NameWeights(ByteBuffer.wrap(zip.readAllBytes()));
      }
    }
    throw new IOException("no " + ENTRY + " in a name model");
  }

  private static int[] numbers(String row) {
    String[] numbers = row.split(" ");
    int[] parsed = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      parsed[i] = Integer.parseInt(numbers[i]);
    }
    return parsed;
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort() & 0xFFFF];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The hash of the next string, written as {@link java.io.DataOutput#writeUTF} does: each char in one to three bytes. */
  private static long hash(ByteBuffer in) {
    int length = in.getShort() & 0xFFFF;
    int end = in.position() + length;
    long hash = 0;
    while (in.position() < end) {
      int first = in.get();
      int c = first;
      if (first < 0) {
        boolean two = (first & 0x20) == 0;
        c = (first & (two ? 0x1F : 0x0F)) << 6 | in.get() & 0x3F;
        c = two ? c : c << 6 | in.get() & 0x3F;
      }
      hash = StringHash.next(hash, (char) c);
    }
    return hash;
  }

  /** The labels' names, by number. */
  String[] outcomes() {
    return outcomes.clone();
  }

  /** The weights of features for labels, by number. */
  WeightTable table() {
    return weights;
  }
}
