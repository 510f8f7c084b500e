package org.depeche.search;

import java.io.IOException;
import org.depeche.archive.Sha256;
import org.depeche.model.Json;
import org.depeche.page.ArticleInput;
import org.jspecify.annotations.Nullable;

/** What happens to an article at the door: it gets an id, and no string of it can break JSON or an index. */
public final class Intake {
  /** The longest id, in chars. */
  public static final int LONGEST_ID = 256;

  private static final int HASH_DIGITS = 32;

  private Intake() {}

  /** Whether an article can have this id: not blank, not too long, no control characters or lone surrogates. */
  public static boolean isId(String id) {
    return !id.isBlank() && id.length() <= LONGEST_ID && id.codePoints().noneMatch(Intake::isUnfit);
  }

  private static boolean isUnfit(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  /**
   * The same article, lone surrogates replaced, with its caller's id, else with a hash of all that was given.
   *
   * @throws IllegalArgumentException if its id isn't valid
   */
  static ArticleInput of(ArticleInput given) throws IOException {
    if (given.id() != null && !isId(given.id())) {
      throw new IllegalArgumentException(
          "an id has 1 to %d characters, none of them control characters".formatted(LONGEST_ID));
    }
    ArticleInput clean = withId(given, given.id());
    return clean.id() == null ? withId(clean, Sha256.hex(Json.MAPPER.writeValueAsBytes(clean), HASH_DIGITS)) : clean;
  }

  private static ArticleInput withId(ArticleInput a, @Nullable String id) {
    return new ArticleInput(
        id,
        clean(a.text()),
        clean(a.html()),
        clean(a.title()),
        clean(a.url()),
        clean(a.site()),
        clean(a.published()),
        clean(a.zone()),
        clean(a.language()));
  }

  private static @Nullable String clean(@Nullable String text) {
    if (text == null || text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
