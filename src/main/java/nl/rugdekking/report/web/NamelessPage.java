// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.report.NamelessReport;
import nl.rugdekking.report.ReceiptCode;
import nl.rugdekking.web.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the pages of whoever keeps their name from us. */
@Component
class NamelessPage {

  private final Organisations organisations;
  private final ReportPage page;
  private final ReadersSentence readers;

  NamelessPage(Organisations organisations, ReportPage page, ReadersSentence readers) {
    this.organisations = organisations;
    this.page = page;
    this.readers = readers;
  }

  String home() {
    return page.home();
  }

  String form(NamelessForm form, boolean filesLost, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("days", page.days());
    model.addAttribute("channels", page.channels());
    model.addAttribute("whoms", page.whoms());
    model.addAttribute("bodies", bodies());
    model.addAttribute("sentences", sentences());
    model.addAttribute("filesLost", filesLost);
    model.addAttribute("home", page.home());
    return "report/nameless";
  }

  /** The report as whoever has its code sees it again, with a form for one more message. */
  String returned(NamelessReport report, ReceiptCode code, MessageForm form, Model model) {
    model.addAttribute("report", report);
    model.addAttribute("code", code);
    model.addAttribute("form", form);
    model.addAttribute("readers", readers.ofWords(report.readers()));
    model.addAttribute("home", page.home());
    return "report/returned";
  }

  /** Just sent: the code is shown, once. */
  String sent(NamelessReport report, ReceiptCode code, Model model) {
    model.addAttribute("fresh", true);
    return returned(report, code, MessageForm.empty(), model);
  }

  private List<Choice> bodies() {
    var language = LocaleContextHolder.getLocale();
    return organisations.structure().bodies().entrySet().stream()
        .map(body -> new Choice(body.getKey().name(), body.getValue().name().in(language)))
        .toList();
  }

  // One sentence when it is the same for all bodies, else one for each.
  private List<String> sentences() {
    var language = LocaleContextHolder.getLocale();
    Map<BodyKind, String> each = new LinkedHashMap<>();
    var structure = organisations.structure();
    structure.bodies().keySet().forEach(body -> each.put(body, readers.nameless(body)));
    var different = new LinkedHashSet<>(each.values());
    return different.size() == 1
        ? List.copyOf(different)
        : each.entrySet().stream()
            .map(
                entry ->
                    structure.body(entry.getKey()).name().in(language) + ": " + entry.getValue())
            .toList();
  }
}
