// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.database.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and adopts the policies of the bodies (the council, the executive, the mayor and the civil
 * service). Every version is kept.
 */
@Service
public class Policies {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /**
   * A version of a policy, with who adopted it and when.
   *
   * @param by the person who adopted it, or null for the one shipped with the set-up
   */
  public record AdoptedPolicy(Policy policy, Instant at, @Nullable PersonId by) {}

  private final PolicyRepository repository;
  private final Organisations organisations;
  private final Clock clock;

  Policies(PolicyRepository repository, Organisations organisations, Clock clock) {
    this.repository = repository;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Returns the versions of a body's policy, the newest first. */
  @Transactional(readOnly = true)
  public List<AdoptedPolicy> history(BodyKind body) {
    return repository.list().stream()
        .filter(adopted -> adopted.policy().body() == body)
        .sorted(
            Comparator.comparingInt((AdoptedPolicy adopted) -> adopted.policy().version())
                .reversed())
        .toList();
  }

  /** Returns the first day on which the next policy of this body may begin. */
  @Transactional(readOnly = true)
  public LocalDate earliestNextStart(BodyKind body) {
    var last = history(body).getFirst().policy().from();
    return last.isAfter(today()) ? last : today();
  }

  /**
   * Adopts the next version. Promises that were made before keep the version they were made under.
   *
   * @param by the person who adopted it, or null when a set-up file says so
   * @param next the new policy; its id is ignored, and its version is one more than that of the
   *     policy it was written from
   * @return empty when somebody else has adopted a version since, or it would begin before the last
   *     one
   */
  @Transactional
  public Optional<Policy> adopt(@Nullable PersonId by, Policy next) {
    if (next.from().isBefore(earliestNextStart(next.body()))) {
      return Optional.empty();
    }
    var policy =
        new Policy(
            Ids.timeOrdered(),
            next.body(),
            next.version(),
            next.from(),
            next.coordinatorReads(),
            next.keeping(),
            next.repeatMonths(),
            next.banMonths(),
            next.urgentForms(),
            next.promises());
    var body = organisations.structure().body(next.body()).id();
    if (!repository.add(policy, body, by, clock.instant())) {
      return Optional.empty();
    }
    organisations.discardStructureAfterCommit();
    return Optional.of(policy);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
