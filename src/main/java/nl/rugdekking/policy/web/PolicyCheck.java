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

/**
 * Fills and checks the form of a policy, with the present policy of the body and the data of the
 * organisation.
 */
@Component
record PolicyCheck(Policies policies, Organisations organisations, PromiseKeepers keepers) {

  /** Returns a form with the last version, valid from the first day that has no version yet. */
  PolicyForm newForm(BodyKind body) {
    return PolicyForm.of(
        policies.history(body).getFirst().policy(),
        keepers.list(),
        policies.earliestNextStart(body));
  }

  void check(BodyKind body, PolicyForm form, BindingResult errors) {
    var forms =
        organisations.structure().classification(ClassificationKind.FORM).stream()
            .map(Label::code)
            .collect(Collectors.toSet());
    form.check(errors, keepers.list(), policies.earliestNextStart(body), forms);
  }

  /** Returns the policy; call it only when {@link #check} found no errors. */
  Policy toPolicy(BodyKind body, PolicyForm form) {
    return form.toPolicy(body, keepers.list());
  }
}
