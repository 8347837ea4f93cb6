// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import nl.rugdekking.database.Ids;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in. They leave when the transaction is committed, and not if it is not. */
@Component
public class Post {

  static final String KIND = "post";

  private final Outbox outbox;
  private final Texts texts;
  private final Due due;
  private final Clock clock;

  Post(Outbox outbox, Texts texts, Due due, Clock clock) {
    this.outbox = outbox;
    this.texts = texts;
    this.due = due;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(Letter letter) {
    texts.requireTemplate(letter.template());
    var now = clock.instant();
    outbox.add(Ids.timeOrdered(), letter, now);
    due.wake(KIND, now);
  }
}
