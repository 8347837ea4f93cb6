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
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.evidence.RefusedFile;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Service;

/**
 * Stores reports while they are being written. A draft is visible only to its writer and is deleted
 * after 48 hours.
 */
@Service
public class Drafts {

  public static final Duration LIFETIME = Duration.ofDays(2);

  /**
   * The largest number of drafts of one person. Nobody needs more, each draft has an encryption key
   * of its own, and lists show no more.
   */
  public static final int MAX_PER_PERSON = 20;

  private final DraftRepository repository;
  private final EvidenceRepository evidence;
  private final UploadTransactions transactions;
  private final WorkSchedule schedule;
  private final RateLimits limits;
  private final Clock clock;

  Drafts(
      DraftRepository repository,
      EvidenceRepository evidence,
      UploadTransactions transactions,
      WorkSchedule schedule,
      RateLimits limits,
      Clock clock) {
    this.repository = repository;
    this.evidence = evidence;
    this.transactions = transactions;
    this.schedule = schedule;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Returns the viewer's own draft. The result is empty when there is none with that id, or when it
   * has ended.
   *
   * @throws HiddenException when it is somebody else's draft
   */
  public Optional<Draft> find(Viewer viewer, UUID id) {
    return transactions.run(() -> requireOwned(viewer, repository.find(id)).flatMap(this::open));
  }

  private Optional<Draft> open(DraftRepository.StoredDraft stored) {
    var endsAt = stored.startedAt().plus(LIFETIME);
    return clock.instant().isAfter(endsAt)
        ? Optional.empty()
        : repository
            .decrypt(stored)
            .map(fields -> new Draft(stored.id(), fields, listFiles(stored.id()), endsAt));
  }

  private List<Draft.File> listFiles(UUID id) {
    return evidence.list(id).stream()
        .map(item -> new Draft.File(item.id(), item.metadata().name(), item.cleaned() != null))
        .toList();
  }

  /**
   * Stores the form as it was typed, with the uploaded files. Does nothing when the report was sent
   * already, because a page may save itself once more while it is being sent.
   *
   * @return the files that are refused; all others are stored
   * @throws TooManyDraftsException when the person has the largest allowed number of drafts
   *     already; then nothing is stored
   */
  public List<RefusedFile> save(
      Viewer viewer, UUID id, Map<String, String> fields, List<Upload> uploads) {
    return transactions.runWithFiles(
        viewer,
        id,
        uploads,
        incoming -> {
          store(viewer, id, fields, incoming);
          return incoming.intakeResult().refusals();
        });
  }

  private void store(
      Viewer viewer,
      UUID id,
      Map<String, String> fields,
      UploadTransactions.IncomingFiles incoming) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var draft = requireOwned(viewer, repository.lock(id));
    if (draft.isEmpty()) {
      requireMayBegin(viewer);
    }
    incoming.resolveKey(draft.map(DraftRepository.StoredDraft::key));
    if (draft.isPresent()) {
      repository.save(draft.get(), fields, now);
    } else if (repository.add(id, viewer.person(), incoming.key(), fields, now)) {
      schedule.schedule(DraftCleanupJob.KIND, now.plus(LIFETIME));
    } else {
      // The report was sent meanwhile, so that no draft with this id can begin any more.
      incoming.markDuplicate();
      return;
    }
    evidence.add(incoming.intakeResult().items());
  }

  private void requireMayBegin(Viewer viewer) {
    limits.countAttempt(RateLimits.Kind.DRAFT, viewer.account().toString());
    if (repository.countByOwner(viewer.person()) >= MAX_PER_PERSON) {
      throw new TooManyDraftsException();
    }
  }

  /** Removes a file from the viewer's own draft. */
  public void removeFile(Viewer viewer, UUID id, UUID file) {
    transactions
        .run(
            () ->
                requireOwned(viewer, repository.lock(id))
                    .flatMap(draft -> evidence.delete(draft.id(), file)))
        .ifPresent(item -> transactions.discard(List.of(item)));
  }

  /**
   * Discards a draft: it can no longer be found, and a scheduled job destroys its key soon after.
   */
  public void discard(Viewer viewer, UUID id) {
    transactions.run(
        () -> {
          var draft = requireOwned(viewer, repository.lock(id));
          draft.ifPresent(
              found -> {
                repository.markEnded(found.id());
                schedule.schedule(DraftCleanupJob.KIND, clock.instant());
              });
          return draft;
        });
  }

  /** Returns the draft that was found, if any; throws when it is somebody else's. */
  private static Optional<DraftRepository.StoredDraft> requireOwned(
      Viewer viewer, Optional<DraftRepository.StoredDraft> draft) {
    draft.ifPresent(
        found -> {
          if (!found.owner().equals(viewer.person())) {
            throw new HiddenException();
          }
        });
    return draft;
  }
}
