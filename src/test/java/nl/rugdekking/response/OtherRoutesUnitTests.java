// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static nl.rugdekking.response.OtherRoutes.Route.COMPLAINTS_COMMITTEE;
import static nl.rugdekking.response.OtherRoutes.Route.INTEGRITY_REPORT;
import static nl.rugdekking.response.OtherRoutes.Route.KINGS_COMMISSIONER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The King's Commissioner looks at administrators, and never at the Commissioner's own case. */
class OtherRoutesUnitTests {

  @ParameterizedTest
  @CsvSource({
    "MUNICIPALITY, EXECUTIVE, alderman, true",
    "MUNICIPALITY, MAYOR, mayor, true",
    "MUNICIPALITY, ORGANISATION, secretary, false",
    "PROVINCE, EXECUTIVE, alderman, true",
    "PROVINCE, MAYOR, mayor, false",
    "WATER_BOARD, EXECUTIVE, alderman, false",
    "JOINT_BODY, MAYOR, mayor, false"
  })
  void namesTheCommissionerWhereThatFits(
      OrganisationKind kind, BodyKind body, String title, boolean commissioner) {
    var accused = new Position(new PersonId(UUID.randomUUID()), body, title, null);
    assertThat(OtherRoutes.list(kind, List.of(accused)))
        .startsWith(COMPLAINTS_COMMITTEE, INTEGRITY_REPORT)
        .hasSize(commissioner ? 3 : 2);
    assertThat(OtherRoutes.list(kind, List.of(accused)).contains(KINGS_COMMISSIONER))
        .isEqualTo(commissioner);
  }
}
