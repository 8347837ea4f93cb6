// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.Sites;
import nl.rugdekking.outgoing.AffectedNames;
import nl.rugdekking.outgoing.NameInText;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Proposal.Reach;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.RunningMeasures;
import nl.rugdekking.response.RunningMeasures.MeasureWords;
import nl.rugdekking.response.RunningMeasures.RunningMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who works at a site for whom a measure holds there today. Nothing of the case is read but
 * the names that must not be shown.
 */
@Service
public class CounterLists {

  private final Sites sites;
  private final RunningMeasures measures;
  private final CounterRepository repository;
  private final AffectedNames affected;
  private final AuditLog audit;

  CounterLists(
      Sites sites,
      RunningMeasures measures,
      CounterRepository repository,
      AffectedNames affected,
      AuditLog audit) {
    this.sites = sites;
    this.measures = measures;
    this.repository = repository;
    this.affected = affected;
    this.audit = audit;
  }

  /**
   * What the page of a site shows of the texts of a measure. A text that names an affected person
   * is not shown.
   *
   * @param scope what the measure forbids, as the letter to the perpetrator says it
   * @param openChannel what stays possible, as it was decided
   */
  public record ShownWords(@Nullable String scope, @Nullable String openChannel) {
    static final ShownWords NONE = new ShownWords(null, null);
  }

  /**
   * Somebody for whom a measure holds at a site.
   *
   * @param measure the measure; of one that was decided for several affected people, the first
   * @param lastDay the last day on which it holds
   */
  public record Entry(
      ResponseId measure, MeasureKind kind, String name, ShownWords words, LocalDate lastDay) {

    private boolean saysTheSameAs(Entry other) {
      return kind == other.kind
          && name.equals(other.name)
          && words.equals(other.words)
          && lastDay.equals(other.lastDay);
    }
  }

  /**
   * The people for whom a measure holds at a site today, by name. A measure that was decided for
   * several affected people stands there once.
   *
   * @param isComplete false while a measure holds today of which nobody has chosen the sites, so
   *     that it may hold here as well
   */
  public record CounterList(Site site, List<Entry> entries, boolean isComplete) {}

  /** Returns the sites at which the viewer works and a measure holds today, by name. */
  @Transactional(readOnly = true)
  public List<Site> listSites(Viewer viewer) {
    var own = listOwnSites(viewer);
    var running = own.isEmpty() ? List.<RunningMeasure>of() : measures.list();
    if (running.isEmpty()) {
      return List.of();
    }
    var chosen = findChosen(running);
    return own.stream()
        .filter(site -> running.stream().anyMatch(one -> holds(chosen, one, site)))
        .toList();
  }

  /**
   * Opens the page of a site, and records in the audit log that the viewer saw so many names there,
   * and of which measures.
   *
   * @throws HiddenException when the viewer does not work at this site
   */
  @Transactional
  public CounterList open(Viewer viewer, UUID id) {
    var site =
        listOwnSites(viewer).stream()
            .filter(own -> own.id().equals(id))
            .findFirst()
            .orElseThrow(HiddenException::new);
    var running = measures.list();
    var chosen = findChosen(running);
    var here = running.stream().filter(one -> holds(chosen, one, site)).toList();
    var words =
        here.isEmpty()
            ? Map.<ResponseId, MeasureWords>of()
            : measures.readWords(here.stream().map(RunningMeasure::id).toList());
    var entries = read(here, words);
    audit.record(
        AuditEvent.of("look.COUNTER", Purpose.HANDLING, CounterLooks.SITE, id)
            .by(viewer.person().value())
            .with(
                Map.of(
                    "shown",
                    String.valueOf(entries.size()),
                    CounterLooks.MEASURES,
                    words.keySet().stream()
                        .map(measure -> measure.value().toString())
                        .sorted()
                        .collect(Collectors.joining(" ")))));
    return new CounterList(site, entries, areAllChosen(running, chosen));
  }

  private List<Site> listOwnSites(Viewer viewer) {
    return viewer.worksAtSite() && viewer.isInService() ? sites.listOf(viewer.person()) : List.of();
  }

  private ChosenSites findChosen(List<RunningMeasure> running) {
    return repository.listChosen(running.stream().map(RunningMeasure::id).toList());
  }

  /**
   * Returns false while a measure holds today of which nobody has chosen the sites. Whoever works
   * at no site is told nothing of it.
   */
  @Transactional(readOnly = true)
  public boolean isComplete(Viewer viewer) {
    if (listOwnSites(viewer).isEmpty()) {
      return true;
    }
    var running = measures.list();
    return areAllChosen(running, findChosen(running));
  }

  private static boolean areAllChosen(List<RunningMeasure> running, ChosenSites chosen) {
    return running.stream().allMatch(measure -> chosen.isChosen(measure.id()));
  }

  private static boolean holds(ChosenSites chosen, RunningMeasure measure, Site site) {
    return chosen.includes(measure.id(), site);
  }

  private List<Entry> read(List<RunningMeasure> here, Map<ResponseId, MeasureWords> words) {
    if (here.isEmpty()) {
      return List.of();
    }
    var hidden = affected.list(here.stream().map(RunningMeasure::part).distinct().toList());
    var entries = new ArrayList<Entry>();
    for (var measure : here) {
      var told = words.get(measure.id());
      if (told != null) {
        var names = hidden.getOrDefault(measure.part(), List.of());
        var shown = selectShown(told.scope(), told.openChannel(), names);
        var entry =
            new Entry(measure.id(), measure.kind(), told.subject(), shown, measure.lastDay());
        if (entries.stream().noneMatch(entry::saysTheSameAs)) {
          entries.add(entry);
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER));
    return entries;
  }

  private static ShownWords selectShown(
      @Nullable String scope, @Nullable String openChannel, List<NameInText> hidden) {
    return new ShownWords(withoutNames(scope, hidden), withoutNames(openChannel, hidden));
  }

  private static @Nullable String withoutNames(@Nullable String text, List<NameInText> hidden) {
    return text == null || hidden.stream().anyMatch(name -> name.isIn(text, true)) ? null : text;
  }

  /** Returns the texts of a measure as the page of a site shows them. */
  ShownWords findShown(PartId part, Reach reach) {
    var hidden = affected.list(List.of(part)).getOrDefault(part, List.of());
    return selectShown(reach.scope(), reach.openChannel(), hidden);
  }
}
