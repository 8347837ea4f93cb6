// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.owners.PromiseOwners;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Stores new promises, and gives those to somebody else for which the policy names an office. When
 * nobody holds that office, whoever handles the part owes them.
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

  // Of what was reported on somebody's behalf others hear on the owner's day.
  private Optional<PersonId> give(NewPromise promise, PromiseId id) {
    return promise
        .findOffice()
        .flatMap(office -> owners.giveToOffice(promise.part(), id.value(), office))
        .filter(person -> !promise.part().isHeld());
  }
}
