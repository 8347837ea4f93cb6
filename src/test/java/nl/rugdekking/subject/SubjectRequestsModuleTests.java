// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.subject.SubjectRequest.Answer;
import nl.rugdekking.subject.SubjectRequest.Kind;
import nl.rugdekking.subject.SubjectRequest.Outcome;
import nl.rugdekking.subject.SubjectRequest.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A perpetrator asks about their data, and a person answers within the term. */
@RugdekkingTest
class SubjectRequestsModuleTests extends SubjectScene {

  @Autowired SubjectRequests requests;
  @Autowired SubjectErasure erasure;
  @Autowired NoticeTasks tasks;
  @Autowired RequestInterest interest;
  @Autowired Clock real;

  private LocalDate today() {
    return LocalDate.ofInstant(real.instant(), DueDates.ZONE);
  }

  private UUID ask(Part part, SubjectId subject, LocalDate received, String identity) {
    var id = UUID.randomUUID();
    var receipt = new Receipt(received, identity, "Wat bewaart u over mij?");
    requests.record(ground.enter(part), part.id(), subject, id, Kind.ACCESS, receipt);
    return id;
  }

  private SubjectRequest get(Part part, UUID id) {
    return requests.get(ground.enter(part), part.id(), id);
  }

  private Optional<LocalDate> lastDay(IncidentId incident) {
    return ground.transactions.execute(status -> interest.findLastDay(incident));
  }

  private void answer(Part part, UUID id, int version, LocalDate on, String words) {
    var answer = new Answer(on, Outcome.PARTLY, words);
    requests.answer(ground.enter(part), part.id(), id, version, answer);
  }

  @Test
  void isRecordedOnlyWithADayThatIsOverAndHowSomebodyCheckedWhoAsks() {
    within(
        () -> {
          var part = first();
          var subject = ground.recorded(part, "Noor Slagter");
          assertThatThrownBy(() -> ask(part, subject, today(), " "))
              .isInstanceOf(RefusedException.class)
              .hasMessage("subject.request.identity.missing");
          assertThatThrownBy(() -> ask(part, subject, today().plusDays(1), "Paspoort"))
              .isInstanceOf(RefusedException.class)
              .hasMessage("subject.request.day.to-come");
          assertThat(requests.list(ground.enter(part), part.id())).isEmpty();

          var id = ask(part, subject, today(), "Paspoort, gezien door de FG");
          assertThat(get(part, id).due()).isEqualTo(today().plusMonths(1));
          assertThat(get(part, id).receipt().identity()).isEqualTo("Paspoort, gezien door de FG");
          assertThat(ground.timeline(part)).contains(SubjectEntryKind.REQUEST_RECORDED);
          assertThat(SubjectEntryKind.REQUEST_RECORDED.isForHandlers()).isTrue();
          assertThat(
                  Database.texts(
                      "select encode(identity, 'escape') from subject_request where id = '%s'"
                          .formatted(id)))
              .noneMatch(stored -> stored.contains("Paspoort"));
        });
  }

  @Test
  void isATaskUntilItIsAnsweredAndTheTermIsMadeLongerOnce() {
    within(
        () -> {
          var part = first();
          var received = today().minusDays(10);
          var id = ask(part, ground.recorded(part, "Noor Slagter"), received, "Paspoort");
          assertThat(tasks.count(clerk, 100)).isEqualTo(1);
          var task = tasks.list(clerk, 100).getFirst();
          assertThat(task.address()).contains(part.number()).endsWith("/verzoeken/" + id);
          assertThat(task.due()).isEqualTo(DueDates.endOfDay(received.plusMonths(1)));

          var entered = ground.enter(part);
          assertThatThrownBy(() -> requests.prolong(entered, part.id(), id, 0, " "))
              .isInstanceOf(RefusedException.class);
          requests.prolong(entered, part.id(), id, 0, "Eerst de politie vragen");
          assertThat(get(part, id).due()).isEqualTo(received.plusMonths(3));
          assertThatThrownBy(() -> requests.prolong(entered, part.id(), id, 1, "Nog langer"))
              .isInstanceOf(StalePageException.class);

          assertThatThrownBy(() -> answer(part, id, 1, today().plusDays(1), "Overzicht"))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> answer(part, id, 1, received.minusDays(1), "Overzicht"))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> answer(part, id, 1, today(), " "))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> answer(part, id, 0, today(), "Overzicht"))
              .isInstanceOf(StalePageException.class);
          answer(part, id, 1, today(), "Overzicht zonder namen");
          assertThat(get(part, id).answer())
              .isEqualTo(new Answer(today(), Outcome.PARTLY, "Overzicht zonder namen"));
          assertThat(tasks.list(clerk, 100)).isEmpty();
          assertThat(tasks.count(clerk, 100)).isZero();
          assertThat(ground.timeline(part))
              .containsAll(
                  List.of(SubjectEntryKind.REQUEST_PROLONGED, SubjectEntryKind.REQUEST_ANSWERED));
        });
  }

  @Test
  void aLateRequestIsNotMadeLonger() {
    within(
        () -> {
          var part = first();
          var subject = ground.recorded(part, "Noor Slagter");
          var id = ask(part, subject, today().minusMonths(2), "Paspoort");
          assertThat(get(part, id).mayBeProlonged(today())).isFalse();
          assertThatThrownBy(
                  () -> requests.prolong(ground.enter(part), part.id(), id, 0, "Te laat"))
              .isInstanceOf(StalePageException.class);
        });
  }

  @Test
  void staysWhenThePerpetratorIsErasedAndKeepsTheCase() {
    within(
        () -> {
          var part = first();
          var subject = ground.recorded(part, "Noor Slagter");
          var id = ask(part, subject, today(), "Paspoort");
          var incident = ground.enter(part).incident();
          assertThat(lastDay(incident)).contains(today().plusMonths(1));
          erasure.erase(ground.enter(part), part.id(), subject);
          answer(part, id, 0, today(), "Gewist");
          assertThat(get(part, id).answer()).isNotNull();
          assertThat(lastDay(incident)).contains(today());
        });
  }
}
