// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.util.Map;
import java.util.function.BiConsumer;

/** Provides the actions for some steps of a scene, by the verb that a step names. */
interface SceneActions {

  Map<String, BiConsumer<SceneActors.Actor, YearScript.Step>> actions();
}
