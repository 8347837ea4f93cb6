// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.util.Map;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import nl.rugdekking.promise.RequestedPromises;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import org.springframework.stereotype.Component;

/**
 * Does what follows from a talk: the affected person is asked by mail if it was enough, and whoever
 * wants another talk is promised one. The care giver whom they chose owes it by the end of the next
 * working day.
 */
@Component
record TalkFollowUp(
    RequestedPromises promises,
    PartPolicy policies,
    CareChoices choices,
    Organisations organisations,
    Post post) {

  private static final Term NEXT_WORKING_DAY = new Term(1, Term.Unit.WORKING_DAYS);

  /** Asks by mail if this talk was enough. The mail gets its key when it leaves. */
  void ask(CasePart part, CareContact talk) {
    var affected = part.affected();
    if (affected != null) {
      var organisation = organisations.current();
      post.queue(
          new Letter(
              affected.value(),
              CareQuestions.LETTER,
              Map.of(
                  "organisation",
                  organisation.name(),
                  "path",
                  "/" + organisation.slug() + "/genoeg/" + talk.id())));
    }
  }

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
