package org.depeche.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Finds the articles that share most with one. Of those that have a sign it looks at some that appeared just before and after, so
 * that it takes no longer the more there are.
 */
final class SignIndex {
  private static final List<Sign> LEADING = List.of(Sign.NAME, Sign.SOUND, Sign.WORD, Sign.COGNATE, Sign.NUMBER, Sign.CONCEPT);

  /** A sign that tells less leads to too many. */
  private static final float LEAST = 3;

  /** How many of those with a sign are looked at, on either side. */
  private static final int NEAREST = 16;

  /** With how many other articles one is compared at most, of its own language and of others: those of its own share more. */
  private static final int MOST_OF_OWN = 30;

  private static final int MOST_OF_OTHERS = 110;

  private static final int EXPECTED = 1000;

  private final Map<Integer, List<Member>> postings = new HashMap<>();

  void add(Member member) {
    each(member, (id, tells) -> {
      List<Member> posting = postings.computeIfAbsent(id, k -> new ArrayList<>(1));
      posting.add(place(posting, member), member);
    });
  }

  /** Where an article stands or would stand, which for the latest is at the end. */
  private static int place(List<Member> posting, Member member) {
    if (posting.isEmpty() || posting.getLast().compareTo(member) < 0) {
      return posting.size();
    }
    int found = Collections.binarySearch(posting, member);
    return found < 0 ? -found - 1 : found;
  }

  void remove(Member member) {
    each(member, (id, tells) -> {
      List<Member> posting = postings.getOrDefault(id, List.of());
      posting.remove(place(posting, member));
      if (posting.isEmpty()) {
        postings.remove(id);
      }
    });
  }

  private static void each(Member member, Signs.Each leading) {
    for (Sign sign : LEADING) {
      member.traits.signs().each(
          sign,
          (id, tells) -> {
            if (tells >= LEAST) {
              leading.is(id, tells);
            }
          });
    }
  }

  /** Adds an article and gives those to compare it with. */
  List<Member> addNear(Member member) {
    Map<Member, float[]> shared = new IdentityHashMap<>(EXPECTED);
    each(member, (id, tells) -> {
      List<Member> posting = postings.computeIfAbsent(id, k -> new ArrayList<>(1));
      int place = place(posting, member);
      count(posting, place, tells, shared);
      posting.add(place, member);
    });
    return most(shared, member);
  }

  /** The articles to compare one with that is in here. */
  List<Member> near(Member member) {
    Map<Member, float[]> shared = new IdentityHashMap<>(EXPECTED);
    each(member, (id, tells) -> {
      List<Member> posting = postings.getOrDefault(id, List.of());
      count(posting, place(posting, member), tells, shared);
    });
    shared.remove(member);
    return most(shared, member);
  }

  private static void count(List<Member> posting, int place, float tells, Map<Member, float[]> shared) {
    for (Member other : posting.subList(Math.max(0, place - NEAREST), Math.min(posting.size(), place + NEAREST))) {
      shared.computeIfAbsent(other, m -> new float[1])[0] += tells;
    }
  }

  private static List<Member> most(Map<Member, float[]> shared, Member member) {
    Nearest own = new Nearest(MOST_OF_OWN);
    Nearest others = new Nearest(MOST_OF_OTHERS);
    shared.forEach((m, tells) -> (m.traits.language().equals(member.traits.language()) ? own : others).add(new Near(m, tells[0])));
    return Stream.of(own, others).flatMap(n -> n.members.stream()).map(Near::member).toList();
  }

  /** An article and how much what one shares with it tells. */
  private record Near(Member member, float tells) implements Comparable<Near> {
    @Override
    public int compareTo(Near other) {
      int order = Float.compare(tells, other.tells);
      return order != 0 ? order : other.member.compareTo(member);
    }
  }

  /** Those that share most. */
  private static final class Nearest {
    private final int most;
    private final PriorityQueue<Near> members = new PriorityQueue<>();

    private Nearest(int most) {
      this.most = most;
    }

    private void add(Near near) {
      if (members.size() < most) {
        members.add(near);
      } else if (near.compareTo(members.element()) > 0) {
        members.remove();
        members.add(near);
      }
    }
  }
}
