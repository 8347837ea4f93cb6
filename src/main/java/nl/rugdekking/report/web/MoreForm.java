// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import static nl.rugdekking.report.followup.MoreAnswer.CODES;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.register.Danger;
import nl.rugdekking.report.followup.MoreAnswer;
import nl.rugdekking.report.followup.MoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * One page of telling more. Each question has some of the fields.
 *
 * @param form made with the page: sent twice it is one answer
 * @param version of the answer that the page showed
 * @param codes where several may be chosen
 * @param choice where one may
 */
record MoreForm(
    @Nullable UUID form,
    int version,
    @Nullable List<String> codes,
    @Nullable String choice,
    @Nullable String name,
    @Nullable String words,
    @Nullable String response,
    @Nullable String police,
    @Nullable String damage,
    @Nullable String care,
    @Nullable String danger) {

  static MoreForm of(MoreSheet sheet) {
    var answer = sheet.answer() == null ? new MoreAnswer(java.util.Map.of()) : sheet.answer();
    return new MoreForm(
        UUID.randomUUID(),
        sheet.version(),
        answer.all(CODES),
        answer.one(CODES),
        answer.one(MoreAnswer.NAME),
        answer.one(MoreAnswer.WORDS),
        answer.one("response"),
        answer.one("police"),
        answer.one("damage"),
        answer.one("care"),
        // now is asked anew each time: it calls somebody
        answer.one("danger").equals(Danger.ACUTE.name()) ? "" : answer.one("danger"));
  }

  /** The same, on the answer as it stands now. */
  MoreForm on(MoreSheet sheet) {
    return new MoreForm(
        UUID.randomUUID(),
        sheet.version(),
        codes,
        choice,
        name,
        words,
        response,
        police,
        damage,
        care,
        danger);
  }

  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }

  List<String> chosen() {
    return codes == null ? List.of() : codes;
  }

  static String said(@Nullable String field) {
    return field == null ? "" : field;
  }

  /** Files are not bound here; errors about them are shown at this name. */
  public @Nullable Object getPhoto() {
    return null;
  }
}
