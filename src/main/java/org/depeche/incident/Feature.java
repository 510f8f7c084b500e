package org.depeche.incident;

/** What is looked at of two articles to tell whether they are of one incident. */
enum Feature {
  ANY("any"),
  LANGUAGE("language"),
  SCRIPTS("scripts"),
  WORD("word"),
  ALL_WORDS("word, all", 100),
  NAME("name"),
  ALL_NAMES("name, all", 10),
  LEAD("lead"),
  ALL_LEADS("lead, all", 10),
  NUMBER("number"),
  ALL_NUMBERS("number, all", 10),
  COUNTRY("country"),
  ALL_COUNTRIES("country, all", 10),
  WHEN("when"),
  ALL_WHEN("when, all", 10),
  CONCEPT("concept"),
  ALL_CONCEPTS("concept, all", 100),
  SOUND("sound"),
  ALL_SOUNDS("sound, all", 10),
  SOUND_ACROSS_SCRIPTS("sound across scripts"),
  ALL_SOUNDS_ACROSS_SCRIPTS("sound across scripts, all", 10),
  COGNATE("cognate"),
  TIMES_THE_USUAL("cognate, times the usual"),
  SUBJECT("subject"),
  KIND("kind"),
  START("start"),
  PUBLISHED("published"),
  ANOTHER_START("another start"),
  THEN_SOUND("then, sound", 10),
  THEN_CONCEPT("then, concept", 10),
  SILENT("silent of then"),
  SEASON("season");

  /** Its name in the model. */
  final String key;

  /** What its values are divided by, to be near 1. */
  final double scale;

  Feature(String key) {
    this(key, 1);
  }

  Feature(String key, double scale) {
    this.key = key;
    this.scale = scale;
  }
}
