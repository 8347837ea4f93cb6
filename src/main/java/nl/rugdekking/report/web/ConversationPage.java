// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.title.CaseTitles;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.Conversation.DisplayedMessage;
import nl.rugdekking.report.MessagesToAffected;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page of the messages with a reporter. Its heading gives the name of the reporter, or
 * describes the case when the viewer may not know the name.
 */
@Component
record ConversationPage(
    Conversation conversation,
    MessagesToAffected told,
    CaseTitles titles,
    Organisations organisations,
    MessageSource messages) {

  String show(CaseAccess access, UUID report, MessageForm form, Model model) {
    var writer = conversation.findReporterName(access, report);
    model.addAttribute("messages", listMessages(access, report));
    model.addAttribute("writer", writer);
    model.addAttribute("lead", lead(access, writer));
    model.addAttribute("heading", heading(access, writer));
    model.addAttribute("form", form);
    model.addAttribute("incident", incident(access));
    model.addAttribute("path", path(access, report));
    model.addAttribute("steps", List.of(new Step(label(access), incident(access))));
    return "report/talk";
  }

  private String lead(CaseAccess access, @Nullable String writer) {
    if (writer == null) {
      return text("report.messages.lead");
    }
    var key = access.isTalk() ? "report.messages.lead.talk" : "report.messages.lead.named";
    return text(key, writer);
  }

  // When the affected person reported the incident, the texts in which they were told something are
  // placed between the messages with them.
  private List<DisplayedMessage> listMessages(CaseAccess access, UUID report) {
    return Stream.concat(
            conversation.list(access, report).stream(), told.list(access, report).stream())
        .sorted(Comparator.comparing(DisplayedMessage::at))
        .toList();
  }

  String path(CaseAccess access, UUID report) {
    return incident(access) + "/meldingen/" + report;
  }

  private String heading(CaseAccess access, @Nullable String writer) {
    return writer == null
        ? text("report.messages.about", title(access))
        : text("report.messages.with", writer);
  }

  private String title(CaseAccess access) {
    var parts = access.parts(Action.MESSAGE).stream().map(CasePart::id).toList();
    return access.isTalk()
        ? label(access)
        : titles.of(parts).values().stream().findFirst().orElse(access.number());
  }

  private String label(CaseAccess access) {
    return access.isTalk() ? text("register.talk") : access.number();
  }

  private String incident(CaseAccess access) {
    return "/" + organisations.current().slug() + "/incidenten/" + access.number();
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
