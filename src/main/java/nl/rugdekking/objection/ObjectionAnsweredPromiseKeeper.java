// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/**
 * Describes the promise that an objection, a request to look again or a complaint is answered. It
 * is kept by recording the answer. The law sets the day, except for a request to look again.
 */
@Component
record ObjectionAnsweredPromiseKeeper(ObjectionRepository repository) implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("OBJECTION_ANSWERED");

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(6, Term.Unit.WEEKS);
    return new PromiseDefinition(
        KIND, 64, PromiseStart.LATER, term, "objection.action.answer", "/reactie");
  }

  @Override
  public boolean hasUrgentTerm() {
    return false;
  }

  @Override
  public Optional<String> findKeptLinkKey() {
    return Optional.of("response.action.decided");
  }

  /** The perpetrator has a right to an answer, whatever the affected person wants. */
  @Override
  public boolean dependsOnAffected() {
    return false;
  }

  @Override
  public Optional<String> findObjectionKey(Promise settled) {
    return repository.isAnswered(settled.id())
        ? Optional.of("objection.answered.stays")
        : Optional.empty();
  }
}
