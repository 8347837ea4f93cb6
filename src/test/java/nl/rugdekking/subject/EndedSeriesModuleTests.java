// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.Wish;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.Test;

/** What becomes of a police report that was owed for a repetition which turned out to be none. */
class EndedSeriesModuleTests extends SubjectScene {

  @Test
  void aReportOwedOnlyForTheRepetitionLapsesWhileTheAffectedThinksItOver() {
    within(
        () -> {
          var known = ground.recorded(first(), "Noor Slagter");
          var second = second();
          ground.askedAboutReport(second, Wish.NOT_YET);
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, known);
          assertThat(policeStates(second)).containsExactly(PromiseState.WAITING);
          ground.unlink(second, id, known);
          assertThat(policeStates(second)).containsExactly(PromiseState.LAPSED);
        });
  }

  @Test
  void aReportThatTheAffectedWantedWaitsOnWhenALaterActLeavesTheSeries() {
    within(
        () -> {
          var first = first();
          ground.askedAboutReport(first, Wish.YES);
          ground.askedAboutReport(first, Wish.NOT_YET);
          var known = ground.recorded(first, "Noor Slagter");
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, known);
          ground.unlink(second, id, known);
          assertThat(policeStates(first)).containsExactly(PromiseState.WAITING);
        });
  }

  private List<PromiseState> policeStates(Part part) {
    return ground.seen(part).promises().stream()
        .filter(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .map(Promise::state)
        .toList();
  }
}
