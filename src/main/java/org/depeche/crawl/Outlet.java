package org.depeche.crawl;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depeche.model.JsonFault;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, where to look, and what is known of it.
 *
 * @param name as readers know it; without one, its first URL
 * @param sources where to look for pages
 * @param language ISO 639-1 code, if all its pages are in it; empty if not
 * @param zone its time zone; empty if it isn't known
 */
public record Outlet(String name, List<Link> sources, String language, String zone) {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Outlet {
    sources = List.copyOf(sources);
  }

  /** An entry of the list as it is written: a URL, or this. */
  record Written(
      @Nullable String name,
      @Nullable List<String> site,
      @Nullable List<String> feed,
      @Nullable List<String> sitemap,
      @Nullable List<String> section,
      @Nullable String language,
      @Nullable String zone) {

    @JsonCreator
    static Written ofUrl(String url) {
      return new Written(null, List.of(url), null, null, null, null, null);
    }

    @JsonCreator
    static Written of(
        @JsonProperty("name") @Nullable String name,
        @JsonProperty("site") @Nullable List<String> site,
        @JsonProperty("feed") @Nullable List<String> feed,
        @JsonProperty("sitemap") @Nullable List<String> sitemap,
        @JsonProperty("section") @Nullable List<String> section,
        @JsonProperty("language") @Nullable String language,
        @JsonProperty("zone") @Nullable String zone) {
      return new Written(name, site, feed, sitemap, section, language, zone);
    }
  }

  /**
   * Reads a list of outlets, YAML or JSON.
   *
   * @throws IOException if there is none; the message names the file and what is wrong
   */
  public static List<Outlet> readAll(Path file) throws IOException {
    JavaType list = YAML.getTypeFactory().constructCollectionType(List.class, Written.class);
    List<Written> entries;
    try {
      entries = YAML.readValue(Files.readAllBytes(file), list);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s: %s; an outlet is a URL, or name, site, feed, sitemap, section, language, zone".formatted(file, JsonFault.of(e)), e);
    }
    List<Outlet> outlets = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Written entry : entries == null ? List.<Written>of() : entries) {
      Outlet outlet = of(entry, file);
      if (!names.add(outlet.name)) {
        throw new IOException("%s: two outlets are called %s".formatted(file, outlet.name));
      }
      outlets.add(outlet);
    }
    if (outlets.isEmpty()) {
      throw new IOException(file + " lists no outlets");
    }
    return outlets;
  }

  private static Outlet of(Written entry, Path file) throws IOException {
    List<Link> sources = new ArrayList<>();
    add(sources, entry.site, Kind.SITE, file);
    add(sources, entry.feed, Kind.FEED, file);
    add(sources, entry.sitemap, Kind.SITEMAP, file);
    add(sources, entry.section, Kind.SECTION, file);
    if (sources.isEmpty()) {
      throw new IOException("%s: outlet %s has no site, feed, sitemap or section".formatted(file, entry.name));
    }
    if (entry.zone != null) {
      try {
        ZoneId.of(entry.zone);
      } catch (DateTimeException e) {
        throw new IOException("%s: zone %s is none, e.g. Europe/Paris is".formatted(file, entry.zone), e);
      }
    }
    return new Outlet(
        entry.name == null ? sources.getFirst().url() : entry.name,
        sources,
        entry.language == null ? "" : entry.language,
        entry.zone == null ? "" : entry.zone);
  }

  private static void add(List<Link> sources, @Nullable List<String> urls, Kind kind, Path file)
      throws IOException {
    for (String url : urls == null ? List.<String>of() : urls) {
      String spelled =
          PageUrl.of(url)
              .orElseThrow(() -> new IOException("%s: %s is no http or https URL".formatted(file, url)));
      sources.add(new Link(spelled, kind, 0, 0));
    }
  }
}
