// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.Sites;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses at which sites people are told of a measure. */
@Service
public class CounterChoices {

  private final CounterRepository repository;
  private final CounterLists lists;
  private final Responses responses;
  private final PartService parts;
  private final Sites sites;
  private final Clock clock;

  CounterChoices(
      CounterRepository repository,
      CounterLists lists,
      Responses responses,
      PartService parts,
      Sites sites,
      Clock clock) {
    this.repository = repository;
    this.lists = lists;
    this.responses = responses;
    this.parts = parts;
    this.sites = sites;
    this.clock = clock;
  }

  /**
   * The sites of a measure.
   *
   * @param scope what the page of a site shows of the scope; null when it shows a general sentence
   * @param open all open sites, among which somebody chooses
   * @param chosen the sites at which people are told of the measure
   */
  public record SiteChoice(
      Response measure, @Nullable String scope, List<Site> open, Set<UUID> chosen) {}

  /**
   * Returns the sites of a measure, for the page on which they are chosen.
   *
   * @throws StalePageException when the part has no such measure, or it does not hold at sites
   */
  @Transactional(readOnly = true)
  public SiteChoice get(CaseAccess access, PartId part, ResponseId id) {
    access.require(Action.DECIDE, part);
    var measure = getAtSites(access, part, id);
    var open = listOpen();
    var scope = measure.content().reach().scope();
    return new SiteChoice(
        measure,
        lists.findShownScope(part, scope),
        open,
        sitesOf(measure, open, repository.listChosen(List.of(id))).stream()
            .map(Site::id)
            .collect(Collectors.toSet()));
  }

  /** Returns the sites of those of these measures that hold at sites. */
  @Transactional(readOnly = true)
  public Map<ResponseId, List<Site>> list(List<Response> measures) {
    var atSites = measures.stream().filter(one -> one.kind().holdsAtSites()).toList();
    if (atSites.isEmpty()) {
      return Map.of();
    }
    var open = listOpen();
    var chosen = repository.listChosen(atSites.stream().map(Response::id).toList());
    var found = new HashMap<ResponseId, List<Site>>();
    atSites.forEach(one -> found.put(one.id(), sitesOf(one, open, chosen)));
    return found;
  }

  /**
   * Saves the sites at which people are told of a measure, also when there are none, and writes a
   * line to the timeline.
   *
   * @throws StalePageException when the part has no such measure, or one of the sites is closed
   */
  @Transactional
  public void choose(CaseAccess access, PartId part, ResponseId id, Collection<UUID> wanted) {
    var affected = parts.get(access, part, Action.DECIDE);
    var measure = getAtSites(access, part, id);
    var known = listOpen().stream().map(Site::id).collect(Collectors.toSet());
    if (!known.containsAll(wanted)) {
      throw new StalePageException();
    }
    repository.choose(id, new HashSet<>(wanted), access.viewer().person(), clock.instant());
    parts.recordStep(access, affected, CounterEntryKind.SITES_CHOSEN, measure.kind().name(), null);
  }

  private Response getAtSites(CaseAccess access, PartId part, ResponseId id) {
    var measure = responses.get(access, part, id);
    if (!measure.kind().holdsAtSites()) {
      throw new StalePageException();
    }
    return measure;
  }

  private List<Site> listOpen() {
    return sites.list().stream().filter(Site::isOpen).toList();
  }

  private static List<Site> sitesOf(Response measure, List<Site> open, ChosenSites chosen) {
    return open.stream()
        .filter(site -> chosen.includes(measure.id(), measure.kind(), site))
        .toList();
  }
}
