// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the policies that bodies adopted. Versions are added and never changed. The caller has a
 * transaction; row-level security limits each query to the current organisation.
 */
@Repository
record PolicyRepository(JdbcClient jdbc) {

  /** Returns every version of the policy of every body, the oldest first. */
  List<Policies.AdoptedPolicy> list() {
    var termsByPolicy = readTermsByPolicy();
    return jdbc.sql(
            """
            select p.*, b.kind
            from policy p
            join body b on b.organisation_id = p.organisation_id and b.id = p.body_id
            order by p.body_id, p.version
            """)
        .query((row, number) -> read(row, termsByPolicy))
        .list();
  }

  private static Policies.AdoptedPolicy read(
      ResultSet row, Map<UUID, Map<PromiseKind, Policy.PromiseTerms>> termsByPolicy)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var adoptedBy = row.getObject("adopted_by", UUID.class);
    var policy =
        new Policy(
            id,
            BodyKind.valueOf(row.getString("kind")),
            row.getInt("version"),
            row.getObject("valid_from", LocalDate.class),
            row.getBoolean("coordinator_reads"),
            new Policy.KeepingTerms(
                row.getInt("keep_handled"),
                row.getInt("keep_not_established"),
                row.getInt("keep_did_not_happen"),
                row.getInt("keep_withdrawn"),
                row.getInt("keep_talk")),
            row.getInt("repeat_months"),
            row.getInt("ban_months"),
            readForms(row.getArray("urgent_forms")),
            termsByPolicy.getOrDefault(id, Map.of()));
    return new Policies.AdoptedPolicy(
        policy,
        row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
        adoptedBy == null ? null : new PersonId(adoptedBy));
  }

  private static Set<String> readForms(Array codes) throws SQLException {
    return Set.of((String[]) codes.getArray());
  }

  /** Returns the terms of every promise that a policy makes, by policy and kind of promise. */
  private Map<UUID, Map<PromiseKind, Policy.PromiseTerms>> readTermsByPolicy() {
    Map<UUID, Map<PromiseKind, Policy.PromiseTerms>> termsByPolicy = new HashMap<>();
    jdbc.sql("select * from policy_term where owed")
        .query(
            row -> {
              termsByPolicy
                  .computeIfAbsent(row.getObject("policy_id", UUID.class), id -> new HashMap<>())
                  .put(new PromiseKind(row.getString("promise")), toTerms(row));
            });
    return termsByPolicy;
  }

  private static Policy.PromiseTerms toTerms(ResultSet row) throws SQLException {
    return new Policy.PromiseTerms(
        new Term(row.getInt("amount"), Term.Unit.valueOf(row.getString("unit"))),
        new Term(row.getInt("urgent_amount"), Term.Unit.valueOf(row.getString("urgent_unit"))),
        // The table keeps the opposite: true when the promise is made for urgent cases only.
        !row.getBoolean("urgent_only"),
        toTermOrNull(row.getString("earliest_unit"), row.getInt("earliest_amount")),
        toOfficeOrNull(row.getString("owner_office")));
  }

  private static @Nullable OfficeKind toOfficeOrNull(@Nullable String code) {
    return code == null ? null : OfficeKind.valueOf(code);
  }

  private static @Nullable Term toTermOrNull(@Nullable String unit, int amount) {
    return unit == null ? null : new Term(amount, Term.Unit.valueOf(unit));
  }

  /**
   * Adds a version with its terms; returns false when this version of the policy of this body
   * exists already.
   */
  boolean add(Policy policy, UUID body, @Nullable PersonId adoptedBy, Instant now) {
    var added =
        jdbc.sql(
                """
                insert into policy
                  (organisation_id, id, body_id, version, adopted_at, adopted_by, valid_from,
                   coordinator_reads, keep_handled, keep_not_established, keep_did_not_happen,
                   keep_withdrawn, keep_talk, repeat_months, ban_months, urgent_forms)
                values (:organisation, :id, :body, :version, :now, :by, :from,
                   :coordinator, :handled, :notEstablished, :didNotHappen,
                   :withdrawn, :talk, :months, :ban, :forms)
                on conflict (organisation_id, body_id, version) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", policy.id())
            .param("body", body)
            .param("version", policy.version())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", adoptedBy == null ? null : adoptedBy.value())
            .param("from", policy.from())
            .param("coordinator", policy.coordinatorReads())
            .param("handled", policy.keeping().handled())
            .param("notEstablished", policy.keeping().notEstablished())
            .param("didNotHappen", policy.keeping().didNotHappen())
            .param("withdrawn", policy.keeping().withdrawn())
            .param("talk", policy.keeping().talk())
            .param("months", policy.repeatMonths())
            .param("ban", policy.banMonths())
            .param("forms", policy.urgentForms().stream().sorted().toArray(String[]::new))
            .update();
    if (added == 1) {
      policy.promises().forEach((kind, terms) -> addTerms(policy.id(), kind, terms));
    }
    return added == 1;
  }

  private void addTerms(UUID policy, PromiseKind promise, Policy.PromiseTerms terms) {
    var earliest = terms.earliest();
    jdbc.sql(
            """
            insert into policy_term
              (organisation_id, policy_id, promise, owed, urgent_only, amount, unit,
               urgent_amount, urgent_unit, earliest_amount, earliest_unit, owner_office)
            values (:organisation, :policy, :promise, true, :urgentOnly, :amount, :unit,
               :urgentAmount, :urgentUnit, :earliestAmount, :earliestUnit, :owner)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("policy", policy)
        .param("promise", promise.code())
        .param("urgentOnly", !terms.always())
        .param("amount", terms.normal().amount())
        .param("unit", terms.normal().unit().name())
        .param("urgentAmount", terms.urgent().amount())
        .param("urgentUnit", terms.urgent().unit().name())
        .param("earliestAmount", earliest == null ? null : earliest.amount())
        .param("earliestUnit", earliest == null ? null : earliest.unit().name())
        .param("owner", terms.owner() == null ? null : terms.owner().name())
        .update();
  }
}
