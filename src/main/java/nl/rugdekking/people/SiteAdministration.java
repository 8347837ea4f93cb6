// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.Sites;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manages the sites of the organisation (the places where it works) and the people who work there,
 * for an administrator. Each change of a site that does not exist throws {@link HiddenException}.
 */
@Service
public class SiteAdministration {

  /**
   * A site with the people who work there, by name.
   *
   * @param people only those who still work for the organisation today
   */
  public record SiteFile(Site site, List<Person> people) {}

  private final Sites sites;
  private final People people;
  private final PeopleDirectory directory;
  private final AuditLog audit;

  SiteAdministration(Sites sites, People people, PeopleDirectory directory, AuditLog audit) {
    this.sites = sites;
    this.people = people;
    this.directory = directory;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<Site> list() {
    return sites.list();
  }

  /** Returns every site with the people who work there, the open ones first. */
  @Transactional(readOnly = true)
  public List<SiteFile> listFiles() {
    return sites.list().stream().map(site -> new SiteFile(site, listPeopleAt(site.id()))).toList();
  }

  /** Returns the names of the open sites at which this person works. */
  @Transactional(readOnly = true)
  public List<String> listNamesOf(PersonId person) {
    return sites.listOf(person).stream().map(Site::name).toList();
  }

  @Transactional(readOnly = true)
  public Optional<SiteFile> find(UUID id) {
    return sites.find(id).map(site -> new SiteFile(site, listPeopleAt(id)));
  }

  private List<Person> listPeopleAt(UUID site) {
    return people.mapById(java.util.Set.copyOf(sites.listPersons(site))).values().stream()
        .filter(person -> people.isInService(person.id(), directory.today()))
        .sorted(java.util.Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Adds a site; returns false when an open site has this name. */
  @Transactional
  public boolean add(Viewer viewer, Site site) {
    directory.lock();
    if (isTaken(site)) {
      return false;
    }
    sites.add(site);
    record(viewer, "site.added", site.id());
    return true;
  }

  /** Changes name, address and kind; returns false when another open site has this name. */
  @Transactional
  public boolean change(Viewer viewer, Site site) {
    directory.lock();
    get(site.id());
    if (isTaken(site)) {
      return false;
    }
    sites.update(site);
    record(viewer, "site.changed", site.id());
    return true;
  }

  /** Closes a site from today on. The site is kept, but nobody can be added to it any more. */
  @Transactional
  public void close(Viewer viewer, UUID site) {
    get(site);
    sites.setClosedOn(site, directory.today());
    record(viewer, "site.closed", site);
  }

  /** Opens a closed site again; returns false when another open site has its name. */
  @Transactional
  public boolean reopen(Viewer viewer, UUID id) {
    directory.lock();
    if (isTaken(get(id))) {
      return false;
    }
    sites.setClosedOn(id, null);
    record(viewer, "site.opened", id);
    return true;
  }

  private Site get(UUID id) {
    return sites.find(id).orElseThrow(HiddenException::new);
  }

  private boolean isTaken(Site site) {
    return sites.list().stream()
        .filter(other -> other.isOpen() && !other.id().equals(site.id()))
        .anyMatch(other -> other.name().equalsIgnoreCase(site.name()));
  }

  /** Links a person to a site. Returns false for a closed site, or a person linked already. */
  @Transactional
  public boolean addPerson(Viewer viewer, UUID site, PersonId person) {
    if (get(site).isOpen() && sites.addPerson(site, person)) {
      record(viewer, "site.person-added", site, person);
      return true;
    }
    return false;
  }

  @Transactional
  public void removePerson(Viewer viewer, UUID site, PersonId person) {
    get(site);
    if (sites.removePerson(site, person)) {
      record(viewer, "site.person-removed", site, person);
    }
  }

  private void record(Viewer viewer, String verb, UUID site) {
    audit.record(AuditEvent.of(verb, Purpose.SUPPORT, "site", site).by(viewer.person().value()));
  }

  private void record(Viewer viewer, String verb, UUID site, PersonId person) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "person", person.value())
            .by(viewer.person().value())
            .with(Map.of("site", site.toString())));
  }
}
