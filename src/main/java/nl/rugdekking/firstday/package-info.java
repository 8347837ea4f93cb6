// SPDX-License-Identifier: EUPL-1.2
/**
 * The steps with which every case begins: evidence is kept, serious injury is asked for and told to
 * the Labour Inspectorate, the duty to report a colleague to the police is looked at, the company
 * doctor is offered. Which steps there are follows from what was reported. May use the table of
 * offences, the register, promises, and the rooms below them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "norm",
      "organisation",
      "promise",
      "register",
      "register :: acting",
      "register :: pages",
      "web"
    })
package nl.rugdekking.firstday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
