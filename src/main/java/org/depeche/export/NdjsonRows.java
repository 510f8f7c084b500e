package org.depeche.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.depeche.model.Json;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; what a row doesn't have is left out. */
final class NdjsonRows implements RowWriter {
  private final List<? extends Column<?>> columns;
  private final JsonGenerator json;

  NdjsonRows(List<? extends Column<?>> columns, OutputStream out) throws IOException {
    this.columns = columns;
    this.json = Json.MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setRootValueSeparator(null);
  }

  @Override
  public void write(@Nullable Object[] values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        json.writeObjectField(columns.get(i).name(), values[i]);
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
