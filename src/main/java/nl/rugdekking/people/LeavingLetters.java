// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.Map;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.Letter;
import nl.rugdekking.post.Post;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is to leave where they can give an address of their own, while mail still comes.
 */
@Component
class LeavingLetters {

  private final Post post;
  private final Organisations organisations;

  LeavingLetters(Post post, Organisations organisations) {
    this.post = post;
    this.organisations = organisations;
  }

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
