// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which measures somebody has to look at again before their last day, and which one did. */
@Repository
record ReviewRepository(JdbcClient jdbc) {

  /** A measure at which somebody has to look again. */
  record DueReview(UUID id, PartId part, MeasureKind kind, LocalDate lastDay) {}

  /**
   * Returns the measures that end within so many days and are not over. A measure that was decided
   * within these days of its end is one of them at once.
   */
  List<DueReview> listDue(LocalDate today, int daysBefore) {
    return jdbc.sql(
            """
            select id, part_id, kind, ends_on from response
            where organisation_id = :organisation and kind = any (:kinds)
              and ends_on between :today and :today + :days
              and withdrawn_at is null and expired_at is null and review_asked_at is null
            """)
        .param("organisation", CurrentOrganisation.id())
        .param(
            "kinds",
            Stream.of(MeasureKind.values())
                .filter(MeasureKind::isReviewed)
                .map(Enum::name)
                .toArray(String[]::new))
        .param("today", today)
        .param("days", daysBefore)
        .query(
            (row, number) ->
                new DueReview(
                    row.getObject("id", UUID.class),
                    new PartId(row.getObject("part_id", UUID.class)),
                    MeasureKind.valueOf(row.getString("kind")),
                    row.getObject("ends_on", LocalDate.class)))
        .list();
  }

  /**
   * Stores that somebody was asked to look again.
   *
   * @return false when that was stored before
   */
  boolean markAsked(UUID measure, Instant at) {
    return jdbc.sql(
                """
                update response set review_asked_at = :at
                where organisation_id = :organisation and id = :id and review_asked_at is null
                """)
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", measure)
            .update()
        == 1;
  }

  /** Stores which promise is kept by looking at the measure again. */
  void setPromise(UUID measure, PromiseId promise) {
    jdbc.sql("update response set review_promise_id = ? where organisation_id = ? and id = ?")
        .params(promise.value(), CurrentOrganisation.id(), measure)
        .update();
  }

  Optional<PromiseId> findPromise(ResponseId measure) {
    return jdbc.sql(
            """
            select review_promise_id from response
            where organisation_id = ? and id = ? and review_promise_id is not null
            """)
        .params(CurrentOrganisation.id(), measure.value())
        .query((row, number) -> new PromiseId(row.getObject("review_promise_id", UUID.class)))
        .optional();
  }

  /**
   * Stores that somebody looked at the measure again.
   *
   * @return false when somebody did before, or nobody was asked
   */
  boolean markReviewed(ResponseId measure, PersonId by, Instant at) {
    return jdbc.sql(
                """
                update response set reviewed_at = :at, reviewed_by = :by
                where organisation_id = :organisation and id = :id
                  and review_asked_at is not null and reviewed_at is null
                """)
            .param("at", utc(at))
            .param("by", by.value())
            .param("organisation", CurrentOrganisation.id())
            .param("id", measure.value())
            .update()
        == 1;
  }

  /** Stores that one measure prolongs another one. */
  void setFormer(ResponseId measure, ResponseId former) {
    jdbc.sql("update response set follows_id = ? where organisation_id = ? and id = ?")
        .params(former.value(), CurrentOrganisation.id(), measure.value())
        .update();
  }

  /** Returns true when another measure prolongs this one and was not withdrawn. */
  boolean isProlonged(ResponseId measure) {
    return jdbc.sql(
            """
            select exists (select from response
              where organisation_id = ? and follows_id = ? and withdrawn_at is null)
            """)
        .params(CurrentOrganisation.id(), measure.value())
        .query(Boolean.class)
        .single();
  }
}
