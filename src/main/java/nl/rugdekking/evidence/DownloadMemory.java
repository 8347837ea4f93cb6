// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Limits the memory of decrypted files that are being sent to readers. A slow reader keeps such
 * memory in use for a long time. Therefore it is separate from the memory for uploads, and one
 * person gets at most half of it.
 */
@Component
class DownloadMemory {

  private static final double SHARE_OF_HEAP = 0.1;
  private static final Duration MAX_WAIT = Duration.ofSeconds(4);
  private static final int KILOBYTE = 1024;

  private final Semaphore all;
  private final int maxPerPerson;
  private final Map<PersonId, Share> shares = new ConcurrentHashMap<>();

  @Autowired
  DownloadMemory() {
    this((long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()));
  }

  /**
   * @param maxBytes the number of bytes for all files together
   */
  DownloadMemory(long maxBytes) {
    int kilobytes = (int) Math.min(Integer.MAX_VALUE, maxBytes / KILOBYTE);
    this.all = new Semaphore(kilobytes, true);
    this.maxPerPerson = kilobytes / 2;
  }

  /**
   * Reserves memory for a file that this person reads.
   *
   * @throws PlainSentenceException status 503, when there is none within a few seconds
   */
  Reservation reserve(PersonId person, long bytes) {
    int kilobytes = (int) Math.min(maxPerPerson, Math.ceilDiv(bytes, KILOBYTE));
    var share = openShare(person);
    long until = System.nanoTime() + MAX_WAIT.toNanos();
    try {
      if (share.tryAcquire(kilobytes, MAX_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
        if (all.tryAcquire(kilobytes, until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return new Reservation(this, person, share, kilobytes);
        }
        share.release(kilobytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeShare(person);
    throw new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "web.full.look");
  }

  private Share openShare(PersonId person) {
    return shares.compute(
        person,
        (same, known) -> {
          var share = known == null ? new Share(maxPerPerson) : known;
          share.readings++;
          return share;
        });
  }

  private void closeShare(PersonId person) {
    shares.computeIfPresent(person, (same, share) -> --share.readings == 0 ? null : share);
  }

  /** The memory reserved for one file; closing it releases the memory. */
  static final class Reservation implements AutoCloseable {

    private final DownloadMemory owner;
    private final PersonId person;
    private final Semaphore share;
    private final int kilobytes;

    private Reservation(DownloadMemory owner, PersonId person, Semaphore share, int kilobytes) {
      this.owner = owner;
      this.person = person;
      this.share = share;
      this.kilobytes = kilobytes;
    }

    @Override
    public void close() {
      owner.all.release(kilobytes);
      share.release(kilobytes);
      owner.closeShare(person);
    }
  }

  /** The memory for the files that one person has open; it is removed when none is open. */
  private static final class Share extends Semaphore {

    private static final long serialVersionUID = 1L;
    private int readings;

    Share(int kilobytes) {
      super(kilobytes, true);
    }
  }
}
