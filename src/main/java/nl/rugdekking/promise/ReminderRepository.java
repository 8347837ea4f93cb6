// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Lane;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which reminder steps of promises are due, and records those that were taken. */
@Repository
record ReminderRepository(JdbcClient jdbc, OrganisationCalendar calendar) {

  private static final int BATCH_SIZE = 200;

  /**
   * A reminder step that is due now.
   *
   * @param givenTo the person to whom this promise was given, or null when the handler of the part
   *     owes it
   * @param blocked the persons who may not see the case
   */
  record DueReminder(
      PromiseId promise,
      PromiseKind kind,
      ReminderStep step,
      Instant due,
      String number,
      CasePart part,
      @Nullable PersonId givenTo,
      Set<PersonId> blocked) {

    /** Returns true when offices (such as the deputy) may read cases of this lane. */
    boolean isReadableByOffices() {
      return part.lane() == Lane.OPEN && !part.escalated();
    }
  }

  /** Returns the unsettled promises for which a step is due. */
  List<UUID> listDue(Instant now) {
    return jdbc.sql(
            """
            select id from promise
            where organisation_id = :organisation and state in ('OPEN', 'WAITING')
              and nudge_at <= :now
            order by nudge_at, id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(now))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Locks the next 200 of these promises at most. Rows that another node has locked are skipped.
   */
  List<DueReminder> lockDue(Instant now, UUID[] promises) {
    return jdbc.sql(
            """
            select r.id, r.kind, r.nudge, greatest(r.due_at, r.corrected_at) due_at,
              f.handled_as number, case when r.given then r.owner_id end given_to, p.*,
              (select array_agg(b.person_id) from case_block b
                where b.organisation_id = p.organisation_id and b.incident_id = p.incident_id
              ) blocked
            from promise r
            join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
            join case_file f
              on f.organisation_id = p.organisation_id and f.incident_id = p.incident_id
            where r.organisation_id = :organisation and r.state in ('OPEN', 'WAITING')
              and r.nudge_at <= :now and r.id = any (:promises)
            order by r.nudge_at, r.id
            limit :limit
            for update of r skip locked
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(now))
        .param("promises", promises)
        .param("limit", BATCH_SIZE)
        .query(ReminderRepository::read)
        .list();
  }

  private static DueReminder read(ResultSet row, int number) throws SQLException {
    return new DueReminder(
        new PromiseId(row.getObject("id", UUID.class)),
        new PromiseKind(row.getString("kind")),
        ReminderStep.valueOf(row.getString("nudge")),
        Objects.requireNonNull(PromiseRepository.readInstant(row, "due_at")),
        row.getString("number"),
        CasePart.read(row, number),
        toPersonOrNull(row.getObject("given_to", UUID.class)),
        readPersons(row.getArray("blocked")));
  }

  private static @Nullable PersonId toPersonOrNull(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  private static Set<PersonId> readPersons(@Nullable Array array) throws SQLException {
    var persons = new HashSet<PersonId>();
    if (array != null) {
      for (var id : (Object[]) array.getArray()) {
        persons.add(new PersonId((UUID) id));
      }
    }
    return persons;
  }

  /**
   * Records that the step was taken for this due date, and plans the next one.
   *
   * @return false when it was recorded for this date before: a reminder can be planned twice when
   *     it was settled by mistake and corrected
   */
  boolean recordStep(DueReminder taken, @Nullable PersonId to, Instant now) {
    scheduleNextStep(taken);
    return jdbc.sql(
                """
            insert into promise_nudge (organisation_id, promise_id, step, due_at, at, to_id)
            values (:organisation, :promise, :step, :due, :now, :to)
            on conflict (organisation_id, promise_id, step, due_at) do nothing
            """)
            .param("organisation", CurrentOrganisation.id())
            .param("promise", taken.promise().value())
            .param("step", taken.step().name())
            .param("due", utc(taken.due()))
            .param("now", utc(now))
            .param("to", to == null ? null : to.value())
            .update()
        == 1;
  }

  private void scheduleNextStep(DueReminder taken) {
    var next = taken.step().next(taken.due(), calendar.workingDays()).orElse(null);
    jdbc.sql(
            """
            update promise set nudge = :step, nudge_at = :at
            where organisation_id = :organisation and id = :promise
            """)
        .param("step", next == null ? null : next.step().name())
        .param("at", next == null ? null : utc(next.at()))
        .param("organisation", CurrentOrganisation.id())
        .param("promise", taken.promise().value())
        .update();
  }

  /** Returns the moment of the first step that is planned after {@code now}. */
  Optional<Instant> findNext(Instant now) {
    return jdbc.sql(
            """
            select nudge_at from promise
            where organisation_id = ? and state in ('OPEN', 'WAITING') and nudge_at > ?
            order by nudge_at limit 1
            """)
        .params(CurrentOrganisation.id(), now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> instant(row, "nudge_at"))
        .optional();
  }
}
