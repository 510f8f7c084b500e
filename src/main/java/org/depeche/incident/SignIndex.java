package org.depeche.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  private final Map<Integer, Posting> postings = new HashMap<>();

  /** By their numbers. */
  private final List<@Nullable Member> members = new ArrayList<>();

  /** The same of their languages. */
  private final List<String> languages = new ArrayList<>();

  /** Numbers of none. */
  private final Deque<Integer> free = new ArrayDeque<>();

  /** How much what each shares with one tells, by their numbers; all 0 between two searches. */
  private float[] shared = {};

  /** The numbers of those that share something, in front. */
  private int[] sharing = {};

  private int count;

  /** The numbers of the articles with a sign, in their order: most are counted and never looked at. */
  private static final class Posting {
    private int[] numbers = new int[1];
    private int size;

    void add(int place, int number) {
      numbers = size == numbers.length ? Arrays.copyOf(numbers, 2 * size) : numbers;
      System.arraycopy(numbers, place, numbers, place + 1, size++ - place);
      numbers[place] = number;
    }

    void remove(int place) {
      System.arraycopy(numbers, place + 1, numbers, place, --size - place);
    }
  }

  void add(Member member) {
    number(member);
    each(member, (id, tells) -> {
      Posting posting = postings.computeIfAbsent(id, k -> new Posting());
      posting.add(place(posting, member), member.number);
    });
  }

  private void number(Member member) {
    if (free.isEmpty()) {
      free.add(members.size());
      members.add(null);
      languages.add("");
    }
    member.number = free.remove();
    members.set(member.number, member);
    languages.set(member.number, member.traits.language());
    if (members.size() > shared.length) {
      shared = new float[2 * members.size()];
      sharing = new int[shared.length];
    }
  }

  /** Where an article stands or would stand, which for the latest is at the end. */
  private int place(Posting posting, Member member) {
    int from = 0;
    int to = posting.size;
    int middle = to - 1;
    while (from < to) {
      if (member(posting.numbers[middle]).compareTo(member) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
      middle = from + to >>> 1;
    }
    return from;
  }

  private Member member(int number) {
    return Objects.requireNonNull(members.get(number));
  }

  void remove(Member member) {
    each(member, (id, tells) -> {
      Posting posting = Objects.requireNonNull(postings.get(id));
      posting.remove(place(posting, member));
      if (posting.size == 0) {
        postings.remove(id);
      }
    });
    members.set(member.number, null);
    free.add(member.number);
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
    number(member);
    each(member, (id, tells) -> {
      Posting posting = postings.computeIfAbsent(id, k -> new Posting());
      int place = place(posting, member);
      count(posting, place, tells);
      posting.add(place, member.number);
    });
    return most(member);
  }

  /** The articles to compare one with that is in here. */
  List<Member> near(Member member) {
    each(member, (id, tells) -> {
      Posting posting = Objects.requireNonNull(postings.get(id));
      count(posting, place(posting, member), tells);
    });
    return most(member);
  }

  private void count(Posting posting, int place, float tells) {
    int end = Math.min(posting.size, place + NEAREST);
    for (int i = Math.max(0, place - NEAREST); i < end; i++) {
      int number = posting.numbers[i];
      if (shared[number] == 0) {
        sharing[count++] = number;
      }
      shared[number] += tells;
    }
  }

  private List<Member> most(Member member) {
    Nearest own = new Nearest(MOST_OF_OWN);
    Nearest others = new Nearest(MOST_OF_OTHERS);
    while (count > 0) {
      int number = sharing[--count];
      float tells = shared[number];
      shared[number] = 0;
      Nearest nearest = languages.get(number).equals(member.traits.language()) ? own : others;
      if (tells >= nearest.least() && number != member.number) {
        nearest.add(new Near(member(number), tells));
      }
    }
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

    /** One that shares less is not among them. */
    private float least() {
      return members.size() < most ? 0 : members.element().tells;
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
