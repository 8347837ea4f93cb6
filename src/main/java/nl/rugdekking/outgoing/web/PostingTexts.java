// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.outgoing.OutgoingLetter;
import nl.rugdekking.outgoing.Posting;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes in sentences if a letter was written and posted. */
@Component
record PostingTexts(CaseTexts texts, People people, Dates dates) {

  /**
   * A record about the posting of a letter.
   *
   * @param heading how and on which day it was posted
   * @param current false when the record was corrected later
   * @param recorded who made the record, and when
   */
  record Line(
      String heading,
      boolean current,
      Posting.Statement said,
      String recorded,
      @Nullable String reason) {}

  LocalDate today() {
    return dates.today();
  }

  String day(LocalDate day) {
    return dates.day(day);
  }

  /** Returns a sentence about the person who wrote the letter last, and when. */
  String describeWriting(OutgoingLetter letter) {
    var written = letter.written();
    var key = letter.isWrittenHere() ? "outgoing.written" : "outgoing.written.elsewhere";
    return texts.text(key, dates.full(written.at()), name(written.by()));
  }

  /** Returns the records about the posting of a letter, the newest first. */
  List<Line> list(OutgoingLetter letter) {
    var lines = new ArrayList<Line>();
    for (var posting : letter.postings()) {
      lines.add(
          new Line(
              describe(posting),
              lines.isEmpty(),
              posting.said(),
              texts.text(
                  "outgoing.recorded",
                  dates.full(posting.recordedAt()),
                  name(posting.recordedBy())),
              posting.reason()));
    }
    return lines;
  }

  /**
   * Returns one sentence about how and on which day it was posted, for people who read the case.
   */
  String describe(Posting posting) {
    return texts.text("outgoing.posted." + posting.way().name(), dates.day(posting.on()));
  }

  /** Returns one sentence about how far the letter is; null stands for one that was not written. */
  String describeState(@Nullable OutgoingLetter letter) {
    if (letter == null) {
      return texts.text("outgoing.state.none");
    }
    return letter
        .findPosting()
        .map(this::describe)
        .orElseGet(() -> texts.text("outgoing.state.written"));
  }

  /** Returns the same sentence in the words for the affected person. */
  String describeForAffected(Posting posting) {
    return texts.text("outgoing.own." + posting.way().name(), dates.day(posting.on()));
  }

  private String name(PersonId person) {
    return people.find(person).map(Person::name).orElse("");
  }
}
