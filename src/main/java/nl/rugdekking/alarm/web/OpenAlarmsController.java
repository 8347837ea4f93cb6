// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;
import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.AlarmConfirmations;
import nl.rugdekking.alarm.AlarmHandover;
import nl.rugdekking.alarm.FirstHourStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of alarms that somebody was called for or is warned of, and the buttons with which
 * somebody who is signed in confirms an alarm or hands it over to the case owner.
 */
@Controller
record OpenAlarmsController(
    AlarmConfirmations confirmations,
    AlarmHandover handover,
    FirstHourPage page,
    AlarmListPage alarms) {

  static final String LIST = "/alarmen";

  @Endpoint(value = CASE, action = Action.ACUTE)
  @PostMapping(FirstHourController.PATH + "/bevestigen")
  String confirm(CaseAccess access, @PathVariable UUID deel) {
    confirmations.confirm(access, new PartId(deel));
    return page.redirect(access, new PartId(deel));
  }

  /** Hands the alarm over, with the steps that the case owner still has to take ({@code nog}). */
  @Endpoint(value = CASE, action = Action.ACUTE)
  @PostMapping(FirstHourController.PATH + "/overdragen")
  String handOver(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable Set<FirstHourStep> nog) {
    handover.handOver(access, new PartId(deel), nog == null ? Set.of() : nog);
    return page.redirectAfterHandover(access, new PartId(deel));
  }

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}" + LIST)
  String list(Viewer viewer, Model model) {
    return alarms.show(viewer, model);
  }
}
