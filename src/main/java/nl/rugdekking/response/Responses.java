// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on measures toward the perpetrator, and withdraws wrong ones. */
@Service
public class Responses {

  private final ResponseRepository repository;
  private final ResponsePromiseService promise;
  private final PartService parts;
  private final People people;
  private final Clock clock;

  Responses(
      ResponseRepository repository,
      ResponsePromiseService promise,
      PartService parts,
      People people,
      Clock clock) {
    this.repository = repository;
    this.promise = promise;
    this.parts = parts;
    this.people = people;
    this.clock = clock;
  }

  /** The data of the page about the response of one part. */
  public record Overview(
      PartRecord affected, @Nullable Promise promise, List<Response> decided, boolean mayDecide) {

    public boolean isRefused() {
      return !affected.obstacles().isEmpty();
    }
  }

  @Transactional(readOnly = true)
  public Overview getOverview(CaseAccess access, PartId part) {
    var affected = parts.get(access, part, Action.READ);
    return new Overview(
        affected,
        promise.findUnsettled(part).orElse(null),
        repository.list(part),
        affected.closedAt() == null && access.may(Action.DECIDE, part));
  }

  /**
   * Decides on a measure. In one transaction it saves the measure, keeps the promise, writes the
   * timeline and plans the expiry.
   *
   * @param id the id that was made with the form, so that a form sent twice makes one measure
   * @param promiseVersion the version of the unsettled promise that the form showed, or null when
   *     it showed none
   * @throws RefusedResponseException while the affected was not asked or danger or police advice is
   *     unknown (domain rule 2), or when the affected would sign
   * @throws StalePromiseException when the promise was changed or settled meanwhile
   * @throws StalePageException when this form was sent before
   */
  @Transactional
  public void decide(
      CaseAccess access,
      PartId part,
      ResponseId id,
      @Nullable Integer promiseVersion,
      Measure measure) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    requireNoObstacles(affected);
    requireOtherSigner(access, part, measure.towards().signer());
    var decision = new Response.Decision(now(), access.viewer().person());
    if (!repository.insert(id, affected, measure, decision)) {
      throw new StalePageException();
    }
    promise.markKept(access, part, promiseVersion, measure.reach().scope());
    promise.scheduleExpiry(measure.reach().until());
    var kind = measure.kind().name();
    parts.recordStep(access, affected, ResponseEntryKind.DECIDED, kind, measure.reach().scope());
  }

  private static void requireNoObstacles(PartRecord affected) {
    var first = affected.obstacles().stream().findFirst();
    if (first.isPresent()) {
      throw new RefusedResponseException("response.refused." + first.get().name());
    }
  }

  // The affected never decides on the response (domain rule 1), not even as a mayor who chairs the
  // meeting.
  private void requireOtherSigner(CaseAccess access, PartId part, @Nullable String signer) {
    var affected = Optional.ofNullable(access.part(part).affected()).flatMap(people::find);
    if (signer != null
        && affected.isPresent()
        && lower(signer).contains(lower(affected.get().name()))) {
      throw new RefusedResponseException("response.refused.signer");
    }
  }

  /**
   * Withdraws a wrong measure. The promise stays kept, and another measure can be decided.
   *
   * @param reason the reason, which everybody who reads the case can see
   */
  @Transactional
  public void withdraw(CaseAccess access, PartId part, ResponseId id, int version, String reason) {
    var affected = parts.get(access, part, Action.DECIDE);
    if (reason.isBlank()) {
      throw new RefusedResponseException("response.withdraw.reason.missing");
    }
    var response = repository.find(part, id).orElseThrow(StalePageException::new);
    var withdrawal = new Response.Withdrawal(now(), access.viewer().person(), reason);
    if (!response.canBeWithdrawn(today())
        || !repository.withdraw(id, version, affected.key(), withdrawal)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, ResponseEntryKind.WITHDRAWN, response.kind().name(), reason);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
