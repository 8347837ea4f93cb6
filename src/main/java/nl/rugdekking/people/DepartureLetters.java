// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.Map;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;

/**
 * Sends a letter to people who are to leave, with the page on which they can give a private
 * address, while their work mail still reaches them.
 */
@Component
record DepartureLetters(Post post, Organisations organisations) {

  void send(PersonId person) {
    var organisation = organisations.current();
    post.queue(
        new Letter(
            person.value(),
            "leaving",
            Map.of(
                "path",
                "/" + organisation.slug() + "/vertrek",
                "organisation",
                organisation.name())));
  }
}
