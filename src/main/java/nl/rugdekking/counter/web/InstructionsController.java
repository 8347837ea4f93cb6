// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.Locale;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.counter.Instruction;
import nl.rugdekking.counter.Instructions;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages on which an administrator writes what people at a site do when somebody comes for whom
 * a measure holds. As long as there is no text for a kind of measure, the text that comes with the
 * application applies.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/balie")
record InstructionsController(Instructions instructions, CounterTexts texts) {

  private static final Locale DUTCH = Locale.of("nl");

  @InitBinder
  void registerEditor(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }

  @Endpoint(OFFICE)
  @GetMapping
  String list(Model model) {
    var own = instructions.listOwn();
    model.addAttribute("kinds", Instructions.kinds());
    model.addAttribute("own", own.keySet());
    return "counter/instructions";
  }

  @Endpoint(OFFICE)
  @GetMapping("/{maatregel}")
  String show(@PathVariable String maatregel, Model model) {
    var kind = getKind(maatregel);
    var own = instructions.listOwn().get(kind);
    var shipped = new Instruction(texts.shipped(kind, DUTCH), texts.shipped(kind, Locale.ENGLISH));
    model.addAttribute("form", InstructionForm.of(own == null ? shipped : own));
    model.addAttribute("kind", kind);
    return "counter/instruction";
  }

  @Endpoint(OFFICE)
  @PostMapping("/{maatregel}")
  String save(
      Viewer viewer,
      @PathVariable String maatregel,
      @ModelAttribute("form") InstructionForm form,
      BindingResult errors,
      Model model) {
    var kind = getKind(maatregel);
    form.check(errors);
    if (errors.hasErrors()) {
      model.addAttribute("kind", kind);
      return "counter/instruction";
    }
    instructions.save(viewer, kind, form.toInstruction());
    return "redirect:/{organisatie}/beheer/balie";
  }

  // Only kinds of measures that hold at sites have an instruction.
  private static MeasureKind getKind(String name) {
    var kind = EnumCodes.findOrNull(MeasureKind.class, name);
    if (kind == null || !kind.holdsAtSites()) {
      throw new HiddenException();
    }
    return kind;
  }
}
