// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The buttons that lead to the pages of this room. */
@Configuration(proxyBeanMethods = false)
class PartActions {

  @Bean
  PartAction note() {
    return new PartAction(10, Action.NOTE, "handling.action.note", "/notitie", part -> true);
  }

  @Bean
  PartAction askAgain() {
    return new PartAction(
        20,
        Action.ASK,
        "handling.action.ask-again",
        "/vragen",
        part -> part.isOpen() && part.isSettled(PromiseKind.AFFECTED_ASKED));
  }

  @Bean
  PartAction assess() {
    return new PartAction(
        30, Action.ASSESS, "handling.action.assess", "/beoordelen", PartView::isOpen);
  }

  @Bean
  PartAction tellAgain() {
    return new PartAction(
        40,
        Action.TELL,
        "handling.action.tell-again",
        "/terugkoppelen",
        part -> part.isOpen() && part.isSettled(PromiseKind.AFFECTED_TOLD));
  }

  @Bean
  PartAction link() {
    return new PartAction(
        50,
        Action.LINK_AFFECTED,
        "handling.action.link",
        "/koppelen",
        part -> part.isOpen() && part.part().affected() == null);
  }

  @Bean
  PartAction assign() {
    return new PartAction(
        60, Action.ASSIGN, "handling.action.assign", "/behandelaar", PartView::isOpen);
  }

  @Bean
  PartAction close() {
    return new PartAction(
        80, Action.CLOSE, "handling.action.close", "/sluiten", PartView::canClose);
  }

  @Bean
  PartAction reopen() {
    return new PartAction(
        100, Action.REOPEN, "handling.action.reopen", "/heropenen", part -> !part.isOpen());
  }
}
