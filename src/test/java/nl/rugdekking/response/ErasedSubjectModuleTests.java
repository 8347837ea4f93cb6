// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.subject.SubjectErasure;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectKind;
import nl.rugdekking.subject.Subjects;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.WorkStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is erased leaves the register, also when a measure goes toward them. */
@RugdekkingTest
class ErasedSubjectModuleTests {

  @Autowired ResponseFixtures fixtures;
  @Autowired MeasureSubjectLinks directed;
  @Autowired Subjects subjects;
  @Autowired SubjectErasure erasing;
  @Autowired List<DueWork> works;
  @Autowired WorkStatus status;

  @Test
  void theMeasureStaysAndWhoItWentTowardIsErased() {
    var scene = fixtures.asked();
    var decided = fixtures.decide(scene, fixtures.promise(scene).version());
    var subject = new SubjectId(UUID.randomUUID());
    var other = new SubjectId(UUID.randomUUID());
    scene.in(
        () -> {
          var part = fixtures.part(scene);
          for (var id : List.of(subject, other)) {
            subjects.record(
                fixtures.enter(scene),
                part,
                id,
                SubjectKind.PERSON,
                new SubjectDetails("Noor Slagter", null, null, null, null, null));
          }
          directed.changeSubject(fixtures.enter(scene), part, decided, subject);
          erasing.erase(fixtures.enter(scene), part, subject);
          erasing.erase(fixtures.enter(scene), part, other);
          works.stream().filter(work -> work.kind().equals("subject")).forEach(DueWork::run);
          return part;
        });
    var organisation = "organisation_id = '" + scene.organisation().value() + "'";
    assertThat(count("subject where " + organisation)).isZero();
    assertThat(count("response_subject where " + organisation)).isZero();
    assertThat(count("response where " + organisation)).isOne();
    assertThat(status.listFailedRows(1000))
        .noneMatch(row -> row.organisation().equals(scene.organisation()));
  }

  /** What refers to a row that due work deletes goes with it, or was taken away before. */
  @Test
  void noForeignKeyHoldsBackWhatIsErased() {
    var held =
        Database.texts(
            """
                    select conrelid::regclass || ' holds ' || confrelid::regclass
                    from pg_constraint
                    where contype = 'f' and confdeltype <> 'c'
                      and confrelid in ('subject'::regclass, 'dossier_conclusion'::regclass,
                        'draft'::regclass, 'outbox'::regclass, 'tally_delta'::regclass)
                    order by 1
                    """);
    assertThat(held)
        .as("tables that the erasing must empty first")
        .containsExactly(
            "dossier_basis holds subject",
            "subject_link holds subject",
            "subject_link holds subject",
            "subject_mark holds subject");
  }

  private static long count(String rows) {
    return Database.number("select count(*) from " + rows);
  }
}
