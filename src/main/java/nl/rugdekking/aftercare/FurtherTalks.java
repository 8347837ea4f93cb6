// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.RequestedPromises;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import org.springframework.stereotype.Component;

/**
 * Promises another talk to an affected person who wants one. The care giver whom they chose owes it
 * by the end of the next working day.
 */
@Component
record FurtherTalks(RequestedPromises promises, PartPolicy policies, CareChoices choices) {

  private static final Term NEXT_WORKING_DAY = new Term(1, Term.Unit.WORKING_DAYS);

  void promise(CasePart part, PartRecord affected) {
    promises.create(
        NEXT_WORKING_DAY,
        part,
        PromiseKind.AFTERCARE,
        policies.getPolicy(affected),
        affected.key());
    choices.giveOwed(part);
  }
}
