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

  // The duty roster begins this long ago, before the first alarm of the invented year.
  private static final Duration ROSTER_AGE = Duration.ofDays(330);

  private static final Logger LOG = LoggerFactory.getLogger(DemoDataLoader.class);

  /**
   * Plays the years in the background, so that neither the start nor the stop of the application
   * waits for them.
   */
  void start(List<DemoOrganisation> invented) {
    Thread.ofPlatform().daemon().name("demo-year").start(() -> invented.forEach(this::fill));
  }

  private void fill(DemoOrganisation invented) {
    try {
      var failed = play(invented);
      LOG.info("The year of {} is there, {} scenes failed", invented.slug(), failed.size());
    } catch (RuntimeException e) {
      // The application may have been stopped meanwhile. The next start plays what is missing.
      LOG.warn("The year of {} is not whole yet", invented.slug(), e);
    }
  }

  /**
   * Plays the year of one organisation.
   *
   * @return the keys of the scenes that failed
   */
  List<String> play(DemoOrganisation invented) {
    var script = YearScriptReader.read(invented.resource());
    var organisation = organisations.find(invented.slug()).orElseThrow();
    return CurrentOrganisation.callIn(
        organisation.id(),
        () -> {
          people.add(invented.domain(), script.colleagueGroups());
          sites.add(invented.domain(), script.sites());
          decisions.record();
          DemoClock.runAt(clock.instant().minus(ROSTER_AGE), () -> roster.fill(invented.slug()));
          return year.play(invented.domain(), script);
        });
  }
}
