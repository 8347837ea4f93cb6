// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Optional;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.HelpCalls;
import nl.rugdekking.register.web.OwnCalls;
import org.springframework.stereotype.Component;

/** Says on other pages what the page about danger says of a call. */
@Component
record OwnCallTexts(HelpCalls calls, HelpCallPage page) implements OwnCalls {

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
}
