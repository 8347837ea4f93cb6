// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Registration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Bringing two reports together lets nobody see more than they may of each. */
class JoinedVisibilityModuleTests extends TogetherScene {

  @Autowired TransactionTemplate transactions;

  @Test
  void eachAffectedReadsTheirOwnReportOnly() {
    within(
        () -> {
          var first = first();
          var second = second();
          together.join(enter(first), second.number());

          var own = ownView(town.otherCouncillor(), second);
          assertThat(own.parts()).hasSize(1);
          assertThat(own.incident().happenedOn()).isEqualTo(DAY.plusDays(1));
          assertThat(own.timeline())
              .extracting(CaseView.Line::kind)
              .contains(CaseEntryKind.REGISTERED)
              .doesNotContain(JoinEntryKind.BROUGHT_TOGETHER);
          assertThat(own.timeline())
              .filteredOn(line -> line.kind() == CaseEntryKind.REGISTERED)
              .hasSize(1);
          assertThat(numbersOwn(town.councillor())).containsExactly(first.number());
          var entered = enter(town.otherCouncillor(), first.number(), Action.READ_STATUS);
          assertThat(entered.parts(Action.READ_STATUS)).hasSize(1);
        });
  }

  @Test
  void whoMayReadOneOfThemFindsNothingOfTheOtherByItsNumber() {
    within(
        () -> {
          var both = handlesStaff(ground.with(clerk, OfficeKind.FALLBACK));
          var council = ground.reported(town.councillor(), both, DAY);
          var staff = ground.reported(town.counterClerk(), both, DAY);
          together.join(enter(council), staff.number());

          assertThat(enter(town.manager(), staff.number(), Action.READ).parts(Action.READ))
              .hasSize(1);
          assertThat(numbers(town.manager())).containsExactly(council.number());
          var seen = ground.views.getForHandler(enter(town.manager(), staff.number(), Action.READ));
          assertThat(seen.parts()).hasSize(1);
          assertThat(seen.timeline())
              .filteredOn(line -> line.kind() == CaseEntryKind.REGISTERED)
              .hasSize(1);
          assertThat(together.listJoined(enter(town.manager(), staff.number(), Action.READ)))
              .isEmpty();
          assertThatThrownBy(
                  () ->
                      together.separate(
                          enter(town.manager(), council.number(), Action.READ), staff.number()))
              .isInstanceOf(ForbiddenException.class);
          // the councillor is nothing to what was registered for the counter clerk
          assertThatThrownBy(() -> enter(town.councillor(), staff.number(), Action.READ_OWN))
              .isInstanceOf(HiddenException.class);
          assertThat(enter(town.councillor(), council.number(), Action.READ_OWN).own().affected())
              .isEqualTo(town.councillor().person());
        });
  }

  @Test
  void whatOneMayNotBringTogetherAnswersLikeANumberNeverGivenOut() {
    within(
        () -> {
          var council = first();
          var staff = ground.reported(town.counterClerk(), town.manager(), DAY);
          for (var number : List.of(staff.number(), "2026-ZZZZ")) {
            assertThatThrownBy(() -> together.join(enter(council), number))
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).messageKey())
                .isEqualTo("together.unknown");
          }
          assertThat(similar.list(enter(council))).isEmpty();
        });
  }

  @Test
  void lanesStayApart() {
    within(
        () -> {
          var adviser = ground.with(clerk, OfficeKind.CONFIDENTIAL_ADVISER);
          var open = ground.reported(town.councillor(), adviser, DAY);
          var other = town.otherCouncillor();
          var told = List.of(Registration.ReportedPerson.known(other.position().orElseThrow()));
          var registration =
              new Registration(
                  other.person(), Lane.CONFIDENTIAL, DAY, "email", false, told, List.of());
          var confidential =
              transactions.execute(status -> ground.incidents.register(registration).number());
          assertThatThrownBy(() -> together.join(enter(open), confidential))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void whomTheRulesKeepFromOneTheyKeepFromBothUntilItIsTakenApart() {
    within(
        () -> {
          var outside = ground.with(clerk, OfficeKind.FALLBACK);
          var helper = handlesStaff(town.otherCouncillor());
          var staff = ground.reported(town.counterClerk(), town.manager(), DAY);
          var council = ground.reported(town.otherCouncillor(), clerk, DAY);
          assertThat(numbers(helper)).containsExactly(staff.number());

          var both = handlesStaff(outside);
          together.join(enter(both, staff.number(), Action.READ), council.number());

          // affected in the other one by now
          assertThat(numbers(helper)).isEmpty();
          assertThatThrownBy(() -> enter(helper, staff.number(), Action.READ))
              .isInstanceOfAny(HiddenException.class, ForbiddenException.class);

          together.separate(enter(both, staff.number(), Action.READ), council.number());
          assertThat(numbers(helper)).containsExactly(staff.number());
        });
  }

  private Viewer handlesStaff(Viewer viewer) {
    ground.people.addOffice(
        viewer.person(), OfficeKind.CASE_OWNER, BodyKind.ORGANISATION, LocalDate.of(2020, 1, 1));
    return ground.viewers.find(viewer.account()).orElseThrow();
  }

  private List<String> numbersOwn(Viewer viewer) {
    return list.listOwn(viewer, PagePosition.FIRST).cases().stream()
        .map(IncidentSummary::number)
        .toList();
  }
}
