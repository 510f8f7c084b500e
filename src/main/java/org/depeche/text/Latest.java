package org.depeche.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for longest. */
public final class Latest<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;
  private final int most;

  /** Of so many entries at most. */
  public Latest(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
