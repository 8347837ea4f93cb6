// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.DutyLine;
import nl.rugdekking.alarm.HelpCalls;
import nl.rugdekking.register.web.OwnCalls;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives other pages of the affected person the sentences about a call that the page about danger
 * shows.
 */
@Component
record OwnCallTexts(HelpCalls calls, HelpCallPage page, RemainingSteps remaining, DutyLine line)
    implements OwnCalls {

  /**
   * The number on which the reader is called, for the page that offers to change it.
   *
   * @param phone the number on which the reader is called, or null when they gave none
   * @param takesNumber true when they can give a number here
   * @param line the number of the duty line, or null
   */
  record Callback(@Nullable String phone, boolean takesNumber, @Nullable TelephoneNumber line) {}

  @Override
  public Optional<CallStatus> find(PartId part) {
    return calls
        .find(part)
        .map(
            state -> {
              var responder = state.responder();
              return new CallStatus(
                  responder == null ? null : responder.name(), page.nextCall(state));
            });
  }

  @Override
  public Optional<OfficerOnDuty> findOnDuty(CasePart part) {
    return line.find()
        .flatMap(number -> calls.findOnDuty(part).map(name -> new OfficerOnDuty(name, number)));
  }

  @Override
  public Optional<String> findLeft(CasePart part) {
    return remaining.describe(remaining.list(part));
  }

  /** Returns true once it was recorded that the affected person was called. */
  boolean isReached(PartId part) {
    return calls.find(part).filter(HelpCalls.State::isReached).isPresent();
  }

  @Override
  public void offerNumber(
      @Nullable String phone, @Nullable String earlier, boolean takesNumber, Model model) {
    model.addAttribute("callback", new Callback(phone, takesNumber, line.find().orElse(null)));
    model.addAttribute("earlier", earlier);
    model.addAttribute("form", new CallbackForm(phone == null ? earlier : phone, null));
  }
}
