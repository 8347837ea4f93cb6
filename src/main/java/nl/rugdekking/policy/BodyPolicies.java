// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.util.Map;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy of each body: which promises it makes and within which term. An administrator records
 * the version that the body adopted.
 */
@Service
public class BodyPolicies {

  private final Policies policies;
  private final AuditLog audit;

  BodyPolicies(Policies policies, AuditLog audit) {
    this.policies = policies;
    this.audit = audit;
  }

  /**
   * Stores the next version.
   *
   * @return false when another version was adopted meanwhile
   */
  @Transactional
  public boolean adopt(Viewer viewer, Policy next) {
    var adopted = policies.adopt(viewer.person(), next);
    adopted.ifPresent(policy -> record(viewer, policy));
    return adopted.isPresent();
  }

  private void record(Viewer viewer, Policy policy) {
    audit.record(
        AuditEvent.of("policy.adopted", Purpose.SUPPORT, "policy", policy.id())
            .by(viewer.person().value())
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
