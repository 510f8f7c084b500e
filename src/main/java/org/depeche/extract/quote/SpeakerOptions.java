package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depeche.model.Quote;
import org.jspecify.annotations.Nullable;

/** Lists who may have spoken a quote, with how each stands to it; nothing of it depends on the language. */
final class SpeakerOptions {
  private static final int MOST = 24;

  private final Scene scene;
  private final Reading reading;
  private final Words words;
  private final Between between;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Mention> firsts = new HashMap<>();

  SpeakerOptions(Scene scene) {
    this.scene = scene;
    this.reading = scene.reading();
    this.words = reading.words();
    this.between = new Between(scene);
    for (Mention mention : scene.mentions()) {
      if (mention.isNamed()) {
        String key = SpeakerOption.key(scene.speakers().resolve(mention, null));
        counts.merge(key, 1, Integer::sum);
        firsts.putIfAbsent(key, mention);
      }
    }
  }

  /** One quote, as its features need it. */
  private record Case(
      int place, Passage passage, @Nullable Attachment cue, @Nullable Mention subject, Quote.@Nullable Speaker previous,
      String rule, String situation) {}

  /** All options, nobody last. */
  List<SpeakerOption> of(
      int place, Passage passage, @Nullable Attachment cue, @Nullable Candidate last, Quote.@Nullable Speaker rule) {
    Unit unit = scene.units().get(place);
    Quote.Speaker previous = SpeakerRules.previous(place, last);
    Mention subject = cue == null ? null : scene.subjects().find(unit, passage, cue);
    Case c = new Case(place, passage, cue, subject, previous, SpeakerOption.key(rule), situation(place, unit, passage, cue, subject, last));
    List<SpeakerOption> options = new ArrayList<>();
    Set<String> known = new HashSet<>();
    boolean ahead = cue == null && previous == null && place + 1 < scene.units().size();
    int to = scene.mentionFrom(ahead ? scene.units().get(place + 1).end() : unit.end());
    int from = Math.max(scene.mentionFrom(scene.units().get(Math.max(0, place - SpeakerRules.CONTINUES_FOR)).start()), to - MOST);
    for (int i = from; i < to; i++) {
      Mention mention = scene.mentions().get(i);
      if (mention != subject && scene.speakers().isChannel(mention)) {
        continue;
      }
      for (Antecedents.Meaning meaning : scene.antecedents().of(i, previous)) {
        known.add(SpeakerOption.key(meaning.speaker()));
        List<String> features = new ArrayList<>(features(c, mention, i, meaning.speaker()));
        features.addAll(meaning.features());
        options.add(new SpeakerOption(mention, meaning.speaker(), features));
      }
    }
    if (subject != null && !isListed(subject)) {
      Quote.Speaker speaker = scene.speakers().resolve(subject, previous);
      known.add(SpeakerOption.key(speaker));
      options.add(new SpeakerOption(subject, speaker, features(c, subject, scene.mentionFrom(subject.start()), speaker)));
    }
    if (previous != null) {
      known.add(SpeakerOption.key(previous));
      options.add(new SpeakerOption(null, previous, plain(c, "previous", previous)));
    }
    if (rule != null && !known.contains(c.rule())) {
      options.add(new SpeakerOption(null, rule, plain(c, "ruled", rule)));
    }
    options.add(new SpeakerOption(null, null, plain(c, "nobody", null)));
    return options;
  }

  private boolean isListed(Mention mention) {
    int at = scene.mentionFrom(mention.start());
    return at < scene.mentions().size() && scene.mentions().get(at).start() == mention.start();
  }

  /** In how far a quote is governed by something, which decides where its speaker stands. */
  private String situation(
      int place, Unit unit, Passage passage, @Nullable Attachment cue, @Nullable Mention subject, @Nullable Candidate last) {
    String governed = cue == null ? "free" : cue.cue().isSource() ? "source" : cue.colon() ? "colon" : cue.after() ? "after" : "before";
    String colon = cue == null && reading.before(passage.start()) == ':' ? ":" : "";
    String found = cue == null ? "" : subject == null ? " dropped" : " subject";
    String spoken = last == null ? "" : last.place() == place ? " same" : place - last.place() == 1 ? " next" : "";
    return governed + colon + found + (unit.opensWith(passage) ? " opens" : "") + spoken;
  }

  private List<String> plain(Case c, String name, Quote.@Nullable Speaker speaker) {
    List<String> base = new ArrayList<>();
    base.add(name);
    base.add(name + (c.rule().equals(SpeakerOption.key(speaker)) ? " rule" : " no rule"));
    base.add(name + (reading.table().subjectsDropped() ? " dropping" : ""));
    return crossed(base, c.situation());
  }

  private List<String> features(Case c, Mention m, int number, Quote.Speaker speaker) {
    List<String> base = new ArrayList<>();
    String key = SpeakerOption.key(speaker);
    int unit = unitOf(m, c.place());
    Unit own = scene.units().get(unit);
    boolean same = own.paragraph() == scene.units().get(c.place()).paragraph();
    base.add("bias");
    base.add("kind " + m.kind() + (m.oblique() ? " oblique" : ""));
    base.add("unit " + (c.place() - unit) + (same ? "" : " other paragraph"));
    base.add("rule " + c.rule().equals(key));
    base.add("subject " + (m == c.subject()));
    base.add("order " + Math.min(3, number - scene.mentionFrom(own.start())) + (unit == c.place() ? " here" : ""));
    base.add("count " + bucket(counts.getOrDefault(key, 0)));
    base.add("role " + (m.role() != null) + " named " + (speaker.name() != null));
    base.add("distance " + distance(m, c.passage()));
    if (m.name() != null && m.name().charAt(0) == '@') {
      base.add("handle " + (c.place() - unit) + (m.oblique() ? " oblique" : ""));
    }
    base.add("spoken " + scene.speakers().lastSpoken(key) + " " + m.kind());
    base.add("previous " + (c.previous() != null && SpeakerOption.key(c.previous()).equals(key)));
    if (unit > c.place()) {
      base.add("tells of words " + scene.subjects().citesStatement(own) + " " + m.kind());
    }
    if (unit < c.place()) {
      boolean quoteless = own.passages().isEmpty();
      base.add("new " + (m.kind() == Mention.Kind.ROLE || firsts.get(key) == m) + " " + (c.place() - unit) + (m.oblique() ? " oblique" : "") + (quoteless ? "" : " quotes"));
      base.add("reporter " + (scene.subjects().reporter(own) == m));
      base.add("before " + (c.place() - unit) + " " + m.kind() + (m.oblique() ? " oblique" : "") + (isFirst(number, own) ? " first" : ""));
    }
    if (unit == c.place() && m.end() <= c.passage().start() && reading.before(c.passage().start()) == ':') {
      base.add("before colon " + (isFirst(number, own) ? "first " : "") + m.kind() + (m.oblique() ? " oblique" : ""));
    }
    if (c.cue() != null) {
      base.add("cue " + beside(m, c.cue().cue()));
    }
    base.add("follows " + reading.gap(m.last()).isEmpty() + " " + (reading.isMarked(Math.min(words.count() - 1, m.last() + 1))));
    List<String> all = crossed(base, c.situation());
    int from = words.from(c.passage().start());
    all.addAll(between.of(m.first(), m.last(), from, Math.max(from, words.from(c.passage().end()) - 1)));
    return all;
  }

  /** Whether a mention is its sentence's first that no preposition governs. */
  private boolean isFirst(int number, Unit unit) {
    for (int i = number - 1; i >= 0 && scene.mentions().get(i).start() >= unit.start(); i--) {
      if (!scene.mentions().get(i).oblique()) {
        return false;
      }
    }
    return true;
  }

  /** The sentence of a mention that stands before a place or just after it. */
  private int unitOf(Mention mention, int place) {
    int unit = Math.min(place + 1, scene.units().size() - 1);
    while (unit > 0 && scene.units().get(unit).start() > mention.start()) {
      unit--;
    }
    return unit;
  }

  private String distance(Mention m, Passage passage) {
    int from = words.from(passage.start());
    int to = words.from(passage.end());
    return m.last() < from ? "-" + bucket(from - m.last()) : "+" + bucket(m.first() - to);
  }

  private static String beside(Mention m, Cue cue) {
    return m.first() > cue.last() ? "+" + bucket(m.first() - cue.last()) : "-" + bucket(cue.first() - m.last());
  }

  private static String bucket(int n) {
    return n < 4 ? String.valueOf(n) : n < 6 ? "4" : n < 10 ? "6" : n < 18 ? "10" : "18";
  }

  private static List<String> crossed(List<String> base, String situation) {
    List<String> all = new ArrayList<>(base);
    base.forEach(f -> all.add(situation + " | " + f));
    return all;
  }
}
