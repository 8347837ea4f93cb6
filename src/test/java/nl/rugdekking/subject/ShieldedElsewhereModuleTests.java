// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.rugdekking.Database;
import nl.rugdekking.MovedClock;
import nl.rugdekking.Reasons;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseLetters;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.subject.SubjectNotice.Choice;
import nl.rugdekking.tick.DueRowProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The accused of what did not happen is proposed to nobody, and no notice to them is due. */
class ShieldedElsewhereModuleTests extends SubjectScene {

  @Autowired SettlementService settling;
  @Autowired ClosingService closing;
  @Autowired SubjectNotices notices;
  @Autowired NoticeRepository repository;
  @Autowired NoticeTasks tasks;
  @Autowired People people;
  @Autowired CaseLetters letters;
  @Autowired DueRowProcessor rows;
  @Autowired Clock real;

  @Test
  void theCoordinatorIsNotProposedWhoIsShielded() {
    within(
        () -> {
          var first = ground.reported(town.counterClerk(), town.manager(), EARLIER);
          var known = ground.recorded(first, "Noor Slagter");
          var second = ground.reported(town.counterClerk(), town.manager(), LATER);
          var id = ground.recorded(second, "Slagter, Noor");
          var coordinator = ground.with(town.otherCouncillor(), OfficeKind.COORDINATOR);
          assertThat(proposed(coordinator, second)).containsExactly(known);

          close(first, Outcome.DID_NOT_HAPPEN);

          assertThat(proposed(coordinator, second)).isEmpty();
          assertThatThrownBy(
                  () ->
                      ground.links.link(ground.enter(second, coordinator), second.id(), id, known))
              .isInstanceOf(StalePageException.class);
          assertThatThrownBy(
                  () ->
                      ground.links.getPair(
                          ground.enter(second, coordinator), second.id(), id, known))
              .isInstanceOf(StalePageException.class);
        });
  }

  @Test
  void noNoticeToWhoIsShieldedIsDueOrDecidedUntilTheCaseIsOpenedAgain() {
    within(
        () -> {
          var part = first();
          var id = ground.recorded(part, "Noor Slagter");
          var day = today().plusDays(10);
          var later = new SubjectNotice(Choice.LATER, "Politie vraagt dit", day);
          notices.decide(ground.enter(part), part.id(), id, later);
          assertThat(notices.listDue(clerk)).hasSize(1);
          var clock = new MovedClock(ConclusionReminders.dueAt(day).plusSeconds(60));
          var tick = new NoticeReminders(repository, people, letters, rows, clock);

          close(part, Outcome.NOT_AN_INCIDENT);

          assertThat(notices.listDue(clerk)).isEmpty();
          tick.run();
          assertThat(letters()).isEmpty();
          assertThatThrownBy(() -> notices.decide(ground.enter(part), part.id(), id, later))
              .isInstanceOf(StalePageException.class);

          Database.change(
              "update subject set notice_again_on = current_date - 2 where id = '%s'"
                  .formatted(id.value()));
          var version = ground.seen(part).affected().version();
          closing.reopen(ground.enter(part), part.id(), version, "Toch wel");
          assertThat(notices.listDue(clerk)).hasSize(1);
          awaitLetter();
        });
  }

  @Test
  void nobodyIsAskedToTellWhoIsShielded() {
    within(
        () -> {
          var part = first();
          var id = ground.recorded(part, "Noor Slagter");
          notices.decide(
              ground.enter(part), part.id(), id, new SubjectNotice(Choice.AT_ONCE, null, null));
          assertThat(tasks.count(clerk, 100)).isEqualTo(1);
          close(part, Outcome.DID_NOT_HAPPEN);
          assertThat(tasks.list(clerk, 100)).isEmpty();
          assertThat(tasks.count(clerk, 100)).isZero();
        });
  }

  private List<SubjectId> proposed(Viewer viewer, Part part) {
    var entered = ground.enter(part, viewer);
    var subject = ground.subjects.list(entered, part.id()).getFirst();
    return ground.links.listCandidates(entered, subject).stream()
        .map(SubjectLinks.Candidate::subject)
        .toList();
  }

  private void close(Part part, Outcome outcome) {
    ground.askedForNothing(part);
    for (var promise : ground.seen(part).promises()) {
      if (!promise.state().isSettled()) {
        settling.explain(
            ground.enter(part),
            promise.id(),
            promise.version(),
            new Explanation(Reasons.forKind(promise.kind()), "Om deze reden", true));
      }
    }
    closing.close(
        ground.enter(part), part.id(), ground.seen(part).affected().version(), outcome, "Klaar");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(real.instant(), DueDates.ZONE);
  }

  private List<String> letters() {
    return Database.texts(
        "select template from outbox where template = 'notice-again' and organisation_id = '%s'"
            .formatted(town.organisation().id().value()));
  }

  // The clock of the application runs each second.
  private void awaitLetter() {
    for (int i = 0; i < 300 && letters().isEmpty(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(letters()).hasSize(1);
  }
}
