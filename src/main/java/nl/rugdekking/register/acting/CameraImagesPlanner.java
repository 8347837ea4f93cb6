// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Plans the promise that camera images are secured before they are overwritten. It is owed where a
 * camera is likely: by the place where it happened, or by what was done there.
 */
@Component
public class CameraImagesPlanner {

  // These are codes from the lists that every organisation starts with. A code that an organisation
  // adds itself does not make a camera likely.
  private static final Set<String> CHANNELS =
      Set.of("face-to-face", "meeting", "public-space", "private-address");
  private static final Set<String> FORMS = Set.of("physical", "destruction", "arson", "hostage");

  private final IncidentRepository incidents;
  private final CaseAssignments cases;
  private final PartService parts;
  private final PartPolicy policies;
  private final Promises promises;

  CameraImagesPlanner(
      IncidentRepository incidents,
      CaseAssignments cases,
      PartService parts,
      PartPolicy policies,
      Promises promises) {
    this.incidents = incidents;
    this.cases = cases;
    this.parts = parts;
    this.policies = policies;
    this.promises = promises;
  }

  /**
   * Returns true when a camera may have recorded it.
   *
   * @param channel the code of the channel, or null when it is not known
   * @param forms the codes of the forms
   */
  public static boolean isCameraLikely(@Nullable String channel, Collection<String> forms) {
    return (channel != null && CHANNELS.contains(channel))
        || forms.stream().anyMatch(FORMS::contains);
  }

  /**
   * Called after the channel or the forms of an incident changed: the promise is made where a
   * camera is likely now, and lapses where it is not likely any more.
   *
   * @param by the person who changed it, or null when they gave no name
   */
  public void replan(@Nullable PersonId by, IncidentId id) {
    var incident = incidents.get(id);
    if (incident.history()) {
      return; // domain rule 13: the past makes no promises
    }
    var likely = isCameraLikely(incident.channel(), incident.forms());
    for (var part : listOpenParts(id)) {
      if (likely) {
        plan(part);
      } else {
        promises
            .findUnsettled(part.id(), PromiseKind.CAMERA_IMAGES)
            .ifPresent(promise -> promises.markLapsed(by, promise));
      }
    }
  }

  /**
   * Called after a reporter chose forms (kinds of aggression) that no handler has confirmed yet.
   */
  public void planForTold(IncidentId id, Collection<String> forms) {
    if (isCameraLikely(null, forms)) {
      listOpenParts(id).forEach(this::plan);
    }
  }

  /** Called after a reporter told that a camera was there. */
  public void planForCamera(IncidentId id) {
    listOpenParts(id).forEach(this::plan);
  }

  private void plan(CasePart part) {
    var affected = parts.getUnchecked(part.id());
    if (!promises.read(part.id()).wasPromised(PromiseKind.CAMERA_IMAGES)) {
      promises.createIfMissing(
          part,
          PromiseKind.CAMERA_IMAGES,
          policies.getPolicy(affected),
          affected.key(),
          policies.isUrgent(affected),
          null);
    }
  }

  // When several reports are handled as one case, each keeps its own channel and forms, so parts of
  // other reports are left out.
  private List<CasePart> listOpenParts(IncidentId id) {
    return cases.parts(id).stream()
        .filter(part -> part.open() && part.incident().equals(id))
        .toList();
  }
}
