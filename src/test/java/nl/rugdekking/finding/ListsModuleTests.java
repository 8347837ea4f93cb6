// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.DelegatedOffices;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.history.RememberedIncidents;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists and counts of many made-up cases, held against questions that look at every row: the plain
 * condition of {@link VisibleParts} with the filter written out once more.
 */
@RugdekkingTest
class ListsModuleTests {

  private static final int FEW = 8;

  @Autowired Incidents incidents;
  @Autowired RememberedIncidents past;
  @Autowired IncidentList list;
  @Autowired OverviewService overviews;
  @Autowired PromiseKeepers keepers;
  @Autowired TallyRepository tallies;
  @Autowired SavedViews views;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

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

  @Test
  void anOverviewCountsExactlyWhatMayBeOpened() {
    inCrowd(
        2,
        crowd -> {
          compareCounts(crowd);
          tallies.addUp(tallies.listPending());
          compareCounts(crowd);
          assertThat(
                  jdbc.sql("select count(*) from tally_delta where organisation_id = ?")
                      .param(CurrentOrganisation.id())
                      .query(Long.class)
                      .single())
              .isZero();
        });
  }

  @Test
  void aNumberOfTheOverviewIsTheNumberOfCasesInItsList() {
    inCrowd(
        3,
        crowd -> {
          for (var viewer : some(crowd.viewers())) {
            for (var body : overviews.getOverview(viewer, null).bodies()) {
              for (var line : body.lines()) {
                assertThat(
                        (long) walk(viewer, promise(body.body(), line.kind(), Stand.LATE)).size())
                    .isEqualTo(line.late());
                assertThat(
                        (long) walk(viewer, promise(body.body(), line.kind(), Stand.KEPT)).size())
                    .isEqualTo(line.kept());
                assertThat(
                        (long) walk(viewer, promise(body.body(), line.kind(), Stand.MISSED)).size())
                    .isEqualTo(line.missed());
              }
            }
          }
        });
  }

  @Test
  void aViewIsSeenAndRemovedByWhoeverKeptItOnly() {
    CurrentOrganisation.runIn(
        town(),
        () -> {
          var one = somebody("een");
          var other = somebody("ander");
          var view = new SavedViews.SavedView(UUID.randomUUID(), "Wat te laat is", "hoe=LATE");
          views.save(one, view);
          views.save(one, view); // sent twice
          assertThat(views.list(one)).containsExactly(view);
          assertThat(views.list(other)).isEmpty();
          views.delete(other, view.id());
          assertThat(views.list(one)).containsExactly(view);
          views.delete(one, view.id());
          assertThat(views.list(one)).isEmpty();
          for (int i = 0; i < SavedViews.MAX_VIEWS; i++) {
            views.save(one, new SavedViews.SavedView(UUID.randomUUID(), "Nog een", ""));
          }
          var another = new SavedViews.SavedView(UUID.randomUUID(), "Te veel", "");
          assertThatThrownBy(() -> views.save(one, another)).isInstanceOf(RefusedException.class);
        });
  }

  // With and without an office, standing in and not, are among the first; all take a minute more.
  private static List<Viewer> some(List<Viewer> viewers) {
    return Boolean.getBoolean("rugdekking.test.long") ? viewers : viewers.subList(0, FEW);
  }

  private Viewer somebody(String name) {
    var id = people.add(name, UUID.randomUUID() + "@menigte.example", Locale.of("nl")).id();
    return new Viewer(
        UUID.randomUUID(), id, name, Locale.of("nl"), List.of(), List.of(), DelegatedOffices.NONE);
  }

  private OrganisationId town() {
    var slug = "menigte-" + UUID.randomUUID().toString().substring(0, 8);
    return organisations.setUp(slug, "Lijstdam", OrganisationKind.MUNICIPALITY, false).id();
  }

  private void compareCounts(ListCrowd crowd) {
    var counted = 0L;
    for (var viewer : crowd.viewers()) {
      var overview = overviews.getOverview(viewer, null);
      for (var body : BodyKind.values()) {
        var of =
            overview.bodies().stream().filter(one -> one.body() == body).findFirst().orElse(null);
        for (var state : State.values()) {
          var expected = plain(viewer, "p.body = '" + body + "' and " + sql(state)).size();
          assertThat(of == null ? 0L : cases(of, state))
              .as("%s %s", body, state)
              .isEqualTo(expected);
          counted += expected;
        }
        var promised = plainPromises(viewer, body);
        for (var kind : keepers.listKinds()) {
          for (var stand : Stand.values()) {
            assertThat(of == null ? 0L : promises(of, kind, stand))
                .as("%s %s %s", body, kind, stand)
                .isEqualTo(promised.getOrDefault(kind.code(), Map.of()).getOrDefault(stand, 0L));
          }
        }
      }
    }
    assertThat(counted).isGreaterThan(150);
  }

  private static long cases(Overview.BodyCounts of, State state) {
    return switch (state) {
      case OPEN -> of.cases().open();
      case CLOSED -> of.cases().closed();
      case HISTORY -> of.cases().history();
    };
  }

  private static long promises(Overview.BodyCounts of, PromiseKind kind, Stand stand) {
    return of.lines().stream()
        .filter(line -> line.kind().equals(kind))
        .mapToLong(
            line ->
                switch (stand) {
                  case KEPT -> line.kept();
                  case EXPLAINED -> line.explained();
                  case LATE -> line.late();
                  case WAITING -> line.waiting();
                  case OPEN -> line.open();
                  case MISSED -> line.missed();
                })
        .sum();
  }

  /** By the code of the kind. */
  private Map<String, Map<Stand, Long>> plainPromises(Viewer viewer, BodyKind body) {
    var columns =
        Arrays.stream(Stand.values())
            .map(stand -> "count(*) filter (where %s) as %s".formatted(sql(stand), stand))
            .collect(Collectors.joining(", "));
    var sql =
        """
        select r.kind, %s from case_part p
        join promise r on r.organisation_id = p.organisation_id and r.part_id = p.part_id
        where %s and p.body = '%s' group by r.kind
        """
            .formatted(columns, VisibleParts.CONDITION, body);
    var counts = new HashMap<String, Map<Stand, Long>>();
    jdbc.sql(sql)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query(
            row -> {
              var of = new EnumMap<Stand, Long>(Stand.class);
              for (var stand : Stand.values()) {
                of.put(stand, row.getLong(stand.name()));
              }
              counts.put(row.getString("kind"), of);
            });
    return counts;
  }

  private static String sql(Stand stand) {
    return switch (stand) {
      case LATE -> "r.state in ('OPEN', 'WAITING') and r.due_at < now()";
      case OPEN, WAITING -> "r.state = '" + stand + "' and (r.due_at is null or r.due_at >= now())";
      case MISSED -> "r.missed_at is not null";
      default -> "r.state = '" + stand + "'";
    };
  }

  /** All pages of a list. */
  private List<UUID> walk(Viewer viewer, CaseFilter filter) {
    var all = new ArrayList<UUID>();
    @Nullable PagePosition place = PagePosition.FIRST;
    while (place != null) {
      var page = list.listHandled(viewer, filter, place);
      assertThat(page.cases().size()).isLessThanOrEqualTo(IncidentList.PAGE_SIZE);
      assertThat(page.cases())
          .isSortedAccordingTo((a, b) -> b.registeredAt().compareTo(a.registeredAt()));
      page.cases().forEach(one -> all.add(one.part()));
      place = page.next();
    }
    return all;
  }

  private Set<UUID> plain(Viewer viewer, String condition) {
    var sql =
        """
        select p.part_id from case_part p
        join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
        join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        where %s and %s
        """
            .formatted(VisibleParts.CONDITION, condition);
    return jdbc.sql(sql)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query((row, line) -> row.getObject(1, UUID.class))
        .set();
  }

  /** A filter, and the same as a condition on every row. */
  private record Both(CaseFilter filter, String sql) {}

  private static List<Both> filters(Viewer viewer) {
    var me = viewer.person();
    var june = LocalDate.of(2025, 6, 1);
    return List.of(
        new Both(CaseFilter.NONE, "true"),
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
                null),
            """
            a.position_title = 'clerk' and i.channel = 'email' and a.assessed = 3
              and p.opened_at >= '2025-06-01 00:00 Europe/Amsterdam'
              and p.opened_at < '2026-06-02 00:00 Europe/Amsterdam'
              and exists (select 1 from incident_form f where f.organisation_id = p.organisation_id
                and f.incident_id = i.id and f.form = 'threat')
            """),
        new Both(
            promise(null, null, Stand.LATE),
            hasPromise("r.state in ('OPEN', 'WAITING') and r.due_at < now()") + " and p.open"),
        new Both(
            promise(null, PromiseKind.RESPONSE, Stand.EXPLAINED),
            hasPromise("r.kind = 'RESPONSE' and r.state = 'EXPLAINED'")));
  }

  private static String hasPromise(String condition) {
    return "exists (select 1 from promise r where r.organisation_id = p.organisation_id"
        + " and r.part_id = p.part_id and "
        + condition
        + ")";
  }

  private static String sql(State state) {
    return switch (state) {
      case OPEN -> "p.open";
      case CLOSED -> "not p.open and not i.history";
      case HISTORY -> "not p.open and i.history";
    };
  }

  private static CaseFilter of(
      @Nullable State state,
      @Nullable Lane lane,
      @Nullable BodyKind body,
      nl.rugdekking.organisation.@Nullable PersonId owner) {
    return new CaseFilter(
        state, lane, body, null, null, null, null, null, null, owner, null, null, null, null, null);
  }

  private static CaseFilter promise(
      @Nullable BodyKind body, @Nullable PromiseKind kind, @Nullable Stand stand) {
    return new CaseFilter(
        null, null, body, null, null, null, null, null, null, null, null, null, kind, stand, null);
  }

  private void inCrowd(long seed, java.util.function.Consumer<ListCrowd> work) {
    CurrentOrganisation.runIn(
        town(),
        () ->
            transactions.executeWithoutResult(
                status -> {
                  var crowd = new ListCrowd(incidents, past, people, jdbc, seed);
                  crowd.populate();
                  work.accept(crowd);
                }));
  }
}
