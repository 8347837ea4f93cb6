// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.TalkAlarms;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the page on which the confidential adviser calls somebody. It says beforehand who will be
 * called.
 */
@Component
record TalkAlarmPage(TalkAlarms alarms, FirstHourPage hour, MessageSource messages) {

  String show(CaseAccess access, PartId part, Model model) {
    var preview = alarms.preview(access, part);
    model.addAttribute("running", preview.running());
    model.addAttribute(
        "numbered",
        alarms.listContacts(access, part).stream().anyMatch(contact -> contact.phone() != null));
    model.addAttribute("close", preview.close());
    model.addAttribute("callees", preview.line().stream().map(this::callee).toList());
    model.addAttribute("calledLast", preview.calledLast().stream().map(this::callee).toList());
    model.addAttribute("base", hour.incident(access) + "/getroffenen/" + part.value());
    model.addAttribute("steps", hour.steps(access));
    model.addAttribute("incidentPath", hour.incident(access));
    return "alarm/call";
  }

  private String callee(TalkAlarms.Callee callee) {
    return text("alarm.call-out.callee", callee.name(), text("alarm.via." + callee.role().name()));
  }

  private String text(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
