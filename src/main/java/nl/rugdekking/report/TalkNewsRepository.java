// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static nl.rugdekking.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Testimony.TalkNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what is new in talks with a confidential adviser. It compares the moments at which the
 * person who told something in the talk wrote with the moments at which a listener answered or
 * acted, and at which this listener looked at the talk.
 */
@Repository
record TalkNewsRepository(JdbcClient jdbc) {

  // Both are materialized, because PostgreSQL would otherwise look up the last look of the listener
  // for each use of it.
  private static final String NEWS =
      """
      with talk as materialized (
        select p.part_id, p.open, p.opened_at, a.closed_at, written.last_message, noted.last_addition,
          greatest(written.last_answer, noted.last_step) last_answer,
          (select max(e.at) from audit_event e
            where e.organisation_id = p.organisation_id and e.object_kind = 'part'
              and e.object_id = p.part_id and e.look and e.actor = :listener) last_look
        from case_part p
        join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        cross join lateral (
          select max(m.at) filter (where m.from_reporter) last_message,
            max(m.at) filter (where not m.from_reporter) last_answer
          from report r
          join message m on m.organisation_id = r.organisation_id and m.report_id = r.id
          where r.organisation_id = p.organisation_id and r.incident_id = p.incident_id) written
        cross join lateral (
          select max(t.at) filter (where t.by_teller) last_addition,
            -- whoever was called because of danger does not answer for who listens
            max(t.at) filter (where not t.by_teller
              and (t.room <> 'alarm' or t.kind = 'HELP_ASKED')) last_step
          from (
            select t.at, t.room, t.kind, exists (select from case_relation c
                where c.organisation_id = t.organisation_id and c.incident_id = t.incident_id
                  and c.person_id = t.by_id and c.relation = 'REPORTER') by_teller
            from timeline_entry t
            where t.organisation_id = p.organisation_id and t.incident_id = p.incident_id
              and t.by_id is not null) t) noted
        where p.organisation_id = :organisation and p.part_id = any (:talks)
          and p.lane = 'CONFIDENTIAL'),
      news as materialized (
        select t.part_id, case
            when t.last_message > coalesce(t.last_answer, '-infinity')
                and (t.open or t.last_message > t.closed_at)
              then 'MESSAGE'
            when t.last_answer is null and t.open then 'TOLD'
            when greatest(t.opened_at, t.last_message, t.last_addition)
              > coalesce(greatest(t.last_answer, t.last_look), '-infinity') then 'ADDED'
          end kind, t.opened_at, t.last_message,
          greatest(t.opened_at, t.last_message, t.last_addition) last_word
        from talk t)
      select part_id, kind,
        case kind when 'MESSAGE' then last_message when 'TOLD' then opened_at else last_word end at
      from news where kind is not null
      """;

  /**
   * Returns what is new for this listener in each of these talks. A talk in which nothing is new is
   * left out.
   */
  Map<PartId, TalkNews> find(PersonId listener, Collection<PartId> talks) {
    var news = new HashMap<PartId, TalkNews>();
    jdbc.sql(NEWS)
        .param("organisation", CurrentOrganisation.id())
        .param("listener", listener.value())
        .param("talks", talks.stream().map(PartId::value).toArray(UUID[]::new))
        .query(
            row -> {
              news.put(new PartId(row.getObject("part_id", UUID.class)), read(row));
            });
    return news;
  }

  private static final String ANSWERED =
      """
      select p.part_id from case_part p
      join report r on r.organisation_id = p.organisation_id and r.incident_id = p.incident_id
        and r.reporter_id = :reporter
      cross join lateral (
        select m.from_reporter from message m
        where m.organisation_id = r.organisation_id and m.report_id = r.id
        order by m.at desc, m.id desc limit 1) last
      where p.organisation_id = :organisation and p.part_id = any (:parts)
        and not last.from_reporter
      union
      select p.part_id from case_part p
      cross join lateral (
        select t.kind, t.at from timeline_entry t
        where t.organisation_id = p.organisation_id and t.incident_id = p.incident_id
          and t.part_id = p.part_id and t.room = 'register' and not t.police_marked
          and t.kind in ('TOLD', 'ADDED', 'WISHED', 'TOLD_MORE_OWN', 'CLOSED')
        order by t.at desc, t.id desc limit 1) told
      where p.organisation_id = :organisation and p.part_id = any (:parts)
        and p.person_id = :reporter and told.kind = 'TOLD'
        and not exists (select from report r
          join message m on m.organisation_id = r.organisation_id and m.report_id = r.id
          where r.organisation_id = p.organisation_id and r.incident_id = p.incident_id
            and r.reporter_id = :reporter and m.from_reporter and m.at > told.at)
      """;

  /**
   * Returns those of the given parts in which this person has not answered the last message of the
   * organisation. That message is about their report, or it was told to them as the affected
   * person.
   */
  Set<PartId> listAnswered(PersonId reporter, Collection<PartId> parts) {
    return jdbc.sql(ANSWERED)
        .param("organisation", CurrentOrganisation.id())
        .param("reporter", reporter.value())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
        .set();
  }

  private static TalkNews read(ResultSet row) throws SQLException {
    return new TalkNews(TalkNews.Kind.valueOf(row.getString("kind")), instant(row, "at"));
  }
}
