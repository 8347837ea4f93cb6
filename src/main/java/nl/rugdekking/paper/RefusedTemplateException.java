// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.List;

/** Thrown when a template holds what a letter may not hold, with all that was found. */
public class RefusedTemplateException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<TemplateFault> faults;

  RefusedTemplateException(List<TemplateFault> faults) {
    super("Refused: " + faults.stream().map(TemplateFault::refusal).distinct().toList());
    this.faults = List.copyOf(faults);
  }

  RefusedTemplateException(Refusal refusal) {
    this(List.of(TemplateFault.ofFile(refusal)));
  }

  public List<TemplateFault> faults() {
    return faults;
  }
}
