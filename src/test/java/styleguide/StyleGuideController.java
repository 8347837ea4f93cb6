// SPDX-License-Identifier: EUPL-1.2
package styleguide;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.rugdekking.web.ButtonLink;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.PlainSentenceException;
import nl.rugdekking.web.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Pages that show every fragment as it is meant to be used. */
@Controller
public class StyleGuideController {

  /** What the slow page waits for. */
  public static volatile CountDownLatch slow = new CountDownLatch(0);

  record GuideForm(
      @NotBlank(message = "{styleguide.words.empty}") String words,
      @NotBlank String place,
      String channel,
      @NotBlank String whom,
      @NotEmpty List<String> forms,
      boolean danger,
      MultipartFile photo) {}

  record Row(String title, String state, String text, String detail, List<ButtonLink> actions) {}

  record Entry(String when, String who, String text, String words, List<ButtonLink> files) {}

  @GetMapping("/stijl")
  String start() {
    return "styleguide/start";
  }

  @GetMapping("/stijl/taken/nieuw")
  String form(Model model) {
    model.addAttribute("form", new GuideForm("", "", "", "", List.of(), false, null));
    return withChoices(model);
  }

  @PostMapping("/stijl/taken/nieuw")
  String send(
      @Valid @ModelAttribute("form") GuideForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    if ("botsing".equals(form.place())) {
      return stumble(409);
    }
    if (errors.hasErrors()) {
      response.setStatus(422);
      return withChoices(model);
    }
    return "redirect:/stijl/incidenten/2026-K7M4";
  }

  @PostMapping("/stijl/concept")
  @ResponseBody
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft() {}

  @GetMapping("/stijl/incidenten/2026-K7M4")
  String incident(Model model) {
    model.addAttribute(
        "steps",
        List.of(new Step("Incidenten", "/stijl/incidenten"), new Step("2026-K7M4", "/stijl")));
    model.addAttribute("rows", rows());
    model.addAttribute("entries", entries());
    model.addAttribute("due", StyleGuideApplication.NOW.plus(Duration.ofHours(14)));
    model.addAttribute("missed", StyleGuideApplication.NOW.minus(Duration.ofDays(1)));
    return "styleguide/incident";
  }

  @PostMapping("/stijl/fout/{status}")
  String stumble(@PathVariable int status) {
    throw new PlainSentenceException(HttpStatus.valueOf(status), "styleguide.sentence", "Bram")
        .back("/stijl/taken/nieuw");
  }

  @GetMapping("/stijl/fout/{status}")
  String fail(@PathVariable int status) {
    if (status == 500) {
      throw new IllegalStateException("canary-of-an-exception");
    }
    throw new ResponseStatusException(HttpStatus.valueOf(status), "canary-of-an-exception");
  }

  @GetMapping("/stijl/zonder-tekst")
  String missing() {
    return "styleguide/missing";
  }

  /** Stays open until {@link #slow} is counted down. */
  @RequestMapping("/stijl/traag")
  @ResponseBody
  String slow() throws InterruptedException {
    slow.await();
    return "";
  }

  @GetMapping("/verboden")
  @ResponseBody
  String neverReached() {
    return "";
  }

  private static String withChoices(Model model) {
    model.addAttribute(
        "channels",
        List.of(new Choice("social", "Sociale media"), new Choice("phone", "Telefoon")));
    model.addAttribute(
        "whoms",
        List.of(
            new Choice("me", "Mij"),
            new Choice("other", "Iemand anders", "U meldt namens iemand. Die hoort dit eerst."),
            new Choice("unsaid", "Zeg ik liever niet")));
    model.addAttribute(
        "forms",
        List.of(new Choice("threat", "Bedreiging"), new Choice("verbal", "Schelden of beledigen")));
    return "styleguide/form";
  }

  private static List<Row> rows() {
    ButtonLink decide = new ButtonLink("Beslissen", "/stijl", true);
    ButtonLink explain = new ButtonLink("Niet doen", "/stijl", false);
    return List.of(
        new Row(
            "Nazorg",
            "kept",
            "eerste gesprek",
            "vervolg vóór 17 november · nazorgmedewerker",
            List.of()),
        new Row(
            "Aangifte",
            "soon",
            "morgen 10:30",
            "werkgever doet aangifte · I. Brandsema",
            List.of(new ButtonLink("Zeven W's openen", "/stijl", true))),
        new Row(
            "Reactie naar de veroorzaker",
            "late",
            "1 dag te laat",
            "had besloten moeten zijn op 4 november",
            List.of(decide, explain)),
        new Row(
            "Schade verhalen",
            "explained",
            "niet gedaan, met reden",
            "geen schade, volgens getroffene",
            List.of()),
        new Row(
            "Vragen wat de getroffene wil",
            "waiting",
            "wacht op de getroffene",
            "gevraagd vandaag 09:12",
            List.of()),
        new Row("Terugkoppelen", "open", "maandag", "nog niet begonnen", List.of(decide)));
  }

  private static List<Entry> entries() {
    return List.of(
        new Entry(
            "vandaag 09:10",
            "Ilse Brandsema",
            "",
            "Wijkagent gesproken. Aangifte kan morgen om 10:30 op het bureau; wij gaan samen.",
            List.of()),
        new Entry(
            "4 november 16:40", "Opvangteam", "Eerste nazorggesprek is geweest.", "", List.of()),
        new Entry(
            "3 november 21:14",
            "getroffene, via telefoon",
            "",
            "Na de raadsvergadering kreeg ik drie berichten van hetzelfde account.\nIn het laatste staat waar mijn kinderen naar school gaan.",
            List.of(
                new ButtonLink("schermafdruk-1.png", "/stijl", false),
                new ButtonLink(
                    "een-heel-lange-bestandsnaam-van-een-telefoon-IMG_20261103_211400.jpeg",
                    "/stijl",
                    false))),
        new Entry(
            "3 november 21:14", "systeem", "Geregistreerd. Zes beloften gedaan.", "", List.of()));
  }
}
