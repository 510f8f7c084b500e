package org.depeche.extract.circumstance;

import java.util.List;
import java.util.Map;

/**
 * A pack's {@code incident.yaml}.
 *
 * @param kinds nouns for an incident, by kind
 * @param accidents what else tells of an incident, of whatever kind: "a fire", "derailed"
 * @param signs words that speak for a kind without naming an incident: "trains" for {@code transport-failure}
 * @param scopes by scope
 * @param statuses by status; {@code unsettled} holds words that make a resolution a hope: "is expected to"
 * @param roles verbs and nouns beside a time that tell what happened then, by role; {@code none} holds look-alikes,
 *     {@code beside} what tells of departures, sales and warnings, {@code counted} of counts,
 *     and {@code lasting} prepositions of duration, which count where the incident is told of
 * @param precedents words that recall an earlier incident
 * @param monitors words that introduce whoever counts or watches
 * @param until what stands between two times of a range, whole: "from 5 <b>to</b> 7"
 * @param plans verbs and participles of what is to come, before or behind which a return is only planned: "<b>hopes</b> to restore"
 * @param alike what compares one incident with another: "a <b>similar</b> attack"
 * @param then what points back at an earlier incident that has just been told of: "<b>at that time</b> a cable was cut"
 * @param beginnings verbs that say of a return that it only begins: "<b>began</b> to recover"
 * @param limits what leads to the end of a length of time alone: "<b>until</b> 7"
 */
record IncidentWords(
    Map<String, List<String>> kinds,
    List<String> accidents,
    Map<String, List<String>> signs,
    Map<String, List<String>> scopes,
    Map<String, List<String>> statuses,
    Map<String, List<String>> roles,
    List<String> precedents,
    List<String> monitors,
    List<String> until,
    List<String> plans,
    List<String> alike,
    List<String> then,
    List<String> beginnings,
    List<String> limits) {}
