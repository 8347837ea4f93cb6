// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of a report propose in which way it happened, and other words propose nothing. */
class ChannelWordsUnitTests {

  @Test
  void theWordsProposeTheWay() {
    assertThat(ChannelWords.find("In mijn MAIL stond dat hij mij weet te vinden"))
        .containsExactly("email");
    assertThat(ChannelWords.find("Er lag een dreigbrief")).containsExactly("letter");
    assertThat(ChannelWords.find("Weer een dreigmail")).containsExactly("email");
    assertThat(ChannelWords.find("Er lag een brief in de brievenbus.")).containsExactly("letter");
    assertThat(ChannelWords.find("Hij belde en stuurde daarna een appje"))
        .containsExactly("telephone", "social-media");
    assertThat(ChannelWords.find("I got an e-mail")).containsExactly("email");
  }

  @Test
  void otherWordsProposeNothing() {
    assertThat(ChannelWords.find("Hij schreeuwde aan de balie dat ik belachelijk ben")).isEmpty();
    assertThat(ChannelWords.find("Er viel een appel op de kaartenbak")).isEmpty();
  }
}
