// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.response.MeasureBlock;
import nl.rugdekking.response.MeasureBreaches;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows below each measure its reported breaches, and the button to report one. The affected person
 * of the measure reads nothing of them: a breach may have happened to somebody else.
 */
@Component
@Order(40)
record BreachMeasureBlock(MeasureBreaches breaches, BreachTexts texts, CaseAddresses addresses)
    implements MeasureBlock {

  /**
   * A breach of a measure.
   *
   * @param number the number of its case; null when the viewer may not open it
   */
  record Row(String text, @Nullable String number, @Nullable String path) {}

  /**
   * What is shown below one measure.
   *
   * @param mayReport true when the viewer can report a breach
   */
  record View(List<Row> rows, boolean mayReport) {}

  @Override
  public String fill(CaseAccess access, PartId part, List<Response> measures, Model model) {
    var reported =
        access.may(Action.READ, part)
            ? breaches.list(access.viewer(), measures.stream().map(Response::id).toList())
            : List.<MeasureBreaches.Breach>of();
    var may = access.may(Action.DECIDE, part);
    var views = new HashMap<UUID, View>();
    for (var measure : measures) {
      var rows =
          reported.stream()
              .filter(breach -> breach.measure().equals(measure.id()))
              .map(this::row)
              .toList();
      views.put(measure.id().value(), new View(rows, may && breaches.isBinding(measure)));
    }
    model.addAttribute("measureBreaches", views);
    return "response/breach";
  }

  private Row row(MeasureBreaches.Breach breach) {
    var number = breach.number();
    return new Row(
        texts.describe(breach), number, number == null ? null : addresses.incident(number));
  }
}
