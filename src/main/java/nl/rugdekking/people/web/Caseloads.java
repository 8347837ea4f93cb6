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
 * Counts the cases of a person, for an administrator who ends a role or position; only cases of the
 * open lane, and only their number.
 */
@Component
record Caseloads(UnconfirmedHandlers unconfirmed, MessageSource messages) {

  /** Returns a text for everybody who has cases, by the id of the person. */
  Map<String, String> describeAll(Viewer viewer) {
    return unconfirmed.countHandled(viewer.person()).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().value().toString(),
                entry -> text("people.roles.handles", entry.getValue())));
  }

  /**
   * Returns sentences on what ending the last role or position of this person would do, and did.
   */
  List<String> describe(Viewer viewer, PersonId person) {
    var sentences = new ArrayList<String>();
    var handled = unconfirmed.countHandled(viewer.person()).get(person);
    if (handled != null) {
      sentences.add(text("people.person.handles", handled));
    }
    var fell = unconfirmed.countTransferred(viewer.person()).get(person);
    if (fell != null) {
      sentences.add(text("people.person.fell", fell));
    }
    return sentences;
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
