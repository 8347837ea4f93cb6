// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.alarm.HelpCalls;
import nl.rugdekking.alarm.TalkAlarms;
import nl.rugdekking.alarm.danger.EarlierReach;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.web.CaseContacts;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the number that the confidential adviser typed when they called somebody, and the number
 * that somebody in danger gave with another report.
 */
@Component
record GivenNumbers(TalkAlarms talks, HelpCalls calls, EarlierReach earlier, CaseTexts texts)
    implements CaseContacts.Source {

  @Override
  public List<CaseContacts.Contact> list(CaseAccess access, PartView part) {
    var id = part.part().id();
    if (part.part().isTalk()) {
      return access.may(Action.ACUTE, id)
          ? talks.listContacts(access, id).stream()
              .flatMap(told -> contact("register.fact.call", told.phone()))
              .toList()
          : List.of();
    }
    return calls.find(id).isEmpty()
        ? List.of()
        : earlier.findPhone(access, id).stream()
            .flatMap(told -> contact("alarm.earlier.call", told.text()))
            .toList();
  }

  private Stream<CaseContacts.Contact> contact(String key, @Nullable String phone) {
    return phone == null
        ? Stream.empty()
        : TelephoneNumber.parse(phone).stream()
            .map(
                number ->
                    new CaseContacts.Contact(
                        texts.text(key, number.shown()), "tel:" + number.dialled()));
  }
}
