// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.LetterAddress;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.web.Step;
import org.springframework.stereotype.Component;

/** The addresses of the pages of a letter, for each way in which somebody opens them. */
@Component
record LetterWays(LetterDesk desk, CaseAddresses addresses) {

  /**
   * The way in which somebody opens the pages of a letter.
   *
   * @param right the right by which they read the letter
   * @param page the address of the page of the letter
   * @param back the address of the page from which they came
   */
  record Way(LetterAddress letter, Action right, String page, String back) {

    /** Returns true for somebody to whom only a promise was given. */
    boolean isGiven() {
      return right == Action.KEEP_GIVEN;
    }
  }

  /** Returns the step to the tasks of the viewer, for somebody who cannot open the case. */
  Step stepToTasks(String label) {
    return new Step(label, addresses.home() + "/taken");
  }

  /** Returns the addresses for somebody who reads or handles the part. */
  Way ofCase(CaseAccess access, UUID part, UUID matter, String letter) {
    var about = LetterPlace.of(part, matter, letter);
    var base = CasePages.partAddress(addresses.incident(access.number()), about.part());
    return new Way(
        about,
        Action.READ,
        base + "/reactie" + LetterPlace.path(matter, about.kind()),
        base + (about.isAboutHearing() ? "/horen" : "/reactie"));
  }

  /**
   * Returns the addresses for somebody to whom this promise to answer was given.
   *
   * @throws HiddenException for an invitation to a hearing, which is no letter about a measure
   */
  Way ofGiven(CaseAccess access, UUID part, UUID promise, String letter) {
    var measure = desk.getContested(access, new PartId(part), new PromiseId(promise));
    var about = LetterPlace.of(part, measure.id().value(), letter);
    if (about.isAboutHearing()) {
      throw new HiddenException();
    }
    var back =
        Promise.pathForOwner(
            addresses.incident(access.number()), new PartId(part), new PromiseId(promise));
    return new Way(about, Action.KEEP_GIVEN, back + LetterPlace.path(about.kind()), back);
  }
}
