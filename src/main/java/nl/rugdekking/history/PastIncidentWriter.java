// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.IncidentNumbers;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the rows that the register needs for an imported incident. */
@Component
record PastIncidentWriter(
    IncidentRepository incidents,
    AffectedRepository affecteds,
    PastSubjects subjects,
    IncidentNumbers numbers,
    ImportRecorder recorder) {

  record ImportStamp(Instant at, PersonId by) {}

  String reserveNumber(IncidentId incident, Instant then) {
    return numbers.reserve(incident, then);
  }

  void addIncident(IncidentId incident, KeyId key, PastIncident imported, Instant now) {
    var channel = imported.channel();
    incidents.insertPast(
        incident, key, imported.happened(), channel == null ? null : channel.code(), now);
    var platforms = platforms(channel);
    if (imported.topic() != null || !imported.forms().isEmpty() || !platforms.isEmpty()) {
      incidents.classify(incident, imported.forms(), imported.topic(), platforms);
    }
  }

  private static Map<ClassificationKind, List<String>> platforms(
      PastIncident.@Nullable PastChannel channel) {
    return channel == null || channel.platform() == null
        ? Map.of()
        : Map.of(ClassificationKind.PLATFORM, List.of(channel.platform()));
  }

  void addPart(PastIncident imported, IncidentId incident, PartId part, KeyId key, Instant closed) {
    affecteds.insert(
        part, incident, key, recorder.policyId(imported), imported.position(), imported.name());
    affecteds.insertPastClosing(part, closed);
  }

  void recordImport(
      PastIncident imported, IncidentId incident, PartId part, KeyId key, ImportStamp stamp) {
    recorder.recordImport(imported, incident, part, key, stamp);
    var subject = imported.subject();
    if (subject != null) {
      subjects.add(subject, incident, part, stamp);
    }
  }
}
