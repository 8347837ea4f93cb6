// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.counter.CounterChoices;
import nl.rugdekking.counter.CounterChoices.SiteChoice;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.MeasureBlock;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says below each measure at which sites people are told of it, and links to choosing them. */
@Component
@Order(30)
record CounterMeasureBlock(CounterChoices choices, Responses responses, CaseTexts texts)
    implements MeasureBlock {

  /**
   * The line below a measure.
   *
   * @param chooses true when the viewer may choose the sites
   */
  record Row(String sentence, boolean chooses) {}

  @Override
  public String fill(CaseAccess access, PartId part, List<Response> measures, Model model) {
    var today = responses.today();
    var held = measures.stream().filter(one -> one.canBeWithdrawn(today)).toList();
    var may = access.may(Action.DECIDE, part);
    var rows = new HashMap<UUID, Row>();
    choices
        .list(held)
        .forEach((measure, choice) -> rows.put(measure.value(), new Row(sentence(choice), may)));
    model.addAttribute("counterRows", rows);
    return "counter/measure";
  }

  @Override
  public Optional<MeasureStep> findStep(List<Response> measures, List<Response> unsent) {
    return choices.listUndecided(measures).stream()
        .findFirst()
        .map(
            measure ->
                new MeasureStep(
                    "/" + measure.id().value() + "/locaties",
                    texts.text(
                        "counter.step", texts.text("response.kind." + measure.kind().name())),
                    texts.text("counter.choose")));
  }

  private String sentence(SiteChoice choice) {
    if (!choice.isChosen()) {
      return texts.text("counter.measure.undecided");
    }
    var shown =
        choice.chosen().isEmpty()
            ? texts.text("counter.measure.none")
            : texts.text("counter.measure.sites", names(choice.chosen()));
    var missing =
        choice.open().stream()
            .filter(site -> choice.forbids(site) && !choice.chosen().contains(site))
            .toList();
    var unnamed = choice.chosen().stream().filter(site -> !choice.forbids(site)).toList();
    return Stream.of(
            shown,
            missing.isEmpty() ? "" : texts.text("counter.measure.missing", names(missing)),
            unnamed.isEmpty() ? "" : texts.text("counter.measure.unnamed", names(unnamed)))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String names(List<Site> sites) {
    return sites.stream().map(Site::name).collect(Collectors.joining(", "));
  }
}
