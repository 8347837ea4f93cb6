// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.norm.LegalTerms;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps along which routes a claim is made, and the last day of each. A claim may run for years
 * after the case was closed, so this can be recorded until it is settled.
 */
@Service
public class ClaimRoutes {

  private static final int MOST_YEARS = 20;

  private final ClaimRouteRepository repository;
  private final ClaimRepository claims;
  private final ClaimPromises promises;
  private final RecoveryAccess who;
  private final PartService parts;
  private final LegalTerms terms;
  private final Clock clock;

  ClaimRoutes(
      ClaimRouteRepository repository,
      ClaimRepository claims,
      ClaimPromises promises,
      RecoveryAccess who,
      PartService parts,
      LegalTerms terms,
      Clock clock) {
    this.repository = repository;
    this.claims = claims;
    this.promises = promises;
    this.who = who;
    this.parts = parts;
    this.terms = terms;
    this.clock = clock;
  }

  /** Returns all routes of this party, for somebody who works on the damage. */
  @Transactional(readOnly = true)
  public List<ClaimRoute> list(CaseAccess access, PartId part, Claimant claimant) {
    who.require(access, part);
    return list(part, claimant);
  }

  /** Returns all routes of this party, for the affected person. */
  @Transactional(readOnly = true)
  public List<ClaimRoute> listForAffected(CaseAccess access, PartId part, Claimant claimant) {
    access.require(Action.READ_OWN, part);
    return list(part, claimant);
  }

  private List<ClaimRoute> list(PartId part, Claimant claimant) {
    var recorded = repository.list(part, claimant);
    return Stream.of(ClaimRoute.Kind.values())
        .filter(kind -> kind.isFor(claimant))
        .map(
            kind ->
                recorded.stream()
                    .filter(route -> route.kind() == kind)
                    .findFirst()
                    .orElseGet(() -> ClaimRoute.none(kind)))
        .toList();
  }

  /** Returns the last day of a route that a page may show; empty when there is none to show. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findShownDay(ClaimRoute route) {
    return route.findShownDay(isTermShown(route));
  }

  /** Returns true when pages may show a day that follows from the term of the law. */
  @Transactional(readOnly = true)
  public boolean isTermShown(ClaimRoute route) {
    return route.kind().findTerm().filter(terms::isShown).isPresent();
  }

  /**
   * Records how far the claim came along a route. The affected person is told once it was done.
   *
   * @throws RefusedException when the loss is not claimed along this route, or a day cannot be
   * @throws StalePageException when the route was changed since it was read
   */
  @Transactional
  public void record(CaseAccess access, PartId part, Claimant claimant, ClaimRoute route) {
    var affected = parts.get(access, part, who.require(access, part));
    var claim = claims.find(part, claimant).filter(Claim::isClaimed).orElse(null);
    if (claim == null || !route.kind().isFor(claimant)) {
      throw new RefusedException("recovery.refused.route");
    }
    requirePossible(route);
    var isNews = route.doneOn() != null && !wasDone(part, claimant, route.kind());
    if (!repository.save(affected, claimant, route, access.viewer().person(), clock.instant())) {
      throw new StalePageException();
    }
    var about = claimant.name() + "." + route.kind().name();
    var telling = isNews ? tell(access, affected, claim) : null;
    parts.recordOutcome(access, affected, RecoveryEntryKind.ROUTE, about, null, telling);
  }

  private boolean wasDone(PartId part, Claimant claimant, ClaimRoute.Kind kind) {
    return repository.list(part, claimant).stream()
        .anyMatch(route -> route.kind() == kind && route.doneOn() != null);
  }

  // Affected people who claim by themselves know what they did.
  private @Nullable PromiseId tell(CaseAccess access, PartRecord affected, Claim claim) {
    return claim.way() == OnBehalfOf.AFFECTED
        ? null
        : promises.promiseTelling(access, affected, ClaimPromises.ROUTE, false).orElse(null);
  }

  private void requirePossible(ClaimRoute route) {
    var today = DueDates.dayOf(clock.instant());
    if (isAfter(route.doneOn(), today) || isAfter(route.countsFrom(), today)) {
      throw new RefusedException("recovery.refused.future");
    }
    if (isAfter(route.lastDay(), today.plusYears(MOST_YEARS))) {
      throw new RefusedException("recovery.refused.far");
    }
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate limit) {
    return day != null && day.isAfter(limit);
  }
}
