package org.depeche.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.depeche.model.Duplicate;
import org.depeche.model.Span;
import org.depeche.text.AlignedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads gold articles: XML in which text and annotation are one, as {@code corpus/GUIDE.md} describes. Taking the tags
 * away leaves the article.
 */
public final class GoldReader {
  private static final Set<String> CALLED = Set.of("name", "subject", "speaker", "role", "holder", "source");
  private static final Set<String> FACTS =
      Set.of(
          "org", "per", "loc", "time", "figure", "quote", "cue", "cause", "component", "precedent");

  private final StringBuilder source = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final List<Duplicate> duplicates = new ArrayList<>();
  private final List<GoldElement> elements = new ArrayList<>();
  private final Map<String, String> head;
  private @Nullable String title;

  private record Open(String tag, Map<String, String> attributes, int start) {}

  private GoldReader(Map<String, String> head) {
    this.head = head;
  }

  /** All gold articles of a file, or below a folder by path. */
  public static List<GoldArticle> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<GoldArticle> all = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        all.addAll(readFile(file));
      }
      return all;
    }
  }

  /**
   * One gold article; its id is its language and the file's name.
   *
   * @throws IOException if the file can't be read or isn't a gold article; the message names file and place
   */
  public static GoldArticle read(Path file) throws IOException {
    List<GoldArticle> articles = readFile(file);
    if (articles.size() != 1) {
      throw new IOException(file + ": one <article> expected, not " + articles.size());
    }
    return articles.getFirst();
  }

  /** The one article of a file, or all of a collection's: {@code <briefs language="…">}, whose ids are numbered. */
  private static List<GoldArticle> readFile(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.xml$", "");
    try (InputStream in = Files.newInputStream(file)) {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
      List<GoldArticle> articles = new ArrayList<>();
      Map<String, String> collection = Map.of();
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "briefs" -> collection = attributes(xml);
          case "article" -> {
            Map<String, String> head = new HashMap<>(collection);
            head.putAll(attributes(xml));
            String number = collection.isEmpty() ? "" : "-" + (articles.size() + 1);
            articles.add(new GoldReader(head).article(xml, name + number));
          }
          default -> throw new IllegalArgumentException("<" + xml.getLocalName() + "> outside <article>");
        }
      }
      return articles;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private GoldArticle article(XMLStreamReader xml, String name) throws XMLStreamException {
    read(xml);
    elements.sort(Comparator.comparingInt(e -> e.span().start()));
    return new GoldRecord(name, head, title, source.toString(), text.toString(), duplicates, elements).article();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int paragraph = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("article")) {
        return;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "title" -> title = textOf(xml);
        case "p" -> paragraph(xml, paragraph++);
        default -> throw new IllegalArgumentException("<" + xml.getLocalName() + "> outside <p>");
      }
    }
  }

  private void paragraph(XMLStreamReader xml, int number) throws XMLStreamException {
    String repeats = xml.getAttributeValue(null, "repeats");
    appendBreak(source);
    if (repeats == null) {
      appendBreak(text);
      int start = text.length();
      annotated(xml);
      source.append(text, start, text.length());
    } else {
      duplicates.add(new Duplicate(number, Integer.parseInt(repeats), 1));
      source.append(xml.getElementText());
    }
  }

  private static void appendBreak(StringBuilder text) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
  }

  private void annotated(XMLStreamReader xml) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> {
          if (!FACTS.contains(xml.getLocalName())) {
            throw new IllegalArgumentException("unknown element <" + xml.getLocalName() + ">");
          }
          open.push(new Open(xml.getLocalName(), attributes(xml), text.length()));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (open.isEmpty()) {
            return;
          }
          Open closed = open.pop();
          elements.add(new GoldElement(closed.tag, closed.attributes, span(closed.start)));
        }
        default -> {}
      }
    }
  }

  private Span span(int start) {
    int first = text.codePointCount(0, start);
    String slice = text.substring(start);
    return new Span(first, first + slice.codePointCount(0, slice.length()), slice);
  }

  /** The text of an element, tags inside it taken away. */
  private static String textOf(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return text.toString();
  }

  /** Those that say who somebody is are read in the normal form, as the stages find it. */
  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      all.put(name, CALLED.contains(name) ? AlignedText.of(value).normal() : value);
    }
    return all;
  }
}
