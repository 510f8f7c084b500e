package org.depeche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Parquet, every column optional, compressed with Zstandard. Numbers are doubles. */
final class ParquetRows implements RowWriter {
  /** What is held in memory before it goes out, in bytes. */
  private static final long ROW_GROUP = 16L << 20;

  /** Values that take more bytes in a row group are written as they are: most quotes come but once, and looking them up takes a fifth of the time. */
  private static final int DICTIONARY = 64 << 10;

  private final ParquetWriter<@Nullable Object[]> writer;

  ParquetRows(List<? extends Column<?>> columns, OutputStream out) throws IOException {
    writer =
        new Builder(out, columns)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .withDictionaryPageSize(DICTIONARY)
            .build();
  }

  @Override
  public void write(@Nullable Object[] values) throws IOException {
    writer.write(values);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final List<? extends Column<?>> columns;

    Builder(OutputStream out, List<? extends Column<?>> columns) {
      super(new Streamed(out));
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(columns);
    }

    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration hadoop) {
      return new Rows(columns);
    }
  }

  private static final class Rows extends WriteSupport<@Nullable Object[]> {
    private final List<? extends Column<?>> columns;
    private @Nullable RecordConsumer out;

    Rows(List<? extends Column<?>> columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration hadoop) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    private WriteContext context() {
      return new WriteContext(new MessageType("row", columns.stream().map(Rows::type).toList()), Map.of());
    }

    private static Type type(Column<?> column) {
      return switch (column.type()) {
        case STRING -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
        case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        case STRINGS ->
            Types.optionalList()
                .requiredElement(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
      };
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      this.out = consumer;
    }

    @Override
    public void write(@Nullable Object[] values) {
      RecordConsumer row = out;
      if (row == null) {
        throw new IllegalStateException("a row came before the writer was ready");
      }
      row.startMessage();
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        if (value != null) {
          String name = columns.get(i).name();
          row.startField(name, i);
          put(row, columns.get(i).type(), value);
          row.endField(name, i);
        }
      }
      row.endMessage();
    }

    private static void put(RecordConsumer row, Column.Type type, Object value) {
      switch (type) {
        case STRING -> row.addBinary(Binary.fromString(value.toString()));
        case INTEGER -> row.addLong(((Number) value).longValue());
        case NUMBER -> row.addDouble(((Number) value).doubleValue());
        case STRINGS -> putAll(row, (List<?>) value);
      }
    }

    /** In three levels, as the format has it for lists. */
    private static void putAll(RecordConsumer row, List<?> values) {
      row.startGroup();
      if (!values.isEmpty()) {
        row.startField("list", 0);
        for (Object value : values) {
          row.startGroup();
          row.startField("element", 0);
          row.addBinary(Binary.fromString(value.toString()));
          row.endField("element", 0);
          row.endGroup();
        }
        row.endField("list", 0);
      }
      row.endGroup();
    }
  }

  /** A stream that can't be gone back in, which Parquet has no need of. */
  private record Streamed(OutputStream out) implements OutputFile {
    @Override
    public PositionOutputStream create(long blockSizeHint) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
      return new Counted(out);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
