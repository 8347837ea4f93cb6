// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseFile.RelationKind;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.OrganisationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules in SQL, for lists, let see what the rules in Java decide: over many made-up cases. */
@RugdekkingTest
class VisiblePartsModuleTests {

  /** A promise is given in one part, and opens no list. */
  private static final RelationKind[] OF_A_CASE = {
    RelationKind.REPORTER, RelationKind.TRUSTED, RelationKind.ACCUSED, RelationKind.CALLED
  };

  private static final int PEOPLE = 16;
  private static final int CASES = 120;
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired Organisations organisations;
  @Autowired People people;
  @Autowired CaseRepository cases;
  @Autowired PartRepository parts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void aListShowsExactlyWhatMayBeOpened(long seed) {
    var random = new Random(seed);
    inNewTown(
        () -> {
          var viewers = viewers(random);
          var files = files(random, viewers);
          var seenAtAll = new HashSet<PartId>();
          for (var viewer : viewers) {
            var listed = listed(viewer);
            assertThat(listed).as("seed %s, %s", seed, viewer).isEqualTo(decided(viewer, files));
            assertThat(newest(viewer))
                .as("newest first, seed %s, %s", seed, viewer)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(listed);
            seenAtAll.addAll(listed);
          }
          // a test of nothing would pass too
          assertThat(seenAtAll).hasSizeBetween(CASES / 3, 2 * CASES);
        });
  }

  private Set<PartId> listed(Viewer viewer) {
    return jdbc.sql("select p.part_id from case_part p where " + VisibleParts.CONDITION)
        .params(VisibleParts.forViewer(viewer).parameters())
        .query((row, line) -> new PartId(row.getObject("part_id", UUID.class)))
        .set();
  }

  // cases and talks
  private static final NewestParts.PartFilter EVERYTHING =
      new NewestParts.PartFilter(null, null, null, null, null, null);

  /** By pages of seven, each behind the one before. */
  private List<PartId> newest(Viewer viewer) {
    var all = new ArrayList<PartId>();
    var place = NewestParts.PagePosition.FIRST;
    while (true) {
      var page =
          jdbc.sql(
                  "select p.part_id, p.opened_at from "
                      + NewestParts.SQL
                      + " p order by p.opened_at desc, p.part_id desc")
              .params(NewestParts.parameters(viewer, EVERYTHING, place, 7))
              .query(
                  (row, line) ->
                      new NewestParts.PagePosition(
                          Objects.requireNonNull(row.getObject("opened_at", OffsetDateTime.class))
                              .toInstant(),
                          Objects.requireNonNull(row.getObject("part_id", UUID.class))))
              .list();
      page.forEach(one -> all.add(new PartId(one.part())));
      if (page.size() < 7) {
        return all;
      }
      place = page.getLast();
    }
  }

  private static Set<PartId> decided(Viewer viewer, List<CaseFile> files) {
    return files.stream()
        .flatMap(
            file ->
                file.parts().stream()
                    .filter(
                        part ->
                            AccessRules.roles(viewer.authority(), file, part).stream()
                                .anyMatch(role -> AccessRules.allows(role, Action.READ))))
        .map(CasePart::id)
        .collect(Collectors.toSet());
  }

  private List<Viewer> viewers(Random random) {
    var viewers = new ArrayList<Viewer>();
    for (int i = 0; i < PEOPLE; i++) {
      var mail = UUID.randomUUID() + "@lijst.example";
      var person = people.add("Iemand " + i, mail, Locale.of("nl")).id();
      for (int held = random.nextInt(4); held > 0; held--) {
        people.addOffice(person, any(random, OfficeKind.values()), body(random), LONG_AGO);
      }
      viewers.add(
          new Viewer(
              UUID.randomUUID(),
              person,
              "Iemand " + i,
              Locale.of("nl"),
              positions(random, person),
              people.offices(person),
              DelegatedOffices.NONE,
              false));
    }
    return viewers.stream().map(viewer -> standingIn(random, viewer, viewers)).toList();
  }

  /** One in four is in the executive, and one in eight the mayor. */
  private static List<Position> positions(Random random, PersonId person) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> List.of(new Position(person, BodyKind.EXECUTIVE, "alderman", null));
      case 2 -> List.of(new Position(person, BodyKind.MAYOR, "mayor", null));
      default -> List.of();
    };
  }

  /** One in three stands in for one or two others. */
  private Viewer standingIn(Random random, Viewer viewer, List<Viewer> others) {
    var persons = new HashSet<PersonId>();
    for (int many = Math.max(0, random.nextInt(6) - 3); many > 0; many--) {
      persons.add(person(random, others));
    }
    persons.remove(viewer.person());
    return new Viewer(
        viewer.account(),
        viewer.person(),
        viewer.name(),
        viewer.language(),
        viewer.positions(),
        viewer.offices(),
        DelegatedOffices.select(
            persons, persons.stream().flatMap(p -> people.offices(p).stream()).toList()),
        viewer.worksAtSite());
  }

  private List<CaseFile> files(Random random, List<Viewer> viewers) {
    var files = new ArrayList<CaseFile>();
    for (int i = 0; i < CASES; i++) {
      var incident = new IncidentId(Ids.timeOrdered());
      cases.insertCase(incident, "LIJST-" + i);
      for (int many = 1 + random.nextInt(2); many > 0; many--) {
        parts.add(part(random, incident, viewers));
      }
      for (int blocks = random.nextInt(4); blocks > 0; blocks--) {
        cases.block(incident, person(random, viewers), "LINE");
      }
      cases.addRelation(incident, person(random, viewers), any(random, OF_A_CASE), null);
      files.add(cases.find(incident).orElseThrow());
    }
    return files;
  }

  private static CasePart part(Random random, IncidentId incident, List<Viewer> viewers) {
    return new CasePart(
        new PartId(Ids.timeOrdered()),
        incident,
        random.nextBoolean() ? person(random, viewers) : null,
        any(random, BodyKind.values()),
        any(random, Lane.values()),
        random.nextBoolean() ? person(random, viewers) : null,
        random.nextBoolean(),
        false,
        random.nextInt(3) == 0,
        any(random, CasePart.AnsweredBy.values()),
        true,
        Instant.parse("2026-11-24T09:00:00Z").plusSeconds(random.nextInt(60)),
        false,
        random.nextInt(5) == 0 ? Instant.parse("2030-01-01T00:00:00Z") : null,
        null);
  }

  private static PersonId person(Random random, List<Viewer> viewers) {
    return viewers.get(random.nextInt(viewers.size())).person();
  }

  private static @Nullable BodyKind body(Random random) {
    return random.nextInt(4) == 0 ? null : any(random, BodyKind.values());
  }

  private static <T> T any(Random random, T[] values) {
    return Objects.requireNonNull(values[random.nextInt(values.length)]);
  }

  private void inNewTown(Runnable work) {
    var slug = "lijst-" + UUID.randomUUID().toString().substring(0, 8);
    OrganisationId town =
        organisations.setUp(slug, "Lijstdam", OrganisationKind.MUNICIPALITY, false).id();
    CurrentOrganisation.runIn(town, () -> transactions.executeWithoutResult(status -> work.run()));
  }
}
