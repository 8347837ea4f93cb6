// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.report.DraftObserver;
import nl.rugdekking.report.Drafts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody report that a running measure was broken. The report is a new incident, with its
 * own affected people and promises; it joins the dossier of the perpetrator when a person links
 * them, as always.
 */
@Service
public class MeasureBreaches implements DraftObserver {

  private final ResponseRepository responses;
  private final BreachRepository repository;
  private final Drafts drafts;
  private final ObjectProvider<MeasureLetters> letters;
  private final Clock clock;

  MeasureBreaches(
      ResponseRepository responses,
      BreachRepository repository,
      Drafts drafts,
      ObjectProvider<MeasureLetters> letters,
      Clock clock) {
    this.responses = responses;
    this.repository = repository;
    this.drafts = drafts;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * A reported breach of a measure.
   *
   * @param on the day of the breach, or the day of the report when nobody said when it happened
   * @param number the number of its case; null when the viewer may not open it
   */
  public record Breach(ResponseId measure, LocalDate on, @Nullable String number) {}

  /**
   * A measure that was broken, as shown in the case that was opened for the breach.
   *
   * @param number the number of the case in which the measure was taken
   */
  public record BrokenMeasure(MeasureKind kind, String number, PartId part) {}

  /** Returns true when the measure holds today and the perpetrator was told of it. */
  @Transactional(readOnly = true)
  public boolean isBinding(Response measure) {
    return measure.stateOn(DueDates.dayOf(clock.instant())) == Response.State.RUNNING
        && letters.stream().noneMatch(letter -> letter.isAwaited(measure));
  }

  /**
   * Begins a report about a breach, for somebody who handles the case of the measure.
   *
   * @param words the beginning of the report
   * @return the draft in which they go on
   * @throws RefusedException when the measure does not hold, or the perpetrator was not told of it
   */
  @Transactional
  public UUID begin(CaseAccess access, PartId part, ResponseId id, String words) {
    access.require(Action.DECIDE, part);
    var measure = responses.find(part, id).orElseThrow(StalePageException::new);
    if (!isBinding(measure)) {
      throw new RefusedException("response.breach.not-running");
    }
    return begin(access.viewer(), measure.id(), words);
  }

  /**
   * Begins a report about a breach and checks nothing. The caller has checked that the viewer may
   * know of the measure and that it holds today.
   */
  @Transactional
  public UUID begin(Viewer viewer, ResponseId id, String words) {
    var draft = UUID.randomUUID();
    drafts.save(viewer, draft, Map.of("words", words), List.of());
    repository.insert(draft, id);
    return draft;
  }

  /**
   * Forgets which measure a draft was about. Otherwise it would stay known who began it, also when
   * they went on without their name.
   */
  @Override
  @Transactional
  public void afterDeletion(UUID draft) {
    repository.deleteUnsent(draft);
  }

  /**
   * Returns the reported breaches of these measures, the latest first. Those that were reported in
   * confidence are left out.
   */
  @Transactional(readOnly = true)
  public List<Breach> list(Viewer viewer, Collection<ResponseId> measures) {
    return measures.isEmpty() ? List.of() : repository.list(viewer, measures);
  }

  /**
   * Returns the measures that were broken in this case. A measure is left out when the viewer may
   * not open the case in which it was taken.
   */
  @Transactional(readOnly = true)
  public List<BrokenMeasure> listBroken(CaseAccess access) {
    return repository.listBroken(access.viewer(), access.incidents());
  }
}
