// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.history.ImportGround.LegalBasis;
import nl.rugdekking.history.TrialReport.NoticeAnswer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.sheet.UnreadableSheetException;
import nl.rugdekking.signin.Accounts;
import nl.rugdekking.subject.SubjectNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Somebody with a list, who may take over its rows. */
@TestComponent
class HistoryGround {

  @Autowired IncidentFixtures fixtures;
  @Autowired HistoryLists lists;
  @Autowired HistoryImportJob tick;
  @Autowired Accounts accounts;
  @Autowired Viewers viewers;
  @Autowired People people;
  @Autowired ImportGrounds grounds;

  /** The case owner of the council is coordinator too, so that they take over every row. */
  Scene scene() {
    var scene = fixtures.twoAffected();
    var administrator = scene.person(Persona.ADMINISTRATOR);
    CurrentOrganisation.runIn(
        scene.organisation().id(),
        () -> {
          people.addOffice(
              scene.person(Persona.OWNER), OfficeKind.COORDINATOR, null, LocalDate.of(2020, 1, 1));
          for (var body : BodyKind.values()) {
            grounds.record(
                administrator, body, LegalBasis.TASK, "Besloten.", LocalDate.of(2026, 1, 1));
          }
        });
    return scene;
  }

  Viewer viewer(Scene scene, Persona persona) {
    return CurrentOrganisation.callIn(
        scene.organisation().id(),
        () -> viewers.find(accounts.accountOf(scene.person(persona)).orElseThrow()).orElseThrow());
  }

  UUID handIn(Viewer viewer, byte[] file) {
    try {
      return lists.handIn(viewer, "lijst.csv", file);
    } catch (UnreadableSheetException e) {
      throw new IllegalStateException(e);
    }
  }

  StoredList list(Viewer viewer, UUID id) {
    return lists.get(viewer, id);
  }

  TrialReport tried(Viewer viewer, UUID id) {
    return lists.tryOut(list(viewer, id));
  }

  /** Agrees with every column as suggested. */
  void matchColumns(Viewer viewer, UUID id) {
    var list = list(viewer, id);
    var columns =
        lists.listColumns(list).stream()
            .<@Nullable ColumnMeaning>map(ListMatcher.MatchedColumn::meaning)
            .toList();
    lists.saveColumns(list, list.version(), lists.headingLine(list), columns);
  }

  /** Agrees with every column as suggested, and says of each value what it is. */
  void match(Viewer viewer, UUID id) {
    matchColumns(viewer, id);
    var list = list(viewer, id);
    Map<ValueKind, Map<String, String>> chosen = new HashMap<>();
    var meanings = ListOfDuindrecht.meanings();
    for (var kind : lists.listValues(list).entrySet()) {
      Map<String, String> values = new HashMap<>();
      for (var value : kind.getValue()) {
        var meaning = meanings.get(kind.getKey());
        values.put(
            value.normalized(),
            meaning == null
                ? value.choice() == null ? "other" : value.choice()
                : String.valueOf(meaning.apply(value.normalized())));
      }
      chosen.put(kind.getKey(), values);
    }
    lists.saveValues(list, list.version(), chosen);
  }

  void answer(
      Viewer viewer, UUID id, Map<Integer, String> days, Set<Integer> others, boolean names) {
    var list = list(viewer, id);
    lists.saveAnswers(list, list.version(), answers(days, others, names));
  }

  static TrialReport.Answers answers(
      Map<Integer, String> days, Set<Integer> others, boolean names) {
    return new TrialReport.Answers(
        days,
        others.stream().collect(Collectors.toMap(line -> line, line -> true)),
        names,
        notice(names));
  }

  private static NoticeAnswer notice(boolean names) {
    return names ? new NoticeAnswer(SubjectNotice.Choice.AT_ONCE, "", "") : NoticeAnswer.NONE;
  }

  void takeOver(Viewer viewer, UUID id) {
    var list = list(viewer, id);
    lists.accept(list, list.version());
    tick.run();
  }

  StoredList takenOver(Viewer viewer, byte[] file, boolean names) {
    var id = handIn(viewer, file);
    match(viewer, id);
    answer(viewer, id, Map.of(), Set.of(), names);
    takeOver(viewer, id);
    return list(viewer, id);
  }

  static Map<String, Integer> counts(Scene scene, String what, String from) {
    var counts = new TreeMap<String, Integer>();
    var organisation = scene.organisation().id().value();
    Database.texts(
            "select %s || ' ' || count(*) from %s where x.organisation_id = '%s' and %s is not null group by %s"
                .formatted(what, from, organisation, what, what))
        .forEach(
            line -> {
              var sides = line.split(" ");
              counts.put(sides[0], Integer.valueOf(sides[1]));
            });
    return counts;
  }

  static int count(Scene scene, String from) {
    var sql =
        "select count(*) from %s where organisation_id = '%s'"
            .formatted(from, scene.organisation().id().value());
    return Database.number(sql);
  }
}
