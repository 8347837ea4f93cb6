// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.Repetition.Standing;
import nl.rugdekking.subject.RepetitionReplanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies the effects of joining and separating cases: it writes lines in timelines, replans the
 * promises of repeated cases, and notifies new handlers.
 */
@Component
record JoinEffects(
    PartService parts, RepetitionReplanner repeated, CaseNotifications notifications) {

  /**
   * Reads the state before the change, which {@link #applyJoin} and {@link #applySeparation} need.
   */
  Map<PartId, Standing> findStandings(Stream<CasePart> parts) {
    return repeated.findStandings(parts.toList());
  }

  /**
   * Applies the effects of a join. Only the case whose number changes gets a line in its timeline,
   * because the handlers of the other case need not know.
   */
  void applyJoin(
      CaseAccess first, CaseAccess other, List<CasePart> now, Map<PartId, Standing> before) {
    other.all().forEach(part -> step(other, part, JoinEntryKind.BROUGHT_TOGETHER, first.number()));
    repeated.replanForParts(first, now, before);
    notifications.notifyNewHandlers(
        Stream.concat(first.all().stream(), other.all().stream()).toList(), now, first.number());
  }

  void applySeparation(
      CaseAccess before,
      IncidentId leaving,
      List<CasePart> now,
      String number,
      Map<PartId, Standing> standings) {
    now.stream()
        .filter(part -> part.incident().equals(leaving))
        .forEach(part -> step(before, part, JoinEntryKind.TAKEN_APART, null));
    repeated.replanForParts(before, now, standings);
    now.stream()
        .map(CasePart::incident)
        .distinct()
        .forEach(
            incident ->
                notifications.notifyNewHandlers(
                    before.all(),
                    now.stream().filter(part -> part.incident().equals(incident)).toList(),
                    incident.equals(leaving) ? number : before.number()));
  }

  private void step(CaseAccess access, CasePart part, EntryKind kind, @Nullable String about) {
    parts.recordStep(access, parts.getUnchecked(part.id()), kind, about, null);
  }
}
