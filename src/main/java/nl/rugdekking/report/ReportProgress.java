// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.CameraImagesPlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells how far the handling of a report is, as far as its reporter may know (domain rule 3: a
 * reporter sees received, in hand or closed).
 */
@Component
public class ReportProgress {

  private final Promises promises;
  private final PartService parts;
  private final People people;

  ReportProgress(Promises promises, PartService parts, People people) {
    this.promises = promises;
    this.parts = parts;
    this.people = people;
  }

  /**
   * Returns the name of the affected person as the reporter wrote it; null when the reporter did
   * not write their name.
   *
   * @param names the names that the reporter wrote
   */
  @Nullable String nameAsWritten(CasePart part, List<String> names) {
    var told = parts.getUnchecked(part.id()).reportedName();
    if (told != null || part.affected() == null) {
      return told;
    }
    return names.stream()
        .filter(
            name ->
                people
                    .findExactly(name)
                    .filter(found -> found.id().equals(part.affected()))
                    .isPresent())
        .findFirst()
        .orElse(null);
  }

  List<Promise> listPromises(List<CasePart> parts) {
    return parts.stream().flatMap(part -> promises.list(part.id()).stream()).toList();
  }

  /**
   * Returns how far the promise to keep camera images of what was reported is; null when it was not
   * made, or when no camera is likely.
   */
  @Nullable PromiseState findCameraImages(Report report, CaseAccess access) {
    if (!CameraImagesPlanner.isCameraLikely(report.channel(), List.of())) {
      return null;
    }
    var made =
        listPromises(access.parts(Action.READ_STATUS)).stream()
            .filter(promise -> promise.kind().equals(PromiseKind.CAMERA_IMAGES))
            .map(Promise::state)
            .toList();
    return made.stream()
        .filter(state -> !state.isSettled())
        .findFirst()
        .or(() -> made.stream().findFirst())
        .orElse(null);
  }

  /**
   * Returns how far the handling of the report is. It is in hand as soon as one promise to any of
   * the affected people is settled.
   */
  public OwnReport.Progress of(List<CasePart> parts) {
    var closed = parts.stream().noneMatch(CasePart::open);
    if (parts.stream().anyMatch(CasePart::isTalk)) {
      return closed ? OwnReport.Progress.TALK_ENDED : OwnReport.Progress.TALK;
    }
    if (closed) {
      return OwnReport.Progress.CLOSED;
    }
    var isSomethingSettled =
        parts.stream()
            .flatMap(part -> promises.list(part.id()).stream())
            .anyMatch(promise -> promise.state().isSettled());
    return isSomethingSettled ? OwnReport.Progress.IN_HAND : OwnReport.Progress.RECEIVED;
  }
}
