package org.depeche.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depeche.page.PostTimes.Draft;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The posts of a live blog: those that its structured data or microdata lists; else, on a page that calls itself live, elements
 * of one kind that each hold a time and between them most of the text; else what stands between lines that begin with a time.
 */
final class LivePosts {
  private static final int FEWEST = 3;

  /** How much of the page's text they hold, if they are what it is about. */
  private static final double MOST_OF_TEXT = 0.5;

  /** What a whole post may stand in. */
  private static final Set<String> HOLDERS = Set.of("div", "section", "article", "li", "dd", "tr", "td");

  private static final int LONGEST_TIME = 60;
  private static final int LONGEST_TITLE = 160;

  private final MainText.Found text;
  private final Signals signals = new Signals();

  private LivePosts(MainText.Found text) {
    this.text = text;
  }

  /** {@code published} is when the page came out, if that is known. */
  static List<Post> of(Markup markup, StructuredData data, MainText.Found text, String title, @Nullable String published) {
    List<Draft> listed = data.parts("liveBlogUpdate").stream().flatMap(u -> draft(u).stream()).toList();
    LivePosts posts = new LivePosts(text);
    if (listed.isEmpty()) {
      listed = posts.drafts(markup.liveUpdates);
    }
    if (listed.isEmpty() && (Signals.isLive(title) || text.parts().all.stream().anyMatch(p -> p.is(Signals.LIVE)))) {
      listed = posts.repeated(markup.times);
      listed = listed.isEmpty() ? posts.clocked() : listed;
    }
    return PostTimes.dated(listed, published);
  }

  private static Optional<Draft> draft(StructuredData update) {
    String time = update.text("datePublished").flatMap(d -> Dates.read(d, false)).orElse(null);
    return update.paragraphs("articleBody").or(() -> update.paragraphs("text")).map(body -> new Draft(time, null, update.text("headline").orElse(null), body));
  }

  /** Of the kinds of elements that hold times, the one that there is the most of; the outermost of those. */
  private List<Draft> repeated(List<Element> times) {
    Map<String, Set<Element>> kinds = new LinkedHashMap<>();
    Stream<Element> shown = text.parts().blocks.stream().filter(b -> Clock.at(b.text()).isPresent()).map(b -> b.part().element);
    Stream.concat(times.stream(), shown).filter(this::isOfText).forEach(time -> addKinds(time, kinds));
    List<Set<Element>> most = new ArrayList<>(kinds.values().stream().filter(k -> k.size() >= FEWEST).toList());
    most.sort(Comparator.comparing((Set<Element> k) -> -k.size()).thenComparing(k -> depth(k.iterator().next())));
    for (Set<Element> kind : most) {
      List<Draft> drafts = drafts(kind);
      long timed = drafts.stream().filter(d -> d.published() != null || d.clock() != null).count();
      if (timed >= FEWEST && timed * 5 >= kind.size() * 4 && isMostOfText(drafts)) {
        return drafts;
      }
    }
    return List.of();
  }

  private static void addKinds(Element time, Map<String, Set<Element>> kinds) {
    for (Element e = time; e.parent() != null && !e.normalName().equals("body"); e = e.parent()) {
      if (HOLDERS.contains(e.normalName())) {
        kinds.computeIfAbsent(kind(e) + " in " + kind(e.parent()), k -> new LinkedHashSet<>()).add(e);
      }
    }
  }

  private static String kind(Element element) {
    return element.normalName() + "." + element.className().split(" ", 2)[0];
  }

  private static int depth(Element element) {
    return element.parents().size();
  }

  private boolean isOfText(Element time) {
    for (Element e = time; e != null; e = e.parent()) {
      String name = e.normalName();
      if (name.equals("aside") || name.equals("nav") || name.equals("footer") || (signals.marks(e) & (Signals.NOISE | Signals.COMMENTS)) != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isMostOfText(List<Draft> drafts) {
    return drafts.stream().mapToInt(d -> d.text().length()).sum() >= MOST_OF_TEXT * text.length();
  }

  /** One of each element, in their order on the page; none of those without text. */
  private List<Draft> drafts(Iterable<Element> posts) {
    List<Draft> drafts = new ArrayList<>();
    for (Element post : posts) {
      draft(post).ifPresent(drafts::add);
    }
    return drafts;
  }

  private Optional<Draft> draft(Element post) {
    String published = time(post).orElse(null);
    Clock clock = null;
    String title = null;
    List<String> paragraphs = new ArrayList<>();
    for (Block block : text.parts().blocks) {
      if (!isIn(block, post)) {
        continue;
      }
      Optional<Clock> shown = clock == null && paragraphs.isEmpty() ? Clock.at(block.text()) : Optional.empty();
      clock = shown.orElse(clock);
      String words = shown.map(Clock::rest).orElse(block.text());
      if (title == null && paragraphs.isEmpty() && block.isHeading()) {
        title = words.isEmpty() ? null : words;
      } else if (!words.isBlank() && isText(block)) {
        paragraphs.add(words);
      }
    }
    return paragraphs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Draft(published, clock == null ? null : clock.time(), title, String.join("\n\n", paragraphs)));
  }

  private static boolean isIn(Block block, Element post) {
    for (Element e = block.part().element; e != null; e = e.parent()) {
      if (e == post) {
        return true;
      }
    }
    return false;
  }

  /** No time or byline, nothing that is mostly links. */
  private static boolean isText(Block block) {
    boolean aside = block.part().isInside(Signals.ASIDE | Signals.COMMENTS) || block.part().is(Signals.NOISE | Signals.WEAK_NOISE);
    boolean time = block.text().length() < LONGEST_TIME && !block.isSentence() && block.part().element.selectFirst("time") != null;
    return (!aside || block.isProse()) && !time && block.links() < MOST_OF_TEXT && !block.isBoilerplate();
  }

  /** What a post says for machines of when it came. */
  private static Optional<String> time(Element post) {
    return post.select("time[datetime], [itemprop=datePublished]").stream()
        .limit(1)
        .flatMap(t -> Dates.read(t.hasAttr("datetime") ? t.attr("datetime") : t.hasAttr("content") ? t.attr("content") : t.text(), false).stream())
        .filter(t -> t.contains("T"))
        .findFirst();
  }

  /** Cuts the text before lines that begin with a time. */
  private List<Draft> clocked() {
    List<Draft> drafts = new ArrayList<>();
    Clock clock = null;
    List<String> lines = new ArrayList<>();
    for (String line : text.paragraphs()) {
      Optional<Clock> next = Clock.at(line);
      if (next.isPresent()) {
        add(clock, lines, drafts);
        clock = next.get();
        lines = new ArrayList<>(clock.rest().isBlank() ? List.of() : List.of(clock.rest()));
      } else {
        lines.add(line);
      }
    }
    add(clock, lines, drafts);
    return drafts.size() >= FEWEST && isMostOfText(drafts) ? drafts : List.of();
  }

  private static void add(@Nullable Clock clock, List<String> lines, List<Draft> drafts) {
    if (clock != null && !lines.isEmpty()) {
      boolean titled = lines.size() > 1 && lines.get(0).length() <= LONGEST_TITLE && !lines.get(0).matches("(?s).*[.!?…:؟]\\s*");
      String body = String.join("\n\n", lines.subList(titled ? 1 : 0, lines.size()));
      drafts.add(new Draft(null, clock.time(), titled ? lines.get(0) : null, body));
    }
  }
}
