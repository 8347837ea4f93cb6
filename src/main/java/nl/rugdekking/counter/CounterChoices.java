// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/**
 * The choice of the sites (such as a counter or depot) at which the staff is told of a measure. The
 * person who decides in the case makes it.
 */
@Service
public class CounterChoices {

  /**
   * A subquery for the measures that hold at sites, but for which nobody has chosen those sites
   * yet: {@code id}, {@code part_id} and {@code begins_on}, the day by which they are to be chosen.
   * It needs {@code :organisation} and {@code :today}, and finds nothing while the organisation has
   * no open site. An order that is given during a meeting is left out, since it is over on the same
   * day.
   */
  public static final String UNDECIDED_MEASURES =
      """
      select m.id, m.part_id,
        greatest(m.starts_on, cast(m.decided_at at time zone 'Europe/Amsterdam' as date)) begins_on
      from response m
      where m.organisation_id = :organisation and m.ends_on >= :today
        and m.kind in ('CONDITIONS', 'BUILDING_BAN', 'CONTACT_BAN', 'MEETING_ORDER')
        and m.withdrawn_at is null and m.expired_at is null
        and not exists (select from counter_choice c
          where c.organisation_id = m.organisation_id and c.response_id = m.id)
        and exists (select from site s
          where s.organisation_id = m.organisation_id and s.closed_on is null)
      """;

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
   * @param shown what the page of a site shows of the texts of the measure
   * @param isChosen false as long as nobody chose; the measure is then shown at no site
   * @param open all open sites, among which somebody chooses
   * @param chosen the sites at which people are told of the measure
   */
  public record SiteChoice(
      Response measure,
      CounterLists.ShownWords shown,
      boolean isChosen,
      List<Site> open,
      List<Site> chosen) {

    /** Returns true when the decision names this site as a place where the measure holds. */
    public boolean forbids(Site site) {
      return isNamed(site, measure.content().reach().scope());
    }

    /** Returns true when the decision names this site where it says what stays possible. */
    public boolean leavesOpen(Site site) {
      return isNamed(site, measure.content().reach().openChannel());
    }

    private static boolean isNamed(Site site, @Nullable String text) {
      return text != null && spaceWords(text).contains(spaceWords(site.name()));
    }

    // Returns the words in lower case with measure space before, between and after them, so that a
    // name
    // is found as whole words, whatever stands between those.
    private static String spaceWords(String text) {
      return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
    }
  }

  /**
   * Returns the sites of a measure, for the page on which they are chosen.
   *
   * @throws StalePageException when the part has no such measure, or it does not hold at sites
   */
  @Transactional(readOnly = true)
  public SiteChoice get(CaseAccess access, PartId part, ResponseId id) {
    access.require(Action.DECIDE, part);
    var measure = getAtSites(access, part, id);
    var shown = lists.findShown(part, measure.content().reach());
    return describe(measure, shown, listOpen(), repository.listChosen(List.of(id)));
  }

  /** Returns the choice of sites for each measure that holds at sites; others are left out. */
  @Transactional(readOnly = true)
  public Map<ResponseId, SiteChoice> list(List<Response> measures) {
    var atSites = measures.stream().filter(measure -> measure.kind().holdsAtSites()).toList();
    if (atSites.isEmpty()) {
      return Map.of();
    }
    var open = listOpen();
    var chosen = repository.listChosen(atSites.stream().map(Response::id).toList());
    var found = new HashMap<ResponseId, SiteChoice>();
    atSites.forEach(
        measure ->
            found.put(measure.id(), describe(measure, CounterLists.ShownWords.NONE, open, chosen)));
    return found;
  }

  /**
   * Returns those of these measures for which somebody still has to choose the sites: they hold, or
   * will, and nobody has chosen. Empty while the organisation has no open site.
   */
  @Transactional(readOnly = true)
  public List<Response> listUndecided(List<Response> measures) {
    var today = responses.today();
    var lasting =
        measures.stream()
            .filter(one -> one.canBeWithdrawn(today) && !one.kind().isRecordedAfterwards())
            .toList();
    return list(lasting).values().stream()
        .filter(choice -> !choice.isChosen() && !choice.open().isEmpty())
        .map(SiteChoice::measure)
        .sorted(Comparator.comparing(measure -> measure.decision().at()))
        .toList();
  }

  /**
   * Saves the sites at which people are told of a measure, and writes a line to the timeline. No
   * sites is a choice too: the measure is then shown at none.
   *
   * @throws StalePageException when the part has no such measure, or measure of the sites is closed
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

  private static SiteChoice describe(
      Response measure, CounterLists.ShownWords shown, List<Site> open, ChosenSites chosen) {
    return new SiteChoice(
        measure,
        shown,
        chosen.isChosen(measure.id()),
        open,
        open.stream().filter(site -> chosen.includes(measure.id(), site)).toList());
  }
}
