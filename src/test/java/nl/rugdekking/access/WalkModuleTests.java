// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.SharedScene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody knocks on the doors, over HTTP; what opens is what docs/access.md says. */
@RugdekkingTest
class WalkModuleTests extends SharedScene {

  // More than 300 lines, because each door is opened by everybody in one scene.

  private enum Answer {
    ALLOWED,
    FORBIDDEN,
    HIDDEN,
    SIGN_IN,
    SECOND_STEP,
    GONE,
    BROKEN
  }

  private static final int MOST_CHARACTERS = 60_000;
  private static final Set<Persona> OUTSIDE = EnumSet.of(Persona.STRANGER, Persona.NOBODY);

  @ParameterizedTest
  @EnumSource(Persona.class)
  void opensExactlyTheDoorsOfTheDocument(Persona persona) {
    var wrong = new TreeMap<String, String>();
    var opened = 0;
    for (var door : Doors.of(persona, scene())) {
      var answer = knock(persona, door);
      var expected = expected(persona, door);
      if (answerOf(answer) != expected) {
        wrong.put(
            door.row().method() + " " + door.path(),
            "not " + expected + ": " + answer.statusCode());
      }
      // The front page lists every organisation, and the tests have made hundreds of them.
      if (!door.path().equals("/")
          && answer.body().startsWith("<!DOCTYPE")
          && answer.body().length() >= MOST_CHARACTERS) {
        wrong.put(door.path(), "a page of " + answer.body().length());
      }
      if (expected == Answer.ALLOWED && !door.row().gate().equals("PUBLIC")) {
        opened++;
      }
    }
    assertThat(wrong).as("%s", persona).isEmpty();
    assertThat(opened > 0).isEqualTo(!OUTSIDE.contains(persona));
  }

  @ParameterizedTest
  @EnumSource(Persona.class)
  void listsExactlyWhatMayBeOpened(Persona persona) {
    if (OUTSIDE.contains(persona)) {
      return;
    }
    assertThat(lists(persona, "/incidenten")).isEqualTo(may(persona, Action.READ));
    // as a filter, and a view that somebody kept, asks it
    assertThat(lists(persona, "/incidenten?stand=OPEN&hoe=WAITING"))
        .isEqualTo(may(persona, Action.READ));
    assertThat(lists(persona, "/incidenten?stand=CLOSED")).isFalse();
    assertThat(lists(persona, "/mijn"))
        .isEqualTo(may(persona, Action.READ_OWN) || may(persona, Action.READ_STATUS));
    assertThat(lists(persona, "/taken"))
        .isEqualTo(
            EnumSet.of(Persona.OWNER, Persona.OTHER_OWNER, Persona.PROMISE_OWNER)
                .contains(persona));
  }

  @Test
  void aHiddenCaseAnswersLikeANumberNeverGivenOut() {
    var never = "2026-ZZZZ";
    var personas =
        EnumSet.of(
            Persona.UNRELATED,
            Persona.ACCUSED,
            Persona.LINE_OF_AFFECTED,
            Persona.ADMINISTRATOR,
            Persona.ADVISER);
    for (var persona : personas) {
      for (var door : Doors.of(persona, scene())) {
        if (door.row().gate().equals("CASE")) {
          var real = knock(persona, door);
          var invented =
              knock(
                  persona,
                  new Doors.Door(
                      door.row(),
                      door.path().replace(scene().file().number(), never),
                      door.part()));
          assertThat(page(real, scene().file().number()))
              .as("%s %s %s", persona, door.row().method(), door.path())
              .isEqualTo(page(invented, never));
        }
      }
    }
  }

  @Test
  void showsNeitherOfTwoAffectedTheOthersName() {
    for (var pair :
        Map.of(
                Persona.AFFECTED, Persona.OTHER_AFFECTED,
                Persona.OTHER_AFFECTED, Persona.AFFECTED)
            .entrySet()) {
      var own = scene().as(pair.getKey()).get(scene().path("/mijn/" + scene().file().number()));
      assertThat(own.statusCode()).isEqualTo(200);
      assertThat(own.body())
          .doesNotContain(name(pair.getValue()))
          .doesNotContain(scene().file().part(pair.getValue()).toString())
          .doesNotContain(scene().file().promise(pair.getValue()).toString());
    }
  }

  private Answer expected(Persona persona, Doors.Door door) {
    var row = door.row();
    if (row.beyond().equals("key") && row.gate().equals("PUBLIC")) {
      return Answer.GONE; // nobody has one
    }
    if (row.gate().equals("PUBLIC")) {
      return Answer.ALLOWED;
    }
    if (OUTSIDE.contains(persona)) {
      return Answer.SIGN_IN;
    }
    if (row.beyond().equals("key")) {
      return Answer.GONE;
    }
    if (row.beyond().equals("repeated")) {
      // everybody who walks gave the second step, and gave it once
      return row.method().equals("GET") ? Answer.SECOND_STEP : Answer.FORBIDDEN;
    }
    if (row.gate().equals("OFFICE")) {
      return !holdsOffice(persona, List.of(row.action().split(" or ")))
          ? Answer.FORBIDDEN
          : List.of("own", "site").contains(row.beyond()) ? Answer.HIDDEN : Answer.ALLOWED;
    }
    if (List.of("dossier", "present").contains(row.beyond())) {
      // nobody may see what is not there; who sees which: DossiersModuleTests,
      // CounterPagesModuleTests
      return Answer.HIDDEN;
    }
    if (row.gate().equals("MEMBER")) {
      return row.beyond().equals("own") && persona != Persona.REPORTER
          ? Answer.HIDDEN
          : Answer.ALLOWED;
    }
    return expectedOfCase(persona, Action.valueOf(row.action()), door);
  }

  // Of the case owners only that of the council takes over an old list.
  private static boolean holdsOffice(Persona persona, List<String> offices) {
    return offices.contains(persona == Persona.OWNER ? "CASE_OWNER" : persona.name());
  }

  private Answer expectedOfCase(Persona persona, Action action, Doors.Door door) {
    var anywhere = roles(persona, null);
    if (anywhere.isEmpty()) {
      return Answer.HIDDEN;
    }
    if (!AccessDocument.allows(anywhere, action)) {
      return Answer.FORBIDDEN;
    }
    if (door.row().beyond().equals("text")) {
      // of several affected none reads a report that somebody else sent
      return Doors.PARTS.contains(persona) ? Answer.HIDDEN : Answer.ALLOWED;
    }
    if (door.row().beyond().equals("whole")) {
      return Doors.PARTS.stream()
              .allMatch(part -> AccessDocument.allows(roles(persona, part), action))
          ? Answer.ALLOWED
          : Answer.FORBIDDEN;
    }
    var here = roles(persona, door.part());
    if (here.isEmpty()) {
      return Answer.HIDDEN;
    }
    return AccessDocument.allows(here, action) ? Answer.ALLOWED : Answer.FORBIDDEN;
  }

  private static boolean may(Persona persona, Action action) {
    return AccessDocument.allows(roles(persona, null), action);
  }

  /** By the table of relations; in any part when none is named. */
  private static Set<CaseRole> roles(Persona persona, @Nullable Persona part) {
    var roles = new HashSet<CaseRole>();
    for (var affected : part == null ? Doors.PARTS : Set.of(part)) {
      for (var relation : relations(persona, affected)) {
        roles.addAll(AccessDocument.roles(relation, "OPEN"));
      }
    }
    return roles;
  }

  private static List<String> relations(Persona persona, Persona part) {
    var council = part == Persona.AFFECTED;
    return switch (persona) {
      case AFFECTED, OTHER_AFFECTED -> List.of(persona == part ? "affected" : "nothing");
      case TRUSTED -> List.of(council ? "trusted by the affected" : "trusted by another affected");
      case REPORTER -> List.of("reporter");
      case OWNER -> handles(council);
      case OTHER_OWNER -> handles(!council);
      case RESPONSIBLE -> List.of(council ? "office RESPONSIBLE" : "office for another body");
      case DEPUTY -> List.of(council ? "office DEPUTY" : "office for another body");
      case COORDINATOR ->
          List.of(council ? "office COORDINATOR, may not" : "office COORDINATOR, may read");
      case ADVISER -> List.of("office CONFIDENTIAL_ADVISER");
      case CARE_GIVER -> List.of("office CARE_GIVER");
      case PROMISE_OWNER ->
          List.of(
              council ? "given one promise" : "given a promise of another part",
              "office POLICE_LIAISON");
      case FALLBACK -> List.of("office FALLBACK");
      case ADMINISTRATOR -> List.of("office ADMINISTRATOR");
      case PRIVACY_OFFICER -> List.of("office PRIVACY_OFFICER");
      case DUTY_OFFICER -> List.of("office DUTY_OFFICER");
      case CALLED ->
          List.of(
              council ? "called because of danger" : "called for another part",
              "office DUTY_OFFICER");
      case ACCUSED -> List.of("accused");
      case LINE_OF_AFFECTED, LINE_OF_ACCUSED, UNRELATED, STRANGER, NOBODY -> List.of("nothing");
    };
  }

  private static List<String> handles(boolean thisPart) {
    return thisPart
        ? List.of("given to handle", "office CASE_OWNER")
        : List.of("office for another body");
  }

  // Forms are sent empty: past the gate they are refused, so the walk changes nothing.
  private HttpResponse<String> knock(Persona persona, Doors.Door door) {
    if (door.row().method().equals("GET")) {
      return scene().as(persona).get(door.path());
    }
    var fields = new LinkedHashMap<String, String>();
    var question = door.row().address().indexOf('?');
    if (question > 0) {
      fields.put(door.row().address().substring(question + 1), UUID.randomUUID().toString());
    }
    fields.put("version", "-1");
    fields.put("verborgen", "false");
    fields.put("leest", String.valueOf(persona != Persona.AFFECTED));
    return scene().as(persona).post(door.path(), fields);
  }

  private static Answer answerOf(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElse("");
    return switch (answer.statusCode()) {
      case 401 -> Answer.SIGN_IN;
      case 403 -> Answer.FORBIDDEN;
      case 404 -> Answer.HIDDEN;
      case 410 -> Answer.GONE;
      case 302, 303 -> led(location);
      case 200, 204, 400, 409, 422 -> Answer.ALLOWED;
      default -> Answer.BROKEN;
    };
  }

  private static Answer led(String location) {
    if (location.contains("/tweede-stap?terug")) {
      return Answer.SECOND_STEP;
    }
    return location.contains("/inloggen") ? Answer.SIGN_IN : Answer.ALLOWED;
  }

  private boolean lists(Persona persona, String path) {
    var page = scene().as(persona).get(scene().path(path));
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body().contains(scene().file().number());
  }

  // The token in a form is another at each look; after so many requests a connection ends.
  private static String page(HttpResponse<String> answer, String number) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(Set.of("date", "set-cookie", "connection", "keep-alive"));
    var body =
        answer
            .body()
            .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1")
            .replace(number, "NUMBER");
    return answer.statusCode() + "\n" + headers + "\n" + body;
  }
}
