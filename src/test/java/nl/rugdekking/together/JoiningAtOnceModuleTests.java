// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.subject.SubjectGround;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cases are brought together at the moment at which a colleague is accused in one of them. */
@RugdekkingTest
class JoiningAtOnceModuleTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired SubjectGround ground;
  @Autowired Together together;
  @Autowired IncidentList list;
  @Autowired CaseAssignments cases;
  @Autowired TransactionTemplate transactions;

  @Test
  void whoIsAccusedInOneIsKeptFromBoth() throws Exception {
    var town = ground.town();
    var clerk = town.clerk();
    var accused =
        ground.in(
            town,
            () -> ground.newcomer(town, "Karel Kwast", BodyKind.COUNCIL, OfficeKind.CASE_OWNER));
    var first = ground.in(town, () -> ground.reported(town.councillor(), clerk, DAY));
    var second = ground.in(town, () -> ground.reported(town.otherCouncillor(), clerk, DAY));
    var joined = new CountDownLatch(1);
    var isAccused = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var joining =
          threads.submit(
              () ->
                  ground.within(
                      town,
                      () ->
                          transactions.executeWithoutResult(
                              _ -> {
                                together.join(enter(clerk, first.number()), second.number());
                                joined.countDown();
                                // the other one may be done by now, or wait for us
                                isReached(isAccused, 3);
                              })));
      assertThat(isReached(joined, 30)).isTrue();
      var telling =
          threads.submit(
              () -> {
                ground.within(
                    town,
                    () -> {
                      var incident = enter(clerk, first.number()).incident();
                      transactions.executeWithoutResult(
                          _ -> cases.accuse(incident, accused.person()));
                    });
                isAccused.countDown();
              });
      joining.get(1, TimeUnit.MINUTES);
      telling.get(1, TimeUnit.MINUTES);
    }
    ground.within(
        town,
        () -> {
          var viewer = ground.viewers.find(accused.account()).orElseThrow();
          assertThat(list.listHandled(viewer, CaseFilter.NONE, PagePosition.FIRST).cases())
              .extracting(IncidentSummary::number)
              .isEmpty();
        });
  }

  private CaseAccess enter(Viewer viewer, String number) {
    return ground.access.authorize(viewer, number, Action.READ, Purpose.HANDLING);
  }

  private static boolean isReached(CountDownLatch moment, int seconds) {
    try {
      return moment.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
