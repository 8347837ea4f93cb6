// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseKeepers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy of each body: which promises it makes and within which term. An administrator records
 * the version that the body adopted.
 */
@Service
public class BodyPolicies {

  private final Policies policies;
  private final PromiseKeepers keepers;
  private final AuditLog audit;

  BodyPolicies(Policies policies, PromiseKeepers keepers, AuditLog audit) {
    this.policies = policies;
    this.keepers = keepers;
    this.audit = audit;
  }

  /**
   * Stores the next version.
   *
   * @return false when another version was adopted meanwhile
   */
  @Transactional
  public boolean adopt(Viewer viewer, Policy next) {
    return store(viewer.person(), next);
  }

  /**
   * The office (role) that owes a kind of promise, as a set-up file says it.
   *
   * @param promise the code of the kind
   * @param body the body whose policy it is, or null for all of them
   */
  public record PromiseOwner(String promise, OfficeKind office, @Nullable BodyKind body) {}

  /** Returns true when promises of this kind may be given to holders of this office. */
  public boolean isPossible(PromiseOwner owner) {
    return PromiseHandover.OFFICES.contains(owner.office())
        && keepers
            .find(owner.promise())
            .map(keepers::get)
            .filter(PromiseKeeper::mayBeOwedByOffice)
            .isPresent();
  }

  /**
   * Adopts what a set-up file says about the owners of promises, in each body that has adopted no
   * policy of its own yet. A later choice on the page stays valid in this way.
   *
   * @return the number of bodies whose policy changed
   */
  @Transactional
  public int nameOwners(Collection<PromiseOwner> owners) {
    return (int)
        Arrays.stream(BodyKind.values())
            .filter(body -> policies.history(body).size() == 1)
            .filter(body -> nameOwners(body, owners))
            .count();
  }

  private boolean nameOwners(BodyKind body, Collection<PromiseOwner> owners) {
    var shipped = policies.history(body).getFirst().policy();
    var terms = new HashMap<>(shipped.promises());
    owners.stream()
        .filter(owner -> owner.body() == null || owner.body() == body)
        .forEach(
            owner ->
                terms.computeIfPresent(
                    new PromiseKind(owner.promise()),
                    (kind, owed) -> owed.ownedBy(owner.office())));
    return !terms.equals(shipped.promises())
        && store(null, shipped.withPromises(policies.earliestNextStart(body), terms));
  }

  private boolean store(@Nullable PersonId by, Policy next) {
    var adopted = policies.adopt(by, next);
    adopted.ifPresent(policy -> record(by, policy));
    return adopted.isPresent();
  }

  private void record(@Nullable PersonId by, Policy policy) {
    audit.record(
        AuditEvent.of("policy.adopted", Purpose.SUPPORT, "policy", policy.id())
            .by(by == null ? null : by.value())
            .with(
                Map.of(
                    "body",
                    policy.body().name(),
                    "version",
                    Integer.toString(policy.version()),
                    "from",
                    policy.from().toString())));
  }
}
