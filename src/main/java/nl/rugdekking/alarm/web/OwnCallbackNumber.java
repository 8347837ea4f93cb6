// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.web.OwnCaseBlock;
import nl.rugdekking.report.CallbackNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says on the page of the affected person on which number we call them while there is danger, or
 * may be, and asks for a number when we have none. It is shown together with the call and is no
 * block of its own.
 */
@Component
record OwnCallbackNumber(DangerCalls calls, CallbackNumbers numbers, OwnCallTexts texts)
    implements OwnCaseBlock {

  @Override
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var isRunning = calls.find(part).isPresent();
    if (isRunning || saysThatThereMayBeDanger(model)) {
      var phone = numbers.findReach(access).phone();
      if (phone != null || !isRunning || !texts.isReached(part)) {
        offerNumber(access, phone, model);
      }
    }
    return Optional.empty();
  }

  private void offerNumber(CaseAccess access, @Nullable String phone, Model model) {
    var takesNumber = numbers.findTold(access).isPresent();
    var earlier =
        takesNumber && phone == null ? numbers.findEarlier(access.viewer()).orElse(null) : null;
    texts.offerNumber(phone, earlier, takesNumber, model);
  }

  // Returns true when the block OwnDanger wrote to the page that there may be danger, because the
  // affected person answered so.
  private static boolean saysThatThereMayBeDanger(Model model) {
    return model.getAttribute("maybe") != null;
  }
}
