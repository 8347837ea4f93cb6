// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logs each change of a second step, and sends its owner a letter about it, because somebody else
 * may have made the change.
 */
@Component
public class SecondStepNotifier {

  private final AuditLog audit;
  private final LinkLetters letters;
  private final TransactionTemplate transactions;

  SecondStepNotifier(AuditLog audit, LinkLetters letters, TransactionTemplate transactions) {
    this.audit = audit;
    this.letters = letters;
    this.transactions = transactions;
  }

  public void logRefusal(UUID account) {
    transactions.executeWithoutResult(status -> record(account, "second-step.refused", account));
  }

  public void notifyChange(Viewer viewer, String verb) {
    transactions.executeWithoutResult(
        status -> {
          record(viewer.account(), verb, viewer.account());
          sendLetter(viewer.account());
        });
  }

  public void notifyReset(Viewer administrator, UUID account) {
    transactions.executeWithoutResult(
        status -> {
          record(administrator.account(), "second-step.reset", account);
          sendLetter(account);
        });
  }

  /**
   * Notifies the owner of a reset by the operator of the server. The audit event has no actor,
   * because the operator does not sign in.
   */
  void notifyResetByOperator(UUID account) {
    transactions.executeWithoutResult(
        status -> {
          record(null, "second-step.reset", account);
          sendLetter(account);
        });
  }

  private void record(@Nullable UUID by, String verb, UUID account) {
    audit.record(AuditEvent.of(verb, Purpose.SUPPORT, "account", account).by(by));
  }

  private void sendLetter(UUID account) {
    letters.sendPageLink(account, "second-step", "/tweede-stap/beheer");
  }
}
