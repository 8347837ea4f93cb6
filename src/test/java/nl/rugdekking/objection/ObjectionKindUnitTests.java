// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.response.LegalNature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The legal nature of a measure decides what can be undertaken against it with us. */
class ObjectionKindUnitTests {

  static Stream<Arguments> natures() {
    return Stream.of(
        Arguments.of(LegalNature.AWB, List.of(ObjectionKind.OBJECTION)),
        Arguments.of(LegalNature.MEETING_ORDER, List.of(ObjectionKind.OBJECTION)),
        Arguments.of(
            LegalNature.PRIVATE_LAW, List.of(ObjectionKind.REVIEW, ObjectionKind.COMPLAINT)),
        Arguments.of(LegalNature.SPOKEN_ORDER, List.of(ObjectionKind.COMPLAINT)),
        Arguments.of(LegalNature.EMPLOYMENT, List.of(ObjectionKind.REVIEW)),
        Arguments.of(LegalNature.OF_OTHERS, List.of()));
  }

  @ParameterizedTest
  @MethodSource("natures")
  void followsFromTheLegalNature(LegalNature nature, List<ObjectionKind> possible) {
    assertThat(ObjectionKind.listAgainst(nature)).isEqualTo(possible);
  }
}
