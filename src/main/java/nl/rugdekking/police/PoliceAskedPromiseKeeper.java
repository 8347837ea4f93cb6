// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/**
 * The promise to ask the police how it stands, once nothing was heard for a while. It is kept by
 * recording in the log what was asked or heard.
 */
@Component
class PoliceAskedPromiseKeeper implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("POLICE_ASKED");

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WORKING_DAYS);
    return new PromiseDefinition(
        KIND, 74, PromiseStart.LATER, term, "police.action.log", "/politie");
  }

  @Override
  public Optional<String> findKeptLinkKey() {
    return Optional.of("police.action.log");
  }

  @Override
  public boolean dependsOnAffected() {
    return false;
  }
}
