// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.police.PoliceLog;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.web.OutcomeToTell;
import org.springframework.stereotype.Component;

/** Writes what the log says about an outcome at the police, for whoever tells it. */
@Component
record PoliceOutcomeToTell(PoliceLog log, PoliceLogTexts texts) implements OutcomeToTell {

  @Override
  public Optional<String> describe(CaseAccess access, Promise promise) {
    return log.findTold(access, promise).map(texts::describeForAffected);
  }
}
