// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.sheet.Workbooks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator takes over the list that was kept before, with everything wrong with it. */
@Tag("journey")
@RugdekkingTest
class HistoryJourneyTests {

  private static final String LIST =
      """
      Incidentenlijst - VERTROUWELIJK;;;;;;;;;
      ;;;;;;;;;
      Nr;Datum;Tijd;Medewerker;Functie;Wat is er gebeurd;Soort;Via;Veroorzaker;Aangifte?
      1;14-9-2025;9u;Zoë Kappert;medewerker balie;Schold bij de balie;schelden;balie;Noor Slagter;nee
      1;14-9-2025;9u;Zoë Kappert;medewerker balie;Schold bij de balie;schelden;balie;Noor Slagter;nee
      ;14-9-2025;9u;Zoë Kappert;medewerker balie;Schold bij de balie;schelden;balie;Noor Slagter;dubbel?
      2;31-11-2025;;Bo Wiltink;tovenaar;Belde acht keer;bedreiging;tel.;onbekend;Ja
      3;begin maart;;Bo Wiltink;wethouder;"=HYPERLINK(""x"";""klik"")";;mail;fam. Bosgoed;
      Totaal;3;;;;;;;;
      """;

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#two")
  void takesOverTheListOfThePast(Journey.Screen screen) {
    try (var journey = Journey.begin("history", screen, beans, port)) {
      decidesGrounds(journey.signedIn(Town.ADMINISTRATOR));
      var visitor = journey.signedIn(Town.COORDINATOR);
      visitor.follow("history.menu").look("empty");
      choosesASheet(visitor);
      handIn(visitor, "geen.csv", "a;\"b\nc;d\n");
      visitor.reads("history.fault.BROKEN", "1").look("broken");
      handIn(visitor, "lijst.csv", LIST);
      visitor.reads("history.columns.lead").readsText("Wat is er gebeurd").look("columns");
      visitor.press("history.next").reads("history.values.lead").look("values");
      visitor.press("history.next").reads("history.unmatched").look("unmatched");
      answers(visitor, "tovenaar", "civil-servant");
      answers(visitor, "dubbel?", "UNKNOWN");
      visitor.press("history.next").reads("history.trial.lead");
      openAll(visitor);
      visitor.reads(
          "history.unused.absent",
          visitor.text("history.column.TOPIC") + ", " + visitor.text("history.column.HANDLER"));
      visitor.reads("history.refused.NO_SUCH_DAY", "7", "31-11-2025");
      visitor.reads("history.double.of", "5", "4").look("trial");
      visitor.fill("day8", "ooit").press("history.answer").reads("history.day.wrong", "8");
      visitor.reads("history.day.of", "7", "31-11-2025").readsText("Belde acht keer").look("wrong");
      visitor.fill("day8", "maart 2025").press("history.answer");
      visitor.reads("history.take-over.lead", 2, 2, 1);
      visitor.reads("history.day.of", "8", "begin maart").look("answered");
      // what is answered here goes along, without trying it once more first
      visitor.choose("names", "YES");
      openAll(visitor);
      visitor.choose("notice", "AT_ONCE").select("other6", "TAKE").fill("day8", "2099");
      visitor.press("history.take-over").reads("history.held").look("held");
      visitor.fill("day8", "april 2025").press("history.take-over");
      untilDone(visitor);
      visitor.reads("history.done").readsText("3").look("done");
      visitor.follow("register.incidents").reads("finding.state.history").look("incidents");
      visitor.follows(visitor.page().locator(".rd-task__link").first());
      visitor.readsText("Schold bij de balie").look("incident");
      visitor.follow("register.history.origin").readsText("lijst.csv").look("origin");
      undoes(visitor);
      asksByFifty(visitor);
    }
  }

  private static void decidesGrounds(Visitor visitor) {
    visitor.follow("history.grounds.menu").reads("history.grounds.none").look("grounds");
    visitor.press("history.grounds.save").reads("history.grounds.words.empty").look("no-ground");
    for (var body : new String[] {"ORGANISATION", "EXECUTIVE"}) {
      visitor.choose("body", body).choose("basis", "TASK").fill("decidedOn", "1-1-2026");
      visitor.fill("words", "Besloten in de vergadering").press("history.grounds.save");
    }
    visitor.readsText("Besloten in de vergadering").look("decided");
  }

  private static void choosesASheet(Visitor visitor) {
    var sheets = new LinkedHashMap<String, List<List<String>>>();
    sheets.put("Voorblad", List.of(List.of("Incidenten")));
    for (var year : new String[] {"2024", "2025"}) {
      sheets.put(
          year, List.of(List.of("Datum", "Functie", ""), List.of("3-3-" + year, "balie", "tuin")));
    }
    handIn(visitor, "lijst.xlsx", Workbooks.ofSheets(sheets));
    visitor.reads("history.sheets.lead").look("sheets");
    visitor.press("history.next").reads("history.sheet.missing").look("no-sheet");
    visitor.hands().check(visitor.page().getByLabel("2025"));
    visitor.press("history.next").reads("history.columns.lead");
    visitor.press("history.next").readsText("tuin");
    visitor.reads("history.columns.unanswered", visitor.text("history.column.nameless", "3"));
    visitor.look("no-heading").press("history.discard");
  }

  private static void undoes(Visitor visitor) {
    visitor.open("/beheer/incidentenlijst");
    visitor.follows(visitor.page().locator("main ul.rd-list a").first());
    visitor.reads("history.left-out");
    openAll(visitor);
    visitor.reads("history.double.of", "5", "4").look("left-out");
    visitor.follow("history.undo.look").reads("history.undo.what", 3).look("undo");
    visitor.press("history.undo.sure", 3);
    until(visitor, "history.undone", 3);
    visitor.look("undone");
  }

  private static void asksByFifty(Visitor visitor) {
    var rows = new StringBuilder("Datum;Medewerker;Functie;Wat is er gebeurd;Politie\n");
    for (int i = 0; i < 60; i++) {
      rows.append("ooit;Bo Wiltink;wethouder;Voorval ").append(i).append(";gemeld\n");
    }
    visitor.open("/beheer/incidentenlijst");
    handIn(visitor, "lang.csv", rows.toString());
    visitor.press("history.next").press("history.next").reads("history.trial.lead");
    visitor.readsText("Politie").reads("history.slice.questions", 1, 50, 60).look("by-fifty");
    visitor.fill("day2", "maart 2025").press("history.slice.next");
    visitor.reads("history.slice.questions", 51, 60, 60).look("second-fifty");
    visitor.reads("history.slice.answered", 1, 60).press("history.slice.previous");
    assertThat(visitor.page().locator("#day2").inputValue()).isEqualTo("maart 2025");
  }

  private static void answers(Visitor visitor, String unmatched, String value) {
    var list = visitor.page().locator("label:has-text('" + unmatched + "') + select");
    visitor.hands().select(list, value);
  }

  private static void openAll(Visitor visitor) {
    for (var summary : visitor.page().locator("summary").all()) {
      visitor.hands().click(summary);
    }
  }

  /** With JavaScript the page comes to it by itself; without, somebody looks again. */
  private static void untilDone(Visitor visitor) {
    until(visitor, "history.done");
  }

  private static void until(Visitor visitor, String key, Object... args) {
    var done = visitor.page().getByText(visitor.text(key, args));
    for (int i = 0; i < 30 && done.count() == 0; i++) {
      visitor.page().waitForTimeout(1_000);
      var again = visitor.page().getByText(visitor.text("history.progress.again"));
      if (again.count() > 0 && done.count() == 0 && !visitor.script()) {
        visitor.hands().click(again);
      }
    }
    assertThat(done.count()).isEqualTo(1);
  }

  private static void handIn(Visitor visitor, String name, String list) {
    handIn(visitor, name, list.getBytes(Charset.forName("windows-1252")));
  }

  private static void handIn(Visitor visitor, String name, byte[] file) {
    visitor.handIn("list", new FilePayload(name, "application/octet-stream", file));
    visitor.press("history.hand-in");
  }
}
