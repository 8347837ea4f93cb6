// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills the invented organisations with people and a year, beside everything else. */
@Component
class DemoYears {

  /** An organisation, the domain of its addresses and the file with its year. */
  record Place(String slug, String domain, String resource) {}

  // Danger in the invented year falls in its first weeks on duty.
  private static final Duration BEGUN = Duration.ofDays(330);

  private static final Logger LOG = LoggerFactory.getLogger(DemoYears.class);

  private final Organisations organisations;
  private final DemoPeople people;
  private final DemoRoster roster;
  private final DemoYear year;
  private final Clock clock;

  DemoYears(
      Organisations organisations,
      DemoPeople people,
      DemoRoster roster,
      DemoYear year,
      Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.roster = roster;
    this.year = year;
    this.clock = clock;
  }

  /** Does not keep anybody waiting, nor the application from stopping. */
  void begin(List<Place> places) {
    Thread.ofPlatform().daemon().name("demo-year").start(() -> places.forEach(this::fill));
  }

  private void fill(Place place) {
    try {
      var failed = play(place);
      LOG.info("The year of {} is there, {} scenes failed", place.slug(), failed.size());
    } catch (RuntimeException e) {
      // as when the application stops meanwhile: the next start goes on
      LOG.warn("The year of {} is not whole yet", place.slug(), e);
    }
  }

  /**
   * @return the scenes that failed
   */
  List<String> play(Place place) {
    var file = YearFile.read(place.resource());
    var organisation = organisations.find(place.slug()).orElseThrow();
    return Tenancy.in(
        organisation.id(),
        () -> {
          people.add(place.domain(), file.crowds());
          DemoTime.at(clock.instant().minus(BEGUN), () -> roster.fill(place.slug()));
          return year.play(place.domain(), file);
        });
  }
}
