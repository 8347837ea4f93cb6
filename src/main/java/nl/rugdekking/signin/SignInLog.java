// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Logs events around signing in, with the account only and never the login or an address. */
@Component
record SignInLog(AuditLog audit, TransactionTemplate transactions) {

  void record(@Nullable UUID account, String verb, UUID about) {
    transactions.executeWithoutResult(
        status -> audit.record(AuditEvent.of(verb, Purpose.SUPPORT, "account", about).by(account)));
  }
}
