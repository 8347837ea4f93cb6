// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.history.RememberedIncidents;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Incidents;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many made-up cases, and questions that look at every row of them: the plain condition of {@link
 * VisibleParts}, with a filter written out once more.
 */
@RugdekkingTest
abstract class CrowdScene {

  private static final int FEW = 8;

  @Autowired Incidents incidents;
  @Autowired RememberedIncidents past;
  @Autowired IncidentList list;
  @Autowired People people;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  void inCrowd(long seed, Consumer<ListCrowd> work) {
    var slug = "menigte-" + UUID.randomUUID().toString().substring(0, 8);
    var town = organisations.setUp(slug, "Lijstdam", OrganisationKind.MUNICIPALITY, false);
    CurrentOrganisation.runIn(
        town.id(),
        () ->
            transactions.executeWithoutResult(
                status -> {
                  var crowd = new ListCrowd(incidents, past, people, jdbc, seed);
                  crowd.populate();
                  work.accept(crowd);
                }));
  }

  // With and without an office, standing in and not, are among the first; all take a minute more.
  static List<Viewer> some(List<Viewer> viewers) {
    return Boolean.getBoolean("rugdekking.test.long") ? viewers : viewers.subList(0, FEW);
  }

  /** All pages of a list. */
  List<UUID> walk(Viewer viewer, CaseFilter filter) {
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

  /** The condition of talks in confidence, which are no cases. */
  static final String TALKS = "p.lane is not null";

  Set<UUID> plain(Viewer viewer, String condition) {
    var sql =
        """
        select p.part_id from case_part p
        join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
        join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        where %s and %s and p.lane %s 'CONFIDENTIAL'
        """
            .formatted(VisibleParts.CONDITION, condition, condition.equals(TALKS) ? "=" : "<>");
    return jdbc.sql(sql)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query((row, line) -> row.getObject(1, UUID.class))
        .set();
  }

  static String sql(State state) {
    return switch (state) {
      case OPEN -> "p.open";
      case CLOSED -> "not p.open and not i.history";
      case HISTORY -> "not p.open and i.history";
    };
  }

  static CaseFilter promise(
      @Nullable BodyKind body, @Nullable PromiseKind kind, @Nullable PromiseStatus stand) {
    return new CaseFilter(
        null, null, body, null, null, null, null, null, null, null, null, null, kind, stand, null,
        Map.of(), Set.of());
  }
}
