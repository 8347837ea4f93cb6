// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.TestGround;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives somebody a code for a lost telephone behind the application's back: codes that are asked
 * for on a page end every other session.
 */
public final class RecoveryCodes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  /** A code that works once for whoever has this login; those given before no longer do. */
  public static String give(String login) {
    var account = TestGround.bean(Accounts.class).find(login).orElseThrow();
    var code =
        IntStream.range(0, 12)
            .mapToObj(i -> String.valueOf("ABCDEFGHJKLMNPQR".charAt(RANDOM.nextInt(16))))
            .collect(Collectors.joining());
    var repository = TestGround.bean(RecoveryCodeRepository.class);
    TestGround.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              repository.removeAll(account);
              repository.add(account, code);
            });
    return code;
  }
}
