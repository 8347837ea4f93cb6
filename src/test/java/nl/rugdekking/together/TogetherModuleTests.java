// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two reports on one event are handled as one, and it can be undone. */
class TogetherModuleTests extends TogetherScene {

  @Autowired HandlingService handling;

  @Test
  void theFirstKeepsItsNumberWhicheverPageItIsDoneOn() {
    within(
        () -> {
          var first = first();
          var second = second();

          assertThat(together.join(enter(second), first.number())).isEqualTo(first.number());

          var one = enter(first);
          assertThat(one.all()).hasSize(2);
          assertThat(enter(second).number()).isEqualTo(first.number());
          assertThat(numbers(clerk)).containsExactly(first.number(), first.number());
          assertThat(together.listJoined(one))
              .extracting(Together.JoinedIncident::number)
              .containsExactly(first.number(), second.number());
        });
  }

  @Test
  void sentTwiceIsOnceAndTheSameCaseIsRefused() {
    within(
        () -> {
          var first = first();
          var second = second();
          var before = enter(first);
          together.join(before, second.number());
          together.join(enter(first), second.number());
          assertThat(ground.timeline(second)).containsOnlyOnce(JoinEntryKind.BROUGHT_TOGETHER);
          assertThatThrownBy(() -> together.getOther(enter(first), second.number()))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void somebodyAffectedInBothIsPromisedEverythingOnce() {
    within(
        () -> {
          var first = ground.reported(town.councillor(), clerk, DAY);
          var second = ground.reported(town.councillor(), clerk, DAY);
          together.join(enter(first), second.number());

          assertThat(states(first)).doesNotContain(PromiseState.LAPSED);
          assertThat(states(second)).containsOnly(PromiseState.LAPSED);
          assertThat(ownView(town.councillor(), second).parts().getFirst().part().id())
              .isEqualTo(first.id());

          together.separate(enter(first), second.number());

          assertThat(enter(second).number()).isEqualTo(second.number());
          var owed = kinds(second, PromiseState.OPEN, PromiseState.WAITING);
          assertThat(owed)
              .containsAll(kinds(first, PromiseState.OPEN, PromiseState.WAITING))
              .as("two acts against one person again")
              .contains(PromiseKind.POLICE_REPORT);
          assertThat(ownView(town.councillor(), second).parts().getFirst().part().id())
              .isEqualTo(second.id());
        });
  }

  @Test
  void takenApartEachKeepsWhatWasWrittenWithIt() {
    within(
        () -> {
          var first = first();
          var second = second();
          together.join(enter(first), second.number());
          note(first, first, "bij de eerste");
          note(first, second, "bij de tweede");

          together.separate(enter(first), second.number());

          assertThat(words(first)).contains("bij de eerste").doesNotContain("bij de tweede");
          assertThat(words(second)).contains("bij de tweede").doesNotContain("bij de eerste");
          assertThat(enter(first).all()).hasSize(1);
          assertThat(numbers(clerk)).containsExactlyInAnyOrder(first.number(), second.number());
          assertThatThrownBy(() -> together.separate(enter(first), second.number()))
              .isInstanceOf(StalePageException.class);
        });
  }

  @Test
  void threeReportsAreOneCaseAndTheMiddleOneCanLeave() {
    within(
        () -> {
          var first = first();
          var second = second();
          var third = ground.reported(town.councillor(), clerk, DAY);
          together.join(enter(third), second.number());
          together.join(enter(third), first.number());
          assertThat(enter(third).number()).isEqualTo(first.number());
          assertThat(enter(first).all()).hasSize(3);

          together.separate(enter(first), second.number());

          assertThat(enter(first).all()).hasSize(2);
          assertThat(enter(third).number()).isEqualTo(first.number());
          assertThat(enter(second).number()).isEqualTo(second.number());
        });
  }

  @Test
  void oneEventIsNoRepetition() {
    within(
        () -> {
          var first = first();
          var here = ground.recorded(first, "Noor Slagter");
          var second = second();
          var there = ground.recorded(second, "Noor Slagter");
          ground.link(second, there, here);
          assertThat(ground.policeReport(second)).isNotNull();

          together.join(enter(first), second.number());
          assertThat(policeReport(second)).isEqualTo(PromiseState.LAPSED);

          together.separate(enter(first), second.number());
          assertThat(policeReport(second)).isEqualTo(PromiseState.WAITING);
        });
  }

  @Test
  void oneEventOwesNoReportWhileTheAffectedThinksItOver() {
    within(
        () -> {
          var first = first();
          var here = ground.recorded(first, "Noor Slagter");
          var second = second();
          ground.askedAboutReport(second, Wish.NOT_YET);
          ground.link(second, ground.recorded(second, "Noor Slagter"), here);
          assertThat(policeReport(second)).isEqualTo(PromiseState.WAITING);

          together.join(enter(first), second.number());
          assertThat(policeReport(second)).isEqualTo(PromiseState.LAPSED);
        });
  }

  @Test
  void proposesWhatHappenedAroundTheSameDay() {
    within(
        () -> {
          var first = first();
          var second = second();
          ground.reported(town.councillor(), clerk, DAY.minusMonths(1));
          assertThat(similar.list(enter(first)))
              .extracting(SimilarIncidents.SimilarIncident::number)
              .containsExactly(second.number());
        });
  }

  private List<Promise> promises(Part part) {
    return ground.views.getForHandler(enter(part)).parts().stream()
        .filter(view -> view.part().id().equals(part.id()))
        .flatMap(view -> view.promises().stream())
        .toList();
  }

  private List<PromiseState> states(Part part) {
    return promises(part).stream().map(Promise::state).toList();
  }

  private List<PromiseKind> kinds(Part part, PromiseState... states) {
    return promises(part).stream()
        .filter(promise -> Set.of(states).contains(promise.state()))
        .map(Promise::kind)
        .toList();
  }

  private PromiseState policeReport(Part part) {
    return promises(part).stream()
        .filter(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .reduce((one, last) -> last)
        .orElseThrow()
        .state();
  }

  private void note(Part handledIn, Part about, String words) {
    handling.addNote(
        enter(handledIn), about.id(), new SubmittedText(UUID.randomUUID(), words), false);
  }

  private List<String> words(Part part) {
    return ground.views.getForHandler(enter(part)).timeline().stream()
        .map(CaseView.Line::words)
        .filter(Objects::nonNull)
        .map(String.class::cast)
        .toList();
  }
}
