// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application says of who reads a case, who handles it and who decides after "no". */
@TestComponent
class SituationReaders {

  static final String NOBODY = "nobody";

  private static final String TASK = ".task";

  @Autowired SituationDesk desk;
  @Autowired SituationReports reports;
  @Autowired JdbcClient jdbc;

  /** Returns true when whoever this word means reads what the column says. */
  boolean reads(SituationCase about, String role) {
    return switch (role) {
      case "affected" -> affectedReads(about);
      case "trusted-person" -> may(about, about.town().person("alderman"), Action.READ_OWN);
      case "reporter", "reporter.status" ->
          may(about, about.reporter(), Action.READ_STATUS)
              && !may(about, about.reporter(), Action.READ);
      case "duty-officer.alarm" -> readsWhileAlarmed(about);
      default -> role.endsWith(TASK) ? readsTask(about, role) : readsByOffice(about, role);
    };
  }

  private boolean affectedReads(SituationCase about) {
    var code = about.code();
    if (code != null) {
      return reports.opens(about, code);
    }
    return about.affected().stream()
        .allMatch(
            person ->
                about.parts().stream()
                    .anyMatch(part -> desk.may(about, person, part, Action.READ_OWN)));
  }

  // Of a talk they read what the alarm needs, and not the words.
  private boolean readsWhileAlarmed(SituationCase about) {
    var officer = about.town().person("duty-officer");
    var talk = about.parts().stream().anyMatch(part -> desk.part(about, part).isTalk());
    return may(about, officer, Action.ACUTE)
        && may(about, officer, Action.READ_REPORT) != talk
        && !may(about, officer, Action.READ);
  }

  // Who was given a promise opens the page of that promise, and nothing else of the case. Somebody
  // whom the affected chose for a task reads what the affected lets them read.
  private boolean readsTask(SituationCase about, String role) {
    var person = about.town().person(role.substring(0, role.length() - TASK.length()));
    var opened = Stream.of(Action.values()).filter(action -> may(about, person, action)).toList();
    return opened.equals(List.of(Action.KEEP_GIVEN)) || opened.equals(List.of(Action.READ_OWN));
  }

  private boolean readsByOffice(SituationCase about, String role) {
    return about.town().findReaders(about.row(), role).stream()
        .allMatch(person -> readsInRulesAndLists(about, person));
  }

  /** Returns true when whoever this word means opens the case by an office or task after all. */
  boolean opens(SituationCase about, String role) {
    if (role.equals("trusted-person")) {
      return reads(about, role);
    }
    var persons =
        role.equals("reporter")
            ? List.of(about.reporter())
            : about.town().findReaders(about.row(), role);
    return persons.stream()
        .filter(person -> !about.affected().contains(person))
        .anyMatch(person -> readsInRulesAndLists(about, person) || readsSomething(about, person));
  }

  // A duty officer who was called reads the report and what danger asks for.
  private boolean readsSomething(SituationCase about, PersonId person) {
    return open(about, about.town().viewer(person)) == Door.CLOSED
        && Stream.of(Action.READ_REPORT, Action.ACUTE)
            .anyMatch(action -> may(about, person, action));
  }

  // Opening the case and finding it in a list must come to the same.
  private boolean readsInRulesAndLists(SituationCase about, PersonId person) {
    var viewer = about.town().viewer(person);
    var opened = open(about, viewer) == Door.OPEN;
    assertThat(isListed(about, viewer)).as("lists of %s", viewer.name()).isEqualTo(opened);
    return opened;
  }

  /** What somebody finds at the address of a case. */
  private enum Door {
    OPEN,
    /** They have to do with the case, and do not read it. */
    CLOSED,
    /** For them there is no such case. */
    HIDDEN
  }

  private Door open(SituationCase about, Viewer viewer) {
    try {
      desk.enter(about, viewer, Action.READ);
      return Door.OPEN;
    } catch (ForbiddenException closed) {
      return Door.CLOSED;
    } catch (HiddenException hidden) {
      return Door.HIDDEN;
    }
  }

  private boolean isListed(SituationCase about, Viewer viewer) {
    return desk.within(
        about.town(),
        () ->
            jdbc.sql(
                    "select count(*) > 0 from case_part p where p.incident_id = :incident and "
                        + VisibleParts.CONDITION)
                .params(VisibleParts.forViewer(viewer).parameters())
                .param("incident", about.incident().value())
                .query(Boolean.class)
                .single());
  }

  private boolean may(SituationCase about, PersonId person, Action action) {
    return about.parts().stream().anyMatch(part -> desk.may(about, person, part, action));
  }

  /** The word for whoever handles the parts at this moment; all of them have the same one. */
  String findHandler(SituationCase about) {
    return about.parts().stream()
        .map(part -> desk.findHandler(about, part).map(viewer -> role(about, viewer.person())))
        .map(role -> role.orElse(NOBODY))
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static String role(SituationCase about, PersonId person) {
    var role = about.town().role(person);
    return about.row().has(SituationTowns.MANAGER_LEFT) && role.equals("manager")
        ? "former-manager"
        : role;
  }

  /** The words for whoever may decide whether the organisation acts after "no". */
  Set<String> listResponsible(SituationCase about) {
    return about.parts().stream()
        .flatMap(part -> listResponsible(about, part).stream())
        .map(person -> role(about, person))
        .collect(Collectors.toSet());
  }

  /**
   * The persons who decide it: the responsible person, where there is none the deputy, and outside
   * where the case went there. Before the owner's day these are the persons who will.
   */
  List<PersonId> listResponsible(SituationCase about, PartId part) {
    var then = desk.part(about, part).withoutHold();
    var readers = listReaders(about, then);
    var strongest = readers.stream().map(Reader::role).min(Comparator.naturalOrder());
    var first =
        readers.stream()
            .filter(reader -> strongest.filter(reader.role()::equals).isPresent())
            .toList();
    var named = first.stream().filter(reader -> !isDeputy(reader)).toList();
    return (named.isEmpty() ? first : named).stream().map(Reader::person).toList();
  }

  private List<Reader> listReaders(SituationCase about, CasePart part) {
    return desk.within(about.town(), () -> desk.access.readers(part, Action.OVERRULE));
  }

  private static boolean isDeputy(Reader reader) {
    return reader.role() == CaseRole.RESPONSIBLE && reader.word().equals("DEPUTY");
  }

  /** Those who may decide it now, as they come in. */
  Stream<Viewer> findDeciders(SituationCase about, PartId part) {
    return listResponsible(about, part).stream().map(about.town()::viewer);
  }
}
