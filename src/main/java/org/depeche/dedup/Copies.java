package org.depeche.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.Appearance;
import org.jspecify.annotations.Nullable;

/**
 * Tells copies of a text from new ones, article by article: the same story under several addresses or at several outlets, cut,
 * lightly edited, under another title.
 *
 * <p>Candidates are found by MinHash and verified on their texts: much of the shorter stands in the longer, word for word,
 * with its numbers. An article is only ever compared with the one that began a story, so that chains of near copies don't
 * join what differs. The oldest stories are forgotten beyond a number, which bounds the memory.
 */
public final class Copies {
  private final int capacity;
  private final Map<Long, List<Story>> byKey = new HashMap<>();
  private final LinkedHashMap<Story, Boolean> stories = new LinkedHashMap<>();

  /**
   * Starts without any story.
   *
   * @param capacity how many stories to remember; each takes some 4 kB
   * @throws IllegalArgumentException if that is less than one
   */
  public Copies(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: at least one story must be remembered, not " + capacity);
    }
    this.capacity = capacity;
  }

  /** The story that an article belongs to: one that came before, or its own. */
  public Story add(Appearance appearance, String text) {
    Shingles shingles = Shingles.of(text);
    long[] keys = shingles.keys();
    Story story = find(shingles, keys, appearance.site());
    if (story == null) {
      story = new Story(shingles, keys, appearance.site());
      remember(story);
    }
    story.add(appearance);
    return story;
  }

  private @Nullable Story find(Shingles shingles, long[] keys, @Nullable String site) {
    @Nullable Story best = null;
    double most = 0;
    Set<Story> seen = new HashSet<>();
    for (long key : keys) {
      for (Story story : byKey.getOrDefault(key, List.of())) {
        double alike = seen.add(story) ? shingles.likeness(story.first, site != null && site.equals(story.site)) : 0;
        if (alike > most) {
          best = story;
          most = alike;
        }
      }
    }
    return best;
  }

  private void remember(Story story) {
    stories.put(story, true);
    for (long key : story.keys) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(story);
    }
    if (stories.size() > capacity) {
      Story oldest = stories.pollFirstEntry().getKey();
      for (long key : oldest.keys) {
        byKey.computeIfPresent(key, (k, list) -> list.remove(oldest) && list.isEmpty() ? null : list);
      }
    }
  }
}
