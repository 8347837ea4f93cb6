// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

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
 * The policy of each body (such as the council): which promises it makes, within which term. It
 * comes in versions, of which the first is shipped with the application; an administrator records
 * each version that the body adopts.
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
   * Stores the version that a body adopted.
   *
   * @return false when another version was adopted meanwhile
   */
  @Transactional
  public boolean adopt(Viewer viewer, Policy next) {
    return store(viewer.person(), next);
  }

  /**
   * The office (role) whose holder owes a kind of promise, as a set-up file gives it.
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
   * Stores the owners of promises that a set-up file gives, for each body that has adopted no
   * policy of its own yet. What somebody chose on the page is not replaced in this way.
   *
   * @return the number of bodies whose policy changed
   */
  @Transactional
  public int nameOwners(Collection<PromiseOwner> owners) {
    int changed = 0;
    for (var body : BodyKind.values()) {
      var hasOnlyShipped = policies.history(body).size() == 1;
      if (hasOnlyShipped && nameOwners(body, owners)) {
        changed++;
      }
    }
    return changed;
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
