package org.depeche.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depeche.incident.Fusion;
import org.depeche.language.LanguagePack;
import org.depeche.model.Clause;
import org.depeche.model.Incident;
import org.depeche.model.Incident.Source;
import org.depeche.model.IncidentRecord;

/**
 * An incident told in every language, from what its articles say and nothing else.
 *
 * @param texts by ISO 639-1 code
 * @param clauses the statements in them, with what each rests on
 */
public record Summaries(Map<String, String> texts, List<Clause> clauses) {

  /** The same statement: its sources, and which of those with them it is. */
  private record Same(List<Source> sources, int count) {}

  /**
   * Tells an incident.
   *
   * @param records of its articles
   */
  public static Summaries of(Incident incident, List<IncidentRecord> records, Length length) {
    return of(incident, records, length, LanguagePack.all());
  }

  private static Summaries of(Incident incident, List<IncidentRecord> records, Length length, List<LanguagePack> languages) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<Same, Map<String, Clause.Place>> places = new LinkedHashMap<>();
    for (LanguagePack pack : languages) {
      Prose prose = new Summarizer(incident, records, Phrases.of(pack)).write(length);
      if (!prose.text().isEmpty()) {
        texts.put(pack.code(), prose.text());
      }
      Map<List<Source>, Integer> seen = new LinkedHashMap<>();
      for (Prose.Told told : prose.told()) {
        Same same = new Same(told.sources(), seen.merge(told.sources(), 1, Integer::sum));
        places.computeIfAbsent(same, s -> new LinkedHashMap<>()).put(pack.code(), new Clause.Place(told.start(), told.end()));
      }
    }
    List<Clause> clauses = new ArrayList<>();
    places.forEach((same, at) -> clauses.add(new Clause(same.sources, at)));
    return new Summaries(texts, clauses);
  }

  /** The record with its article told in a paragraph and in its own sentences; as it is where nothing can be told. */
  public static IncidentRecord added(IncidentRecord record) {
    if (record.kind() == null) {
      return record;
    }
    List<IncidentRecord> alone = List.of(record);
    Summaries paragraph = of(Fusion.of(alone), alone, Length.PARAGRAPH);
    return record.withSummary(paragraph.texts, paragraph.clauses, Extract.of(record));
  }

  /** The incident with what happened told in a line and in a paragraph; as it is where nothing can be told. */
  public static Incident added(Incident incident, List<IncidentRecord> records) {
    return added(incident, records, LanguagePack.all());
  }

  /** The same in some languages. */
  public static Incident added(Incident incident, List<IncidentRecord> records, List<LanguagePack> languages) {
    if (incident.kind() == null) {
      return incident;
    }
    Summaries paragraph = of(incident, records, Length.PARAGRAPH, languages);
    return incident.withSummary(of(incident, records, Length.HEADLINE, languages).texts, paragraph.texts, paragraph.clauses);
  }
}
