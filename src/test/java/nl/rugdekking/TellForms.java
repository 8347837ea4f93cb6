// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.Telling;
import nl.rugdekking.handling.TellingService;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.SubmittedText;

/** Messages to the affected that keep every promise to tell them. */
public final class TellForms {

  private static final Pattern TOLD =
      Pattern.compile("name=\"told\"[^>]*value=\"([0-9a-f-]{36})\"");

  private TellForms() {}

  /** The fields of the form on this page, with every promise ticked. */
  public static Map<String, String> ofAll(String page, String words) {
    var told =
        TOLD.matcher(page).results().map(one -> one.group(1)).collect(Collectors.joining(","));
    var fields = new HashMap<>(Map.of("form", UUID.randomUUID().toString(), "words", words));
    fields.put("told", told);
    return fields;
  }

  /** Opens the page, and sends the form with every promise ticked. */
  public static void tellAll(Visitor owner, String page, String words) {
    IncidentFixtures.location(owner.post(page, ofAll(owner.get(page).body(), words)));
  }

  /** Tells it without a page. */
  public static void tellAll(
      TellingService tellings, CaseAccess access, PartId part, String words) {
    var owed =
        tellings.listOwed(access, part).stream()
            .map(Promise::id)
            .collect(Collectors.toUnmodifiableSet());
    var text = new SubmittedText(UUID.randomUUID(), words);
    tellings.tell(access, part, Telling.message(text, owed));
  }
}
