// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.report.CallbackNumbers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says on the page of the affected on which number we call them while there is danger. It stands
 * with the call, and is no block of its own.
 */
@Component
record OwnCallbackNumber(DangerCalls calls, CallbackNumbers numbers, OwnCallTexts texts)
    implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    if (calls.find(part).isPresent()) {
      var phone = numbers.findReach(access).phone();
      if (phone != null || !texts.isReached(part)) {
        texts.offerNumber(phone, numbers.findTold(access).isPresent(), model);
      }
    }
    return Optional.empty();
  }
}
