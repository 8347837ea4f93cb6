// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceItems;
import nl.rugdekking.evidence.Refusal;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Service;

/** What somebody writes before it is sent: theirs alone, for 48 hours. */
@Service
public class Drafts {

  public static final Duration LIFE = Duration.ofDays(2);

  /** More than anybody writes at once; each takes a key, and lists show no more. */
  public static final int MOST = 20;

  private final DraftRepository repository;
  private final EvidenceItems evidence;
  private final FilesBeforeRows intake;
  private final Due due;
  private final RateLimits limits;
  private final Clock clock;

  Drafts(
      DraftRepository repository,
      EvidenceItems evidence,
      FilesBeforeRows intake,
      Due due,
      RateLimits limits,
      Clock clock) {
    this.repository = repository;
    this.evidence = evidence;
    this.intake = intake;
    this.due = due;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * The viewer's own draft; empty when there is none under that id, or no longer.
   *
   * @throws HiddenException when it is somebody else's
   */
  public Optional<Draft> find(Viewer viewer, UUID id) {
    return intake.in(() -> owned(viewer, repository.find(id)).flatMap(this::open));
  }

  private Optional<Draft> open(DraftRepository.Stored stored) {
    var endsAt = stored.startedAt().plus(LIFE);
    return clock.instant().isAfter(endsAt)
        ? Optional.empty()
        : repository
            .open(stored)
            .map(fields -> new Draft(stored.id(), fields, files(stored.id()), endsAt));
  }

  private List<Draft.File> files(UUID id) {
    return evidence.list(id).stream()
        .map(item -> new Draft.File(item.id(), item.metadata().name(), item.cleaned() != null))
        .toList();
  }

  /**
   * Keeps the form as it is, with the files that came along. Does nothing when it was sent already:
   * a page may save itself once more while it is being sent.
   *
   * @return the files that are not taken; all others are kept
   * @throws TooManyDraftsException when this would be one more than somebody may have; nothing is
   *     kept of it
   */
  public List<Refusal> save(
      Viewer viewer, UUID id, Map<String, String> fields, List<Upload> uploads) {
    return intake.withFiles(
        viewer,
        id,
        uploads,
        incoming -> {
          keep(viewer, id, fields, incoming);
          return incoming.taken().refusals();
        });
  }

  private void keep(
      Viewer viewer, UUID id, Map<String, String> fields, FilesBeforeRows.Incoming incoming) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var draft = owned(viewer, repository.lock(id));
    if (draft.isEmpty()) {
      mayBegin(viewer);
    }
    incoming.settleKey(draft.map(DraftRepository.Stored::key));
    if (draft.isPresent()) {
      repository.save(draft.get(), fields, now);
    } else if (repository.add(id, viewer.person(), incoming.key(), fields, now)) {
      due.wake(DraftTick.KIND, now.plus(LIFE));
    } else {
      incoming.notNeeded();
      return;
    }
    evidence.add(incoming.taken().items());
  }

  private void mayBegin(Viewer viewer) {
    limits.take(RateLimits.Kind.DRAFT, viewer.account().toString());
    if (repository.countOf(viewer.person()) >= MOST) {
      throw new TooManyDraftsException();
    }
  }

  /** Takes a file away from the viewer's own draft. */
  public void removeFile(Viewer viewer, UUID id, UUID file) {
    intake
        .in(
            () ->
                owned(viewer, repository.lock(id))
                    .flatMap(draft -> evidence.remove(draft.id(), file)))
        .ifPresent(item -> intake.discard(List.of(item)));
  }

  /** Throws a draft away: nobody finds it from now on, and the tick destroys its key. */
  public void end(Viewer viewer, UUID id) {
    intake.in(
        () -> {
          var draft = owned(viewer, repository.lock(id));
          draft.ifPresent(
              found -> {
                repository.end(found.id());
                due.wake(DraftTick.KIND, clock.instant());
              });
          return draft;
        });
  }

  private static Optional<DraftRepository.Stored> owned(
      Viewer viewer, Optional<DraftRepository.Stored> draft) {
    draft.ifPresent(
        found -> {
          if (!found.owner().equals(viewer.person())) {
            throw new HiddenException();
          }
        });
    return draft;
  }
}
