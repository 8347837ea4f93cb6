// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.alarm.danger.RelatedCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In danger an open case of the same perpetrator is named, once a person linked the two. */
class RelatedInDangerModuleTests extends SubjectScene {

  @Autowired RelatedCases related;

  @Test
  void anOpenCaseOfTheSamePerpetratorIsNamedOnceItIsLinked() {
    within(
        () -> {
          var first = first();
          var known = ground.recorded(first, "Noor Slagter");
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");
          assertThat(related.list(ground.enter(second), second.id())).as("not linked").isEmpty();
          ground.link(second, id, known);
          assertThat(related.list(ground.enter(second), second.id()))
              .singleElement()
              .satisfies(
                  other -> {
                    assertThat(other.number()).isEqualTo(first.number());
                    assertThat(other.samePerson()).isFalse();
                  });
        });
  }
}
