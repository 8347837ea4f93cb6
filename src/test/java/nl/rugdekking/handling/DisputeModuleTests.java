// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.web.LastMessage;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "This is not so" is answered, and the answer is a promise with a term of its own. */
class DisputeModuleTests extends HandlingScene {

  private static final PromiseKind ANSWER = new PromiseKind("DISPUTE_ANSWERED");

  @Autowired PromiseDisputes disputes;

  @Test
  void whatTheAffectedSaysIsNotSoIsAnsweredByTheOwner() {
    var number = reported(councillor);
    keep(number, PromiseKind.AFTERCARE, "Gesproken");
    var form = UUID.randomUUID();
    dispute(number, form);
    dispute(number, form);
    assertThat(answers(number)).as("sent twice").isEqualTo(1);
    assertThat(viewOf(clerk, number).timeline())
        .filteredOn(line -> line.kind() == CaseEntryKind.DISPUTED)
        .extracting(CaseView.Line::about, CaseView.Line::words)
        .containsExactly(Tuple.tuple("AFTERCARE", "Er is niet gebeld"));
    assertThat(promise(number, ANSWER).due()).isNotNull();
    dispute(number, UUID.randomUUID());
    assertThat(answers(number)).as("each has its own").isEqualTo(2);
    keep(number, ANSWER, "U hebt gelijk, wij bellen vandaag");
    assertThat(viewOf(councillor, number, Action.READ_OWN).parts().getFirst().promises())
        .filteredOn(promise -> promise.kind().equals(ANSWER))
        .extracting(Promise::state)
        .contains(PromiseState.KEPT);
    assertThat(LastMessage.findTold(viewOf(councillor, number, Action.READ_OWN), ANSWER))
        .as("at the top of the own page")
        .hasValueSatisfying(
            message -> assertThat(message.words()).isEqualTo("U hebt gelijk, wij bellen vandaag"));
  }

  @Test
  void notAboutSomebodyElsesPromise() {
    var number = reported(councillor, town.counterClerk());
    var aftercare = promise(number, PromiseKind.AFTERCARE).id();
    var other = enter(town.counterClerk(), number, Action.WISH);
    assertThatThrownBy(() -> run(() -> disputes.dispute(other, aftercare, said(UUID.randomUUID()))))
        .isInstanceOf(HiddenException.class);
  }

  private void dispute(String number, UUID form) {
    var id = promise(number, PromiseKind.AFTERCARE).id();
    var entered = enter(councillor, number, Action.WISH);
    run(() -> disputes.dispute(entered, id, said(form)));
  }

  private static SubmittedText said(UUID form) {
    return new SubmittedText(form, "Er is niet gebeld");
  }

  private long answers(String number) {
    return promises(number).stream().filter(promise -> promise.kind().equals(ANSWER)).count();
  }
}
