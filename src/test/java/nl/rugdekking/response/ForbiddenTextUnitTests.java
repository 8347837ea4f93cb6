// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static nl.rugdekking.response.Proposals.complete;
import static nl.rugdekking.response.Proposals.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a measure may not say, and what a notice that is not given must say. */
class ForbiddenTextUnitTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Het gebouw en de publieke tribune",
        "Niet in het stembureau",
        "Alle stemlokalen",
        "The public gallery",
        "Any polling station"
      })
  void aBanNamesNoPlaceThatAlwaysStaysOpen(String scope) {
    var ban = complete(MeasureKind.BUILDING_BAN, TODAY);
    assertThat(ProposalValidator.findGaps(with(ban, new Reach(scope, TODAY, TODAY, "Post"))))
        .containsExactly(Gap.GALLERY_OR_POLLING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Niet bij de vergaderingen van de commissie",
        "De raadsvergadering en de kantine",
        "Geen inzage in de stukken",
        "No meetings on the first floor",
        "Council papers"
      })
  void closedRoomsNameNoMeetingsOrPapers(String scope) {
    var rooms = complete(MeasureKind.CLOSED_ROOMS, TODAY);
    assertThat(ProposalValidator.findGaps(with(rooms, new Reach(scope, TODAY, TODAY, "Post"))))
        .containsExactly(Gap.MEETINGS_OR_PAPERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"De publieke tribune", "The polling station"})
  void closedRoomsNameNoPlaceThatAlwaysStaysOpen(String scope) {
    var rooms = complete(MeasureKind.CLOSED_ROOMS, TODAY);
    assertThat(ProposalValidator.findGaps(with(rooms, new Reach(scope, TODAY, TODAY, "Post"))))
        .containsExactly(Gap.GALLERY_OR_POLLING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vergaderkamer 3 en de gang erachter", "Meeting room 3", "De kantine"})
  void aRoomToMeetInIsARoom(String scope) {
    var rooms = complete(MeasureKind.CLOSED_ROOMS, TODAY);
    assertThat(ProposalValidator.findGaps(with(rooms, new Reach(scope, TODAY, TODAY, "Post"))))
        .isEmpty();
  }

  @Test
  void tellsThePerpetratorNothingOnlyWithAReasonAndADayToLookAgain() {
    var ban = complete(MeasureKind.BUILDING_BAN, TODAY);
    assertThat(ProposalValidator.findGapsOn(TODAY, with(ban, not(null, null))))
        .containsExactlyInAnyOrder(Gap.NOTICE_DATE, Gap.NOTICE_REASON);
    assertThat(
            ProposalValidator.findGapsOn(
                TODAY, with(ban, not(TODAY.plusYears(1).plusDays(1), "Gevaar"))))
        .containsExactly(Gap.NOTICE_TOO_FAR);
    assertThat(ProposalValidator.findGapsOn(TODAY, with(ban, not(TODAY.plusYears(1), "Gevaar"))))
        .isEmpty();
  }

  private static Notice not(@Nullable LocalDate lookAgain, @Nullable String reason) {
    return new Notice(Notice.Moment.NOT, lookAgain, reason);
  }
}
