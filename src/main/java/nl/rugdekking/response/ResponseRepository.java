// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes measures. Their texts are stored encrypted. */
@Repository
record ResponseRepository(JdbcClient jdbc, Vault vault) {

  private static final String INSERT =
      """
      insert into response
        (organisation_id, id, incident_id, part_id, kind, nature, decided_at, decided_by, subject,
         conduct, conduct_on, place, heard, heard_on, heard_words, scope, starts_on, ends_on,
         open_channel, notice, notice_on, notice_reason, signer, key_id)
      values (:organisation, :id, :incident, :part, :kind, :nature, :at, :by, :subject,
         :conduct, :conductOn, :place, :heard, :heardOn, :heardWords, :scope, :from, :until,
         :openChannel, :notice, :noticeOn, :noticeReason, :signer, :key)
      on conflict (organisation_id, id) do nothing
      """;

  /**
   * Stores a measure.
   *
   * @return false when the same form was sent before
   */
  boolean insert(ResponseId id, PartRecord affected, Measure measure, Response.Decision decision) {
    var cells = new ResponseTextCipher(vault, affected.key(), id);
    var reach = measure.reach();
    var notice = measure.towards().notice();
    return jdbc.sql(INSERT)
            .param("organisation", CurrentOrganisation.id())
            .param("id", id.value())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("kind", measure.kind().name())
            .param("nature", measure.nature().name())
            .param("at", decision.at().atOffset(ZoneOffset.UTC))
            .param("by", decision.by().value())
            .param("subject", cells.encrypt("subject", measure.towards().subject()))
            .param("conduct", cells.encrypt("conduct", measure.facts().conduct()))
            .param("conductOn", measure.facts().on())
            .param("place", cells.encrypt("place", measure.facts().place()))
            .param("heard", measure.hearing().heard())
            .param("heardOn", measure.hearing().on())
            .param("heardWords", cells.encrypt("heard_words", measure.hearing().words()))
            .param("scope", cells.encrypt("scope", reach.scope()))
            .param("from", reach.from())
            .param("until", reach.until())
            .param("openChannel", cells.encrypt("open_channel", reach.openChannel()))
            .param("notice", notice.moment() == null ? null : notice.moment().name())
            .param("noticeOn", notice.on())
            .param("noticeReason", cells.encrypt("notice_reason", notice.reason()))
            .param("signer", cells.encrypt("signer", measure.towards().signer()))
            .param("key", affected.key().value())
            .update()
        == 1;
  }

  /** Returns the measures of a part, the newest first. */
  List<Response> list(PartId part) {
    return jdbc.sql(
            """
            select * from response where organisation_id = ? and part_id = ?
            order by decided_at desc, id desc
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(new ResponseRowMapper(vault))
        .list();
  }

  Optional<Response> find(PartId part, ResponseId id) {
    return jdbc.sql("select * from response where organisation_id = ? and part_id = ? and id = ?")
        .params(CurrentOrganisation.id(), part.value(), id.value())
        .query(new ResponseRowMapper(vault))
        .optional();
  }

  /**
   * Stores that the measure was withdrawn.
   *
   * @return false when it was withdrawn or expired after this version was read
   */
  boolean withdraw(ResponseId id, int version, KeyId key, Response.Withdrawal withdrawal) {
    return jdbc.sql(
                """
                update response
                set withdrawn_at = :at, withdrawn_by = :by, withdrawn_reason = :reason,
                  version = version + 1
                where organisation_id = :organisation and id = :id and version = :version
                  and withdrawn_at is null and expired_at is null
                """)
            .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
            .param("by", withdrawal.by().value())
            .param(
                "reason",
                new ResponseTextCipher(vault, key, id)
                    .encrypt("withdrawn_reason", withdrawal.reason()))
            .param("organisation", CurrentOrganisation.id())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  /** Stores the promise to tell the affected person that the measure was withdrawn. */
  void setWithdrawalTelling(ResponseId id, PromiseId telling) {
    jdbc.sql(
            """
            update response set withdrawal_telling_id = ? where organisation_id = ? and id = ?
            """)
        .params(telling.value(), CurrentOrganisation.id(), id.value())
        .update();
  }

  /** Stores which promise is kept when the measure is done. */
  void setDoing(ResponseId id, PromiseId promise) {
    jdbc.sql("update response set doing_id = ? where organisation_id = ? and id = ?")
        .params(promise.value(), CurrentOrganisation.id(), id.value())
        .update();
  }

  Optional<PromiseId> findDoing(ResponseId id) {
    return jdbc.sql(
            """
            select doing_id from response
            where organisation_id = ? and id = ? and doing_id is not null
            """)
        .params(CurrentOrganisation.id(), id.value())
        .query((row, number) -> new PromiseId(row.getObject("doing_id", UUID.class)))
        .optional();
  }

  /** Returns the promises to do the measure and to look at it again, settled or not. */
  List<PromiseId> listPromises(ResponseId id) {
    return jdbc.sql(
            """
            select p.promise from response r
            cross join unnest(array[r.doing_id, r.review_promise_id]) p (promise)
            where r.organisation_id = ? and r.id = ? and p.promise is not null
            """)
        .params(CurrentOrganisation.id(), id.value())
        .query((row, number) -> new PromiseId(row.getObject("promise", UUID.class)))
        .list();
  }

  /** Finds the measure to which this promise belongs. */
  Optional<Response> findDoneBy(PromiseId promise) {
    return jdbc.sql("select * from response where organisation_id = ? and doing_id = ?")
        .params(CurrentOrganisation.id(), promise.value())
        .query(new ResponseRowMapper(vault))
        .optional();
  }

  record ExpiredMeasure(ResponseId id, IncidentId incident, PartId part, MeasureKind kind) {}

  /** Returns the measures that ended before today and are not marked as expired yet. */
  List<UUID> listEndedBefore(LocalDate today) {
    return jdbc.sql(
            """
            select id from response
            where organisation_id = ? and ends_on < ?
              and withdrawn_at is null and expired_at is null
            """)
        .params(CurrentOrganisation.id(), today)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Marks these measures as expired; a measure that is marked already is skipped. */
  List<ExpiredMeasure> markExpired(List<UUID> ended, Instant now) {
    return jdbc.sql(
            """
            update response set expired_at = :now, version = version + 1
            where organisation_id = :organisation and id = any (:ended)
              and withdrawn_at is null and expired_at is null
            returning id, incident_id, part_id, kind
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organisation", CurrentOrganisation.id())
        .param("ended", ended.toArray(UUID[]::new))
        .query(
            (row, number) ->
                new ExpiredMeasure(
                    new ResponseId(row.getObject("id", UUID.class)),
                    new IncidentId(row.getObject("incident_id", UUID.class)),
                    new PartId(row.getObject("part_id", UUID.class)),
                    MeasureKind.valueOf(row.getString("kind"))))
        .list();
  }
}
