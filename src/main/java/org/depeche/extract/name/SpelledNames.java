package org.depeche.extract.name;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depeche.model.Name;

/** Organizations told by how they are spelled: {@code @SpotifyStatus}, {@code Störungen.de}, {@code PostaCerta}. */
final class SpelledNames {
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}._@/])@[\\p{L}_][\\p{L}\\p{N}_]{1,30}");

  /** An address that a site goes by as its name: with a capital, and in one of the top-level domains. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@./_-])\\p{Lu}[\\p{L}\\p{N}-]{3,40}\\.(?:"
              + Stream.concat(
                      Stream.of("com", "net", "org", "info", "io", "app", "eu", "gov", "biz", "tv"),
                      Arrays.stream(ULocale.getISOCountries()).map(c -> c.toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining("|"))
              + ")(?![\\p{L}\\p{N}@/_-]|\\.[\\p{L}\\p{N}])");

  private SpelledNames() {}

  /** Handles and sites, surely names. */
  static List<Mention> find(String text) {
    List<Mention> found = new ArrayList<>();
    if (text.indexOf('@') >= 0) {
      add(HANDLE, text, found);
    }
    if (hasInnerStop(text)) {
      add(SITE, text, found);
    }
    return found;
  }

  private static void add(Pattern pattern, String text, List<Mention> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(new Mention(matcher.start(), matcher.end(), Name.Type.ORG, Mention.SURE));
    }
  }

  /** Whether a small letter stands right behind a full stop, as in all sites and few texts. */
  private static boolean hasInnerStop(String text) {
    for (int i = text.indexOf('.'); i >= 0 && i + 1 < text.length(); i = text.indexOf('.', i + 1)) {
      if (Character.isLowerCase(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  static boolean hasHandle(String text) {
    return text.indexOf('@') >= 0 && HANDLE.matcher(text).find();
  }

  /** {@code PostaCerta} and {@code BGPwacht}, but not {@code McDonald}, {@code iPhone} or {@code DVDs}. */
  static boolean isMixed(String word, Set<String> notNames) {
    if (word.length() < 5 || !Character.isUpperCase(word.charAt(0)) || notNames.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean letters = word.chars().allMatch(Character::isLetter);
    return letters && (Character.isLowerCase(word.charAt(1)) ? hasLaterCapital(word) : goesOnSmall(word));
  }

  private static boolean hasLaterCapital(String word) {
    for (int i = 4; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOnSmall(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    return word.length() - capitals >= 4 && word.substring(capitals).chars().allMatch(Character::isLowerCase);
  }
}
