package org.depeche.extract.circumstance;

/** What a cue word or phrase tells of. Within a topic the longest phrase wins: "caused by" hides "caused". */
enum Topic {
  /** Names a possible cause; the value is its category. */
  CAUSE,
  /** States that something happened which is a cause by itself; the value is its category. */
  EVENT,
  /** Ties a cause to what it did; the value is a {@link Link}'s. */
  LINK,
  /** How sure a claim is; the value is a {@link Stance}'s. */
  STANCE,
  /** Its holder follows: "according to". */
  SOURCE,
  /** Someone says something: "announced". */
  SAYING,
  /** Stands for the incident's subject: "the company". */
  COMPANY,
  /** Names a cause that no category names: "a strike". */
  UNNAMED,
  /** Only mentions the attack behind it: "condemned". */
  CONDEMNATION,
  /** What mends an incident, or is demanded for that. */
  REMEDY,
  /** Ends a noun phrase: relative pronouns, auxiliaries, conjunctions. */
  BORDER,
  DETERMINER,
  /** "and", "or". */
  JOINT,
  /** Starts a clause that what stands before has no power over: "but". */
  CONTRAST,
  /** Starts a clause, alone or with a joint before it in the same word: "that", "and that". */
  OPENER,
  /** Starts with a letter that is no joint there, though it may be one. */
  RADICAL,
  /** Names the incident; the value is a kind. */
  KIND,
  /** Tells of an incident of whatever kind: "a fire". */
  ACCIDENT,
  /** What the incident is about; the value is the kind that it speaks for. */
  SIGN,
  SCOPE,
  STATUS,
  /** The value is a time's role. */
  ROLE,
  /** Recalls an earlier incident. */
  PRECEDENT,
  /** The value is a component's concept. */
  COMPONENT,
  STATE,
  /** A figure of speech that names no part, whatever its words say. */
  IDIOM,
  /** Introduces whoever counts or watches, not whose incident it is. */
  MONITOR,
  /** Tells that something is to come: "hopes", "planned". */
  PLAN,

  /** Compares with an earlier incident: "a similar attack". */
  ALIKE,

  /** Points back at an earlier incident that has just been told of. */
  THEN,

  /** Begins what follows: "began to recover". */
  BEGINNING
}
