// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records which scenes of the invented year were played, so that a later start goes on from there.
 * A scene is one report and what followed.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlayedScenes {

  private final JdbcClient jdbc;

  PlayedScenes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isPlayed(String scene) {
    return jdbc.sql("select count(*) from demo_scene where organisation_id = ? and scene = ?")
            .params(CurrentOrganisation.id(), scene)
            .query(Integer.class)
            .single()
        > 0;
  }

  void add(String scene, IncidentId incident) {
    jdbc.sql("insert into demo_scene (organisation_id, scene, incident_id) values (?, ?, ?)")
        .params(CurrentOrganisation.id(), scene, incident.value())
        .update();
  }

  /**
   * Returns the incident that was made from a report. It is read from the table, because reporters
   * without a name are not told which incident it is.
   */
  IncidentId getIncidentOfReport(UUID report) {
    return new IncidentId(
        jdbc.sql("select incident_id from report where organisation_id = ? and id = ?")
            .params(CurrentOrganisation.id(), report)
            .query((row, number) -> row.getObject(1, UUID.class))
            .single());
  }

  IncidentId getIncident(String scene) {
    return new IncidentId(
        jdbc.sql("select incident_id from demo_scene where organisation_id = ? and scene = ?")
            .params(CurrentOrganisation.id(), scene)
            .query((row, number) -> row.getObject(1, UUID.class))
            .single());
  }
}
