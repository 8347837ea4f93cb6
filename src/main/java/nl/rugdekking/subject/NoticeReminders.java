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
 * Reminds a person to look again at their decision if a subject (a recorded perpetrator) is told
 * that data about them are kept. They get a letter at nine o'clock on the day that they chose, if
 * they still work here. One letter is about all subjects of that day; it links to their list, but
 * names none.
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
        KIND, "subject.notice_again_on", () -> listDue(now), due -> remind(due, now));
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
