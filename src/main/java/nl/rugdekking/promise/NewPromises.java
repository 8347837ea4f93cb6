// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.owners.PromiseOwners;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Stores new promises. When the policy names an office for a kind of promise, it is given to a
 * holder of that office; when there is no such person, the handler of the part (the case of one
 * affected person) owes it.
 */
@Component
record NewPromises(PromiseRepository repository, PromiseOwners owners, OwnerLetters letters) {

  void add(List<NewPromise> made, Instant now) {
    letters.send(made.stream().flatMap(promise -> insert(promise, now).stream()).toList());
  }

  PromiseId add(NewPromise promise, Instant now) {
    var id = repository.insert(promise, now);
    letters.send(give(promise, id).stream().toList());
    return id;
  }

  private Optional<PersonId> insert(NewPromise promise, Instant now) {
    return give(promise, repository.insert(promise, now));
  }

  // While only the affected person may read the part, the new owner of the promise gets no letter
  // yet.
  private Optional<PersonId> give(NewPromise promise, PromiseId id) {
    return promise
        .findOffice()
        .flatMap(office -> owners.giveToOffice(promise.part(), id.value(), office))
        .filter(person -> !promise.part().isHeld());
  }
}
