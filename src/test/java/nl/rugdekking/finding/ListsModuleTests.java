// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.finding.CaseFilter.Trait;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists, with and without a filter, held against questions that look at every row. */
class ListsModuleTests extends CrowdScene {

  @Test
  void aListShowsWhatMayBeOpenedAndFitsOnceAndNewestFirst() {
    inCrowd(
        1,
        crowd -> {
          var seenAtAll = 0;
          for (var viewer : some(crowd.viewers())) {
            for (var one : filters(viewer)) {
              var listed = walk(viewer, one.filter());
              assertThat(listed).as("%s", one).doesNotHaveDuplicates();
              assertThat(new HashSet<>(listed)).as("%s", one).isEqualTo(plain(viewer, one.sql()));
              seenAtAll += listed.size();
            }
          }
          // a test of nothing would pass too
          assertThat(seenAtAll).isGreaterThan(200);
        });
  }

  /** A filter, and the same as a condition on every row. */
  private record Both(CaseFilter filter, String sql) {}

  private static List<Both> filters(Viewer viewer) {
    var me = viewer.person();
    var june = LocalDate.of(2025, 6, 1);
    return List.of(
        new Both(CaseFilter.NONE, "true"),
        new Both(CaseFilter.TALKS, TALKS),
        new Both(of(State.OPEN, null, null, null), sql(State.OPEN)),
        new Both(of(State.CLOSED, null, null, null), sql(State.CLOSED)),
        new Both(of(State.HISTORY, null, null, null), sql(State.HISTORY)),
        new Both(
            of(null, Lane.OPEN, BodyKind.COUNCIL, null), "p.lane = 'OPEN' and p.body = 'COUNCIL'"),
        new Both(of(null, Lane.ANONYMOUS, null, null), "p.lane = 'ANONYMOUS'"),
        new Both(
            of(State.OPEN, null, null, me),
            sql(State.OPEN) + " and p.owner_id = '" + me.value() + "'"),
        new Both(
            new CaseFilter(
                null,
                null,
                null,
                "clerk",
                "threat",
                "email",
                null,
                null,
                Severity.HIGH,
                null,
                june,
                june.plusYears(1),
                null,
                null,
                null,
                Map.of(),
                Set.of()),
            """
            a.position_title = 'clerk' and i.channel = 'email' and a.assessed = 3
              and p.opened_at >= '2025-06-01 00:00 Europe/Amsterdam'
              and p.opened_at < '2026-06-02 00:00 Europe/Amsterdam'
              and exists (select 1 from incident_form f where f.organisation_id = p.organisation_id
                and f.incident_id = i.id and f.form = 'threat')
            """),
        new Both(notKnown(Trait.POSITION), "coalesce(a.position_title, '') = ''"),
        new Both(
            notKnown(Trait.FORM),
            """
            not exists (select 1 from incident_form f
              where f.organisation_id = p.organisation_id and f.incident_id = i.id)
            """),
        new Both(
            detail("religion"),
            """
            exists (select 1 from incident_detail d where d.organisation_id = p.organisation_id
              and d.incident_id = i.id and d.kind = 'GROUND' and d.code = 'religion')
            """),
        new Both(
            notKnown(Trait.GROUND),
            """
            exists (select 1 from incident_form f where f.organisation_id = p.organisation_id
              and f.incident_id = i.id and f.form = 'discrimination')
            and not exists (select 1 from incident_detail d
              where d.organisation_id = p.organisation_id and d.incident_id = i.id
                and d.kind = 'GROUND')
            """),
        new Both(notKnown(Trait.CHANNEL), "i.channel is null"),
        new Both(notKnown(Trait.OWNER), "p.owner_id is null"),
        new Both(notKnown(Trait.TOPIC), "i.topic is null"),
        new Both(notKnown(Trait.EXPERIENCED), "a.experienced is null"),
        new Both(
            notKnown(Trait.ASSESSED, Trait.CHANNEL), "a.assessed is null and i.channel is null"),
        new Both(
            promise(null, null, PromiseStatus.LATE),
            hasPromise("r.state in ('OPEN', 'WAITING') and r.due_at < now()") + " and p.open"),
        new Both(
            promise(null, PromiseKind.RESPONSE, PromiseStatus.EXPLAINED),
            hasPromise("r.kind = 'RESPONSE' and r.state = 'EXPLAINED'")));
  }

  private static String hasPromise(String condition) {
    return "exists (select 1 from promise r where r.organisation_id = p.organisation_id"
        + " and r.part_id = p.part_id and "
        + condition
        + ")";
  }

  private static CaseFilter detail(String ground) {
    return new CaseFilter(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(ClassificationKind.GROUND, ground),
        Set.of());
  }

  private static CaseFilter notKnown(Trait... traits) {
    return new CaseFilter(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        Set.of(traits));
  }

  private static CaseFilter of(
      @Nullable State state,
      @Nullable Lane lane,
      @Nullable BodyKind body,
      @Nullable PersonId owner) {
    return new CaseFilter(
        state, lane, body, null, null, null, null, null, null, owner, null, null, null, null, null,
        Map.of(), Set.of());
  }
}
