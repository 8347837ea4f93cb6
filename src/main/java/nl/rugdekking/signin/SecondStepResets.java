// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delays the removal of a second step that the operator of the server asked for. The owner of the
 * account gets a letter with a link, and can stop it within a day of the sending.
 */
@Service
public class SecondStepResets implements LetterLinks {

  /** A request that has not ended. */
  public record ResetRequest(UUID id, UUID account) {}

  static final String TEMPLATE = "second-step-reset";
  public static final String PAGE = "/tweede-stap-houden/";
  static final Duration TERM = Duration.ofHours(24);

  private final SecondStepResetRepository repository;
  private final LinkSigner signer;
  private final SignInLog log;
  private final WorkSchedule schedule;
  private final Clock clock;
  private final TransactionTemplate transactions;

  SecondStepResets(
      SecondStepResetRepository repository,
      LinkSigner signer,
      SignInLog log,
      WorkSchedule schedule,
      Clock clock,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.signer = signer;
    this.log = log;
    this.schedule = schedule;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public Set<String> templates() {
    return Set.of(TEMPLATE);
  }

  /**
   * Adds the signed key to the path in the letter. Called at each attempt to send it, so the day
   * starts again each time: the last attempt is the one that arrives.
   */
  @Override
  public Optional<String> createPath(UUID account, String path) {
    var id = LinkSigner.idAtEnd(path);
    var end = clock.instant().plus(TERM);
    var isOpen =
        transactions.execute(
            status -> {
              if (!repository.setEffectTime(id, account, end)) {
                return false;
              }
              schedule.schedule(SecondStepResetJob.KIND, end);
              return true;
            });
    return isOpen ? Optional.of(signer.sign(TEMPLATE, path)) : Optional.empty();
  }

  /** Returns the request that this key from a letter can stop; empty when it has ended. */
  public Optional<ResetRequest> find(String key) {
    var id = signer.findSignedId(TEMPLATE, key);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return transactions.execute(status -> repository.findOpen(id.get()));
  }

  /**
   * Stops the request, so that the owner keeps their second step; returns false when it was too
   * late.
   */
  public boolean cancel(ResetRequest reset) {
    return transactions.execute(
        status -> {
          if (!repository.end(reset, false, clock.instant())) {
            return false;
          }
          log.record(reset.account(), "second-step.reset-stopped", reset.account());
          return true;
        });
  }
}
