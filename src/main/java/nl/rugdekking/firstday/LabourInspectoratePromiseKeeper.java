// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Component;

/**
 * The promise that the Labour Inspectorate is told of a serious injury. The perpetrator notices
 * nothing of it, so it does not wait for the wish of the affected. The organisation owes it for
 * employees and hired workers; each other body decides for its office holders. An employer must do
 * it at once by law, so only what the inspectorate itself answered is a reason not to.
 */
@Component
record LabourInspectoratePromiseKeeper(PartService parts) implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("LABOUR_INSPECTORATE");

  // The reason that the organisation does not tell it of office holders.
  private static final String NO_OFFICE_HOLDERS = "office-holder";

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(0, Term.Unit.SAME_DAY);
    return PromiseDefinition.keptInWriting(KIND, 14, PromiseStart.URGENT_LATER, term);
  }

  @Override
  public boolean isOwedByDefault(BodyKind body) {
    return body == BodyKind.ORGANISATION;
  }

  @Override
  public Proof.Need proofNeed() {
    return Proof.Need.DATED;
  }

  @Override
  public boolean dependsOnAffected() {
    return false;
  }

  @Override
  public List<Reason> selectReasons(Promise promise, List<Reason> reasons) {
    var affected = parts.getUnchecked(promise.part());
    var officeHolder = Circumstances.isOfficeHolder(affected.positionTitle());
    return reasons.stream()
        .filter(reason -> KIND.equals(reason.promise()))
        .filter(reason -> officeHolder || !reason.label().code().equals(NO_OFFICE_HOLDERS))
        .toList();
  }

  @Override
  public boolean mayWait() {
    return false;
  }
}
