// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.FirstHourViews;
import nl.rugdekking.alarm.danger.RelatedCases;
import nl.rugdekking.alarm.danger.RelatedCases.RelatedCase;
import nl.rugdekking.organisation.help.HelpNumbers;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in words which other dangers the same person reported that are not over, and which open
 * cases there are of the same affected person or perpetrator.
 */
@Component
record RelatedRows(
    RelatedCases cases,
    FirstHourViews hours,
    OpenAlarmDetails details,
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
    var others =
        access.mayKnowName(part)
            ? hours.listOthers(part).stream()
                .flatMap(alarm -> details.find(access.viewer(), alarm).stream())
                .filter(other -> other.about().mayHelp() && other.about().name() != null)
                .toList()
            : List.<OpenAlarmDetails.Detail>of();
    var related =
        cases.list(access, part).stream()
            .filter(one -> others.stream().noneMatch(other -> isAbout(other, one)))
            .map(this::row);
    return Stream.concat(others.stream().map(this::row), related).distinct().toList();
  }

  private static boolean isAbout(OpenAlarmDetails.Detail danger, RelatedCase related) {
    return danger.about().part().id().equals(related.part().id());
  }

  private Row row(OpenAlarmDetails.Detail danger) {
    var told =
        Stream.concat(Stream.ofNullable(danger.place()), danger.words().stream())
            .collect(Collectors.joining(" · "));
    var number = danger.about().rights().number();
    var hour =
        CasePages.partAddress(addresses.incident(number), danger.about().part().id())
            + "/eerste-uur";
    return new Row(
        texts.text("alarm.hour.again", dates.past(danger.about().alarm().raisedAt()), told),
        new ButtonLink(texts.text("alarm.hour.again.open", number), hour, false));
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
