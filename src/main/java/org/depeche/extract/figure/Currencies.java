package org.depeche.extract.figure;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.extract.figure.Lexicon.Unit;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/**
 * The currencies in use today by CLDR's names for them in a language. A word that several countries call their money by
 * is that of the country a text is about.
 */
final class Currencies {
  private static final int SHORTEST_STEM = 5;
  private static final int LONGEST_ENDING = 3;
  private static final Unit DOLLAR = money("USD");
  private static final String[] PLURALS = {"other", "few", "many", "two", "one", "zero"};

  private final Lexicon lexicon;
  private final ULocale locale;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Set<String>> byHead = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>(); // by what all forms of the adjective in a currency's name begin with
  private final boolean last; // whether the noun is: "Canadian dollars"

  private Currencies(LanguagePack pack, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.locale = ULocale.forLanguageTag(pack.code());
    Set<Currency> inUse = new HashSet<>();
    for (String country : ULocale.getISOCountries()) {
      Optional.ofNullable(Currency.getInstance(new ULocale("", country))).ifPresent(inUse::add);
    }
    this.last = lexicon.words().compounds() || isLast(Currency.getInstance("USD"), Currency.getInstance("CAD"));
    Set<String> ambiguous = new HashSet<>();
    for (Currency currency : inUse) {
      for (String name : names(currency)) {
        byName.putIfAbsent(name, currency.getCurrencyCode());
        String[] parts = name.split("[ -]");
        String head = last ? parts[parts.length - 1] : parts[0];
        byHead.computeIfAbsent(head, k -> new HashSet<>()).add(currency.getCurrencyCode());
      }
      List<String> adjectives = names(currency).stream().map(n -> n.split(" ")).filter(n -> n.length == 2).map(n -> n[last ? 0 : 1]).toList();
      if (!adjectives.isEmpty()) {
        String stem = stem(adjectives);
        String country = currency.getCurrencyCode().substring(0, 2);
        String other = countries.put(stem, country);
        if (other != null && !other.equals(country)) {
          ambiguous.add(stem);
        }
      }
    }
    countries.keySet().removeAll(ambiguous);
  }

  static Currencies of(LanguagePack pack, Lexicon lexicon) {
    return pack.derive(Currencies.class, p -> new Currencies(p, lexicon));
  }

  /** What forms of an adjective begin with alike, without the vowel that changes with gender and number. */
  private static String stem(List<String> forms) {
    String first = Collections.min(forms);
    int alike = Arrays.mismatch(first.toCharArray(), Collections.max(forms).toCharArray());
    String common = alike < 0 ? first : first.substring(0, alike);
    return common.replaceFirst("[aeo]$", "");
  }

  /** The ISO 3166 code of the country whose money goes by an adjective, in whatever form: "chilenas". */
  @Nullable String country(String adjective) {
    for (int length = adjective.length(); length >= Math.max(SHORTEST_STEM, adjective.length() - LONGEST_ENDING); length--) {
      String country = countries.get(adjective.substring(0, length));
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  private boolean isLast(Currency a, Currency b) {
    return words(a).getLast().equals(words(b).getLast());
  }

  private List<String> words(Currency currency) {
    return List.of(currency.getName(locale, Currency.LONG_NAME, null).toLowerCase(Locale.ROOT).split(" "));
  }

  private List<String> names(Currency currency) {
    List<String> names = new ArrayList<>();
    names.add(currency.getName(locale, Currency.LONG_NAME, null).toLowerCase(Locale.ROOT));
    for (String plural : PLURALS) {
      names.add(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** The currency of a full name, however its adjective ends: "dólares canadienses", "kanadischen Dollar". */
  Optional<Unit> named(String name) {
    String[] parts = name.split(" ");
    String country = parts.length == 2 ? country(parts[last ? 0 : 1]) : null;
    return Optional.ofNullable(byName.get(name))
        .or(() -> byHead.getOrDefault(parts[last ? parts.length - 1 : 0], Set.of()).stream().filter(c -> country != null && c.startsWith(country)).findFirst())
        .map(Currencies::money);
  }

  /** The currency of the first country whose name has more than some words: Cameroon's for "francs CFA". */
  Optional<Unit> called(String words, List<String> countries) {
    return first(countries, c -> names(c).stream().anyMatch(n -> last ? n.endsWith(" " + words) : n.startsWith(words + " ")));
  }

  /** The currency that has a word for its name, alone ("kwanza") or of those of some countries: Kenya's for "shillings". */
  Optional<Unit> word(String word, List<String> countries) {
    Set<String> codes = byHead.getOrDefault(word, Set.of());
    return codes.size() == 1 ? codes.stream().findFirst().map(Currencies::money) : first(countries, c -> codes.contains(c.getCurrencyCode()));
  }

  /** The currency of the first country whose goes by the same word as one that was read: Colombia's for "pesos". */
  Unit local(Unit read, List<String> countries) {
    List<String> likely = read.equals(DOLLAR) ? likeliest(countries) : countries;
    return first(likely, c -> words(c).stream().anyMatch(w -> read.equals(lexicon.noun(w)))).orElse(read);
  }

  /** The currency of the likeliest country, where it is written by the same sign: Canada's for "$". */
  Unit signed(Unit read, String sign, List<String> countries) {
    return first(likeliest(countries), c -> sign.equals(c.getName(locale, Currency.NARROW_SYMBOL_NAME, null))).orElse(read);
  }

  /** The currency of a country, by its ISO 3166 code. */
  static @Nullable Unit of(String country) {
    Currency currency = Currency.getInstance(new ULocale("", country));
    return currency == null ? null : money(currency.getCurrencyCode());
  }

  /** Whether one of some countries has a currency. */
  boolean isOf(String code, List<String> countries) {
    return countries.stream().map(c -> Currency.getInstance(new ULocale("", c))).anyMatch(c -> c != null && code.equals(c.getCurrencyCode()));
  }

  /** Dollars are those of the United States in too many other countries' news to be taken for any's that is named. */
  private static List<String> likeliest(List<String> countries) {
    return countries.subList(0, Math.min(1, countries.size()));
  }

  private static Optional<Unit> first(List<String> countries, Predicate<Currency> alike) {
    return countries.stream()
        .map(c -> Currency.getInstance(new ULocale("", c)))
        .filter(c -> c != null && alike.test(c))
        .findFirst()
        .map(c -> money(c.getCurrencyCode()));
  }

  /** To how many decimals a currency is counted: three for dinars of Kuwait. */
  static int decimals(Unit money) {
    boolean national = Signs.all().isCurrency(money.name());
    return national ? Math.max(2, java.util.Currency.getInstance(money.name()).getDefaultFractionDigits()) : 2;
  }

  private static Unit money(String code) {
    return new Unit(Unit.Kind.MONEY, code);
  }
}
