// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.stream.Collectors;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.promise.PromiseKeepers;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Holds a form against what the body has and the organisation knows. */
@Component
class PolicyCheck {

  private final Policies policies;
  private final Organisations organisations;
  private final PromiseKeepers keepers;

  PolicyCheck(Policies policies, Organisations organisations, PromiseKeepers keepers) {
    this.keepers = keepers;
    this.policies = policies;
    this.organisations = organisations;
  }

  /** The last version, to be changed, from the first day that is free. */
  PolicyForm newest(BodyKind body) {
    return PolicyForm.of(
        policies.history(body).getFirst().policy(), keepers.list(), policies.earliest(body));
  }

  void check(BodyKind body, PolicyForm form, BindingResult errors) {
    var forms =
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .map(Label::code)
            .collect(Collectors.toSet());
    form.check(errors, keepers.list(), policies.earliest(body), forms);
  }

  /** Only after {@link #check} found nothing. */
  Policy read(BodyKind body, PolicyForm form) {
    return form.read(body, keepers.list());
  }
}
