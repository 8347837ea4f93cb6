// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Step;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words and addresses of the pages about a list. */
@Component
class HistoryTexts {

  private final MessageSource messages;
  private final Organisations organisations;

  HistoryTexts(MessageSource messages, Organisations organisations) {
    this.messages = messages;
    this.organisations = organisations;
  }

  String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }

  String home() {
    return "/" + organisations.current().slug() + "/beheer/incidentenlijst";
  }

  String address(UUID list) {
    return home() + "/" + list;
  }

  List<Step> steps() {
    return List.of(new Step(text("history.list"), home()));
  }
}
