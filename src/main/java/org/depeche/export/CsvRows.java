package org.depeche.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.depeche.model.Json;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, in UTF-8, with a header. A list is a JSON array. A text that a spreadsheet could take for a formula gets
 * an apostrophe in front.
 */
final class CsvRows implements RowWriter {
  /** OWASP's list, with its full-width forms. */
  private static final String OPENS_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final CsvGenerator csv;

  CsvRows(List<? extends Column<?>> columns, OutputStream out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    columns.forEach(c -> schema.addColumn(c.name()));
    csv = FACTORY.createGenerator(out);
    csv.setSchema(schema.build());
  }

  @Override
  public void write(@Nullable Object[] values) throws IOException {
    csv.writeStartArray();
    for (Object value : values) {
      switch (value) {
        case null -> csv.writeNull();
        case BigDecimal number -> csv.writeNumber(number);
        case Number whole -> csv.writeNumber(whole.longValue());
        case List<?> list -> csv.writeString(Json.MAPPER.writeValueAsString(list));
        default -> csv.writeString(guarded(value.toString()));
      }
    }
    csv.writeEndArray();
  }

  static String guarded(String text) {
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    return first < text.length() && OPENS_FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
  }

  private static boolean isBlank(char c) {
    return Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
