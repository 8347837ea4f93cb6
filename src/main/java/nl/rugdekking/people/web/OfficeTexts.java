// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes roles in the handling of cases, bodies (such as the council) and days in the language of
 * the reader.
 */
@Component
record OfficeTexts(Organisations organisations, MessageSource messages, Dates dates) {

  String role(OfficeKind kind) {
    return text("people.roles.kind." + kind.name());
  }

  String body(@Nullable BodyKind body) {
    return body == null
        ? text("people.roles.everywhere")
        : organisations.structure().body(body).name().in(LocaleContextHolder.getLocale());
  }

  /** Returns the body of a role, the day it began and the last day, if there is one. */
  String since(HeldOffice held) {
    var until = held.until();
    if (until != null) {
      return text(
          "people.roles.since.until",
          body(held.office().body()),
          dates.day(held.from()),
          dates.day(until));
    }
    return text("people.roles.since", body(held.office().body()), dates.day(held.from()));
  }

  String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
