package org.depeche.extract.name;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.depeche.language.LanguagePack;
import org.depeche.text.AlignedText;

/** Which country a string names: by CLDR's names in the language, long and short, and by its code ({@code U.S.}). */
public final class Countries {
  private final Map<String, String> codes = new HashMap<>();

  private Countries(LanguagePack pack) {
    ULocale locale = ULocale.forLanguageTag(pack.code());
    LocaleDisplayNames longNames = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames shortNames = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    for (String code : ULocale.getISOCountries()) {
      codes.put(form(longNames.regionDisplayName(code)), code);
      codes.put(form(shortNames.regionDisplayName(code)), code);
    }
    for (String code : new String[] {"US", "GB", "AE"}) {
      codes.putIfAbsent(code, code);
    }
    codes.putIfAbsent("USA", "US");
    codes.putIfAbsent("UK", "GB");
  }

  public static Countries of(LanguagePack pack) {
    return pack.derive(Countries.class, Countries::new);
  }

  /** Its ISO 3166 code. */
  public Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(form(name)));
  }

  private static String form(String name) {
    return SpelledAlike.form(AlignedText.of(name).normal()).replace(".", "").replace(" ", "");
  }
}
