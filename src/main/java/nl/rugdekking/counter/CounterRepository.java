// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores at which sites people are told of a measure, and the instructions for the people who work
 * at a site.
 */
@Repository
record CounterRepository(JdbcClient jdbc) {

  /**
   * Returns the chosen sites of these measures, without the measures for which nobody has chosen
   * yet.
   */
  ChosenSites listChosen(Collection<ResponseId> measures) {
    var chosen = new HashMap<ResponseId, Set<UUID>>();
    sql("""
        select c.response_id, s.site_id from counter_choice c
        left join counter_site s
          on s.organisation_id = c.organisation_id and s.response_id = c.response_id
        where c.organisation_id = :organisation and c.response_id = any (:measures)
        """)
        .param("measures", measures.stream().map(ResponseId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var measure = new ResponseId(row.getObject("response_id", UUID.class));
              var sites = chosen.computeIfAbsent(measure, _ -> new HashSet<>());
              var site = row.getObject("site_id", UUID.class);
              if (site != null) {
                sites.add(site);
              }
            });
    return new ChosenSites(chosen);
  }

  /** Replaces the chosen sites of a measure. */
  void choose(ResponseId measure, Collection<UUID> sites, PersonId by, Instant at) {
    sql("""
        insert into counter_choice (organisation_id, response_id, chosen_by, chosen_at)
        values (:organisation, :measure, :by, :at)
        on conflict (organisation_id, response_id) do update
          set chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
        """)
        .param("measure", measure.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    sql("""
        delete from counter_site
        where organisation_id = :organisation and response_id = :measure
        """)
        .param("measure", measure.value())
        .update();
    sql("""
        insert into counter_site (organisation_id, response_id, site_id)
        select :organisation, :measure, unnest(:sites)
        """)
        .param("measure", measure.value())
        .param("sites", sites.toArray(UUID[]::new))
        .update();
  }

  /** Returns the instructions that the organisation wrote itself. */
  Map<MeasureKind, Instruction> listInstructions() {
    var own = new EnumMap<MeasureKind, Instruction>(MeasureKind.class);
    sql("select kind, nl, en from counter_instruction where organisation_id = :organisation")
        .query(
            row -> {
              own.put(
                  MeasureKind.valueOf(row.getString("kind")),
                  new Instruction(row.getString("nl"), row.getString("en")));
            });
    return own;
  }

  void saveInstruction(MeasureKind kind, Instruction text) {
    sql("""
        insert into counter_instruction (organisation_id, kind, nl, en)
        values (:organisation, :kind, :nl, :en)
        on conflict (organisation_id, kind) do update set nl = excluded.nl, en = excluded.en
        """)
        .param("kind", kind.name())
        .param("nl", text.nl())
        .param("en", text.en())
        .update();
  }

  void deleteInstruction(MeasureKind kind) {
    sql("delete from counter_instruction where organisation_id = :organisation and kind = :kind")
        .param("kind", kind.name())
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
