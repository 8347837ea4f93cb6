// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.register.acting.Meetings;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which the handler of a part records in which meeting it happened. */
@Controller
record MeetingController(Meetings meetings, PartPage page, CaseTexts texts) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/vergadering";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.DECIDE, model);
    var recorded = meetings.find(access, new PartId(deel));
    model.addAttribute("form", MeetingForm.of(part.affected().version(), recorded));
    return view(model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") MeetingForm form,
      BindingResult errors,
      Model model) {
    if (!form.isKnown() && !errors.hasErrors()) {
      errors.rejectValue("meeting", "register.choose");
    }
    if (errors.hasErrors()) {
      page.addFrame(access, deel, Action.DECIDE, model);
      return view(model);
    }
    meetings.record(access, new PartId(deel), form.version(), form.toMeeting());
    return page.redirect(access);
  }

  private String view(Model model) {
    model.addAttribute(
        "meetings",
        Stream.concat(Stream.of(MeetingForm.NONE), Stream.of(Meeting.Kind.values()).map(Enum::name))
            .map(code -> new Choice(code, texts.text("response.meeting." + code)))
            .toList());
    return "response/meeting";
  }
}
