// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import nl.rugdekking.counter.Instruction;
import nl.rugdekking.counter.Instructions;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form of what people at a site do, in both languages. */
record InstructionForm(@Nullable String nl, @Nullable String en) {

  static InstructionForm of(Instruction text) {
    return new InstructionForm(text.nl(), text.en());
  }

  Instruction toInstruction() {
    return new Instruction(strip(nl), strip(en));
  }

  /** Adds an error when a text is too long, or one of the two is missing. */
  void check(BindingResult errors) {
    check(errors, "nl", strip(nl), strip(en));
    check(errors, "en", strip(en), strip(nl));
  }

  private static void check(BindingResult errors, String field, String text, String other) {
    if (text.length() > Instructions.MAX_LENGTH) {
      errors.rejectValue(field, "counter.instruction.long");
    } else if (text.isEmpty() && !other.isEmpty()) {
      errors.rejectValue(field, "counter.instruction.missing");
    }
  }

  private static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
