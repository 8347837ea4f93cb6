// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import nl.rugdekking.access.Action;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The button that leads to the first hour. */
@Configuration(proxyBeanMethods = false)
class AlarmActions {

  @Bean
  PartAction firstHour() {
    return new PartAction(
        90, Action.ACUTE, "alarm.action.first-hour", "/eerste-uur", PartView::isOpen);
  }
}
