// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.NamelessForm;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import nl.rugdekking.Visitor;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.junit.jupiter.api.Test;

/**
 * Anybody may report without a name and write any name in it. What they are answered does not
 * depend on whether that name is known here, nor as what: else the form would be a directory.
 */
@RugdekkingTest
class NamelessAnswersModuleTests extends SharedScene {

  private static final int AT_ONCE = 4;
  private static final String NOBODY = "Zomaar Iemand Dienietbestaat";

  private static Set<Persona> known() {
    return EnumSet.complementOf(EnumSet.of(Persona.STRANGER, Persona.NOBODY));
  }

  private static List<String> names() {
    var names = new ArrayList<>(List.of(NOBODY));
    for (var persona : known()) {
      names.add(name(persona));
    }
    return names;
  }

  private record Pages(int status, String sent, String back, String more) {}

  private static Pages pages(Map<String, String> more) {
    var visitor = new Visitor(scene().port());
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    var sent = visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, more));
    var back = visitor.post(scene().path("/terugkomen"), Map.of("code", code));
    var told = visitor.post(scene().path("/terugkomen/meer"), question(code));
    assertThat(told.body()).contains("/terugkomen/meer/bewaren");
    return new Pages(sent.statusCode(), plain(sent.body()), plain(back.body()), plain(told.body()));
  }

  private static Map<String, String> question(String code) {
    return Map.of("code", code, "vraag", "veroorzaker");
  }

  /** Sends a report, comes back and says who did it; the number of the case, and what was shown. */
  private static Told tell(Visitor visitor, String choice, String name) {
    var code = NamelessForm.code(visitor, scene().path("/anoniem"));
    // the policy for staff lets the coordinator read
    var ofStaff = Map.of("body", "ORGANISATION");
    var sent = visitor.post(scene().path("/anoniem"), NamelessForm.fields(code, ofStaff));
    var fields = new HashMap<>(question(code));
    fields.put("form", UUID.randomUUID().toString());
    fields.put("version", "0");
    fields.put("choice", choice);
    fields.put("name", name);
    var from = System.nanoTime();
    var kept = visitor.post(scene().path("/terugkomen/meer/bewaren"), fields);
    var took = (System.nanoTime() - from) / 1_000_000;
    var again = visitor.post(scene().path("/terugkomen/meer"), question(code));
    assertThat(again.body()).contains(name);
    var back = visitor.post(scene().path("/terugkomen"), Map.of("code", code));
    return new Told(
        // four digits alone may also begin a part of the receipt code
        IncidentFixtures.found(sent.body(), "(202\\d-[0-9A-Z]{4,})"),
        List.of(
            Integer.toString(kept.statusCode()),
            plain(kept.body()),
            plain(again.body().replace(name, "NAME")),
            plain(back.body())),
        took);
  }

  private record Told(String number, List<String> pages, long took) {}

  // Without what differs between any two reports: number, code, tokens, ids of forms, and the time
  // that is counted from the minute of sending.
  private static String plain(String page) {
    return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){4}", "CODE")
        .replaceAll("[2-9A-HJ-NP-Z]{20}", "CODE")
        .replaceAll("\\b\\d{4}-[0-9A-Z]{4,}\\b", "NUMBER")
        .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1")
        .replaceAll("uiterlijk om \\d\\d:\\d\\d|value=\"\\d\\d:\\d\\d\"", "TIME")
        .replaceAll("nonce=\"[^\"]+\"", "nonce")
        .replaceAll("value=\"[\\w-]{60,}={0,2}\"", "TOKEN");
  }

  private static Map<String, Pages> answers(String field, Map<String, String> more) {
    var coming = new LinkedHashMap<String, Future<Pages>>();
    // each is made to take a while, so several come at once
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var name : names()) {
        var fields = new HashMap<>(more);
        fields.put(field, name);
        coming.put(name, threads.submit(() -> pages(fields)));
      }
    }
    var answers = new LinkedHashMap<String, Pages>();
    coming.forEach((name, pages) -> answers.put(name, pages.resultNow()));
    return answers;
  }

  @Test
  void theAnswerIsTheSameWhoeverIsSaidToHaveDoneIt() {
    var answers = answers("accused", Map.of("internal", "true"));
    assertThat(new HashSet<>(answers.values()))
        .as("one answer for %s", answers.keySet())
        .hasSize(1);
    assertThat(answers.get(NOBODY)).extracting(Pages::status).isEqualTo(200);
  }

  @Test
  void soItIsInDanger() {
    var answers = answers("accused", Map.of("internal", "true", "danger", "true"));
    assertThat(new HashSet<>(answers.values())).hasSize(1);
  }

  @Test
  void theAnswerIsTheSameWhoeverItHappenedTo() {
    var answers = answers("names", Map.of("whom", "OTHER"));
    assertThat(new HashSet<>(answers.values())).hasSize(1);
  }

  @Test
  void twoNamesOfOnePersonAndOfTwoPeopleAreAnsweredAlike() {
    var owner = name(Persona.OWNER);
    var other = name(Persona.COORDINATOR);
    var mail = login(Persona.OWNER);
    var pages = new HashSet<Pages>();
    for (var names : List.of(owner + "\n" + other, owner + "\n" + mail, owner + "\n" + NOBODY)) {
      pages.add(pages(Map.of("whom", "OTHER", "names", names, "danger", "true")));
    }
    assertThat(pages).hasSize(1);
  }

  @Test
  void whoeverIsSaidLaterToHaveDoneItIsAnsweredAlike() {
    var names = new ArrayList<>(List.of(NOBODY));
    for (var persona : List.of(Persona.COORDINATOR, Persona.ADVISER, Persona.OWNER)) {
      names.add(name(persona));
    }
    for (var choice : List.of("COLLEAGUE", "KNOWN")) {
      var visitor = new Visitor(scene().port());
      var told = names.stream().map(name -> tell(visitor, choice, name)).toList();
      assertThat(told.stream().map(Told::pages).distinct()).as(choice).hasSize(1);
      assertThat(told.getFirst().pages().getFirst()).isEqualTo("200");
      assertThat(told).allMatch(one -> one.took() >= 500);
    }
  }

  @Test
  void whoeverIsSaidLaterToHaveDoneItReadsNothingOfIt() {
    for (var choice : List.of("COLLEAGUE", "KNOWN")) {
      var visitor = new Visitor(scene().port());
      var coordinator = name(Persona.COORDINATOR);
      assertThat(Finders.opening(scene(), tell(visitor, choice, coordinator).number()))
          .doesNotContain(Persona.COORDINATOR);
    }
  }

  @Test
  void aColleagueWhomWeCannotFindIsForOutsideAlone() {
    var visitor = new Visitor(scene().port());
    assertThat(Finders.opening(scene(), tell(visitor, "KNOWN", NOBODY).number()))
        .contains(Persona.COORDINATOR);
    assertThat(Finders.opening(scene(), tell(visitor, "COLLEAGUE", NOBODY).number()))
        .containsExactly(Persona.FALLBACK);
  }

  @Test
  void whoReadsIsSaidInFunctionsAndNamesNobody() {
    var page = new Visitor(scene().port()).get(scene().path("/anoniem")).body();
    assertThat(page)
        .contains("Wie een melding zonder naam leest, hangt af")
        .contains("externe behandelaar", "co\u00f6rdinator");
    assertThat(page).doesNotContain("vertrouwenspersoon");
    for (var persona : known()) {
      assertThat(page).doesNotContain(name(persona));
    }
  }

  @Test
  void howLongItTakesTellsNothingEither() {
    var known = name(Persona.ADVISER);
    var took = new HashMap<String, List<Long>>();
    var visitor = new Visitor(scene().port());
    visitor.get(scene().path("/anoniem"));
    for (int i = 0; i < 21; i++) {
      for (var name : List.of(known, NOBODY)) {
        var fields =
            NamelessForm.fields(
                ReceiptCode.generate().signs(), Map.of("internal", "true", "accused", name));
        var from = System.nanoTime();
        assertThat(visitor.post(scene().path("/anoniem"), fields).statusCode()).isEqualTo(200);
        took.computeIfAbsent(name, any -> new ArrayList<>()).add(System.nanoTime() - from);
      }
    }
    assertThat(took.values()).allSatisfy(all -> assertThat(all).allMatch(time -> time >= 500e6));
    assertThat(
            longerThan(took.getOrDefault(known, List.of()), took.getOrDefault(NOBODY, List.of())))
        .as("share of the pairs in which a known name takes longer: half is chance")
        .isBetween(0.25, 0.75);
  }

  /** Compares each time with each, so that a busy machine, which delays both, tells nothing. */
  private static double longerThan(List<Long> ours, List<Long> theirs) {
    return ours.stream()
            .mapToDouble(one -> theirs.stream().filter(other -> one > other).count())
            .sum()
        / (ours.size() * theirs.size());
  }
}
