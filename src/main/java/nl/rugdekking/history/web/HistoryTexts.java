// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.Step;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Provides the texts and addresses that the pages of a list of old incidents share. */
@Component
record HistoryTexts(MessageSource messages, Organisations organisations, Dates dates) {

  private static final int LONGEST_SHOWN = 2_000;

  String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }

  /** Shortens a text that would fill the page and adds its length; the stored text stays whole. */
  String shorten(String cell) {
    if (cell.isBlank()) {
      return text("history.value.empty");
    }
    return cell.length() > LONGEST_SHOWN
        ? text("history.shortened", cell.substring(0, LONGEST_SHOWN), cell.length())
        : cell;
  }

  String moment(Instant at) {
    return dates.full(at);
  }

  String listsPath() {
    return "/" + organisations.current().slug() + "/beheer/incidentenlijst";
  }

  String listPath(UUID list) {
    return listsPath() + "/" + list;
  }

  List<Step> steps(UUID list) {
    return List.of(
        new Step(text("history.list"), listsPath()),
        new Step(text("history.progress"), listPath(list)));
  }

  List<Step> steps() {
    return List.of(new Step(text("history.list"), listsPath()));
  }
}
