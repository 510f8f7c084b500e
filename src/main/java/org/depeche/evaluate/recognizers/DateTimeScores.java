package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depeche.extract.number.NumberParser;
import org.depeche.extract.time.Anchor;
import org.depeche.extract.time.TimeExtractor;
import org.depeche.language.LanguagePack;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;

/**
 * The times of short texts against the DateTimeModel cases of Recognizers-Text, those that its .NET reference passes
 * and that a reader of news could meet ({@link CalendarTalk} says which others are left out).
 *
 * <p>A case is right when each expected expression is overlapped by times of which one or two say one of its readings, if it has any,
 * and nothing is read elsewhere. What TIMEX3 and the record write in another way counts as well, see {@link Expected}.
 *
 * @param leftOut how many cases no reader of news meets
 * @param wrong what was read otherwise, a line each
 */
public record DateTimeScores(LanguagePack pack, int cases, int leftOut, List<String> wrong) {

  /** Scores every pack that has cases in the folder {@code Specs} of Recognizers-Text. */
  public static List<DateTimeScores> readAll(Path specs) throws IOException {
    List<DateTimeScores> all = new ArrayList<>();
    Cases.readAll(specs, "DateTime", "DateTimeModel.json").forEach((pack, cases) -> all.add(of(cases, pack)));
    return all;
  }

  private static DateTimeScores of(List<JsonNode> cases, LanguagePack pack) {
    List<String> wrong = new ArrayList<>();
    List<JsonNode> kept = cases.stream().filter(c -> !CalendarTalk.is(c, pack)).toList();
    for (JsonNode node : kept) {
      String text = node.path("Input").asText();
      List<TimeMention> read = read(node, text, pack);
      if (!isRight(node, text, read, pack)) {
        wrong.add(pack + "\t" + line(node, text, read, pack));
      }
    }
    return new DateTimeScores(pack, kept.size(), cases.size() - kept.size(), wrong);
  }

  private static List<TimeMention> read(JsonNode node, String input, LanguagePack pack) {
    AnalysedText text = AnalysedText.of(input, pack);
    return TimeExtractor.of(pack).extract(text, NumberParser.of(pack).parse(text), anchor(node));
  }

  private static Anchor anchor(JsonNode node) {
    String now = node.path("Context").path("ReferenceDateTime").asText();
    return now.isEmpty() ? Anchor.NONE : Anchor.of(now, null);
  }

  private static boolean isRight(JsonNode node, String text, List<TimeMention> read, LanguagePack pack) {
    List<TimeMention> others = new ArrayList<>(read);
    int from = 0;
    for (JsonNode result : node.path("Results")) {
      String expected = result.path("Text").asText();
      int at = result.has("Start") ? result.path("Start").asInt() : text.toLowerCase(Locale.ROOT).indexOf(expected, from);
      from = at + expected.length();
      int start = text.codePointCount(0, Math.clamp(at, 0, text.length()));
      int end = text.codePointCount(0, Math.clamp(from, 0, text.length()));
      List<TimeMention> here =
          read.stream().filter(m -> m.span().start() < end && start < m.span().end()).toList();
      others.removeAll(here);
      List<Expected> readings = Expected.of(result, Wording.of(expected, anchor(node).published(), pack));
      if (here.isEmpty() && !readings.isEmpty() && readings.stream().allMatch(Expected::isUnplaced)) {
        continue;
      }
      if (here.isEmpty() || !readings.isEmpty() && readings.stream().noneMatch(r -> r.isSaidBy(here))) {
        return false;
      }
    }
    return others.isEmpty();
  }

  private static String line(JsonNode node, String text, List<TimeMention> read, LanguagePack pack) {
    StringBuilder line = new StringBuilder(text.replaceAll("\\s+", " "));
    line.append("\t").append(node.path("Context").path("ReferenceDateTime").asText()).append("\t->");
    read.forEach(m -> line.append(" «").append(m.span().text()).append("» ").append(m.type()).append(' ').append(m.value()));
    line.append("\tnot");
    for (JsonNode result : node.path("Results")) {
      line.append(" «").append(result.path("Text").asText()).append('»');
      Expected.of(result, Wording.of("", null, pack)).forEach(e -> line.append(' ').append(e.timex()).append(' ').append(e.start()).append('/').append(e.end()));
    }
    return line.toString();
  }

  /** The share of cases read rightly, from 0 to 1. */
  public double accuracy() {
    return (cases - wrong.size()) / (double) Math.max(1, cases);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s  %d of %d, %.1f %%, %d left out", pack, cases - wrong.size(), cases, 100 * accuracy(), leftOut);
  }
}
