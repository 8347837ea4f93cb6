// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;

/** What can be done in a scene, by the name that a step gives it. */
interface Verbs {

  Map<String, BiConsumer<Backstage.Actor, Year.Step>> verbs();
}
