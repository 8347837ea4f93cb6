// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes promises and the history of their changes; their texts are stored encrypted. */
@Repository
record PromiseRepository(
    JdbcClient jdbc,
    DeferredWrites writes,
    Vault vault,
    OrganisationCalendar calendar,
    PromiseKeepers keepers) {

  private static final String INSERT =
      """
      insert into promise
        (organisation_id, id, incident_id, part_id, kind, decided, state, due_at, waiting_for, key_id,
         policy_id, made_at, counts_from, nudge, nudge_at, first_day)
      values (:organisation, :id, :incident, :part, :kind, :decided, :state, :due, :waiting, :key,
         :policy, :now, :start, :nudge, :nudge_at, :first_day)
      """;

  PromiseId insert(NewPromise promise, Instant now) {
    var id = new PromiseId(Ids.timeOrdered());
    var nudge = promise.firstReminder(now, calendar.workingDays());
    writes
        .sql(INSERT)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id.value())
        .param("incident", promise.part().incident().value())
        .param("part", promise.part().id().value())
        .param("kind", promise.keeper().kind().code())
        .param("decided", promise.decided() == null ? null : promise.decided().code())
        .param("state", promise.state().name())
        .param("due", utc(promise.due()))
        .param("waiting", promise.waitingFor() == null ? null : promise.waitingFor().name())
        .param("key", promise.key().value())
        .param("policy", promise.policy().id())
        .param("now", utc(now))
        .param("start", utc(promise.start()))
        .param("nudge", nudge == null ? null : nudge.step().name())
        .param("nudge_at", nudge == null ? null : utc(nudge.at()))
        .param("first_day", promise.findFirstDay(calendar.workingDays()))
        .add();
    return id;
  }

  /**
   * The promises of a part, sorted by the position of their kind: the promise to ask comes first,
   * the promise to tell last.
   */
  List<Promise> list(PartId part) {
    return PageReads.once(PromiseRepository.class, part, () -> readAll(part));
  }

  private List<Promise> readAll(PartId part) {
    return jdbc
        .sql("select * from promise where organisation_id = ? and part_id = ? order by made_at, id")
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .list()
        .stream()
        .sorted(
            Comparator.comparingInt(promise -> keepers.get(promise.kind()).definition().position()))
        .toList();
  }

  Map<PartId, List<String>> listTexts(Collection<PartId> parts) {
    var found = new HashMap<PartId, List<String>>();
    jdbc.sql(
            """
            select id, part_id, key_id, words from promise
            where organisation_id = ? and part_id = any (?) and words is not null
            """)
        .params(CurrentOrganisation.id(), parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var words = decrypt(row, "words");
              if (words != null) {
                found
                    .computeIfAbsent(
                        new PartId(row.getObject("part_id", UUID.class)), part -> new ArrayList<>())
                    .add(words);
              }
            });
    return found;
  }

  Optional<Promise> find(PromiseId id) {
    return jdbc.sql("select * from promise where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .query(this::read)
        .optional();
  }

  /**
   * Saves a promise. A different due date restarts its reminders.
   *
   * @return false when somebody changed it after {@code before} was read
   */
  boolean update(Promise before, Promise after, Instant now) {
    var nudge = ReminderStep.first(after.due(), now, calendar.workingDays());
    var proof = after.proof();
    return jdbc.sql(
                """
                update promise
                set state = :state, due_at = :due, waiting_for = :waiting, missed_at = :missed,
                  settled_at = :settled, settled_by = :by, reason = :reason, words = :words,
                  done_on = :done, done_by = :doer, reference = :reference,
                  overdue = :overdue,
                  counts_from =
                    case when due_at is distinct from :due then :now else counts_from end,
                  nudge = case when due_at is distinct from :due then :nudge else nudge end,
                  nudge_at = case when due_at is distinct from :due then :nudge_at else nudge_at end,
                  version = version + 1
                where organisation_id = :organisation and id = :id and version = :version
                """)
            .param("state", after.state().name())
            .param("due", utc(after.due()))
            .param("waiting", after.waitingFor() == null ? null : after.waitingFor().name())
            .param("missed", utc(after.missedAt()))
            .param("settled", utc(after.settledAt()))
            .param("by", after.settledBy() == null ? null : after.settledBy().value())
            .param("reason", after.reason())
            .param("overdue", after.missedAt() != null && after.isLate(now))
            .param("words", encrypt(after, "words", after.words()))
            .param("done", proof == null ? null : proof.on())
            .param("doer", encrypt(after, "done_by", proof == null ? null : proof.who()))
            .param(
                "reference", encrypt(after, "reference", proof == null ? null : proof.reference()))
            .param("organisation", CurrentOrganisation.id())
            .param("id", after.id().value())
            .param("version", before.version())
            .param("now", utc(now))
            .param("nudge", nudge == null ? null : nudge.step().name())
            .param("nudge_at", nudge == null ? null : utc(nudge.at()))
            .update()
        == 1;
  }

  private byte @Nullable [] encrypt(Promise promise, String column, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(findKey(promise.id()), cell(column, promise.id().value()), text);
  }

  private KeyId findKey(PromiseId id) {
    return new KeyId(
        jdbc.sql("select key_id from promise where organisation_id = ? and id = ?")
            .params(CurrentOrganisation.id(), id.value())
            .query((row, number) -> row.getObject(1, UUID.class))
            .single());
  }

  void setDecided(PromiseId id, PromiseKind decided) {
    jdbc.sql("update promise set decided = ? where organisation_id = ? and id = ?")
        .params(decided.code(), CurrentOrganisation.id(), id.value())
        .update();
  }

  Instant getMadeAt(PromiseId id) {
    return jdbc.sql("select made_at from promise where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id.value())
        .query((row, number) -> Objects.requireNonNull(readInstant(row, "made_at")))
        .single();
  }

  /** Adds a change to the history of the promise. */
  void insertChange(Promise before, Promise after, @Nullable PersonId by, Instant now) {
    writes
        .sql(
            """
            insert into promise_change
              (organisation_id, id, promise_id, at, by_id, from_state, to_state, due_at, waiting_for)
            values (:organisation, :id, :promise, :now, :by, :from, :to, :due, :waiting)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("promise", after.id().value())
        .param("now", utc(now))
        .param("by", by == null ? null : by.value())
        .param("from", before.state().name())
        .param("to", after.state().name())
        .param("due", utc(after.due()))
        .param("waiting", after.waitingFor() == null ? null : after.waitingFor().name())
        .add();
  }

  /** Rounds the moments of these promises to the day, so that the time of day identifies nobody. */
  void roundToDay(PartId part, PromiseKind kind) {
    var promises = " where organisation_id = :organisation and part_id = :part and kind = :kind";
    var theirs =
        " where organisation_id = :organisation and promise_id in (select id from promise"
            + promises
            + ")";
    for (var update :
        List.of(
            """
            update promise_nudge set at = nameless_day(at), due_at = nameless_day(due_at)
            """
                + theirs,
            """
            update promise_change set at = nameless_day(at), due_at = nameless_day(due_at)
            """
                + theirs,
            """
            update promise set made_at = nameless_day(made_at),
              counts_from = nameless_day(counts_from), due_at = nameless_day(due_at),
              missed_at = nameless_day(missed_at), settled_at = nameless_day(settled_at),
              corrected_at = nameless_day(corrected_at)
            """
                + promises)) {
      jdbc.sql(update)
          .param("organisation", CurrentOrganisation.id())
          .param("part", part.value())
          .param("kind", kind.code())
          .update();
    }
  }

  private Promise read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var waiting = row.getString("waiting_for");
    var settledBy = row.getObject("settled_by", UUID.class);
    return new Promise(
        new PromiseId(id),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        new PartId(row.getObject("part_id", UUID.class)),
        new PromiseKind(row.getString("kind")),
        readDecided(row),
        PromiseState.valueOf(row.getString("state")),
        readInstant(row, "due_at"),
        row.getObject("first_day", LocalDate.class),
        waiting == null ? null : WaitingFor.valueOf(waiting),
        readInstant(row, "missed_at"),
        readInstant(row, "settled_at"),
        settledBy == null ? null : new PersonId(settledBy),
        row.getString("reason"),
        decrypt(row, "words"),
        readProof(row),
        row.getInt("version"));
  }

  static @Nullable PromiseKind readDecided(ResultSet row) throws SQLException {
    var decided = row.getString("decided");
    return decided == null ? null : new PromiseKind(decided);
  }

  private @Nullable Proof readProof(ResultSet row) throws SQLException {
    var on = row.getObject("done_on", LocalDate.class);
    var who = decrypt(row, "done_by");
    return on == null || who == null ? null : new Proof(on, who, decrypt(row, "reference"));
  }

  private @Nullable String decrypt(ResultSet row, String column) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var cell = cell(column, row.getObject("id", UUID.class));
    return vault.findText(key, cell, row.getBytes(column)).orElse(null);
  }

  private static DatabaseCell cell(String column, UUID promise) {
    return new DatabaseCell("promise", column, promise);
  }

  static @Nullable Instant readInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
