// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.ArrayList;
import java.util.stream.Collectors;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes on the timeline which promises wait, go on or lapse because an answer changed, or because
 * somebody could not be reached. It writes one line for all of them.
 */
@Component
public class ReplannedPromises {

  private final Promises promises;
  private final PartService parts;

  ReplannedPromises(Promises promises, PartService parts) {
    this.promises = promises;
    this.parts = parts;
  }

  /**
   * Runs the planning, and records which promises of the part it added or changed.
   *
   * @param by the person who recorded the answer, or null when they gave no name
   * @param planning plans the promises of the part again
   */
  public void planAndRecord(@Nullable PersonId by, CasePart part, Runnable planning) {
    var before = promises.list(part.id());
    planning.run();
    var lines = new ArrayList<String>();
    for (var promise : promises.list(part.id())) {
      var earlier = before.stream().filter(other -> other.id().equals(promise.id())).findFirst();
      if (isReplanned(earlier.orElse(null), promise)) {
        lines.add(toLine(earlier.isEmpty(), promise));
      }
    }
    if (!lines.isEmpty()) {
      parts.recordStep(part, CaseEntryKind.PROMISES_REPLANNED, by, null, String.join("\n", lines));
    }
  }

  // A promise that was kept or explained gets a timeline line of its own.
  private static boolean isReplanned(@Nullable Promise before, Promise after) {
    if (after.state() == PromiseState.KEPT || after.state() == PromiseState.EXPLAINED) {
      return false;
    }
    return before == null
        || before.state() != after.state()
        || before.waitingFor() != after.waitingFor();
  }

  private static String toLine(boolean isNew, Promise promise) {
    var whom = promise.waitingFor();
    var now = whom == null ? promise.state().name() : whom.name();
    return String.join(" ", promise.kind().code(), isNew ? "new" : "changed", now);
  }

  /**
   * Describes, in the language of the reader, the promises that are stored with a timeline line.
   *
   * @param forAffected true to use the words that the affected person reads
   */
  public static String describe(String words, EntryKind.Texts texts, boolean forAffected) {
    return words
        .lines()
        .map(line -> line.split(" ", 3))
        .map(line -> describe(line[0], line[1].equals("new"), line[2], texts, forAffected))
        .collect(Collectors.joining(" "));
  }

  private static String describe(
      String kind, boolean isNew, String now, EntryKind.Texts texts, boolean forAffected) {
    var promise = texts.text((forAffected ? "report.promise." : "promise.kind.") + kind);
    return texts.text(
        isNew ? "register.replanned.new" : "register.replanned.changed",
        promise,
        texts.text(findStateKey(now, forAffected)));
  }

  private static String findStateKey(String now, boolean forAffected) {
    if (now.equals(PromiseState.OPEN.name()) || now.equals(PromiseState.LAPSED.name())) {
      return "register.replanned." + now;
    }
    return forAffected && now.equals(WaitingFor.AFFECTED.name())
        ? "promise.waits.you"
        : "promise.waits." + now;
  }
}
