package org.depeche.extract.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.jspecify.annotations.Nullable;

/**
 * Names known beforehand: the countries and cities that CLDR names in a language, the places of its pack, and the lists under
 * {@code names/}, in which a name before {@code ?} means other things, too. Immutable.
 */
public final class NameLists {
  /** For models that know no lists. */
  public static final NameLists NONE = new NameLists();

  private static final int PERSONAL =
      1 << AttestedWords.Use.PERSON.ordinal() | 1 << AttestedWords.Use.FIRST_OF_PERSON.ordinal();

  private final Node root = new Node();
  private final Set<String> given = new HashSet<>();
  private final @Nullable AttestedWords attested;
  private final @Nullable Gazetteer gazetteer;
  private final @Nullable CommonWords common;
  private final @Nullable CueWords cues;

  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    @Nullable Entry entry;

    /** Whether it is listed as a place, though perhaps as something else too. */
    boolean place;
  }

  /**
   * A name listed.
   *
   * @param sure whether it hardly ever means anything else
   */
  record Entry(Name.Type type, boolean sure) {}

  /** A listed name in a sentence's words. */
  record Match(int start, int end, Entry entry) {}

  private NameLists() {
    attested = null;
    gazetteer = null;
    common = null;
    cues = null;
  }

  private NameLists(LanguagePack pack) {
    attested = AttestedWords.of(pack);
    gazetteer = Gazetteer.shared();
    common = CommonWords.of(pack);
    cues = CueWords.of(pack);
    LanguagePack.lines("/names/organizations.txt").forEach(line -> listed(line, Name.Type.ORG));
    LanguagePack.lines("/names/places.txt").forEach(line -> listed(line, Name.Type.LOC));
    PlaceCodes.read(pack, (place, code) -> add(place, Name.Type.LOC, false));
    LanguagePack.lines("/names/given.txt").stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .forEach(name -> given.add(SpelledAlike.form(name)));
    territories(ULocale.forLanguageTag(pack.code()));
    territories(ULocale.ENGLISH);
  }

  /** The lists as text in one language meets them. */
  public static NameLists of(LanguagePack pack) {
    return pack.derive(NameLists.class, NameLists::new);
  }

  private void listed(String line, Name.Type type) {
    boolean sure = !line.endsWith(" ?");
    add(sure ? line : line.substring(0, line.length() - 2), type, sure);
  }

  private void territories(ULocale locale) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    for (String country : ULocale.getISOCountries()) {
      add(names.regionDisplayName(country), Name.Type.LOC, true);
    }
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String zone : TimeZone.getAvailableIDs()) {
      String city = zones.getExemplarLocationName(zone);
      if (city != null && zone.indexOf('/') > 0 && !zone.startsWith("Etc")) {
        add(city, Name.Type.LOC, true);
      }
    }
  }

  private void add(String name, Name.Type type, boolean sure) {
    if (name.isBlank() || name.indexOf('(') >= 0) {
      return;
    }
    Node node = root;
    for (String word : name.split(" ")) {
      node = node.next.computeIfAbsent(SpelledAlike.form(word), w -> new Node());
    }
    node.place |= type == Name.Type.LOC;
    if (node.entry == null) {
      node.entry = new Entry(type, sure);
    } else if (node.entry.type() != type) {
      node.entry = new Entry(node.entry.type(), false);
    }
  }

  /** Names that hint only; nothing for models that know no lists. */
  Optional<Gazetteer> gazetteer() {
    return Optional.ofNullable(gazetteer);
  }

  /** Words that are no names, for a language whose capitals don't tell; nothing for others. */
  Optional<CommonWords> common() {
    return Optional.ofNullable(common).filter(c -> !c.isEmpty());
  }

  /** What the language's words are as cues, by {@link CueWords}; nothing where no lists are known. */
  String cues(String word) {
    return cues == null ? "" : cues.letters(word);
  }

  /** The longest listed names among the words, from the left; the words as {@link SpelledAlike} has them. */
  List<Match> matches(String[] words) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < words.length; ) {
      Match match = longest(words, i);
      if (match != null) {
        matches.add(match);
      }
      i = match == null ? i + 1 : match.end();
    }
    return matches;
  }

  private @Nullable Match longest(String[] words, int start) {
    Match longest = null;
    Node node = root;
    for (int i = start; i < words.length; i++) {
      node = next(node, words[i]);
      if (node == null) {
        break;
      }
      if (node.entry != null) {
        longest = new Match(start, i + 1, node.entry);
      }
    }
    return longest;
  }

  private static @Nullable Node next(Node node, String word) {
    Node next = node.next.get(word);
    if (next == null && word.length() > 1 && isUpper(word)) {
      String lower = word.toLowerCase(Locale.ROOT);
      next = word.length() > 3 ? node.next.get(word.charAt(0) + lower.substring(1)) : node.next.get(lower);
    }
    return next;
  }

  private static boolean isUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words are a listed place. */
  boolean isPlace(String words) {
    Node node = node(words);
    return node != null && node.entry != null && node.entry.type() == Name.Type.LOC;
  }

  private @Nullable Node node(String words) {
    Node node = root;
    for (String word : words.split(" ")) {
      node = node.next.get(SpelledAlike.form(word));
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /** Whether the word alone may name an organization. */
  boolean mayBeOrganization(String word) {
    Node node = root.next.get(word);
    return node != null && node.entry != null && node.entry.type() == Name.Type.ORG;
  }

  /** Whether people go by the word as their first or only name. */
  boolean isPersonal(String word) {
    return given.contains(word) || (uses(word) & PERSONAL) != 0;
  }

  /** Whether the word is a name by itself. */
  boolean knows(String word) {
    Node node = root.next.get(word);
    return node != null && node.entry != null || given.contains(word);
  }

  /** Whether the word is a name by itself, for all that any list says. */
  boolean mayKnow(String word) {
    return knows(word) || gazetteer != null && gazetteer.knows(word);
  }

  /** Whether people bear the word as their first name, for all that any list says. */
  boolean mayBeFirst(String word) {
    return isGiven(word) || gazetteer != null && gazetteer.isFirst(word);
  }

  /** Whether people bear the word as their last name. */
  boolean mayBeLast(String word) {
    return gazetteer != null && gazetteer.isLast(word);
  }

  /** Whether a town goes by these words, though others may too. */
  boolean isTown(String words) {
    Node node = node(words);
    return node != null && node.place || gazetteer != null && gazetteer.isTown(SpelledAlike.form(words));
  }

  /** Whether the word is a given name. */
  boolean isGiven(String word) {
    return given.contains(word);
  }

  /** What other languages' training data says of the word, as bits of {@link AttestedWords.Use}. */
  int uses(String word) {
    if (attested == null) {
      return 0;
    }
    int uses = attested.uses(word);
    if (uses == 0 && word.length() > 4 && word.endsWith("s")) {
      uses = attested.uses(word.substring(0, word.length() - 1));
    }
    if (uses == 0 && word.length() > 3 && isUpper(word)) {
      uses = attested.uses(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return uses;
  }
}
