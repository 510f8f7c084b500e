package org.depeche.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.depeche.text.FeaturePart;
import org.junit.jupiter.api.Test;

class WordClustersTest {
  private static String cluster(WordClusters clusters, String word) {
    FeaturePart[] path = clusters.of(FeaturePart.of(word));
    return path.length == 0 ? "" : path[path.length - 1].text();
  }

  @Test
  void putsWordsThatKeepTheSameCompanyIntoOneCluster() {
    assertThat(cluster(WordClusters.press(), "vodafone")).isEqualTo(cluster(WordClusters.press(), "siemens"));
    assertThat(cluster(WordClusters.talk(), "müller")).isEqualTo(cluster(WordClusters.talk(), "garcia"));
  }

  @Test
  void takesAGenitiveForTheWordWithoutItsS() {
    assertThat(cluster(WordClusters.press(), "leverkusens")).isEqualTo(cluster(WordClusters.press(), "leverkusen")).isNotEmpty();
  }

  @Test
  void knowsNothingOfWordsNotListed() {
    assertThat(cluster(WordClusters.press(), "qqqqxzv")).isEmpty();
  }

  @Test
  void givesTheBeginningsOfAPathFromShortToWhole() {
    FeaturePart[] path = WordClusters.press().of(FeaturePart.of("siemens"));
    assertThat(path[path.length - 1].text()).startsWith(path[0].text()).hasSizeGreaterThan(path[0].length());
  }
}
