// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.subject.OwnSubjects.OwnSubject;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The affected reads who did it, and of the dossier their own cases and nothing of others. */
class OwnSubjectsModuleTests extends SubjectScene {

  @Autowired OwnSubjects own;

  @Test
  void readsWhoIsRecordedAndTheirOwnOtherCases() {
    within(
        () -> {
          var first = first();
          var there = ground.recorded(first, "Noor Slagter");
          var second = ground.reported(town.councillor(), clerk, LATER);
          var here = ground.recorded(second, "Noor Slagter");
          ground.link(second, here, there);
          conclude(clerk, here, "Komt vaker bij haar");

          var read = list(town.councillor(), second);
          assertThat(read)
              .singleElement()
              .satisfies(
                  one -> {
                    assertThat(one.subject().details().name()).isEqualTo("Noor Slagter");
                    assertThat(one.otherCases()).containsExactly(first.number());
                    assertThat(one.conclusions())
                        .extracting(Conclusion::words)
                        .containsExactly("Komt vaker bij haar");
                  });
          assertThat(audited(here)).contains("look.READ_SUBJECT");
        });
  }

  @Test
  void readsNothingOfTheCasesOfOthersInTheDossier() {
    within(
        () -> {
          var others = ground.reported(town.otherCouncillor(), clerk, EARLIER);
          var there = ground.recorded(others, "Noor Slagter");
          var mine = ground.reported(town.councillor(), clerk, LATER);
          var here = ground.recorded(mine, "Noor Slagter");
          ground.link(mine, here, there);
          conclude(clerk, here, "Komt vaker, ook bij een ander");

          assertThat(list(town.councillor(), mine))
              .singleElement()
              .satisfies(
                  one -> {
                    assertThat(one.otherCases()).isEmpty();
                    assertThat(one.conclusions()).isEmpty();
                  });
        });
  }

  @Test
  void readsNobodyWhoIsShielded() {
    within(
        () -> {
          var part = first();
          var id = ground.recorded(part, "Noor Slagter");
          Database.change("update subject set shielded = true where id = '" + id.value() + "'");
          assertThat(list(town.councillor(), part)).isEmpty();
        });
  }

  @Test
  void isForTheAffectedAlone() {
    within(
        () -> {
          var part = first();
          ground.recorded(part, "Noor Slagter");
          var handler = ground.enter(part);
          assertThatThrownBy(() -> own.list(handler, part.id()))
              .isInstanceOf(ForbiddenException.class);
          assertThatThrownBy(() -> enter(town.otherCouncillor(), part))
              .isInstanceOf(HiddenException.class);
        });
  }

  private List<OwnSubject> list(Viewer viewer, Part part) {
    return own.list(enter(viewer, part), part.id());
  }

  private CaseAccess enter(Viewer viewer, Part part) {
    return ground.access.authorize(viewer, part.number(), Action.READ_OWN, Purpose.INSIGHT);
  }
}
