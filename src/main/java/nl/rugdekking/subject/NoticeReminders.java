// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseLetters;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/**
 * Sends a letter at nine on the day on which somebody meant to look again whether a subject is
 * told, if they still work here. One letter is about all subjects of that day; it links to the list
 * of them and names none.
 */
@Component
record NoticeReminders(
    NoticeRepository repository,
    People people,
    CaseLetters letters,
    DueRowProcessor rows,
    Clock clock)
    implements DueWork {

  static final String KIND = "notice-again";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var now = clock.instant();
    rows.processTogetherInTransaction(
        KIND, "subject.notice_again_on", () -> listDue(now), some -> remind(some, now));
  }

  private List<UUID> listDue(Instant now) {
    var today = LocalDate.ofInstant(now, DueDates.ZONE);
    return repository.listToRemind(
        now.isBefore(ConclusionReminders.dueAt(today)) ? today.minusDays(1) : today);
  }

  private void remind(List<UUID> subjects, Instant now) {
    people
        .filterInService(repository.markReminded(subjects, now))
        .forEach(person -> letters.send(person, "notice-again", "/dossiers"));
  }
}
