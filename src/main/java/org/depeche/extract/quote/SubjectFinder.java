package org.depeche.extract.quote;

import java.util.Arrays;
import java.util.List;
import org.depeche.extract.quote.Mention.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase that is the subject of a cue, or the source that it names. */
final class SubjectFinder {
  private static final int REACH_BACK = 35;
  private static final int REACH_AHEAD = 12;
  private static final int RELATIVE_NEAR = 4;

  private final Reading reading;
  private final Words words;
  private final List<Mention> mentions;
  private final int[] mentionAt;
  private final UnknownNames unknown;
  private final RelativeClauses relatives;

  SubjectFinder(Reading reading, List<Mention> mentions) {
    this.reading = reading;
    this.words = reading.words();
    this.mentions = mentions;
    this.unknown = new UnknownNames(reading);
    this.relatives = new RelativeClauses(reading);
    this.mentionAt = new int[words.count()];
    Arrays.fill(mentionAt, -1);
    for (int i = 0; i < mentions.size(); i++) {
      for (int w = mentions.get(i).first(); w <= mentions.get(i).last(); w++) {
        mentionAt[w] = i;
      }
    }
  }

  /** The noun phrase, article included, that starts at a word. */
  @Nullable Mention startingAt(int word) {
    for (int w = word; w < Math.min(words.count(), word + 3); w++) {
      if (mentionAt[w] >= 0) {
        return mentions.get(mentionAt[w]);
      }
      boolean title = reading.isAny(w, Category.TITLE_FEMININE, Category.TITLE_MASCULINE);
      boolean small = title || reading.isAny(w, Category.DEFINITE, Category.INDEFINITE);
      if (!small || !words.isJoined(w) && !(title && reading.gap(w).equals("."))) {
        return null;
      }
    }
    return null;
  }

  @Nullable Mention find(Unit unit, Passage passage, Attachment attachment) {
    Cue cue = attachment.cue();
    Mention known = known(unit, passage, attachment);
    boolean impersonal = known == null ? cue.last() > cue.first() && reading.is(Category.PRONOUN_ORGANIZATION, cue.last()) : isImpersonal(known);
    if (impersonal && reading.table().verbSecond()) {
      Mention named = named(known == null ? cue.last() : Math.max(cue.last(), known.last()), unit);
      return named == null ? known : named;
    }
    if (known != null || cue.category() != Category.SPEECH || reading.is(Category.PARTICIPLE, cue.first())) {
      return known;
    }
    return attachment.after() ? unknown.lone(cue, unit.end()) : unknown.beside(cue, unit.end());
  }

  private static boolean isImpersonal(Mention mention) {
    return mention.kind() == Kind.PRONOUN && mention.gender() == Mention.Gender.THING;
  }

  /** Whom an impersonal verb names by a preposition or case: "klinkt het bij de woordvoerder". */
  private @Nullable Mention named(int last, Unit unit) {
    int from = last + 1;
    for (int w = from; w < Math.min(words.count(), from + 5) && words.start(w) < unit.end() && words.isJoined(w - 1); w++) {
      if (mentionAt[w] >= 0) {
        return mentions.get(mentionAt[w]);
      }
      if (reading.isMarked(w) || reading.is(Category.SUBORDINATOR, w)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Mention known(Unit unit, Passage passage, Attachment attachment) {
    Cue cue = attachment.cue();
    if (cue.isSource()) {
      Mention source = source(cue);
      return source;
    }
    if (attachment.after()) {
      Mention between = between(words.from(passage.end()), cue.first());
      return between != null ? between : ahead(cue, unit.end());
    }
    if (reading.is(Category.PARTICIPLE, cue.first())) {
      Mention reporter = reporter(unit);
      return reporter != null && reporter.first() < cue.first() ? reporter : back(cue, unit);
    }
    Mention relative = ofRelative(cue, unit);
    if (relative != null) {
      return relative;
    }
    Mention second = second(cue, unit, passage);
    Mention agent = second == null ? agent(cue, passage) : second;
    if (agent != null) {
      return agent;
    }
    Mention before = back(cue, unit);
    Mention inverted = ahead(cue, Math.min(passage.start(), unit.end()));
    if (before == null || inverted == null) {
      return before == null ? inverted : before;
    }
    boolean beside = cue.first() - before.last() == 1 || cue.first() - before.last() <= 3 && reading.between(words.end(before.last()), words.start(cue.first())).indexOf(',') < 0;
    if (reading.table().verbSecond() && inverted.mayBePerson() && inverted.oblique() == false
        && startingAt(cue.last() + 1) == inverted && before.kind() == Kind.COMPANY) {
      return inverted;
    }
    boolean insideApposition = inverted.first() - cue.last() > 2;
    return beside || insideApposition ? before : inverted;
  }

  /** Who says what a sentence reports: the subject of its first cue. */
  @Nullable Mention reporter(Unit unit) {
    int w = words.from(unit.start());
    for (; w < words.count() && words.end(w) <= unit.end(); w++) {
      if (reading.isMarked(w)) {
        continue;
      }
      boolean viewpoint = w == words.from(unit.start()) && reading.is(Category.VIEWPOINT, w);
      if (reading.is(Category.SOURCE_BEFORE, w) || viewpoint) {
        int length = reading.length(viewpoint ? Category.VIEWPOINT : Category.SOURCE_BEFORE, w);
        Mention source = source(new Cue(Category.SOURCE_BEFORE, w, w + length - 1));
        if (source != null && (!viewpoint || source.mayBePerson())) {
          return source;
        }
      }
      if (reading.is(Category.SPEECH, w) && !words.isCapitalised(w)) {
        Cue cue = new Cue(Category.SPEECH, w, w + reading.length(Category.SPEECH, w) - 1);
        Mention before = back(cue, unit);
        Mention subject = before != null ? before : ahead(cue, unit.end());
        if (subject != null) {
          return subject;
        }
      }
    }
    return null;
  }

  /** The organization whose statement a sentence cites: "in a note of the company". */
  @Nullable Mention issuer(Unit unit) {
    for (int w = words.from(unit.start()); w < words.count() && words.end(w) <= unit.end(); w++) {
      if (reading.isMarked(w) || !reading.is(Category.UTTERANCE, w)) {
        continue;
      }
      for (int i = w + 1; i < Math.min(words.count(), w + 7) && words.isJoined(i - 1) && !reading.isMarked(i); i++) {
        if (mentionAt[i] >= 0) {
          Mention mention = mentions.get(mentionAt[i]);
          return mention.kind() == Kind.PLACE ? null : mention;
        }
      }
    }
    return null;
  }

  boolean citesStatement(Unit unit) {
    return cites(unit, Category.UTTERANCE);
  }

  boolean citesDecision(Unit unit) {
    return cites(unit, Category.DECISION);
  }

  private boolean cites(Unit unit, Category category) {
    for (int w = words.from(unit.start()); w < words.count() && words.end(w) <= unit.end(); w++) {
      if (!reading.isMarked(w) && reading.is(category, w)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Mention source(Cue cue) {
    if (cue.category() == Category.SOURCE_AFTER) {
      for (int w = cue.first() - 1; w >= Math.max(0, cue.first() - 4); w--) {
        if (mentionAt[w] >= 0) {
          return mentions.get(mentionAt[w]);
        }
      }
      return null;
    }
    for (int w = cue.last() + 1; w < Math.min(words.count(), cue.last() + 7); w++) {
      if (reading.isMarked(w) || !words.isJoined(w - 1)) {
        return null;
      }
      if (mentionAt[w] >= 0) {
        return mentions.get(mentionAt[w]);
      }
    }
    return null;
  }

  /** The first subject between a passage and the verb after it. */
  private @Nullable Mention between(int from, int cue) {
    for (int w = from; w < cue; w++) {
      if (mentionAt[w] >= 0) {
        Mention mention = mentions.get(mentionAt[w]);
        if (!mention.oblique() && mention.kind() != Kind.PLACE) {
          return mention;
        }
        w = mention.last();
      }
    }
    return null;
  }

  /** Whether a place speaks: a name that stands right beside the verb does, whatever it was taken for. */
  private boolean maySpeak(Mention mention, Cue cue) {
    return mention.kind() != Kind.PLACE || mention.first() == cue.last() + 1 || mention.last() == cue.first() - 1;
  }

  private @Nullable Mention ahead(Cue cue, int end) {
    int w = cue.last() + 1;
    for (int i = 0; i < REACH_AHEAD && w < words.count() && words.start(w) < end; i++) {
      if (reading.isMarked(w) || !words.isJoined(w - 1) && !reading.gap(w - 1).isEmpty() && i > 0 && !",.:".contains(reading.gap(w - 1))) {
        return null;
      }
      String gap = reading.gap(w - 1);
      if (gap.equals(":") && !Character.isDigit(words.key(w).charAt(0)) || gap.contains(";") || gap.contains(".") && words.isCapitalised(w) && !words.isHandle(w) || i > 0 && gap.contains(",")) {
        return null;
      }
      if (i > 0 && reading.isAny(w, Category.SPEECH, Category.SUBORDINATOR) || i == 0 && reading.is(Category.COMPLEMENTIZER, w)) {
        return null;
      }
      if (mentionAt[w] >= 0) {
        Mention mention = mentions.get(mentionAt[w]);
        if (!mention.oblique() && maySpeak(mention, cue) && mention.first() > cue.last()) {
          return mention;
        }
        w = mention.last() + 1;
      } else {
        w++;
      }
    }
    return null;
  }

  /** Who stands before the second of two passages under one verb: "A speaks of “…”, [B] of “…”". */
  @Nullable Mention second(Cue cue, Unit unit, Passage passage) {
    int last = words.from(passage.start()) - 1;
    int tie = reading.is(Category.INDEFINITE, last) && words.isJoined(last - 1) ? last - 1 : last;
    int first = unit.passages().stream().mapToInt(Passage::end).filter(end -> end <= passage.start() && end > words.end(cue.last())).max().orElse(-1);
    boolean tied = !cue.isSource() && first >= 0 && words.start(tie) >= first && reading.is(Category.CONNECTIVE, tie) && words.isSpaced(tie - 1);
    return tied ? between(words.from(first), tie) : null;
  }

  /** By whom something is called what: "described by Doe as “…”". */
  private @Nullable Mention agent(Cue cue, Passage passage) {
    int by = cue.last() + 1;
    boolean passive = cue.first() == cue.last() && by < words.count() && words.isSpaced(by - 1) && reading.is(Category.AGENT, by) && !reading.isMarked(by);
    Mention agent = passive ? startingAt(by + 1) : null;
    return agent != null && agent.end() <= passage.start() && agent.kind() != Kind.PLACE ? agent : null;
  }

  /** Whom a relative pronoun before the verb stands for, whatever governs it: "denied by Doe, who called it". */
  private @Nullable Mention ofRelative(Cue cue, Unit unit) {
    int pronoun = relatives.before(cue);
    for (int i = pronoun - 1; i >= Math.max(0, pronoun - RELATIVE_NEAR) && words.start(i) >= unit.start(); i--) {
      if (mentionAt[i] >= 0) {
        Mention mention = mentions.get(mentionAt[i]);
        return mention.kind() == Kind.PLACE ? null : mention;
      }
    }
    return null;
  }

  private @Nullable Mention back(Cue cue, Unit unit) {
    int w = cue.first() == 0 ? -1 : relatives.beforeInserted(reading.freeBefore(cue.first()), unit);
    boolean second = w >= 0 && reading.tag(w).equals("CCONJ") && !reading.table().verbSecond() && !reading.table().subjectsDropped();
    Mention object = null;
    for (int i = 0; i < REACH_BACK && w >= 0 && words.start(w) >= unit.start(); i++) {
      if (mentionAt[w] >= 0) {
        Mention mention = mentions.get(mentionAt[w]);
        if (object == null && second && isObject(mention)) {
          object = mention;
        } else if (!mention.oblique() && maySpeak(mention, cue)) {
          Mention told = toldBy(mention);
          return told == null ? mention : told;
        }
        w = mention.first();
      }
      w = w == 0 ? -1 : reading.freeBefore(w);
    }
    return object == null || object.oblique() || !maySpeak(object, cue) ? null : object;
  }

  /** Whether a verb stands before it, which in these languages leads to an object: "[The operator] thanked residents and said". */
  private boolean isObject(Mention mention) {
    int before = mention.first() - 1;
    while (before >= 0 && words.isSpaced(before) && (reading.isAny(before, Category.DEFINITE, Category.INDEFINITE) || reading.tag(before).equals("DET"))) {
      before--;
    }
    return before >= 0 && words.isSpaced(before) && reading.tag(before).equals("VERB") && !reading.isMarked(before);
  }

  /** Of whom a role between commas tells more: "her neighbour, [a florist,] said". */
  private @Nullable Mention toldBy(Mention role) {
    int before = role.first() - 1;
    boolean apposed = role.kind() == Kind.ROLE && before >= 0 && reading.gap(before).equals(",") && reading.gap(role.last()).equals(",");
    Mention told = apposed && mentionAt[before] >= 0 ? mentions.get(mentionAt[before]) : null;
    boolean may = told != null && (told.mayBePerson() || told.kind() == Kind.ORGANIZATION || told.kind() == Kind.COMPANY);
    return may && !told.oblique() ? told : null;
  }
}
