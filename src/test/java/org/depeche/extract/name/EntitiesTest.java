package org.depeche.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.junit.jupiter.api.Test;

class EntitiesTest {
  @Test
  void takesTheLastNameOfSomebodyForThatPerson() {
    assertThat(types("Ada Holm called. “No,” said Holm.", "PER Ada Holm", "ORG Holm"))
        .containsExactly(Name.Type.PER, Name.Type.PER);
  }

  @Test
  void takesTheFirstWordOfAnOrganizationForTheOrganization() {
    assertThat(types("Wrexley Savings failed. Wrexley paid.", "ORG Wrexley Savings", "PER Wrexley"))
        .containsExactly(Name.Type.ORG, Name.Type.ORG);
  }

  @Test
  void leavesAPlaceThatAnOrganizationIsNamedAfter() {
    assertThat(types("Leeds Water dug up Leeds.", "ORG Leeds Water", "LOC Leeds")).containsExactly(Name.Type.ORG, Name.Type.LOC);
  }

  @Test
  void namesAnOrganizationByTheOnlyLongerNameThatBeginsOrEndsWithIt() {
    assertThat(fullest("Wrexley Savings failed. Wrexley paid.", "ORG Wrexley Savings", "ORG Wrexley"))
        .containsEntry("Wrexley", "Wrexley Savings");
    assertThat(fullest("The Norfolk Wrexley, the Suffolk Wrexley and Wrexley.", "ORG Norfolk Wrexley", "ORG Suffolk Wrexley", "ORG Wrexley"))
        .containsEntry("Wrexley", "Wrexley");
  }

  @Test
  void namesAPersonInFullWhateverTheCaseOfAParticle() {
    assertThat(fullest("Toon van Gent came. Van Gent left.", "PER Toon van Gent", "PER Van Gent"))
        .containsEntry("Van Gent", "Toon van Gent");
  }

  @Test
  void namesADatelineAsTheTextDoes() {
    assertThat(fullest("LEEDS - Rain fell on Leeds.", "LOC LEEDS", "LOC Leeds")).containsEntry("LEEDS", "Leeds");
  }

  @Test
  void doesNotTakeAPlaceInBracketsForTheShortNameOfAnother() {
    assertThat(fullest("It rained in Vaires (Marne).", "LOC Vaires", "LOC Marne")).containsEntry("Marne", "Marne");
  }

  private static List<Name.Type> types(String text, String... names) {
    AnalysedText analysed = AnalysedText.of(text, english());
    return new Entities(analysed).parts(mentions(analysed, names)).stream().map(Mention::type).toList();
  }

  private static Map<String, String> fullest(String text, String... names) {
    AnalysedText analysed = AnalysedText.of(text, english());
    return new Entities(analysed).fullest(mentions(analysed, names));
  }

  /** The names in the order in which they stand in the text, each after its type. */
  private static List<Mention> mentions(AnalysedText text, String... names) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (String typed : names) {
      String name = typed.substring(4);
      int start = text.normal().indexOf(name, at);
      at = start + name.length();
      mentions.add(new Mention(start, at, Name.Type.valueOf(typed.substring(0, 3)), Mention.MODEL));
    }
    return mentions;
  }

  private static LanguagePack english() {
    return LanguagePack.of("en").orElseThrow();
  }
}
