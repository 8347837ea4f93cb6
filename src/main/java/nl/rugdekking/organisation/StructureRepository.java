// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and stores the {@link OrganisationStructure} of an organisation. */
@Repository
record StructureRepository(JdbcClient jdbc, PolicyRepository policies) {

  // The first policy is valid from so early that it also covers imported cases of the past.
  private static final LocalDate FIRST_VALID_DAY = LocalDate.of(2000, 1, 1);

  /** Returns the structure that is valid on this day. */
  OrganisationStructure read(LocalDate day) {
    var adopted = policies.list().stream().map(Policies.AdoptedPolicy::policy).toList();
    return new OrganisationStructure(
        readBodies(),
        AdoptedPolicies.asOf(day, adopted),
        readReasons(),
        readLists(),
        readTitles(),
        readClosedDays());
  }

  private Map<BodyKind, OrganisationStructure.Body> readBodies() {
    Map<BodyKind, OrganisationStructure.Body> bodies = new EnumMap<>(BodyKind.class);
    jdbc.sql("select id, kind, name_nl, name_en from body")
        .query(
            row -> {
              var kind = row.getString("kind");
              bodies.put(
                  BodyKind.valueOf(kind),
                  new OrganisationStructure.Body(
                      row.getObject("id", UUID.class),
                      new Label(kind, row.getString("name_nl"), row.getString("name_en"))));
            });
    return bodies;
  }

  private Set<LocalDate> readClosedDays() {
    return Set.copyOf(
        jdbc.sql("select day from closed_day")
            .query((row, number) -> row.getObject("day", LocalDate.class))
            .list());
  }

  private List<Reason> readReasons() {
    return jdbc.sql("select * from reason order by sort, code")
        .query(
            (row, number) -> {
              var promise = row.getString("promise");
              return new Reason(
                  readLabel(row), PromiseKind.ofNullable(promise), row.getBoolean("retired"));
            })
        .list();
  }

  private Map<ClassificationKind, List<ListEntry>> readLists() {
    Map<ClassificationKind, List<ListEntry>> lists = new EnumMap<>(ClassificationKind.class);
    jdbc.sql("select * from classification order by kind, sort, code")
        .query(
            row -> {
              lists
                  .computeIfAbsent(
                      ClassificationKind.valueOf(row.getString("kind")), kind -> new ArrayList<>())
                  .add(new ListEntry(readLabel(row), row.getBoolean("retired"), null));
            });
    return lists;
  }

  private List<ListEntry> readTitles() {
    return jdbc.sql("select * from title order by sort, code")
        .query((row, number) -> new ListEntry(readLabel(row), row.getBoolean("retired"), null))
        .list();
  }

  private static Label readLabel(ResultSet row) throws SQLException {
    return new Label(row.getString("code"), row.getString("label_nl"), row.getString("label_en"));
  }

  /** Adds the bodies of a new organisation with their first policies, and its lists. */
  void add(SetUpData setUp, ShippedTerms terms, Instant now) {
    setUp.bodies().forEach((kind, body) -> addBody(kind, body, terms.terms(kind), now));
    // Each list keeps the order in which it is given.
    int reasonNumber = 0;
    for (var reason : setUp.reasons()) {
      addReason(reason, reasonNumber++);
    }
    for (var list : setUp.classifications().entrySet()) {
      int labelNumber = 0;
      for (var label : list.getValue()) {
        addClassification(list.getKey(), label, labelNumber++);
      }
    }
    int titleNumber = 0;
    for (var title : setUp.titles()) {
      addTitle(title, titleNumber++);
    }
  }

  private void addBody(
      BodyKind kind,
      SetUpData.BodySetUp body,
      Map<PromiseKind, Policy.PromiseTerms> terms,
      Instant now) {
    var id = Ids.timeOrdered();
    jdbc.sql(
            """
            insert into body (organisation_id, id, kind, name_nl, name_en)
            values (?, ?, ?, ?, ?)
            """)
        .params(CurrentOrganisation.id(), id, kind.name(), body.nl(), body.en())
        .update();
    var policy =
        new Policy(
            Ids.timeOrdered(),
            kind,
            1,
            FIRST_VALID_DAY,
            body.coordinatorReads(),
            Policy.KeepingTerms.PROPOSED,
            Policy.PROPOSED_REPEAT_MONTHS,
            Policy.PROPOSED_BAN_MONTHS,
            Set.of(),
            terms);
    policies.add(policy, id, null, now);
  }

  private void addReason(Reason reason, int sort) {
    jdbc.sql(
            """
            insert into reason (organisation_id, code, promise, label_nl, label_en, sort)
            values (:organisation, :code, :promise, :nl, :en, :sort)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("code", reason.label().code())
        .param("promise", reason.promise() == null ? null : reason.promise().code())
        .param("nl", reason.label().nl())
        .param("en", reason.label().en())
        .param("sort", sort)
        .update();
  }

  private void addClassification(ClassificationKind kind, Label label, int sort) {
    jdbc.sql(
            """
            insert into classification (organisation_id, kind, code, label_nl, label_en, sort)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(CurrentOrganisation.id(), kind.name(), label.code(), label.nl(), label.en(), sort)
        .update();
  }

  private void addTitle(Label title, int sort) {
    jdbc.sql(
            """
            insert into title (organisation_id, code, label_nl, label_en, sort)
            values (?, ?, ?, ?, ?)
            """)
        .params(CurrentOrganisation.id(), title.code(), title.nl(), title.en(), sort)
        .update();
  }
}
