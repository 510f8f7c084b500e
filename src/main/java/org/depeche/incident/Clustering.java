package org.depeche.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depeche.model.IncidentRecord;

/**
 * Brings together the articles of one incident, in whatever languages, as they come. An article is compared with those that share
 * telling signs with it, and the groups around it are formed anew.
 */
public final class Clustering {
  /** How many groups around an article are formed anew. */
  private static final int MOST_GROUPS = 8;

  /** How many groups around those. */
  private static final int MOST_BEYOND = 2;

  /** A group of more articles stays together. */
  private static final int LARGEST = 16;

  /** How often it is looked whether a group that has changed is now like one around it. */
  private static final int ROUNDS = 3;

  private final WordSigns.ByLanguage words = new WordSigns.ByLanguage();
  private final SignIndex index = new SignIndex();
  private final Map<String, Member> members = new HashMap<>();

  /** Restored articles that have not been compared with others yet. */
  private final Set<Member> uncompared = new HashSet<>();

  /**
   * What an article has changed, groups by their articles' ids.
   *
   * @param before groups that are no more
   * @param after those there are instead
   */
  public record Change(List<List<String>> before, List<List<String>> after) {}

  /** Takes articles back, of incidents by which they were grouped before. */
  public void restore(Iterable<Restored> articles) {
    Map<String, List<Member>> groups = new HashMap<>();
    for (Restored article : articles) {
      Member member = new Member(article.traits);
      members.put(article.traits.id(), member);
      index.add(member);
      uncompared.add(member);
      groups.computeIfAbsent(article.incident, k -> new ArrayList<>()).add(member);
    }
    for (List<Member> all : groups.values()) {
      Group group = new Group(all.stream().sorted().toList());
      all.forEach(m -> m.join(group));
    }
  }

  /** What of an article is to be restored. */
  public static final class Restored {
    private final String incident;
    private final Traits traits;

    private Restored(String incident, Traits traits) {
      this.incident = incident;
      this.traits = traits;
    }
  }

  /** Reads an article that was of an incident. */
  public Restored read(String incident, IncidentRecord record) {
    return new Restored(incident, Traits.of(record, words));
  }

  /** Adds an article, or replaces the one with its id. */
  public Change add(IncidentRecord record) {
    Member member = new Member(Traits.of(record, words));
    Member replaced = members.put(member.traits.id(), member);
    Set<Group> before = new LinkedHashSet<>();
    Set<Member> single = new TreeSet<>(Set.of(member));
    if (replaced != null) {
      before.add(replaced.group());
      replaced.group().members().stream().filter(m -> m != replaced).forEach(single::add);
      index.remove(replaced);
      uncompared.remove(replaced);
      replaced.leave();
    }
    index.addNear(member).forEach(member::likeness);
    record Near(Group group, double likeness) {}
    around(member.group()).stream()
        .filter(g -> !before.contains(g))
        .map(g -> new Near(g, g.likeness(member.group())))
        .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::group))
        .limit(MOST_GROUPS)
        .forEach(n -> before.add(n.group));
    before.addAll(aroundAll(before, member));
    return regroup(before, single);
  }

  /** Some groups that those around a new article might otherwise be torn from. */
  private static List<Group> aroundAll(Set<Group> groups, Member added) {
    return groups.stream()
        .flatMap(g -> around(g).stream())
        .filter(g -> g != added.group())
        .distinct()
        .sorted()
        .limit(MOST_BEYOND)
        .toList();
  }

  private void compare(Member member) {
    if (uncompared.remove(member)) {
      index.near(member).forEach(member::likeness);
    }
  }

  private static Collection<Group> around(Group group) {
    Set<Group> around = new LinkedHashSet<>();
    group.members().forEach(m -> m.eachAlike((other, likely) -> around.add(other.group())));
    around.remove(group);
    return around;
  }

  private Change regroup(Set<Group> before, Set<Member> single) {
    List<Group> after = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      before.forEach(g -> g.members().forEach(this::compare));
      List<Group> parts = new ArrayList<>();
      Set<Member> apart = new TreeSet<>(single);
      for (Group group : before) {
        if (group.members().size() > LARGEST && group.members().stream().noneMatch(single::contains)) {
          parts.add(group);
        } else {
          group.members().stream().filter(m -> members.get(m.traits.id()) == m).forEach(apart::add);
        }
      }
      apart.forEach(m -> parts.add(Group.of(m)));
      after = Agglomeration.of(parts);
      after.forEach(g -> g.members().forEach(m -> m.join(g)));
      if (!grow(before, after)) {
        break;
      }
    }
    Set<Group> stayed = new LinkedHashSet<>(before);
    stayed.retainAll(after);
    return new Change(
        before.stream().filter(g -> !stayed.contains(g)).map(Group::ids).toList(),
        after.stream().filter(g -> !stayed.contains(g)).map(Group::ids).toList());
  }

  /** Takes in groups that one that has changed is now like; a large one isn't changed by one article more. */
  private static boolean grow(Set<Group> before, List<Group> after) {
    boolean grew = false;
    for (Group group : after) {
      if (!before.contains(group) && group.members().size() <= LARGEST) {
        for (Group other : around(group)) {
          if (!after.contains(other) && !before.contains(other) && group.likeness(other) >= Agglomeration.LEAST) {
            grew |= before.add(other);
          }
        }
      }
    }
    return grew;
  }

  /** The ids of the articles by incident. Those of an incident, and the incidents themselves, stand in order of publication, then of id. */
  public List<List<String>> incidents() {
    Set<Group> groups = new LinkedHashSet<>();
    members.values().stream().sorted().forEach(m -> groups.add(m.group()));
    return groups.stream().map(Group::ids).toList();
  }
}
