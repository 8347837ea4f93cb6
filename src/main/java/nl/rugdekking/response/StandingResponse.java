// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Optional;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.KeptElsewhere;
import org.springframework.stereotype.Component;

/** A measure that was decided and not withdrawn: the promise to decide was kept. */
@Component
record StandingResponse(ResponseRepository responses) implements KeptElsewhere {

  @Override
  public Optional<String> stands(Promise promise) {
    return promise.kind() == PromiseKind.RESPONSE
            && promise.state() == PromiseState.KEPT
            && responses.list(promise.part()).stream()
                .anyMatch(response -> response.withdrawal() == null)
        ? Optional.of("response.stands")
        : Optional.empty();
  }
}
