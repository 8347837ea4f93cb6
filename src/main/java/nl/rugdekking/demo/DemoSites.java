// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.List;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.people.SiteAdministration;
import org.springframework.stereotype.Component;

/** Adds the sites of an invented organisation, and the people who work there. */
@Component
record DemoSites(SiteAdministration sites, People everybody, DemoPeople people) {

  /** Adds the sites that do not exist yet, so that it can be repeated after an interruption. */
  void add(String domain, List<YearScript.PlannedSite> planned) {
    everybody.listOfficeHolders(OfficeKind.ADMINISTRATOR, BodyKind.ORGANISATION).stream()
        .limit(1)
        .map(people::getViewer)
        .forEach(administrator -> planned.forEach(site -> add(administrator, domain, site)));
  }

  private void add(Viewer administrator, String domain, YearScript.PlannedSite planned) {
    if (sites.list().stream().anyMatch(site -> site.name().equals(planned.name()))) {
      return;
    }
    var id = Ids.timeOrdered();
    sites.add(administrator, new Site(id, planned.name(), planned.address(), planned.kind(), null));
    planned
        .workers()
        .forEach(key -> sites.addPerson(administrator, id, people.getPerson(domain, key).id()));
  }
}
