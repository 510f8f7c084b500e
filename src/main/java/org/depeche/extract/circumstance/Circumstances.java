package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;
import org.depeche.model.Cause;
import org.depeche.model.Component;
import org.depeche.model.Event;
import org.depeche.model.Moment;
import org.depeche.model.Precedent;
import org.depeche.model.Span;
import org.depeche.model.Subject;
import org.depeche.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What an article's mentions say together of the incident; the fields are those of {@link
 * org.depeche.model.IncidentRecord}.
 *
 * @param times the article's times, those that play a role in the incident marked with it
 */
public record Circumstances(
    @Nullable String kind,
    @Nullable String status,
    @Nullable String scope,
    @Nullable Subject subject,
    @Nullable Moment started,
    @Nullable Moment ended,
    @Nullable Moment duration,
    List<Component> components,
    List<Cause> causes,
    List<Precedent> precedents,
    List<TimeMention> times,
    List<Event> timeline,
    Map<String, Span> evidence) {

  /** What is known where nothing can be read. */
  public static final Circumstances NONE =
      new Circumstances(
          null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
}
