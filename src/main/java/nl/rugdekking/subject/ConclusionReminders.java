// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseLetters;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds the author of a conclusion to look at the dossier again, with a letter at nine o'clock on
 * the day that they chose, if they still work here. It is sent once, and not when a newer
 * conclusion exists. The letter links to the list of dossiers, but names none.
 */
@Component
record ConclusionReminders(
    JdbcClient jdbc, People people, CaseLetters letters, DueRowProcessor rows, Clock clock)
    implements DueWork {

  static final String KIND = "look-again";
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** The moment at which the letter for a conclusion with this day is due. */
  static Instant dueAt(LocalDate day) {
    return day.atTime(NINE).atZone(DueDates.ZONE).toInstant();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var now = clock.instant();
    rows.processTogetherInTransaction(
        KIND, "dossier_conclusion", () -> listDue(now), due -> remind(due, now));
  }

  private void remind(List<UUID> conclusions, Instant now) {
    people
        .filterInService(markReminded(conclusions, now))
        .forEach(person -> letters.send(person, "look-again", "/dossiers"));
  }

  private List<UUID> listDue(Instant now) {
    var today = LocalDate.ofInstant(now, DueDates.ZONE);
    var day = now.isBefore(dueAt(today)) ? today.minusDays(1) : today;
    return jdbc.sql(
            """
            select c.id from dossier_conclusion c
            where c.organisation_id = :organisation and c.look_again_on <= :day
              and c.reminded_at is null and not c.removed
              and not exists (select 1 from dossier_basis b
                join dossier_basis o on o.organisation_id = b.organisation_id
                  and o.subject_id = b.subject_id
                join dossier_conclusion n on n.organisation_id = o.organisation_id
                  and n.id = o.conclusion_id
                where b.organisation_id = c.organisation_id and b.conclusion_id = c.id
                  and n.concluded_at > c.concluded_at and not n.removed)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("day", day)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private List<PersonId> markReminded(List<UUID> conclusions, Instant now) {
    return jdbc.sql(
            """
            update dossier_conclusion set reminded_at = :now
            where organisation_id = :organisation and id = any (:conclusions)
              and reminded_at is null and not removed
            returning concluded_by
            """)
        .param("now", now.atOffset(java.time.ZoneOffset.UTC))
        .param("organisation", CurrentOrganisation.id())
        .param("conclusions", conclusions.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new PersonId(Objects.requireNonNull(row.getObject("concluded_by", UUID.class))))
        .list();
  }
}
