// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills the invented organisations with people and a year of incidents, in the background. */
@Component
record DemoDataLoader(
    Organisations organisations,
    DemoPeople people,
    DemoSites sites,
    DemoRoster roster,
    DemoDecisions decisions,
    ScenePlayer year,
    Clock clock) {

  /**
   * An invented organisation: its slug (its part of every address), its mail domain, and the file
   * that describes its year.
   */
  record DemoOrganisation(String slug, String domain, String resource) {}

  // The roster is filled as if it were this long ago, because the alarms of the invented year come
  // later than that.
  private static final Duration BEGUN = Duration.ofDays(330);

  private static final Logger LOG = LoggerFactory.getLogger(DemoDataLoader.class);

  /**
   * Plays the years in the background, so that neither the start nor the stop of the application
   * waits for them.
   */
  void start(List<DemoOrganisation> places) {
    Thread.ofPlatform().daemon().name("demo-year").start(() -> places.forEach(this::fill));
  }

  private void fill(DemoOrganisation place) {
    try {
      var failed = play(place);
      LOG.info("The year of {} is there, {} scenes failed", place.slug(), failed.size());
    } catch (RuntimeException e) {
      // This happens for example when the application stops meanwhile. The next start goes on from
      // here.
      LOG.warn("The year of {} is not whole yet", place.slug(), e);
    }
  }

  /**
   * Plays the year of one organisation.
   *
   * @return the keys of the scenes that failed
   */
  List<String> play(DemoOrganisation place) {
    var file = YearScriptReader.read(place.resource());
    var organisation = organisations.find(place.slug()).orElseThrow();
    return CurrentOrganisation.callIn(
        organisation.id(),
        () -> {
          people.add(place.domain(), file.colleagueGroups());
          sites.add(place.domain(), file.sites());
          decisions.record();
          DemoClock.runAt(clock.instant().minus(BEGUN), () -> roster.fill(place.slug()));
          return year.play(place.domain(), file);
        });
  }
}
