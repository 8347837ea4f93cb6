// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;

/**
 * Writes to people to whom a promise was given. The letter names no case, and leads to the tasks.
 */
@Component
record OwnerLetters(Post post, Organisations organisations) {

  /** Writes one letter to each of them. */
  void send(Collection<PersonId> owners) {
    if (owners.isEmpty()) {
      return;
    }
    var organisation = organisations.current();
    Set.copyOf(owners)
        .forEach(
            person ->
                post.queue(
                    new Letter(
                        person.value(),
                        "task-due",
                        Map.of(
                            "organisation",
                            organisation.name(),
                            "path",
                            "/" + organisation.slug() + "/taken"))));
  }
}
