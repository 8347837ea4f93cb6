// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists what the affected person said about wrong records of promises, for the page on which the
 * handler answers.
 */
@Component
record DisputedPromises(CaseViews views, CaseTexts texts, CaseAddresses addresses, Dates dates) {

  /**
   * One of these texts.
   *
   * @param path the page of the promise that it is about, or null when that promise no longer
   *     exists
   */
  record Row(String when, String promise, @Nullable String words, @Nullable String path) {}

  /** Returns the texts, the newest first. */
  List<Row> list(CaseAccess access, CaseView.PartView part) {
    return views.getForHandler(access).timeline().stream()
        .filter(line -> line.kind() == CaseEntryKind.DISPUTED)
        .filter(line -> part.part().id().equals(line.part()))
        .map(line -> row(access, part, line))
        .toList();
  }

  private Row row(CaseAccess access, CaseView.PartView part, CaseView.Line line) {
    var code = Objects.requireNonNull(line.about());
    var path =
        part.promises().stream()
            .filter(promise -> promise.kind().code().equals(code))
            .findFirst()
            .map(promise -> "/beloften/" + promise.id().value())
            .map(addresses.incident(access.number())::concat)
            .orElse(null);
    return new Row(dates.past(line.at()), texts.text("promise.kind." + code), line.words(), path);
  }
}
