// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Holds a form against what the body has and the organisation knows. */
@Component
class PolicyCheck {

  private final Policies policies;
  private final Organisations organisations;

  PolicyCheck(Policies policies, Organisations organisations) {
    this.policies = policies;
    this.organisations = organisations;
  }

  /** The last version, to be changed, from the first day that is free. */
  PolicyForm newest(BodyKind body) {
    return PolicyForm.of(policies.history(body).getFirst().policy(), policies.earliest(body));
  }

  void check(BodyKind body, PolicyForm form, BindingResult errors) {
    var forms =
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .map(Label::code)
            .collect(Collectors.toSet());
    form.check(errors, policies.earliest(body), forms);
  }
}
