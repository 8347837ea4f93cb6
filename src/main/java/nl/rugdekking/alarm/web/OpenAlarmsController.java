// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;
import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.AlarmConfirmations;
import nl.rugdekking.alarm.AlarmHandover;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The list of alarms somebody was called for, and the buttons to confirm one and hand it over, for
 * people who are signed in.
 */
@Controller
record OpenAlarmsController(
    AlarmConfirmations confirmations, AlarmHandover handover, FirstHourPage page) {

  @Endpoint(value = CASE, action = Action.ACUTE)
  @PostMapping(FirstHourController.PATH + "/bevestigen")
  String confirm(CaseAccess access, @PathVariable UUID deel) {
    confirmations.confirm(access, new PartId(deel));
    return page.redirect(access, new PartId(deel));
  }

  @Endpoint(value = CASE, action = Action.ACUTE)
  @PostMapping(FirstHourController.PATH + "/overdragen")
  String handOver(CaseAccess access, @PathVariable UUID deel) {
    handover.handOver(access, new PartId(deel));
    return page.redirectAfterHandover(access, new PartId(deel));
  }

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/alarmen")
  String list(Viewer viewer, Model model) {
    model.addAttribute("alarms", handover.listOpen(viewer));
    return "alarm/list";
  }
}
