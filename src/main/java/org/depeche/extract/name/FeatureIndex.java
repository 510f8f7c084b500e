package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.depeche.text.FeaturePart;
import org.depeche.text.StringHash;

/** Numbers features in the order in which they first come; only then is a feature written out. */
public final class FeatureIndex {
  private long[] keys = new long[1 << 16];
  private int[] numbers = new int[keys.length];
  private final List<String> features = new ArrayList<>();

  int number(FeaturePart first, FeaturePart second, FeaturePart third, FeaturePart fourth) {
    long key = first.key(second, third, fourth);
    int place = StringHash.place(key, keys);
    if (keys[place] == 0) {
      keys[place] = key;
      numbers[place] = features.size();
      features.add(first.text() + second.text() + third.text() + fourth.text());
      if (features.size() * 2 > keys.length) {
        grow();
        return features.size() - 1;
      }
    }
    return numbers[place];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int place = StringHash.place(oldKeys[i], keys);
        keys[place] = oldKeys[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }

  /** The numbers of the features of each word of a sentence. */
  public int[][] numbers(String[] words, NameLists lists) {
    NameFeatures features = new NameFeatures(words, lists);
    int[][] all = new int[words.length][];
    int[] some = new int[NameFeatures.MOST];
    for (int i = 0; i < words.length; i++) {
      int[] count = {0};
      features.about(i, (a, b, c, d) -> some[count[0]++] = number(a, b, c, d));
      all[i] = Arrays.copyOf(some, count[0]);
    }
    return all;
  }

  /** All features, by number. */
  public List<String> features() {
    return Collections.unmodifiableList(features);
  }
}
