// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;

/** The actions of a scene that one class can do, by the verb that a step names. */
interface Verbs {

  Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs();
}
