// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.outgoing.Posting;
import nl.rugdekking.outgoing.PostingWay;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;

/**
 * The form that records that a letter was posted or handed over, or corrects such a record.
 *
 * @param version the version of the letter that the page showed
 * @param known the number of records about its posting that the page showed
 * @param reason what was wrong, for a correction
 */
record PostingForm(
    @Nullable String version,
    @Nullable String known,
    @NotNull(message = "{register.choose}") @Nullable PostingWay way,
    @Nullable String postedOn,
    @Size(max = PostingForm.MAX_LINE, message = "{outgoing.long}") @Nullable String recipient,
    @Size(max = PostingForm.MAX_LINE, message = "{outgoing.long}") @Nullable String who,
    @Size(max = PostingForm.MAX_LINE, message = "{outgoing.long}") @Nullable String reference,
    @Size(max = 2_000, message = "{outgoing.long}") @Nullable String reason) {

  static final int MAX_LINE = 200;

  static PostingForm of(int version, int known, Posting.Statement said) {
    return new PostingForm(
        String.valueOf(version),
        String.valueOf(known),
        known == 0 ? null : said.way(),
        known == 0 ? null : said.on().toString(),
        said.recipient(),
        said.who(),
        said.reference(),
        null);
  }

  // Only registered post has a number. A correction to another way leaves it in the form.
  Posting.Statement toStatement(PostingWay chosen, LocalDate day) {
    var number = chosen == PostingWay.REGISTERED ? reference : null;
    return new Posting.Statement(chosen, day, recipient, who, number);
  }

  String reasonOrEmpty() {
    return reason == null ? "" : reason;
  }

  int shownVersion() {
    return requireNumber(FactForm.number(version));
  }

  int shownPostings() {
    return requireNumber(FactForm.number(known));
  }

  private static int requireNumber(@Nullable Integer number) {
    if (number == null) {
      throw new StalePageException();
    }
    return number;
  }
}
