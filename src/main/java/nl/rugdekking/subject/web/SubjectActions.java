// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import nl.rugdekking.access.Action;
import nl.rugdekking.register.PartAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The button that leads to who did it. */
@Configuration(proxyBeanMethods = false)
class SubjectActions {

  @Bean
  PartAction subjects() {
    return new PartAction(
        70, Action.READ_SUBJECT, "subject.action.subjects", "/veroorzakers", part -> true);
  }
}
