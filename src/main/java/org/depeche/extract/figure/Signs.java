package org.depeche.extract.figure;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all languages share: signs and codes of money, symbols of units, and the part that a figure plays by what is
 * counted and what is said of it.
 */
final class Signs {
  /** ISO 4217 or UCUM codes by sign, in the letter case written. */
  private final Map<String, String> money = new HashMap<>();

  private final Set<String> codes =
      Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toSet());

  private final Map<String, String> sums = new HashMap<>();
  private final Map<String, String> measures = new HashMap<>();
  private final Set<String> percent;
  private final Set<String> reported;
  private final Set<String> firms;
  private final Set<String> bodies;
  private final Set<String> speakers;
  private final Set<String> containers;
  private final Set<String> incomplete;
  private final Set<String> sizes;
  private final Set<String> calls;
  private final Set<String> people;
  private final List<Role> roles;

  record Table(
      Map<String, List<String>> money,
      Map<String, List<String>> sums,
      Map<String, List<String>> measures,
      List<String> percent,
      List<String> reported,
      List<String> firms,
      List<String> bodies,
      List<String> speakers,
      List<String> incomplete,
      List<String> containers,
      List<String> sizes,
      List<String> calls,
      List<String> people,
      List<Role> roles) {}

  /**
   * A rule for roles; the first that fits is taken.
   *
   * @param units what is counted, any if empty
   * @param context what is said of it, nothing needed if empty
   */
  record Role(List<String> units, @Nullable String context, String role) {}

  private static final class Loaded {
    private static final Signs ALL = new Signs(read());
  }

  private Signs(Table table) {
    table.sums().forEach((code, powers) -> powers.forEach(power -> sums.put(power, code)));
    table.money().forEach((code, signs) -> signs.forEach(sign -> money.put(sign, code)));
    table.measures().forEach((code, signs) -> signs.forEach(sign -> measures.put(sign, code)));
    this.percent = Set.copyOf(table.percent());
    this.reported = Set.copyOf(table.reported());
    this.firms = Set.copyOf(table.firms());
    this.speakers = Set.copyOf(table.speakers());
    this.incomplete = Set.copyOf(table.incomplete());
    this.containers = Set.copyOf(table.containers());
    this.calls = Set.copyOf(table.calls());
    this.sizes = Set.copyOf(table.sizes());
    this.bodies = Set.copyOf(table.bodies());
    this.roles = table.roles().stream()
        .map(r -> new Role(r.units() == null ? List.of() : r.units().equals(List.of("people")) ? table.people() : r.units(), r.context(), r.role()))
        .toList();
    this.people = Set.copyOf(table.people());
  }

  static Signs all() {
    return Loaded.ALL;
  }

  /** The currency of a sign, or of an ISO 4217 code. */
  @Nullable String money(String sign) {
    String code = money.get(sign);
    return code == null && codes.contains(sign) ? sign : code;
  }

  /** The code of the money that a power names: {@code mdp}, millions of Mexican pesos. */
  @Nullable String sum(String power) {
    return sums.get(power);
  }

  /** Whether a unit is one of people. */
  boolean isPeople(String unit) {
    return people.contains(unit);
  }

  /** Whether a code of money is a country's, and not a coin that hardly anyone counts in millions. */
  boolean isCurrency(String code) {
    return codes.contains(code);
  }

  @Nullable String measure(String sign) {
    return measures.get(sign);
  }

  /** Whether a sign right behind digits makes them percent. */
  boolean isPercent(String sign) {
    return percent.contains(sign);
  }

  /** Whether what is counted are reports that a site collects. */
  boolean isReported(String unit) {
    return reported.contains(unit);
  }

  /** Whether a noun like this stands for the firm a text is about. */
  boolean isFirm(String concept) {
    return firms.contains(concept);
  }

  /** Whether a noun like this stands for an organization named before. */
  boolean isBody(String concept) {
    return bodies.contains(concept);
  }

  /** Whether someone like this speaks for an organization named before. */
  boolean isSpokesperson(String concept) {
    return concept.equals("spokesperson");
  }

  /** Whether people like these give figures without a name. */
  boolean isSpeaker(String concept) {
    return speakers.contains(concept);
  }

  /** Whether a noun does not tell by itself what is counted. */
  boolean isIncomplete(String concept) {
    return incomplete.contains(concept);
  }

  /** Whether what is counted holds something that is named with it: bottles of water. */
  boolean isContainer(String concept) {
    return containers.contains(concept);
  }

  /** Whether so many of something tell how large what holds them is: "a 300-bed hospital". */
  boolean isSize(String concept) {
    return sizes.contains(concept);
  }

  /** Whether help is called by a number. */
  boolean isNumberOfCalls(String digits) {
    return calls.contains(digits);
  }

  List<Role> roles() {
    return roles;
  }

  private static Table read() {
    try (InputStream in = Signs.class.getResourceAsStream("signs.yaml")) {
      return new YAMLMapper().readValue(in, Table.class);
    } catch (IOException e) {
      throw new UncheckedIOException("signs.yaml", e);
    }
  }
}
