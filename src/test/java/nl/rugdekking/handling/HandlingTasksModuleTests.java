// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Action;
import nl.rugdekking.register.Severity;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How serious a case is, and that it can be closed, is a task of whoever handles it. */
@RugdekkingTest
class HandlingTasksModuleTests extends HandlingScene {

  private static final String ASSESS = "handling.task.assess";
  private static final String CLOSE = "handling.task.close";

  @Autowired Tasks tasks;

  @Test
  void howSeriousItIsIsATaskWithATermUntilSomebodySaidSo() {
    var number = reported(councillor);

    assertThat(listed())
        .filteredOn(task -> task.title().equals(ASSESS))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.address())
                  .startsWith("/incidenten/" + number)
                  .endsWith("/beoordelen");
              assertThat(task.due())
                  .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(8)));
            });
    var counted = here(() -> tasks.count(clerk));

    assess(number);
    assertThat(listed()).extracting(Task::title).doesNotContain(ASSESS, CLOSE);
    assertThat(here(() -> tasks.count(clerk))).isEqualTo(counted - 1);
  }

  @Test
  void onceEveryPromiseIsSettledClosingItIsTheTask() {
    var number = reported(councillor);
    settleAll(number);
    assertThat(listed()).extracting(Task::title).as("one at a time").containsExactly(ASSESS);
    assess(number);
    assertThat(listed()).extracting(Task::title).containsExactly(CLOSE);
    close(number);
    assertThat(listed()).isEmpty();
  }

  private void assess(String number) {
    var assessment = new HandlingService.Assessment(Severity.LOW, List.of("verbal"), null);
    onPart(
        clerk,
        number,
        Action.ASSESS,
        (caseAccess, part) -> handling.assess(caseAccess, part, version(number), assessment));
  }

  private List<Task> listed() {
    return here(() -> tasks.list(clerk));
  }
}
