// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/** The promise that camera images are secured, which is made where a camera is likely. */
@Component
class CameraImagesPromiseKeeper implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(1, Term.Unit.WORKING_DAYS);
    return PromiseDefinition.keptInWriting(PromiseKind.CAMERA_IMAGES, 12, PromiseStart.LATER, term);
  }

  @Override
  public boolean dependsOnAffected() {
    return false;
  }

  @Override
  public Set<PromiseNeed> needs() {
    return EnumSet.of(PromiseNeed.WHEN_AND_WHERE);
  }
}
