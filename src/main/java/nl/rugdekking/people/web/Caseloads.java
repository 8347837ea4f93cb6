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
 * Tells an administrator who ends a role or position how many cases the person handles. It counts
 * only cases in the open lane, which were reported with a name and not in confidence, and shows
 * nothing but their number.
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
   * Returns sentences on how many cases would pass to others when the last role or position of this
   * person ends, and how many already have.
   */
  List<String> describe(Viewer viewer, PersonId person) {
    var sentences = new ArrayList<String>();
    var handled = unconfirmed.countHandled(viewer.person()).get(person);
    if (handled != null) {
      sentences.add(text("people.person.handles", handled));
    }
    var transferred = unconfirmed.countTransferred(viewer.person()).get(person);
    if (transferred != null) {
      sentences.add(text("people.person.fell", transferred));
    }
    return sentences;
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
