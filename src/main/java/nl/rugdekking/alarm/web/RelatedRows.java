// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.danger.RelatedCases;
import nl.rugdekking.alarm.danger.RelatedCases.RelatedCase;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words which open cases there are of the same affected person or perpetrator. */
@Component
record RelatedRows(
    RelatedCases cases,
    HelpNumbers numbers,
    CaseTexts texts,
    CaseAddresses addresses,
    Dates dates) {

  /**
   * A sentence about one case.
   *
   * @param link the way to the case, or to the telephone of the people who handle it; null when
   *     there is neither
   */
  record Row(String text, @Nullable ButtonLink link) {}

  List<Row> list(CaseAccess access, PartId part) {
    return cases.list(access, part).stream().map(this::row).distinct().toList();
  }

  private Row row(RelatedCase related) {
    var number = related.number();
    var owner = related.owner();
    var whose = texts.text("alarm.hour.related." + (related.samePerson() ? "person" : "subject"));
    if (number != null) {
      var since = dates.day(related.part().openedAt().atZone(Dates.ZONE).toLocalDate());
      return new Row(
          texts.text("alarm.hour.related", whose, since),
          new ButtonLink(number, addresses.incident(number), false));
    }
    return new Row(
        owner == null
            ? texts.text("alarm.hour.related.nobody", whose)
            : texts.text("alarm.hour.related.owner", whose, owner),
        numbers
            .findForHandlersOf(related.part().body())
            .map(
                found ->
                    new ButtonLink(
                        texts.text("register.own.call", found.shown()),
                        "tel:" + found.dialled(),
                        false))
            .orElse(null));
  }
}
