package org.depeche.evaluate.timeml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.depeche.evaluate.timeml.TimeMlDocument.Expression;
import org.jspecify.annotations.Nullable;

/** Reads TimeML documents ({@code .tml}). */
public final class TimeMlReader {
  private final StringBuilder text = new StringBuilder();
  private final List<Expression> expressions = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable String created;
  private int depth; // of TEXT elements

  private record Open(int start, String type, String value) {}

  private TimeMlReader() {}

  /** All documents of a folder, by name. */
  public static List<TimeMlDocument> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<TimeMlDocument> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".tml")).sorted().toList()) {
        all.add(read(file));
      }
      return all;
    }
  }

  /**
   * One document.
   *
   * @throws IOException if it is not well-formed, naming the file
   */
  public static TimeMlDocument read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = Files.newInputStream(file)) {
      TimeMlReader reader = new TimeMlReader();
      XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
      while (xml.hasNext()) {
        reader.event(xml.next(), xml);
      }
      String name = file.getFileName().toString();
      return new TimeMlDocument(name, reader.created, reader.text.toString(), reader.expressions);
    } catch (XMLStreamException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void event(int event, XMLStreamReader xml) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      start(xml);
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      end(xml.getLocalName());
    } else if (event == XMLStreamConstants.CHARACTERS && depth > 0) {
      text.append(xml.getText());
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("TEXT")) {
      depth++;
    } else if (name.equals("TIMEX3")) {
      if ("CREATION_TIME".equals(xml.getAttributeValue(null, "functionInDocument"))) {
        created = xml.getAttributeValue(null, "value");
      }
      open.push(
          new Open(
              text.length(),
              Objects.toString(xml.getAttributeValue(null, "type"), ""),
              Objects.toString(xml.getAttributeValue(null, "value"), "")));
    }
  }

  private void end(String name) {
    if (name.equals("TEXT")) {
      depth--;
    } else if (name.equals("TIMEX3")) {
      Open start = open.pop();
      if (depth > 0 && text.length() > start.start) {
        expressions.add(new Expression(start.start, text.length(), start.type, start.value));
      }
    }
  }
}
