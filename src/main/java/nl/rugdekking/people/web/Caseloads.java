// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How many cases somebody handles, for whoever ends their roles and positions: a number of the
 * ordinary line, and nothing of the cases.
 */
@Component
class Caseloads {

  private final UnconfirmedHandlers unconfirmed;
  private final MessageSource messages;

  Caseloads(UnconfirmedHandlers unconfirmed, MessageSource messages) {
    this.unconfirmed = unconfirmed;
    this.messages = messages;
  }

  /** Of everybody who handles any, by the id of the person. */
  Map<String, String> all(Viewer viewer) {
    return unconfirmed.handled(viewer.person()).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().value().toString(),
                entry -> text("people.roles.handles", entry.getValue())));
  }

  /** What ending this person's last role or position does, and what it did. */
  List<String> of(Viewer viewer, PersonId person) {
    var sentences = new ArrayList<String>();
    var handled = unconfirmed.handled(viewer.person()).get(person);
    if (handled != null) {
      sentences.add(text("people.person.handles", handled));
    }
    var fell = unconfirmed.from(viewer.person()).get(person);
    if (fell != null) {
      sentences.add(text("people.person.fell", fell));
    }
    return sentences;
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
