// SPDX-License-Identifier: EUPL-1.2
package styleguide;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.Step;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page of components for developers: each fragment with its name, made from the real ones. */
@Controller
class PartsController {

  /** Empty, so that each of its fields shows its error. */
  record PartsForm(@NotBlank(message = "{styleguide.words.empty}") @Nullable String place) {}

  record Task(
      String id,
      String path,
      String severity,
      String title,
      String detail,
      String whom,
      String position,
      String task,
      String note,
      String state,
      String term,
      String verb) {}

  record Promise(
      String title,
      String state,
      String text,
      @Nullable String who,
      @Nullable String detail,
      List<ButtonLink> actions) {}

  record Fact(@Nullable String label, String text, @Nullable String path) {}

  record Answer(String question, String answer) {}

  enum Phase {
    CALLING,
    CONFIRMED
  }

  record Milestone(boolean done, String text) {}

  record Panel(
      Phase phase,
      @Nullable String about,
      String headline,
      @Nullable String detail,
      @Nullable Integer seconds,
      @Nullable String next,
      List<String> follows,
      List<Milestone> milestones) {}

  /** Asks nobody: the page stands alone. */
  record Bar(String question, List<Page.BarLine> lines) {}

  @GetMapping("/stijl/onderdelen")
  String parts(@Valid @ModelAttribute("form") PartsForm form, BindingResult errors, Model model) {
    var open = new ButtonLink("Beslissen", "/stijl", true);
    model.addAttribute("steps", List.of(new Step("Onderdelen", "/stijl")));
    model.addAttribute(
        "states", List.of("open", "soon", "waiting", "late", "kept", "explained", "file"));
    model.addAttribute("actions", List.of(open));
    model.addAttribute(
        "promise",
        new Promise("Nazorg", "soon", "morgen", "Ilse Brandsema", "gesprek", List.of(open)));
    model.addAttribute("fact", new Fact("Gebeurd op", "4 november 2026", null));
    model.addAttribute("answers", List.of(new Answer("Wilt u nazorg?", "Ja")));
    model.addAttribute("task", task());
    var call = new Page.BarCall("Bel", TelephoneNumber.parse("088 000 01 20").orElseThrow());
    var line = new Page.BarLine("Er is gevaar gemeld.", "thuis", "", call, "/stijl", "Bekijk");
    model.addAttribute("bar", new Bar("", List.of(line)));
    return "styleguide/parts";
  }

  /** A page of its own: what is shown is the heading of the page. */
  @GetMapping("/stijl/onderdelen/gevaar")
  String danger(Model model) {
    model.addAttribute("panels", List.of(calling()));
    return "styleguide/danger";
  }

  private static Task task() {
    return new Task(
        "1",
        "/stijl/incidenten/2026-K7M4",
        "HIGH",
        "Drie berichten na de raad",
        "2026-K7M4",
        "Femke Terwisscha",
        "raadslid",
        "Bied nazorg aan",
        "2e keer, zelfde veroorzaker",
        "late",
        "1 dag te laat",
        "Afhandelen");
  }

  private static Panel calling() {
    return new Panel(
        Phase.CALLING,
        null,
        "Wij roepen nu Sem de Wit op",
        "Opgeroepen om 21:14: piket.",
        480,
        "Komt er geen bevestiging, dan roepen wij om 21:24 de volgende op.",
        List.of("Houd uw telefoon bij u."),
        List.of(new Milestone(true, "Ontvangen"), new Milestone(false, "Iemand pakt het op")));
  }
}
