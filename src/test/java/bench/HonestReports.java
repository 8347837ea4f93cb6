// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What people who really report get to see while others attack. */
final class HonestReports {

  private static final int ACKNOWLEDGED = 302;
  private static final int TOO_BUSY = 503;
  private static final long IN_TIME = 5_000;
  // what nobody was told to wait
  private static final int PAUSE_SECONDS = 5;

  /** One report as its sender saw it: what was answered, and after how long. */
  record Sent(UUID draft, boolean withPhoto, List<Integer> statuses, List<Long> millis) {

    boolean isAcknowledged() {
      return statuses.getLast() == ACKNOWLEDGED;
    }

    /**
     * Each answer came within five seconds, and it was taken at once, or refused as too busy and
     * taken at the second try.
     */
    boolean isAsPromised() {
      boolean isSecondTry = statuses.size() == 2 && statuses.getFirst() == TOO_BUSY;
      return isAcknowledged()
          && (statuses.size() == 1 || isSecondTry)
          && millis.stream().allMatch(one -> one <= IN_TIME);
    }
  }

  private final Map<UUID, byte[]> photos = new ConcurrentHashMap<>();

  /** Photos that were acknowledged, by their report. */
  Map<UUID, byte[]> photos() {
    return photos;
  }

  /** Sends one report a pause until the deadline, and tries once more whatever was refused. */
  List<Sent> sendUntil(Reporter reporter, long deadline, int photoIn, long pauseMillis)
      throws InterruptedException, IOException {
    var all = new ArrayList<Sent>();
    for (int i = 0; System.nanoTime() < deadline; i++) {
      var draft = UUID.randomUUID();
      var photo = i % photoIn == 0 ? Photo.large(draft) : null;
      var sent = send(reporter, draft, photo);
      if (photo != null && sent.isAcknowledged()) {
        photos.put(draft, photo);
      }
      all.add(sent);
      Thread.sleep(pauseMillis);
    }
    return all;
  }

  private static Sent send(Reporter reporter, UUID draft, byte @Nullable [] photo)
      throws InterruptedException {
    var sent = new Sent(draft, photo != null, new ArrayList<>(), new ArrayList<>());
    for (int tries = 0; tries < 2; tries++) {
      // one that stood idle while the photo was made may have been closed from the other side
      reporter.close();
      long begun = System.nanoTime();
      sent.statuses.add(status(reporter, draft, photo));
      sent.millis.add((System.nanoTime() - begun) / 1_000_000);
      if (sent.isAcknowledged()) {
        return sent;
      }
      int asked = reporter.retryAfter();
      Thread.sleep(Duration.ofSeconds(asked == 0 ? PAUSE_SECONDS : asked));
    }
    return sent;
  }

  private static int status(Reporter reporter, UUID draft, byte @Nullable [] photo) {
    try {
      return reporter.send(draft, photo);
    } catch (IOException broken) {
      reporter.close();
      return -1;
    }
  }
}
