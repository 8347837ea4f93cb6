// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.load.ConcurrencyLimit;
import nl.rugdekking.load.Network;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.load.RateLimits.Kind;
import nl.rugdekking.web.PlainSentenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a link for a new password to somebody who forgot theirs. The letter is made after the
 * response to the browser, so that neither the response nor its speed shows whether a login exists.
 * The limits do not show it either. A device that signed in with the login before has limits of its
 * own, which strangers cannot use up.
 */
@Service
public class ForgottenPasswords implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final int THREADS = 2;
  private static final int MAX_WAITING_PER_REQUESTER = 16;
  private static final int MAX_WAITING = 64;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

  /** The most letters to one person in an hour, since anybody can ask for them. */
  static final int MAX_PER_HOUR = 3;

  private final PasswordLinkRepository repository;
  private final LinkLetters letters;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final RateLimits limits;
  private final KnownDevices devices;
  private final ConcurrencyLimit strangerLimit =
      new ConcurrencyLimit(MAX_WAITING_PER_REQUESTER, MAX_WAITING);
  private final ConcurrencyLimit deviceLimit = new ConcurrencyLimit(1, MAX_WAITING);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("forgotten-", 0).factory());

  ForgottenPasswords(
      PasswordLinkRepository repository,
      LinkLetters letters,
      TransactionTemplate transactions,
      Clock clock,
      RateLimits limits,
      KnownDevices devices) {
    this.repository = repository;
    this.letters = letters;
    this.transactions = transactions;
    this.clock = clock;
    this.limits = limits;
    this.devices = devices;
  }

  /**
   * Counts the request, and sends the letter later.
   *
   * @throws PlainSentenceException status 429 when too many links were asked for, 503 when too many
   *     are being made
   */
  public void requestLink(String login, HttpServletRequest request) {
    var name = Accounts.normaliseLogin(login);
    var device = devices.find(name, request);
    if (device.isPresent()) {
      sendLater(
          name,
          deviceLimit,
          device.get(),
          () -> limits.countAttempt(Kind.FORGOTTEN_OF_DEVICE, name + " " + device.get()));
    } else {
      var network = CurrentOrganisation.id() + " " + Network.of(request);
      sendLater(name, strangerLimit, network, () -> count(name, network));
    }
  }

  private void count(String login, String network) {
    if (limits.isAllowed(Kind.FORGOTTEN, network)) {
      limits.countAttempt(Kind.FORGOTTEN, network);
    } else {
      limits.countAttempt(Kind.FORGOTTEN_OF_LOGIN, network + " " + login);
    }
  }

  // A request that finds the queue full is not counted, so that the person may ask again.
  private void sendLater(String login, ConcurrencyLimit limit, String requester, Runnable count) {
    if (!limit.tryAcquire(requester)) {
      throw new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "signin.forgotten.busy")
          .retryAfter(RETRY_DELAY);
    }
    try {
      count.run();
    } catch (PlainSentenceException e) {
      limit.release(requester);
      throw e;
    }
    var organisation = CurrentOrganisation.get();
    threads.execute(
        () -> {
          try {
            CurrentOrganisation.runIn(organisation, () -> send(login));
          } catch (RuntimeException e) {
            LOG.error("A link for a new password could not be made", e);
          } finally {
            limit.release(requester);
          }
        });
  }

  /**
   * Sends the link if somebody here has this login. The caller does not learn whether anybody has
   * it.
   */
  void send(String login) {
    var since = clock.instant().minus(Duration.ofHours(1));
    transactions.executeWithoutResult(
        status ->
            repository
                .findOwner(Accounts.normaliseLogin(login))
                .filter(owner -> repository.countMadeSince(owner.person(), since) < MAX_PER_HOUR)
                .ifPresent(owner -> letters.sendPasswordLink(owner, "password", LIFETIME)));
  }

  /** Finishes the letters that were asked for before the application stops. */
  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(RETRY_DELAY.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warn("Some links for a new password were not made: they must be asked for again");
    }
  }
}
