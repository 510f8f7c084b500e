package org.depeche.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that someone said or wrote, or that a screen or sign shows.
 *
 * @param text what stands between the marks; parts joined by a space
 * @param span from the first part's first character to the last part's last
 * @param parts the pieces of a quote that an incise breaks; empty for a quote in one piece
 * @param speaker absent where the text names nobody
 * @param cue the words that say that someone speaks ("raconte", "selon")
 */
public record Quote(
    Kind kind, String text, Span span, List<Span> parts, @Nullable Speaker speaker, @Nullable Span cue) {
  public Quote {
    parts = List.copyOf(parts);
  }

  public enum Kind {
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("message")
    MESSAGE,
    @JsonProperty("indirect")
    INDIRECT;

    /** Whether the words stand between marks. */
    public boolean isMarked() {
      return this != INDIRECT;
    }
  }

  /**
   * Who speaks.
   *
   * @param name the fullest form of the name; absent for someone who is only described
   * @param role as written: "disquaire à Rabat"
   * @param span where the text points at the speaker, a pronoun included
   */
  public record Speaker(@Nullable String name, @Nullable String role, Span span) {
    /** The name, or the role of someone without one. */
    public @Nullable String known() {
      return name == null ? role : name;
    }
  }
}
