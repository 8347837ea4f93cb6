// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.Database;
import nl.rugdekking.Leaving;
import nl.rugdekking.MovedClock;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseLetters;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.subject.SubjectNotice.Choice;
import nl.rugdekking.subject.SubjectNotice.Gap;
import nl.rugdekking.subject.SubjectNotice.Telling;
import nl.rugdekking.subject.SubjectNotice.Way;
import nl.rugdekking.tick.DueRowProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a perpetrator hears that data are kept: decided, with a reason, and looked at again. */
class SubjectNoticesModuleTests extends SubjectScene {

  @Autowired SubjectNotices notices;
  @Autowired NoticeRepository repository;
  @Autowired NoticeTasks tasks;
  @Autowired People people;
  @Autowired CaseLetters letters;
  @Autowired DueRowProcessor rows;
  @Autowired Clock real;

  private LocalDate today() {
    return LocalDate.ofInstant(real.instant(), DueDates.ZONE);
  }

  private void decide(Part part, SubjectId id, SubjectNotice notice) {
    notices.decide(ground.enter(part), part.id(), id, notice);
  }

  private @Nullable SubjectNotice decided(Part part) {
    return status(part).map(NoticeStatus::decision).orElse(null);
  }

  private Optional<NoticeStatus> status(Part part) {
    var entered = ground.enter(part);
    return notices.find(entered, ground.subjects.list(entered, part.id()).getFirst());
  }

  private void tell(Part part, SubjectId id, LocalDate day) {
    notices.recordTelling(ground.enter(part), part.id(), id, new Telling(day, Way.LETTER));
  }

  @Test
  void laterAndNotAtAllHaveAReasonAndADayWithinAYear() {
    var tomorrow = today().plusDays(1);
    for (var choice : List.of(Choice.LATER, Choice.NOT)) {
      assertThat(new SubjectNotice(choice, " ", tomorrow).findGap(today())).contains(Gap.REASON);
      assertThat(new SubjectNotice(choice, "Gevaar", null).findGap(today())).contains(Gap.DAY);
      for (var day : List.of(today(), today().plusYears(1).plusDays(1))) {
        assertThat(new SubjectNotice(choice, "Gevaar", day).findGap(today()))
            .contains(Gap.DAY_OUTSIDE);
      }
      assertThat(new SubjectNotice(choice, "Gevaar", tomorrow).findGap(today())).isEmpty();
    }
    assertThat(new SubjectNotice(Choice.AT_ONCE, null, null).findGap(today())).isEmpty();
  }

  @Test
  void theLastDecisionHoldsAndItsReasonIsSealed() {
    within(
        () -> {
          var part = first();
          var id = ground.recorded(part, "Noor Slagter");
          assertThat(decided(part)).isNull();
          assertThatThrownBy(() -> decide(part, id, new SubjectNotice(Choice.NOT, "", null)))
              .isInstanceOf(RefusedException.class);
          assertThat(decided(part)).isNull();
          var not = new SubjectNotice(Choice.NOT, "Bang voor wraak", today().plusDays(30));
          decide(part, id, not);
          assertThat(decided(part)).isEqualTo(not);
          assertThat(
                  Database.texts(
                      "select encode(notice_reason, 'escape') from subject where id = '%s'"
                          .formatted(id.value())))
              .noneMatch(stored -> stored.contains("wraak"));
          assertThat(notices.listDue(clerk))
              .extracting(SubjectNotices.DueNotice::number)
              .containsExactly(part.number());

          decide(part, id, new SubjectNotice(Choice.AT_ONCE, "vervalt", today().plusDays(3)));
          assertThat(decided(part)).isEqualTo(new SubjectNotice(Choice.AT_ONCE, null, null));
          assertThat(notices.listDue(clerk))
              .extracting(SubjectNotices.DueNotice::owed)
              .containsExactly(true);
          assertThat(audited(id)).contains("subject.NOTICE_DECIDED");
          assertThat(ground.timeline(part)).contains(SubjectEntryKind.NOTICE_DECIDED);
        });
  }

  @Test
  void tellingAtOnceIsATaskOfWhoDecidedItUntilDayAndWayAreRecorded() {
    within(
        () -> {
          var part = first();
          var id = ground.recorded(part, "Noor Slagter");
          decide(part, id, new SubjectNotice(Choice.AT_ONCE, null, null));
          assertThat(tasks.count(clerk, 100)).isEqualTo(1);
          var task = tasks.list(clerk, 100).getFirst();
          assertThat(task.address()).contains(part.number()).endsWith(id.value() + "/verteld");
          assertThat(task.due()).isEqualTo(DueDates.endOfDay(today().plusMonths(1)));
          assertThat(tasks.list(ground.with(town.manager(), OfficeKind.RESPONSIBLE), 100))
              .isEmpty();

          assertThatThrownBy(() -> tell(part, id, today().plusDays(1)))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> tell(part, id, EARLIER.minusDays(1)))
              .as("before the incident")
              .isInstanceOf(RefusedException.class);
          tell(part, id, today().minusDays(1));
          assertThat(status(part).orElseThrow().told())
              .isEqualTo(new Telling(today().minusDays(1), Way.LETTER));
          assertThat(tasks.list(clerk, 100)).isEmpty();
          assertThat(tasks.count(clerk, 100)).isZero();
          assertThat(notices.listDue(clerk)).isEmpty();
          assertThat(audited(id)).contains("subject.NOTICE_GIVEN");
          assertThat(ground.timeline(part)).contains(SubjectEntryKind.NOTICE_GIVEN);

          // a wrong day is recorded anew; what was told cannot be decided against any more
          tell(part, id, today());
          assertThat(status(part).orElseThrow().told()).isEqualTo(new Telling(today(), Way.LETTER));
          var not = new SubjectNotice(Choice.NOT, "Gevaar", today().plusDays(3));
          assertThatThrownBy(() -> decide(part, id, not)).isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void tellingLaterIsRecordedTooAndItsReasonStays() {
    within(
        () -> {
          var part = first();
          var id = ground.recorded(part, "Noor Slagter");
          assertThatThrownBy(() -> tell(part, id, today())).isInstanceOf(StalePageException.class);
          decide(part, id, new SubjectNotice(Choice.NOT, "Gevaar", today().plusDays(9)));
          assertThatThrownBy(() -> tell(part, id, today())).isInstanceOf(RefusedException.class);
          decide(part, id, new SubjectNotice(Choice.LATER, "Onderzoek", today().plusDays(9)));
          assertThat(tasks.list(clerk, 100)).isEmpty();
          tell(part, id, today());
          assertThat(status(part).orElseThrow().decision().reason()).isEqualTo("Onderzoek");
          assertThat(notices.listDue(clerk)).isEmpty();
        });
  }

  @Test
  void whoDecidedAtOnceIsRemindedOnTheLastDayWhileItIsOwed() {
    within(
        () -> {
          var part = first();
          var owed = ground.recorded(part, "Noor Slagter");
          decide(part, owed, new SubjectNotice(Choice.AT_ONCE, null, null));
          var last = ConclusionReminders.dueAt(today().plusMonths(1)).plusSeconds(60);
          new NoticeReminders(repository, people, letters, rows, new MovedClock(last)).run();
          assertThat(sent()).hasSize(1);
          tell(part, owed, today());
          var later = new MovedClock(last.plus(Duration.ofDays(40)));
          new NoticeReminders(repository, people, letters, rows, later).run();
          assertThat(sent()).hasSize(1);
        });
  }

  @Test
  void theCoordinatorDecidesTooAndWhoIsResponsibleReadsIt() {
    within(
        () -> {
          var staff = ground.reported(town.counterClerk(), town.manager(), EARLIER);
          var id = ground.recorded(staff, "Noor Slagter");
          var coordinator = ground.with(town.otherCouncillor(), OfficeKind.COORDINATOR);
          var later = new SubjectNotice(Choice.LATER, "Politie vraagt dit", today().plusDays(9));
          notices.decide(ground.enter(staff, coordinator), staff.id(), id, later);
          assertThat(decided(staff)).isEqualTo(later);
          var council = first();
          var other = ground.recorded(council, "Sanne Wiltink");
          var responsible = ground.with(town.manager(), OfficeKind.RESPONSIBLE);
          assertThat(
                  notices.find(
                      ground.enter(council, responsible),
                      ground
                          .subjects
                          .list(ground.enter(council, responsible), council.id())
                          .getFirst()))
              .isEmpty();
          assertThatThrownBy(
                  () ->
                      notices.decide(
                          ground.enter(council, responsible), council.id(), other, later))
              .isInstanceOf(ForbiddenException.class);
          // a list shows only what its reader may open
          assertThat(notices.listDue(clerk)).isEmpty();
        });
  }

  @Test
  void whoDecidedIsAskedOnceOnTheDayAtNineForAllTogether() {
    within(
        () -> {
          var part = first();
          var day = today().plusDays(10);
          for (var name : List.of("Noor Slagter", "Bo Wiltink")) {
            decide(part, ground.recorded(part, name), new SubjectNotice(Choice.NOT, "Gevaar", day));
          }
          var clock = new MovedClock(ConclusionReminders.dueAt(day).minusSeconds(60));
          var tick = new NoticeReminders(repository, people, letters, rows, clock);
          tick.run();
          assertThat(sent()).as("before nine").isEmpty();
          clock.move(Duration.ofMinutes(2));
          tick.run();
          tick.run();
          assertThat(sent())
              .containsExactly(
                  clerk.person().value() + " /" + town.organisation().slug() + "/dossiers");
        });
  }

  @Test
  void whoLeftIsNotAsked() {
    within(
        () -> {
          var part = first();
          var day = today().plusDays(10);
          decide(
              part,
              ground.recorded(part, "Noor Slagter"),
              new SubjectNotice(Choice.NOT, "Gevaar", day));
          Leaving.of(clerk.person());
          var clock = new MovedClock(ConclusionReminders.dueAt(day).plusSeconds(60));
          new NoticeReminders(repository, people, letters, rows, clock).run();
          assertThat(sent()).isEmpty();
        });
  }

  private List<String> sent() {
    return Database.texts(
        "select person || ' ' || path from outbox where template = 'notice-again' and organisation_id = '%s'"
            .formatted(town.organisation().id().value()));
  }
}
