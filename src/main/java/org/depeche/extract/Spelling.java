package org.depeche.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.extract.circumstance.Circumstances;
import org.depeche.model.Cause;
import org.depeche.model.Figure;
import org.depeche.model.Name;
import org.depeche.model.Quote;
import org.depeche.model.Subject;
import org.depeche.text.AlignedText;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** How an article writes what was read in its normal form; the same everywhere where it writes that in several ways. */
final class Spelling {
  private final AnalysedText text;
  private final Map<String, String> known = new HashMap<>();

  Spelling(AnalysedText text) {
    this.text = text;
  }

  List<Name> names(List<Name> names) {
    return names.stream().map(n -> new Name(n.type(), of(n.name()), n.span())).toList();
  }

  List<Quote> quotes(List<Quote> quotes) {
    return quotes.stream().map(q -> new Quote(q.kind(), q.text(), q.span(), q.parts(), speaker(q.speaker()), q.cue())).toList();
  }

  private Quote.@Nullable Speaker speaker(Quote.@Nullable Speaker s) {
    return s == null ? null : new Quote.Speaker(orNull(s.name()), orNull(s.role()), s.span());
  }

  List<Figure> figures(List<Figure> figures) {
    return figures.stream()
        .map(
            f ->
                new Figure(
                    f.value(), f.low(), f.high(), f.otherValue(), f.modifier(), f.unit(), orNull(f.noun()), f.role(), orNull(f.source()),
                    f.asOf(), f.span()))
        .toList();
  }

  Circumstances circumstances(Circumstances c) {
    Subject subject = c.subject() == null ? null : new Subject(of(c.subject().name()), c.subject().type(), c.subject().span());
    List<Cause> causes =
        c.causes().stream().map(x -> new Cause(x.text(), x.category(), x.status(), orNull(x.holder()), x.span())).toList();
    return new Circumstances(
        c.kind(), c.status(), c.scope(), subject, c.started(), c.ended(), c.duration(), c.components(), causes, c.precedents(), c.times(),
        c.timeline(), c.evidence());
  }

  private @Nullable String orNull(@Nullable String value) {
    return value == null ? null : of(value);
  }

  private String of(String value) {
    return known.computeIfAbsent(value, this::find);
  }

  private String find(String value) {
    String normal = AlignedText.of(value).normal();
    int start = normal.isEmpty() ? -1 : text.normal().indexOf(normal);
    return start < 0 ? value : text.written(start, start + normal.length());
  }
}
