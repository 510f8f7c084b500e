package org.depeche.cli;

import org.depeche.language.LanguagePack;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an ISO 639-1 code as the language pack of that name. */
final class PackConverter implements ITypeConverter<LanguagePack> {
  @Override
  public LanguagePack convert(String code) {
    return LanguagePack.of(code)
        .orElseThrow(
            () -> new TypeConversionException("no language pack \"" + code + "\"; there are " + LanguagePack.all()));
  }
}
